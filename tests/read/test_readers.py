import io
import zipfile

import pytest

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read import documents


def _zip(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t", "holds no words"),
        (_zip("word/document.xml"), "a package without _rels/.rels"),
        (_zip("xl/workbook.xml"), "an Excel workbook"),
        (_zip("a.txt")[:40], "a damaged zip"),
        (_zip("a.txt"), "a zip archive"),
        (b"{\\rtf1 }", "no words"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, "older Office"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "a PNG image"),
        (b"ID3\x04\0\0\0", "an MP3"),
        (b"<?xml version='1.0'?><TEI/>", "an edition without words"),
        (b"<?xml version='1.0'?><minutes>No.</minutes>", "XML"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x01\x02\x03\x04" * 50, "is no text"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_hint(data: bytes, what: str) -> None:
    (found,) = documents(data, name="thing")
    assert isinstance(found, Problem)
    assert what in found.what
    assert found.hint
    assert found.where == "thing"


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (b"<!-- x --><!DOCTYPE html><p>No.", "page", "html"),
        (b"<b>No.</b>", "page.html", "html"),
        (b"# Tolls", "a.md", "markdown"),
        (b"# Tolls", "a.txt", "plain"),
        (b'{"text": "No."}', "answers.txt", "jsonl"),
        (b"{brackets} begin a text too.", "a.txt", "plain"),
        (b"RIFF is a word; ID3 and BZh are none.", "a.txt", "plain"),
    ],
)
def test_the_content_tells_the_reader_before_the_name(
    data: bytes, name: str, reader: str
) -> None:
    (found,) = documents(data, name=name)
    assert isinstance(found, Document)
    assert found.origin.reader == reader
