"""Which quotations are statements, and which are titles or a way of speaking."""

import re
from collections.abc import Sequence

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.sentences import MARKS
from onrecord.extract.quotes import Quote
from onrecord.extract.units import QUOTED

_SHORT = 4
"""Words of a title, at most, where nothing else tells it from what was said."""
_FEWEST = 4
"""Fewer words that nobody is said to have spoken are no statement."""
_ARTICLES = ("article", "dative", "definite", "as", "listener")
_HYPHEN = re.compile(r"[-‐](?=[^\W\d_])")
_ENDS = ".!?…"


def is_title(text: str, tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether marks hold a name: *der Film „…“*, *dem „Boten“*, „Bote“-Chef."""
    token = tokens[at]
    inside = text[token.start : token.end].strip(MARKS)
    if _HYPHEN.match(text, token.end):
        return True
    if not at or inside[-1:] in _ENDS:
        return False
    before = tokens[at - 1]
    short = inside[:1].isupper() and len(inside.split()) <= _SHORT
    if not before.text[0].isalnum() or words.has("naming", before.form):
        return short and _is_subject(tokens, at, words)
    article = words.any(_ARTICLES, before.form)
    return (
        words.any(("titled", "doubted"), before.form)
        or (article and _is_subject(tokens, at, words))
        or (short and _is_name(tokens, at, words))
    )


def _is_name(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether what stands before a short quotation in capitals makes it a name."""
    before = tokens[at - 1]
    if _is_object(tokens, at, words):
        return False
    if words.any(("definite", "before"), before.form):
        return True
    if words.has("verb", before.form) and at > 1:
        return tokens[at - 2].text in {QUOTED, ","}
    return words.has("custom", "nouns-capitalised") and before.text[0].isupper()


def _is_object(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether what looks like an article is a pronoun: *nannte das „Unsinn“*."""
    form = tokens[at - 1].form
    listens = words.any(("dative", "listener"), form)
    led = at > 1 and words.has("verb", tokens[at - 2].form)
    return led and words.has("article", form) and not listens


def _is_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a verb follows at once: *der „Bote“ berichtete*."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and words.any(("verb", "finite"), following.form)


def is_whole(text: str, quote: Quote, *, fewest: int = _FEWEST) -> bool:
    """Tell whether a quotation is a sentence of its own."""
    printed = " ".join(span.of(text) for span in quote.content)
    return printed[:1].isupper() and len(printed.split()) >= fewest
