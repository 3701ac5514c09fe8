import pytest

from onrecord.errors import ReadError
from onrecord.read.decoding import decode
from onrecord.read.plain import read


def test_line_ends_are_kept_so_that_positions_are_those_of_the_file() -> None:
    source = "One.\r\nTwo.\rThree.\n"
    assert read(source.encode(), name="a.txt").text == source


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_a_byte_order_mark_goes_and_nothing_else(encoding: str) -> None:
    source = "Vale said: “No.” — and left."
    assert read(source.encode(encoding), name="a.txt").text == source


def test_windows_1252_is_read_and_noted() -> None:
    found = read("“Déjà vu,” Kern said.".encode("cp1252"), name="a.txt")
    assert found.text == "“Déjà vu,” Kern said."
    assert found.notes == ("read as Windows-1252, not UTF-8",)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_older_cyrillic_is_told_by_its_small_letters(encoding: str) -> None:
    source = "Мы не собираемся закрывать канал, сказал министр."
    assert decode(source.encode(encoding))[0] == source


def test_one_slip_does_not_make_utf8_another_encoding() -> None:
    source = "“No,” he said. “Never.” – “Why?” " * 5
    text, notes = decode(source.encode() + b"\xff")
    assert text == source + "�"
    assert "1 places" in notes[0]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ReadError, match="is no text"):
        read(bytes(range(256)) * 20, name="a.txt")
