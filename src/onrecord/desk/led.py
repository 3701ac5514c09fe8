"""Whom a "he" or "the Minister" means where a writer tells of a talk.

It is who was named as having spoken, or at the head of a sentence, last before it in
its paragraph. Where that one only asked, either may have gone on: nobody is meant.
"""

import re
from collections.abc import Iterator

from onrecord.data import entries
from onrecord.extract import statements
from onrecord.judge.rules.speaker import SURE
from onrecord.model.document import Document, Origin
from onrecord.text.names import is_personal, is_title, same_name
from onrecord.text.sentences import sentence_spans
from onrecord.text.speaking import speaking
from onrecord.text.words import fold

_PRONOUNS = frozenset({"he", "she"})
_REACH = 2_000
"""Code points of a paragraph that are looked back through."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")


def led_by(document: Document, start: int, printed: str) -> str | None:
    """Return whom words that stand at `start`, *he* or *the Minister*, mean.

    >>> from onrecord.model.document import Origin
    >>> text = "Minister Lind sat down. He said that it rained."
    >>> memo = Document("", text, Origin("", "", "text/plain", "plain"))
    >>> led_by(memo, 24, "He"), led_by(memo, 24, "It")
    ('Minister Lind', None)
    """
    if is_personal(printed) is None:
        return speaking(printed, document.participants)
    if fold(printed) not in _PRONOUNS:
        return None
    low = max(0, start - _REACH)
    borders = [each.end() for each in _PARAGRAPH.finditer(document.text, low, start)]
    before = sentence_spans(document.text, borders[-1] if borders else low, start)
    for sentence in reversed(before):
        text = sentence.of(document.text)
        leader = next(_leaders(text, document), None)
        if leader:
            return None if _asks(text) else leader
    return None


def _leaders(sentence: str, document: Document) -> Iterator[str]:
    """Yield who leads a sentence: who spoke in it by name, or is named at its head."""
    told = Document("", sentence, Origin("", "", "text/plain", "plain"))
    for each in statements(told):
        who = each.speaker
        if who and who.name and who.confidence >= SURE:
            yield who.name
    head = _head(sentence)
    if head and _is_known(head, document):
        yield head


def _head(sentence: str) -> str:
    """Return the capitalised words with which a sentence begins."""
    words = sentence.split()
    named = next(
        (at for at, word in enumerate(words) if not word[:1].isupper()), len(words)
    )
    return " ".join(words[:named]).rstrip(",.;:")


def _is_known(head: str, document: Document) -> bool:
    """Tell whether this is a person: by a title, or by the heading's names."""
    if not is_personal(head):
        return False
    titled = is_title(fold(head.split(maxsplit=1)[0].rstrip(".")))
    present = document.participants
    return titled or any(same_name(head, each.name) for each in present)


def _asks(sentence: str) -> bool:
    forms = {fold(word) for word in _WORD.findall(sentence)}
    return not forms.isdisjoint(entries("asking_cues"))
