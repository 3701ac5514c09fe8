"""Rich Text (.rtf), every change accepted; footnotes follow the text.

Deleted and hidden words, comments and what runs at the head and foot of pages are set
aside. Pictures, objects and the instructions of fields are passed over unread.
"""

from collections.abc import Iterator

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import Block, composed, end_of
from onrecord.read.described import described, origin, printed
from onrecord.read.rich import Kind, Rich, Stretch

MEDIA_TYPE = "application/rtf"


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read Rich Text; raises `ReadError` where it is nested too deep, or no text."""
    options.admit_markup(len(data))
    rich = Rich(data, options)
    stretches = [each for each in rich.stretches() if each.text.strip()]
    if not any(each.kind in {Kind.TEXT, Kind.NOTE} for each in stretches):
        raise ReadError("holds no words", "check that it is the right file")
    text, addresses = composed(_blocks(stretches))
    said = {each.kind: " ".join(each.text.split()) for each in stretches}
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type=MEDIA_TYPE, reader="rtf"),
            title=printed(said.get(Kind.TITLE), text),
            author=printed(said.get(Kind.AUTHOR), text),
            addresses=addresses,
            set_aside=tuple(_aside(stretches)),
            notes=tuple(_notes(stretches, rich.inserted)),
        ),
        spoken=end_of(addresses, sum(1 for _ in _of(stretches, Kind.TEXT))),
    )


def _blocks(stretches: list[Stretch]) -> Iterator[Block]:
    for kind, name in ((Kind.TEXT, "paragraph"), (Kind.NOTE, "footnote")):
        for number, each in enumerate(_of(stretches, kind), start=1):
            yield Block(each.text, f"{name} {number}", anchors=each.anchors)


def _of(stretches: list[Stretch], kind: Kind) -> Iterator[Stretch]:
    return (each for each in stretches if each.kind is kind)


def _aside(stretches: list[Stretch]) -> Iterator[str]:
    for kind in (Kind.DELETED, Kind.HIDDEN, Kind.ASIDE):
        yield from (each.text for each in _of(stretches, kind))
    yield from (f"comment: {each.text}" for each in _of(stretches, Kind.COMMENT))


def _notes(stretches: list[Stretch], inserted: int) -> Iterator[str]:
    deleted = sum(1 for _ in _of(stretches, Kind.DELETED))
    if inserted or deleted:
        yield (
            f"has tracked changes, read as if accepted: {inserted:,} inserted, "
            f"{deleted:,} deleted; what was deleted is set aside"
        )
    for kind, what in ((Kind.COMMENT, "comments"), (Kind.HIDDEN, "hidden text")):
        count = sum(1 for _ in _of(stretches, kind))
        if count:
            yield f"has {what}, set aside: {count:,}"
