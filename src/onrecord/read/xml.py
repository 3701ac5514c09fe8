"""XML as a tree, within limits; nothing outside the bytes is ever followed."""

from html import unescape

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.reading import Options

_SHALLOW = 256
"""What libxml2 takes of nested elements without being told to take more."""


def tree(data: bytes, options: Options, *, part: str = "") -> etree._Element:
    """Return the root of a part of an office file; `part` names it in a message.

    Raises `ReadError` for what is no XML, and for a document type: office files have
    none, and its entities are a way to fill the memory or to fetch a file. Raises
    `MemoryError` where libxml2 is out of memory, which it takes for damage.
    """
    root = _parsed(data, options, part)
    if root.getroottree().docinfo.internalDTD is not None:
        reason = f"{_named(part)}declares a document type, as no such file does"
        raise ReadError(reason, "save it again in its program")
    return root


def edition(data: bytes, options: Options) -> etree._Element:
    """Return the root of an edition, its entities replaced by what they are named for.

    Only the names that HTML knows mean something; others stay as they are written.
    """
    root = _parsed(data, options, "")
    for entity in list(root.iter(etree.Entity)):
        meant = unescape(str(entity.text or "")) + (entity.tail or "")
        before, parent = entity.getprevious(), entity.getparent()
        if before is not None:
            before.tail = (before.tail or "") + meant
        elif parent is not None:
            parent.text = (parent.text or "") + meant
        entity.tail = None
        if parent is not None:
            parent.remove(entity)
    return root


def words_of(element: etree._Element) -> str:
    """Return the text of an element on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def _parsed(data: bytes, options: Options, part: str) -> etree._Element:
    options.admit_markup(len(data))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=options.max_depth > _SHALLOW,
        remove_comments=True,
        remove_pis=True,
    )
    what = _named(part)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:  # type: ignore[attr-defined]
            raise MemoryError from error
        if "depth" in str(error):
            raise options.too_deep() from error
        reason = f"{what}is damaged: {_first_line(error)}"
        raise ReadError(reason, "save it again in its program") from error
    except ValueError as error:
        raise ReadError(f"{what}is no XML", "save it again in its program") from error


def _named(part: str) -> str:
    return f"its {part} " if part else ""


def _first_line(error: etree.XMLSyntaxError) -> str:
    return (str(error).splitlines() or ["no XML"])[0].partition(", line")[0].lower()
