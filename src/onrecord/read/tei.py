"""Editions in TEI: each document of a volume, or the whole, with pages and turns.

What the source has is read, not what an editor makes of it: corrections, expansions
and deletions are set aside. Footnotes follow the text. `u` and `sp` are turns.
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.document import Document, Origin, Participant, Span, Turn
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import composed, end_of
from onrecord.read.dates import edtf
from onrecord.read.described import described, origin
from onrecord.read.edition import Edited, edited
from onrecord.read.xml import edition, words_of

MEDIA_TYPE = "application/tei+xml"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_FRUS = "{http://history.state.gov/frus/ns/1.0}"
_WHEN = ("when", "when-iso", "from", "notBefore")
_DATES = (
    *(".//{*}profileDesc/{*}creation/{*}date", ".//{*}settingDesc//{*}date"),
    ".//{*}sourceDesc//{*}date",
)
_PLACES = (".//{*}settingDesc//{*}placeName", ".//{*}settingDesc//{*}name")


class _Said(NamedTuple):
    """What the markup says of a document."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    place: str | None = None
    participants: tuple[Participant, ...] = ()


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Iterator[Document]:
    """Yield each document of an edition, then what stands around them."""
    root = edition(data, options)
    lang = next(
        (
            lang
            for each in root.iter("{*}TEI", "{*}text")
            if (lang := each.get(f"{_XML}lang"))
        ),
        None,
    )
    people = _people(root)
    where = origin(data, name=name, media_type=MEDIA_TYPE, reader="tei")
    documents = [each for each in root.iter("{*}div") if each.get("type") == "document"]
    for number, each in enumerate(documents, start=1):
        found, said = edited(each, people), _of_document(each)
        label = each.get(f"{_XML}id") or str(number)
        if found.blocks:
            source = replace(where, name=f"{name}#{label}")
            yield replace(_document(found, said, source), lang=lang)
        _take_out(each)
    body = root.find(".//{*}text")
    found = edited(root if body is None else body, people)
    if found.blocks:
        said = _Said() if documents else _of_header(root)
        yield replace(_document(found, said, where), lang=lang)
    elif not documents:
        raise ReadError("is an edition without words", "check that it is whole")


def _document(found: Edited, said: _Said, source: Origin) -> Document:
    text, addresses = composed([*found.blocks, *found.notes])
    turns: list[Turn] = []
    for speaker, first, end in sorted(found.speeches, key=itemgetter(1)):
        if first < end and (
            not turns or addresses[first].span.start >= turns[-1].span.end
        ):
            span = Span(addresses[first].span.start, addresses[end - 1].span.end)
            turns.append(Turn(speaker, span))
    return described(
        Document(
            id=source.name,
            text=text,
            origin=source,
            title=said.title,
            author=said.author,
            date=said.date,
            place=said.place,
            participants=said.participants,
            turns=tuple(turns),
            addresses=addresses,
            set_aside=tuple(filter(None, found.aside)),
        ),
        spoken=end_of(addresses, len(found.blocks)),
    )


def _of_document(element: etree._Element) -> _Said:
    """Return what the markup of one document of a volume says of it."""
    dated = element.find(".//{*}dateline//{*}date")
    place = element.find(".//{*}dateline//{*}placeName")
    head = element.find("{*}head")
    return _Said(
        title=None if head is None else _without_notes(head),
        date=_date(element.get(f"{_FRUS}doc-dateTime-min")) or _when(dated),
        place=None if place is None else words_of(place) or None,
        participants=tuple(_participants(element)),
    )


def _of_header(root: etree._Element) -> _Said:
    """Return what the header says of the whole."""
    dates = (_when(root.find(path)) for path in _DATES)
    places = (root.find(path) for path in _PLACES)
    return _Said(
        title=_first(root, ".//{*}titleStmt/{*}title"),
        author=_first(root, ".//{*}titleStmt/{*}author"),
        date=next(filter(None, dates), None),
        place=next((words_of(each) for each in places if each is not None), None),
    )


def _people(root: etree._Element) -> dict[str, str]:
    """Return the names of the people that the header lists, by their ids."""
    found: dict[str, str] = {}
    for person in root.iter("{*}person"):
        name = person.find("{*}persName")
        key = person.get(f"{_XML}id")
        if key and name is not None and (words := _spaced(name)):
            found[key] = words
    return found


def _spaced(name: etree._Element) -> str:
    """Return a name, its parts parted; a surname comes after the other ones."""
    parts = [(part.tag.rpartition("}")[2], words_of(part)) for part in name]
    if not parts:
        return words_of(name)
    parts.sort(key=lambda part: part[0] == "surname")
    return " ".join(words for _, words in parts if words)


def _participants(element: etree._Element) -> Iterator[Participant]:
    for listed in element.iter("{*}list"):
        if "participant" in (listed.get("type") or ""):
            for item in listed.iter("{*}item"):
                name = item.find(".//{*}persName")
                if name is not None and (called := words_of(name)):
                    rest = words_of(item).partition(called)[2].strip(" ,;")
                    yield Participant(called, rest or None)


def _without_notes(head: etree._Element) -> str | None:
    pieces = [head.text or ""]
    for each in head:
        if each.tag.rpartition("}")[2] != "note":
            pieces.append("".join(map(str, each.itertext())))
        pieces.append(each.tail or "")
    return " ".join("".join(pieces).split()) or None


def _when(element: etree._Element | None) -> str | None:
    if element is None:
        return None
    named = next((element.get(key) for key in _WHEN if element.get(key)), None)
    return _date(named) or edtf(words_of(element))


def _date(value: str | None) -> str | None:
    return edtf(value) if value else None


def _first(root: etree._Element, path: str) -> str | None:
    found = root.find(path)
    return None if found is None else words_of(found) or None


def _take_out(element: etree._Element) -> None:
    """Take a document that was read out of its volume."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
