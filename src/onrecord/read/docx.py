"""Word documents (.docx), every change accepted.

Footnotes and endnotes follow the text, text boxes the paragraph they are fixed to.
Deleted words, comments and what runs at the head and foot of pages are set aside, and
a note tells of them. Macros, fields, links and embedded objects are not looked at.
"""

from collections.abc import Iterator

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import composed, end_of
from onrecord.read.described import described, origin, printed
from onrecord.read.package import Package
from onrecord.read.word import Story, story
from onrecord.read.xml import tree

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIN = "/officeDocument"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read a Word document; raises `ReadError` where it is damaged or locked."""
    package = Package(data, options)
    main = _main_part(package, options)
    stories = [_story(package, main, options)]
    folder = main.rpartition("/")[0]
    for part, kind in _NOTES:
        place = f"{folder}/{part}.xml"
        if place in package.names:
            stories.append(_story(package, place, options, element=kind))
    text, addresses = composed(block for each in stories for block in each.blocks)
    comments = list(_comments(package, f"{folder}/comments.xml", options))
    deleted = [words for each in stories for words in each.deleted]
    hidden = [words for each in stories for words in each.hidden]
    title, author = _properties(package, options)
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type=MEDIA_TYPE, reader="docx"),
            title=stories[0].title or printed(title, text),
            author=printed(author, text),
            addresses=addresses,
            set_aside=(
                *deleted,
                *hidden,
                *comments,
                *_running(package, folder, options),
            ),
            notes=tuple(_notes(stories, len(comments), len(hidden))),
        ),
        spoken=end_of(addresses, len(stories[0].blocks)),
    )


def _main_part(package: Package, options: Options) -> str:
    """Return the name of the part with the text."""
    relations = tree(package.part("_rels/.rels"), options, part="_rels/.rels")
    for relation in relations.iter(_RELATED):
        if relation.get("Type", "").endswith(_MAIN):
            target = relation.get("Target", "").lstrip("/")
            if target in package.names:
                return target
    raise ReadError("is a package without a text", "save it again in its program")


def _story(
    package: Package, part: str, options: Options, *, element: str = ""
) -> Story:
    return story(package.part(part), options, part=part, element=element)


def _comments(package: Package, part: str, options: Options) -> Iterator[str]:
    if part not in package.names:
        return
    for block in _story(package, part, options, element="comment").blocks:
        yield f"{block.name}: {block.text}"


def _running(package: Package, folder: str, options: Options) -> Iterator[str]:
    """Yield what stands at the head and foot of pages."""
    for part in sorted(package.names):
        if part.startswith((f"{folder}/header", f"{folder}/footer")):
            for block in _story(package, part, options).blocks:
                yield block.text


def _properties(package: Package, options: Options) -> tuple[str | None, str | None]:
    """Return the title and the author that the file's properties name."""
    data = package.find("docProps/core.xml")
    if data is None:
        return None, None
    try:
        root = tree(data, options)
    except ReadError:  # they say nothing about the text
        return None, None
    return _property(root, "title"), _property(root, "creator")


def _property(root: etree._Element, name: str) -> str | None:
    return root.findtext(f"dc:{name}", namespaces=_CORE) or None


def _notes(stories: list[Story], comments: int, hidden: int) -> Iterator[str]:
    inserted = sum(each.inserted for each in stories)
    deleted = sum(len(each.deleted) for each in stories)
    if inserted or deleted:
        yield (
            f"has tracked changes, read as if accepted: {_count(inserted, 'insertion')}"
            f", {_count(deleted, 'deletion')}; what was deleted is set aside"
        )
    if comments:
        yield f"has {_count(comments, 'comment')}, set aside"
    if hidden:
        yield f"has hidden text in {_count(hidden, 'place')}, set aside"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
