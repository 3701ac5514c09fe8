import gzip

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read import documents

PAGE = b"<!DOCTYPE html><title>Tolls</title><p>The tolls stay as they are.</p>"


def record(
    body: bytes, *head: str, kind: str = "response", address: str = "a"
) -> bytes:
    answer = "\r\n".join(["HTTP/1.1 200 OK", *head, "", ""]).encode() + body
    fields = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://{address}.example/"
        f"\r\nContent-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return fields.encode() + answer + b"\r\n\r\n"


def read(*records: bytes) -> list[Document | Problem]:
    return list(documents(b"".join(records), name="a.warc"))


def test_pages_are_read_under_their_addresses() -> None:
    html = "Content-Type: text/html"
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    found = read(
        gzip.compress(record(PAGE, html)),
        gzip.compress(record(chunked, html, "Transfer-Encoding: chunked", address="b")),
        gzip.compress(
            record(gzip.compress(PAGE), "Content-Encoding: gzip", address="c")
        ),
        gzip.compress(record(b"body{}", "Content-Type: text/css")),
        gzip.compress(record(PAGE, html, kind="request")),
    )
    assert [each.id for each in found if isinstance(each, Document)] == [
        "a.warc#https://a.example/",
        "a.warc#https://b.example/",
        "a.warc#https://c.example/",
    ]
    assert {each.text for each in found if isinstance(each, Document)} == {
        "The tolls stay as they are."
    }


def test_what_is_packed_in_a_way_that_is_not_read_is_named() -> None:
    (found,) = read(record(b"x", "Content-Encoding: br"))
    assert isinstance(found, Problem)
    assert "packed as br" in found.what


def test_an_archive_that_is_cut_off_keeps_what_comes_before() -> None:
    whole = record(PAGE, "Content-Type: text/html")
    found = read(whole, whole[:-40])
    assert isinstance(found[0], Document)
    assert any("cut off" in each.what for each in found if isinstance(each, Problem))


def test_an_archive_without_pages_is_a_problem() -> None:
    (found,) = read(record(b"body{}", "Content-Type: text/css"))
    assert isinstance(found, Problem)
