"""Other programs that find quotations, asked in the way of this benchmark.

    python -m bench.peers PEER DOCUMENTS.jsonl QUERIES.jsonl PREDICTIONS.jsonl [--right]

Prints the seconds of processor time to get ready and for each query, and the bytes of
the index if there is one. With `--right` each query is held against the document alone
that it was taken from. Needs them installed: pip install -e '.[bench]'.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple, Protocol

import edlib
import quotecheck
import tantivy
from rapidfuzz import fuzz

from bench.material import Text, texts

CUT = 85
"""Of rapidfuzz, of 100: nothing below it counts as found."""
EDITED = 5
"""Of edlib, the same: it may have an edit for each so many letters of the query."""
WINDOW, STEP = 120, 60
"""Of tantivy: words of a window of text, and from one to the next."""
TOP = 10
"""Windows that count as its answer."""
_WORD = re.compile(r"[^\W_]+")
_HEAP = 128_000_000


class Place(NamedTuple):
    """Where a peer says that the words of a query stand."""

    doc: str
    start: int
    end: int
    score: float
    wording: str = ""
    """What it says of the words, if it says anything."""


class Peer(Protocol):
    """A program with the documents of an archive."""

    @property
    def index(self) -> int:
        """Bytes of what it wrote to disk."""

    def find(self, text: str) -> list[Place]:
        """Return where `text` stands, the best place first."""


class Rapidfuzz:
    """`partial_ratio_alignment` over each document."""

    index = 0

    def __init__(self, documents: Sequence[Text]) -> None:
        self._documents = [(id_, _lower(text)) for id_, text in documents]

    def find(self, text: str) -> list[Place]:
        """Return the place with the highest ratio, from the cut on."""
        query, most = _lower(text), float(CUT)
        best: list[Place] = []
        for id_, document in self._documents:
            found = fuzz.partial_ratio_alignment(query, document, score_cutoff=most)
            if found and (found.score > most or not best):
                most = found.score
                best = [Place(id_, found.dest_start, found.dest_end, most / 100)]
        return best


class Edlib:
    """The fewest edits that turn the query into a part of a document."""

    index = 0

    def __init__(self, documents: Sequence[Text]) -> None:
        self._documents = [(id_, _bytes(text)) for id_, text in documents]

    def find(self, text: str) -> list[Place]:
        """Return the place with the fewest edits, up to a fifth of the length."""
        query, best = _bytes(text), ("", b"")
        most = len(query) // EDITED
        for id_, document in self._documents:
            found = edlib.align(query, document, mode="HW", task="distance", k=most)
            if found["editDistance"] >= 0:
                best, most = (id_, document), found["editDistance"] - 1
            if most < 0:
                break
        return [_edlib_place(query, *best)] if best[0] else []


def _edlib_place(query: bytes, id_: str, document: bytes) -> Place:
    found = edlib.align(query, document, mode="HW", task="locations")
    start, last = found["locations"][0]
    score = 1 - found["editDistance"] / max(len(query), 1)
    return Place(id_, start or 0, last + 1, score)


class Tantivy:
    """BM25 over windows of words: a search engine."""

    def __init__(self, documents: Sequence[Text]) -> None:
        self._folder = tempfile.TemporaryDirectory()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", index_option="freq")
        builder.add_unsigned_field("number", stored=True)
        self._schema = builder.build()
        self._windows: list[tuple[str, int, int]] = []
        index = tantivy.Index(self._schema, path=self._folder.name)
        writer = index.writer(_HEAP, 1)
        for id_, text in documents:
            for start, end in _windows(text):
                document = tantivy.Document()
                document.add_unsigned("number", len(self._windows))
                document.add_text("text", text[start:end])
                writer.add_document(document)
                self._windows.append((id_, start, end))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    @property
    def index(self) -> int:
        """Bytes of what it wrote to disk."""
        files = Path(self._folder.name).iterdir()
        return sum(path.stat().st_size for path in files)

    def find(self, text: str) -> list[Place]:
        """Return the windows of the highest score."""
        words = dict.fromkeys(_WORD.findall(text.lower()))
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "text", word))
            for word in words
        ]
        found = self._searcher.search(tantivy.Query.boolean_query(terms), TOP)
        places = []
        for score, address in found.hits:
            number = self._searcher.doc(address)["number"][0]
            id_, start, end = self._windows[number]
            places.append(Place(id_, start, end, score))
        return places


def _windows(text: str) -> Iterator[tuple[int, int]]:
    words = [found.span() for found in _WORD.finditer(text)]
    for first in range(0, max(len(words) - STEP, 1), STEP):
        window = words[first : first + WINDOW]
        if window:
            yield window[0][0], window[-1][1]


class Quotecheck:
    """Its `check` of the query against each document."""

    index = 0

    def __init__(self, documents: Sequence[Text]) -> None:
        self._documents = documents

    def find(self, text: str) -> list[Place]:
        """Return what it found, or else the nearest that it says differs."""
        best = None
        for id_, document in self._documents:
            found = quotecheck.check(text, document)
            if found.offset >= 0 and (best is None or _rank(found) > _rank(best[1])):
                best = id_, found
        if best is None:
            return []
        id_, found = best
        # It does not say where the passage ends.
        end = found.offset + len(text)
        return [Place(id_, found.offset, end, found.similarity, found.status)]


def _rank(found: quotecheck.Match) -> tuple[bool, bool, float]:
    return found.status == "found", found.ok, found.similarity


PEERS: Mapping[str, Callable[[Sequence[Text]], Peer]] = {
    "rapidfuzz": Rapidfuzz,
    "edlib": Edlib,
    "tantivy": Tantivy,
    "quotecheck": Quotecheck,
}


def _lower(text: str) -> str:
    """Return the text in lower case, letter for letter."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _bytes(text: str) -> bytes:
    """Return the same as bytes, a letter each: edlib takes no more than 256 kinds."""
    return _lower(text).encode("latin-1", "replace")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("documents", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--right", action="store_true")
    options = parser.parse_args()
    documents = list(texts(options.documents))
    with options.queries.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    began = process_time()
    peer = PEERS[options.peer]([] if options.right else documents)
    ready, seconds = process_time() - began, []
    held = dict(documents) if options.right else {}
    with options.predictions.open("w", encoding="utf-8") as out:
        for row in rows:
            if options.right:
                id_ = row["gold"][0]["doc"]
                peer = PEERS[options.peer]([(id_, held[id_])])
            began = process_time()
            found = peer.find(row["text"])
            seconds.append(process_time() - began)
            predictions = [place._asdict() for place in found]
            out.write(json.dumps({"qid": row["qid"], "preds": predictions}) + "\n")
    print(json.dumps({"ready": ready, "seconds": seconds, "index": peer.index}))


if __name__ == "__main__":
    main()
