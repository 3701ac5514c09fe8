"""One record of JSON as a document: which of its fields say what.

Fields that are not known are left alone; a known one of an unexpected shape counts
as missing, but for the text, without which there is no document.
"""

from collections.abc import Iterator, Mapping

from onrecord.errors import ReadError
from onrecord.model.document import (
    Document,
    Origin,
    Participant,
    Particulars,
    Span,
    Turn,
)
from onrecord.read.dates import edtf
from onrecord.read.decoding import mended
from onrecord.read.people import participants_in
from onrecord.read.transcript import turns as labelled_turns

_BETWEEN_TURNS = "\n\n"
_SPEECH = 2
"""The length of a turn written as a pair: speaker, words."""


def document(record: object, *, origin: Origin) -> Document:
    """Return the document that `record` describes; its id is its own or the line's.

    Raises `ReadError` where it has no words.
    """
    if not isinstance(record, dict):
        raise ReadError("is no JSON object")
    text, turns = _content(record)
    if not text.strip():
        raise ReadError("has no words in text or turns")
    return Document(
        id=_identity(record) or origin.name,
        text=text,
        origin=origin,
        title=_word(record, "title"),
        author=_word(record, "author", "byline", "outlet"),
        date=edtf(record.get("date")) or edtf(record.get("date_published")),
        place=_word(record, "place"),
        lang=_word(record, "lang", "language"),
        kind=_word(record, "kind"),
        participants=tuple(_participants(record)),
        particulars=_particulars(record),
        turns=turns,
    )


def _identity(record: Mapping[str, object]) -> str | None:
    number = record.get("id")
    is_number = isinstance(number, int) and not isinstance(number, bool)
    return str(number) if is_number else _word(record, "id")


def _word(record: Mapping[str, object], *keys: str) -> str | None:
    """Return the first of the named fields that holds words."""
    values = (record.get(key) for key in keys)
    return next((mended(v) for v in values if isinstance(v, str) and v.strip()), None)


def _content(record: Mapping[str, object]) -> tuple[str, tuple[Turn, ...]]:
    given = record.get("turns")
    if isinstance(given, list) and given:
        return _joined([turn for each in given if (turn := _turn(each))])
    text = record.get("text")
    if not isinstance(text, str):
        raise ReadError("has neither text nor turns")
    whole = mended(text)
    return whole, labelled_turns(whole)


_Spoken = tuple[str | None, str | None, str]
"""Speaker, role, words."""


def _joined(spoken: list[_Spoken]) -> tuple[str, tuple[Turn, ...]]:
    turns: list[Turn] = []
    start = 0
    for speaker, role, words in spoken:
        end = start + len(words)
        turns.append(Turn(speaker, Span(start, end), role))
        start = end + len(_BETWEEN_TURNS)
    return _BETWEEN_TURNS.join(words for *_, words in spoken), tuple(turns)


def _turn(value: object) -> _Spoken | None:
    """Read `{"speaker", "role", "text" | "paragraphs"}` or `[speaker, text]`."""
    if isinstance(value, list) and len(value) == _SPEECH:
        value = {"speaker": value[0], "text": value[1]}
    if not isinstance(value, dict):
        return None
    words = _word(value, "text") or _paragraphs(value.get("paragraphs"))
    return (_word(value, "speaker"), _word(value, "role"), words) if words else None


def _paragraphs(value: object) -> str:
    lines = value if isinstance(value, list) else []
    return mended("\n\n".join(line for line in lines if isinstance(line, str)))


def _participants(record: Mapping[str, object]) -> Iterator[Participant]:
    given = record.get("participants")
    if isinstance(given, str):
        yield from participants_in([given])
    for value in given if isinstance(given, list) else []:
        if isinstance(value, str) and value.strip():
            yield Participant(mended(value))
        elif isinstance(value, dict) and (name := _word(value, "name")):
            yield Participant(name, _role(value))
    if speaker := _word(record, "speaker"):
        yield Participant(speaker, "speaker")


def _particulars(record: Mapping[str, object]) -> Particulars:
    to = record.get("to")
    named = to if isinstance(to, list) else [to]
    return Particulars(
        subject=_word(record, "subject"),
        classification=_word(record, "classification"),
        number=_word(record, "number", "doc_number"),
        sender=_word(record, "from"),
        recipients=tuple(
            mended(each) for each in named if isinstance(each, str) and each.strip()
        ),
    )


def _role(participant: Mapping[str, object]) -> str | None:
    """Return the role; else the post and the country, as far as they are known."""
    parts = (_word(participant, "post"), _word(participant, "country"))
    return _word(participant, "role") or ", ".join(filter(None, parts)) or None
