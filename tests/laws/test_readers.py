"""Laws of the readers: any bytes give documents or problems, and spans hold."""

import gzip
import json
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.errors import Problem
from onrecord.model.document import Document, Span
from onrecord.read import documents
from onrecord.read.html import read as read_page
from onrecord.read.markup import page
from tests.read.pages import BLOG, MINISTRY
from tests.read.papers import pdf, pictures, scan

FILES = Path(__file__).parents[1] / "read" / "files"
NAMES = st.sampled_from(
    [
        "a",
        "a.txt",
        "a.md",
        "a.html",
        "a.json",
        "a.jsonl",
        "a.jsonl.gz",
        "a.pdf",
        "a.eml",
    ]
)
RECORDS = [
    {"id": "t1", "text": "HALE: No.\nQ: Why?\nHALE: So.", "participants": ["Hale"]},
    {"turns": [{"speaker": "HALE", "text": "No."}, ["Q", "Why?"]], "date": "2031-03"},
]
SOURCES = [
    BLOG.encode(),
    MINISTRY.encode(),
    pdf("HALE: No.\nQ: Why?\nHALE: So.", "Two.", info={"Title": "Two"}),
    "\n".join(map(json.dumps, RECORDS)).encode(),
    scan("HALE: No.", dpi=20),
    pictures((3, 2, b"\x00\x40\x80\xc0\xff\x00")),
    b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    b"II*\0\x08\0\0\0\x01\0" + b"\0" * 40,
    gzip.compress("\n".join(map(json.dumps, RECORDS)).encode(), mtime=0),
    *(path.read_bytes() for path in sorted(FILES.iterdir()) if path.suffix != ".pdf"),
]
KEYS = st.sampled_from(
    ["id", "text", "turns", "speaker", "paragraphs", "participants", "name", "date"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)
TAGS = [
    "p",
    "div",
    "q",
    "b",
    "nav",
    "form",
    "h1",
    "article",
    "br",
    "pre",
    "td",
    "script",
]
MARKUP = st.lists(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS])
    | st.text(max_size=12)
    | st.sampled_from(["&amp;", "&#0;", "<![x", "<!--", "<a href='", "<?"]),
    max_size=30,
).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return a good file with a stretch of it cut, doubled or overwritten."""
    source = draw(st.sampled_from(SOURCES))
    places = st.integers(0, len(source))
    start, end = sorted((draw(places), draw(places)))
    filling = draw(st.binary(max_size=12) | st.just(source[start:end] * 2))
    return source[:start] + filling + source[end:]


def holds(spans: list[Span], text: str) -> bool:
    """Tell whether spans lie in the text, in order, and do not overlap."""
    flat = [position for span in spans for position in span]
    return flat == sorted(flat) and all(0 <= each <= len(text) for each in flat)


def check(data: bytes, name: str) -> None:
    found = list(documents(data, name=name))
    assert found or name.endswith(("jsonl", "json", "gz")) or data[:1] in b"{\x1f"
    for each in found:
        assert isinstance(each, Document | Problem)
        if isinstance(each, Document):
            assert each.text.strip()
            assert each.text.encode()
            assert holds([turn.span for turn in each.turns], each.text)
            assert holds([each.span for each in each.pages], each.text)
            assert holds([each.span for each in each.addresses], each.text)
            for box in each.boxes(Span(0, len(each.text))):
                assert 0 <= box.left < box.right <= 1
                assert 0 <= box.top <= box.bottom <= 1


@given(st.binary(max_size=400), NAMES)
@example(b"\x1f\x8b\x08\x00", "a")
@example(b"[" * 100_000, "a.json")
@example(b'{"text": ' + b"9" * 5000 + b"}", "a.jsonl")
def test_any_bytes_give_documents_or_problems(data: bytes, name: str) -> None:
    check(data, name)


@given(mutated(), NAMES)
@settings(deadline=None)
def test_damaged_files_give_documents_or_problems(data: bytes, name: str) -> None:
    check(data, name)


@given(JSON, NAMES)
def test_any_json_gives_documents_or_problems(value: object, name: str) -> None:
    check(json.dumps(value).encode(), name)


@given(MARKUP)
@settings(deadline=None)
def test_any_markup_gives_documents_or_problems(markup: str) -> None:
    check(b"<!DOCTYPE html>" + markup.encode(), "a.html")


@given(st.lists(st.text(alphabet="abc \n“”", min_size=1), min_size=1, max_size=8))
@settings(deadline=None)
def test_every_word_of_a_page_is_in_its_text_or_set_aside(lines: list[str]) -> None:
    markup = "<!DOCTYPE html><html>" + "".join(f"<p>{line}</p>" for line in lines)
    if not page(markup).blocks:
        return
    found = read_page(markup.encode(), name="a")
    kept = " ".join([found.text, *found.set_aside]).split()
    assert sorted(kept) == sorted(" ".join(lines).split())


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
)  # NULs are UTF-16
def test_plain_text_is_unaltered(text: str) -> None:
    for found in documents(text.encode(), name="a.txt"):
        if isinstance(found, Document) and found.origin.reader == "plain":
            assert found.text == text.removeprefix("\ufeff")
