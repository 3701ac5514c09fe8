"""In which language a text is, by its most frequent words.

The declared language of a document is believed for every paragraph that is not
plainly in another. A language of which there is no table is told apart all the same,
so that a Portuguese report is not read as a Spanish one.
"""

from collections import Counter

from onrecord.extract.paragraphs import paragraphs
from onrecord.model.document import Document, Span
from onrecord.text.language import (
    ENGLISH,
    FEWEST,
    LANGUAGES,
    best_of,
    counts_of,
    frequent_words,
    language_of,
    names,
    words_in,
)

_SURE = 0.2
"""The share of frequent words in a text of its language is a third and more."""
_CLEAR = 2
"""A paragraph has so many times more frequent words of its own language."""


def languages(document: Document) -> tuple[tuple[str, Span], ...]:
    """Return the paragraphs of a report, each with the language it is read in.

    >>> from onrecord.model.document import Origin
    >>> text = "Der Rat hat nichts gesagt und ist auch nicht gekommen."
    >>> languages(Document("r", text, Origin("r", "", "text/plain", "plain")))
    (('de', Span(start=0, end=54)),)
    """
    text = document.text
    parts = paragraphs(text)
    whole = _declared(document.lang) or language_of(text)
    return tuple((_of_paragraph(part.of(text), whole), part) for part in parts)


def limits(document: Document) -> tuple[str, ...]:
    """Return what a reader must know of the languages of a report, one remark each."""
    found = Counter[str]()
    for code, part in languages(document):
        found[code] += part.end - part.start
    return tuple(_limit(code) for code, _ in found.most_common() if code != ENGLISH)


def _limit(code: str) -> str:
    name = names().get(code, "a language that is not known")
    if code in LANGUAGES:
        return f"read as {name}: quotations with who said them, nothing indirect"
    return f"read as {name}: quotation marks only, nobody is named as the speaker"


def _declared(lang: str | None) -> str | None:
    code = (lang or "").replace("_", "-").split("-")[0].casefold()
    return code if code in names() else None


def _of_paragraph(paragraph: str, whole: str) -> str:
    words = words_in(paragraph)
    known = frequent_words(whole)
    own = sum(word in known for word in words)
    if len(words) < FEWEST or own >= _SURE * len(words):
        return whole
    counts, total = counts_of(paragraph)
    best = best_of(counts)
    clear = counts[best] > _CLEAR * own and counts[best] >= _SURE * total
    return best if clear else whole
