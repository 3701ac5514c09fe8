import pytest

from onrecord.errors import ReadError
from onrecord.model.document import Span
from onrecord.read.rtf import read


def text(body: bytes) -> str:
    return read(rb"{\rtf1\ansi\ansicpg1252 " + body + b"}", name="a.rtf").text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (rb"We \b will\b0  not.\par No.", "We will not.\n\nNo."),
        (rb"\'93No\'94 \emdash  he said", "“No” — he said"),
        (rb"\u8220 ?No\u8221 ?", "“No”"),
        (rb"\uc2\u8220\'93\'94No", "“No"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"{\fonttbl{\f1\fcharset204 A;}}{\f1 \'cd\'e5\'f2}", "Нет"),
        (rb"{\*\unknown x}{\pict 0102}{\object{\*\objdata 01}{\result Seen}}", "Seen"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt here}}", "here"),
        (rb"a\cell b\cell\row", "a\tb\t"),
        (rb"a\bin3 {{{b", "ab"),
        (rb"\{a\}\\\~b\_c", "{a}\\\xa0b‑c"),
    ],
)
def test_what_is_printed_is_read(body: bytes, shown: str) -> None:
    assert text(body) == shown


def test_deleted_hidden_and_running_words_are_set_aside() -> None:
    body = (
        rb"{\rtf1 We {\deleted never }pay{\v  much}.{\header Page}{\*\annotation Hm}}"
    )
    found = read(body, name="a")
    assert found.text == "We pay."
    assert found.set_aside == ("never ", " much", "Page", "comment: Hm")


def test_each_stretch_is_found_again_in_the_file() -> None:
    source = rb"{\rtf1 One.\par\pard Two{\footnote Three.} \'93four\'94.}"
    found = read(source, name="a")
    for word in ("One.", "Two", "four", ".", "Three."):
        at = found.text.index(word)
        (address,) = found.addresses_of(Span(at, at + 1))
        where = address.source(at)
        assert where
        assert source[where:].startswith(word.encode())


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(ReadError, match="max-depth"):
        read(rb"{\rtf1 " + b"{" * 10_000 + b"x", name="a")
