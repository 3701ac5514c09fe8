"""Who a quotation is given to: the cue and the source beside it."""

import re
from dataclasses import dataclass
from functools import cache

from onrecord.data import entries
from onrecord.model.document import Span
from onrecord.text.sentences import is_abbreviation

_CLAUSE = r"[^.!?;“”\"«»„]"
_ADVERB = r"(?:(?:has|have|had|was|is|also|then|later|repeatedly|once|again|\w+ly)\s+)*"
_NAME_AFTER = re.compile(
    r"\s*(?P<np>(?:[Tt]he\s+|[Aa]n?\s+)?[^,.;:“”\"\n]{2,120}?)"
    r"(?=\s*(?:[,.;:“”\"\n]|$|\b(?:in|on|at|during|after|before|as|while|when|to|who|"
    r"of the meeting|and|but|that|from|with|adding|last|this|yesterday|today)\b))"
)
_ACCORDING = re.compile(r"[Aa]ccording\s+to\s+")
_EPIGRAPH = re.compile(r"\s*\n?\s*[–—-]{1,2}\s*(?P<np>[^\W\d_][^“”\".!?\n]{2,60})\s*$")
_LABEL = re.compile(r"(?P<np>[^\W\d_][\w .’'-]{1,40}):\s*$")
_MADE_BY = re.compile(
    r"(?P<cue>\b(?:the\s+)?(?P<noun>[a-z]+)\s+made\s+by)\s+"
    r"(?P<np>[^,.;:“”\"\n]{3,80}?)\s+to\b(?P<to>[^,.;:“”\"\n]*?)\s+(?:not\s+)?to\b"
)
_LEAD = re.compile(
    r"^(?:.*[,;:—–]\s*)?(?:(?:and|but|while|when|as|so|then|yet|although|because|that"
    r"|meanwhile|later|however|where|whereas)\s+)*"
)
_APPOSED = re.compile(r"^(?P<np>.*?[^,]),\s(?P<role>[^,]{3,100}),\s*$", re.DOTALL)
_ROLE_AFTER = re.compile(r",\s(?P<role>(?:the|a|an|then)\s[^,.;:“”\"\n]{3,90})")
_LONGEST = 140
_REACH = 260
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where the report says who said it."""

    cue: Span
    source: Span | None
    clause: Span
    """The reporter's words of the attribution, outside the marks."""
    role: str | None = None
    """The apposition after the name, as printed."""
    leads: bool = False
    """Whether it stands before the quotation."""
    nested: "Attribution | None" = None
    """Someone quoted inside the same clause: *the promise made by X*."""


@cache
def _cue() -> re.Pattern[str]:
    verbs = "|".join(sorted(entries("speech_verbs"), key=len, reverse=True))
    return re.compile(rf"\b(?:{verbs})\b")


def after(text: str, start: int, end: int) -> Attribution | None:
    """Return the attribution that follows a quotation, between two positions.

    `“…,” X said`, `“…,” said X, the mayor,`, `“…,” according to X`, `“…” – X`.
    """
    clause = _clause_after(text, start, end)
    epigraph = _EPIGRAPH.match(text, start, end)
    if epigraph and not _cue().search(text, *clause):
        return Attribution(
            Span(start, start), Span(*epigraph.span("np")), Span(start, end)
        )
    according = _ACCORDING.search(text, *clause)
    if according and according.start() - clause.start < _MOST_WORDS:
        return Attribution(
            Span(*according.span()),
            _np_after(text, according.end(), clause.end),
            clause,
        )
    return _said_after(text, clause)


def _clause_after(text: str, start: int, end: int) -> Span:
    found = re.compile(rf"\s*,?{_CLAUSE}*").match(text, start, end)
    limit = found.end() if found else start
    # The stop of an abbreviation or an initial does not end the clause.
    while limit < end and text[limit] == "." and _abbreviated(text, limit):
        more = re.compile(rf"\.{_CLAUSE}*").match(text, limit, end)
        limit = more.end() if more else end
    return Span(start, min(limit, start + _REACH))


def _abbreviated(text: str, stop: int) -> bool:
    found = re.search(r"[^\W\d_]+$", text[max(0, stop - 12) : stop])
    word = found.group() if found else ""
    return bool(word) and is_abbreviation(word, text[stop + 1 : stop + 20].lstrip()[:1])


