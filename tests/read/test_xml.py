from collections.abc import Callable

import pytest
from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.reading import DEFAULT
from onrecord.read.xml import edition, tree, words_of

BOMB = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


def test_a_document_type_is_refused_in_an_office_file() -> None:
    with pytest.raises(ReadError, match="declares a document type"):
        tree(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", DEFAULT)


@pytest.mark.parametrize("read", [tree, edition])
def test_entities_do_not_fill_the_memory(read: Callable[..., etree._Element]) -> None:
    with pytest.raises(ReadError):
        read(f"{BOMB}]><a>&j;</a>".encode(), DEFAULT)


def test_no_file_outside_is_read() -> None:
    outside = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>x&b;y</a>"
    assert words_of(edition(outside, DEFAULT)) == "x&b;y"


def test_an_edition_has_the_signs_that_html_names() -> None:
    named = b"<!DOCTYPE a SYSTEM 'a.dtd'><a>x&mdash;<b/>&nbsp;y&amp;</a>"
    assert words_of(edition(named, DEFAULT)) == "x\u2014 y&"


def test_what_is_cut_off_is_named() -> None:
    with pytest.raises(ReadError, match=r"its part\.xml is damaged"):
        tree(b"<a><b>", DEFAULT, part="part.xml")
