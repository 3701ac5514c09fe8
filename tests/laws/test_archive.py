"""Laws of the archive: nothing is lost on the way in and out, and twice is once."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.document import (
    Document,
    Origin,
    Page,
    Participant,
    Particulars,
    Span,
    Turn,
)
from onrecord.store.archive import Archive
from onrecord.store.originals import Kept
from onrecord.store.writer import writing
from tests.store.archives import documents, taken_in

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MAYBE = st.none() | TEXTS
SPANS = st.builds(Span, st.integers(0, 1 << 40), st.integers(0, 1 << 40))
DATES = st.none() | st.sampled_from(["1992", "1992-02", "XXXX-02-25", "1992/1993"])
DOCUMENTS = st.builds(
    Document,
    id=TEXTS,
    text=TEXTS,
    origin=st.just(Origin("a.txt", "ab" * 32, "text/plain", "plain")),
    title=MAYBE,
    author=MAYBE,
    date=DATES,
    place=MAYBE,
    lang=MAYBE,
    kind=MAYBE,
    participants=st.lists(st.builds(Participant, TEXTS, MAYBE), max_size=4).map(tuple),
    particulars=st.builds(
        Particulars,
        *(MAYBE, MAYBE, MAYBE, MAYBE),
        st.lists(TEXTS, max_size=3).map(tuple),
    ),
    turns=st.lists(st.builds(Turn, MAYBE, SPANS, MAYBE, st.booleans()), max_size=4).map(
        tuple
    ),
    pages=st.lists(st.builds(Page, st.integers(1, 99), SPANS), max_size=4).map(tuple),
    set_aside=st.lists(TEXTS, max_size=3).map(tuple),
    notes=st.lists(TEXTS, max_size=3).map(tuple),
)
LINES = st.dictionaries(
    st.text("ab", min_size=1, max_size=2), st.text("xy z", max_size=9)
)


@given(st.lists(DOCUMENTS, max_size=4, unique_by=lambda each: each.id))
@settings(deadline=None, max_examples=40)
def test_a_document_read_back_is_the_document_that_was_put_in(
    given_: list[Document],
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "archive"
        with writing(folder, now="2031-03-03") as writer:
            numbers: list[int] = []
            for document in given_:
                if not numbers:
                    original = writer.add_original(Kept("ab" * 32, 3), document)
                numbers.append(writer.add(document, original=original))
            if numbers:
                writer.add_shard({}, numbers, counts=[1] * len(numbers))
                writer.database.execute("COMMIT")  # there are no bytes to settle
        with Archive.open(folder, indexed=False) as opened:
            assert list(opened.documents) == given_


@given(LINES, LINES)
@settings(deadline=None, max_examples=25)
def test_twice_is_once_and_the_order_of_two_ingests_does_not_matter(
    first: dict[str, str], second: dict[str, str]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, lines in enumerate((first, second)):
            rows = (
                json.dumps({"id": f"{number}{i}", "text": t}) for i, t in lines.items()
            )
            (folder / f"{number}.jsonl").write_text("\n".join(rows), "utf-8")
        paths = [folder / "0.jsonl", folder / "1.jsonl"]
        taken_in(*paths, archive=folder / "one")
        once = documents(folder / "one")
        assert taken_in(*paths, archive=folder / "one").documents == 0
        for path in reversed(paths):
            taken_in(path, archive=folder / "two")
        assert documents(folder / "one") == once == documents(folder / "two")