def _said_after(text: str, clause: Span) -> Attribution | None:
    for cue in _cue().finditer(text, *clause):
        lead = text[clause.start : cue.start()].lstrip(" ,\n")
        if not lead.strip():
            np = _np_after(text, cue.end(), clause.end)
            if np is None:
                return None
            return Attribution(
                Span(*cue.span()), np, clause, role=_apposition(text, np.end)
            )
        if len(lead.split()) <= _MOST_WORDS:
            source, role = _np_before(text, clause.start, cue.start())
            return Attribution(Span(*cue.span()), source, clause, role=role)
        return None
    return None


def _np_after(text: str, start: int, end: int) -> Span | None:
    found = _NAME_AFTER.match(text, start, end)
    if not found or not found["np"].strip():
        return None
    return Span(found.start("np"), found.start("np") + len(found["np"].rstrip()))


def _apposition(text: str, end: int) -> str | None:
    found = re.compile(
        r",\s(?P<role>(?:the|a|an|then|who)\s[^,.;:“”\"\n]{3,90})"
    ).match(text, end)
    return found["role"] if found and not found["role"].startswith("who") else None


def before(text: str, start: int, end: int) -> Attribution | None:
    """Return the attribution that leads to a quotation, between two positions.

    `X said: “…`, `X told Y that “…`, `According to X, “…`, `X: “…` at a line's start,
    `the promise made by X to Y … “…`.
    """
    low = max(start, end - _REACH)
    clause = Span(low, end)
    label = _LABEL.match(text, _line_start(text, low, end), end)
    cues = list(_cue().finditer(text, *clause))
    if label and not cues:
        return Attribution(Span(end, end), Span(*label.span("np")), clause, leads=True)
    if not cues:
        return _according(text, clause)
    made = _MADE_BY.search(text, low, end)
    outer = [cue for cue in cues if not made or cue.end() <= made.start()]
    cue = outer[-1] if outer else cues[-1]
    source, role = _np_before(text, low, cue.start())
    return Attribution(
        Span(*cue.span()),
        source,
        clause,
        role=role,
        leads=True,
        nested=_nested(made, clause),
    )


def _line_start(text: str, low: int, end: int) -> int:
    return max(text.rfind("\n", low, end) + 1, low)


def _according(text: str, clause: Span) -> Attribution | None:
    found = _ACCORDING.search(text, *clause)
    if not found:
        return None
    np = _np_after(text, found.end(), clause.end)
    return Attribution(Span(*found.span()), np, clause, leads=True)


def _nested(made: re.Match[str] | None, clause: Span) -> Attribution | None:
    if not made or made["noun"] not in entries("speech_nouns"):
        return None
    return Attribution(
        Span(*made.span("cue")), Span(*made.span("np")), clause, leads=True
    )


def _np_before(text: str, start: int, cue: int) -> tuple[Span | None, str | None]:
    """Return the words that name who spoke, right before a cue, and a role after it."""
    region = text[start:cue]
    bare = re.sub(rf"{_ADVERB}$", "", region)
    bare = re.sub(r"[ \n]+$", " ", bare)
    if re.search(r"\b(?:and|but|then)\s*$", bare):
        return _subject(text, start, cue), None
    apposed = (
        _APPOSED.match(bare.rstrip() + " ") if bare.rstrip().endswith(",") else None
    )
    if apposed:
        inner = _trimmed(start, apposed["np"])
        return inner, apposed["role"].strip()
    return _trimmed(start, bare.rstrip()), None


def _trimmed(start: int, words: str) -> Span | None:
    lead = _LEAD.match(words.replace("\n", " "))
    offset = lead.end() if lead else 0
    np = words[offset:]
    if not np.strip() or len(np) > _LONGEST or len(np.split()) > _MOST_WORDS:
        return None
    first = start + offset + len(np) - len(np.lstrip())
    return Span(first, start + offset + len(np.rstrip()))


def _subject(text: str, start: int, cue: int) -> Span | None:
    """Return the subject of the sentence, for a second verb after "and"."""
    words = list(re.finditer(r"\S+", text[start:cue]))
    for at, word in enumerate(words[1:_MOST_WORDS], start=1):
        plain = word.group()
        verb = plain in {"has", "have", "had", "was", "is", "will"} or bool(
            _cue().fullmatch(plain) or re.fullmatch(r"[a-z]+ed", plain)
        )
        if verb:
            return Span(start + words[0].start(), start + words[at - 1].end())
    return None
