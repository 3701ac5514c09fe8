"""XML as a tree, within limits; nothing outside the bytes is ever followed."""

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.reading import Options

_SHALLOW = 256
"""What libxml2 takes of nested elements without being told to take more."""


def tree(data: bytes, options: Options, *, part: str = "") -> etree._Element:
    """Return the root of `data`; `part` names it in a message.

    Raises `ReadError` for what is no XML, and for a document type: office files have
    none, and its entities are a way to fill the memory or to fetch a file.
    """
    options.admit_markup(len(data))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=options.max_depth > _SHALLOW,
        remove_comments=True,
        remove_pis=True,
    )
    what = f"its {part} " if part else ""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise options.too_deep() from error
        reason = f"{what}is damaged: {_first_line(error)}"
        raise ReadError(reason, "save it again in its program") from error
    except ValueError as error:
        raise ReadError(f"{what}is no XML", "save it again in its program") from error
    if root.getroottree().docinfo.internalDTD is not None:
        reason = f"{what}declares a document type, as no such file does"
        raise ReadError(reason, "save it again in its program")
    return root


def _first_line(error: etree.XMLSyntaxError) -> str:
    return (str(error).splitlines() or ["no XML"])[0].partition(", line")[0].lower()
