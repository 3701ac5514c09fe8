r"""Markdown, unaltered, marks and front matter and all; positions are the file's.

>>> source = b"---\ntitle: On the Canal\nlang: en\n---\n# Canal\n\nNo."
>>> found = read(source, name="a.md")
>>> found.title, found.lang, found.text == source.decode()
('On the Canal', 'en', True)
"""

import re

from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.dates import edtf
from onrecord.read.decoding import decode
from onrecord.read.described import described, origin

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t\r]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(\S[^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
_TITLE = re.compile(r"^# +(.+?)[ #]*\r?$", re.MULTILINE)


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read a Markdown text; raises `ReadError` where the bytes are no text."""
    del options  # its size is that of the file
    text, notes = decode(data)
    front = _front(text)
    title = _TITLE.search(text)
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(
                data, name=name, media_type="text/markdown", reader="markdown"
            ),
            title=front.get("title") or (title and title[1]) or None,
            author=front.get("author"),
            date=edtf(front.get("date")),
            place=front.get("place"),
            lang=front.get("lang") or front.get("language"),
            kind=front.get("kind"),
            notes=notes,
        )
    )


def _front(text: str) -> dict[str, str]:
    match = _FRONT.match(text)
    fields = _FIELD.findall(match[1]) if match else []
    return {key.lower(): value.strip("\"'") for key, value in fields}
