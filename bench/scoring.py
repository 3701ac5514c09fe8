"""How right predictions are: recall, false positives, and harms that pass.

A prediction is right if it shares half of its span with the passage the query was made
from (or all that lies between its pieces, or a word-for-word repeat of it), or if its
text is at least as near the query. The evaluator lies beside the project.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import loads
from pathlib import Path
from typing import Any, NamedTuple

from bench.material import Bench, Row, loaded, texts

LENGTHS = ("short", "medium", "long")
HARMS: Mapping[str, frozenset[str]] = {
    "neg_drop": frozenset({"negation-changed"}),
    "neg_add": frozenset({"negation-changed"}),
    "number": frozenset({"number-changed", "date-changed"}),
    "name": frozenset({"name-changed"}),
    "modal": frozenset({"modal-changed"}),
}
"""The queries with one harmful word, and the rules that may name it."""
HONEST = ("verbatim", "case_punct", "ocr2", "ocr5", "bracket", "ellipsis")
"""The queries that nothing may be said against."""
STANDS, ACCUSED = {"verbatim", "faithful"}, {"altered", "spliced"}
MARKED = "trimmed"
"""What an honest quotation with an ellipsis may be called besides."""
_WORD = re.compile(r"[^\W_]+")

Record = dict[str, Any]
"""One query as the evaluator scored it."""


class Rate(NamedTuple):
    """How many of how many."""

    hits: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; not a number if there are none."""
        return self.hits / self.of if self.of else float("nan")


class Scored(NamedTuple):
    """The predictions for one seed's queries, scored."""

    records: Sequence[Record]
    summary: Mapping[str, Any]

    def positives(self, *, length: str = "", type_: str = "") -> list[Record]:
        """Return the queries that were made from the archive."""
        return [each for each in self._of(length, type_) if each["harm"] != "negative"]

    def negatives(self, *, length: str = "", type_: str = "") -> list[Record]:
        """Return the queries that nothing in the archive was the source of."""
        return [each for each in self._of(length, type_) if each["harm"] == "negative"]

    def recall(self, *, length: str = "", type_: str = "") -> Rate:
        """Return how many were found where they were taken from."""
        found = self.positives(length=length, type_=type_)
        return Rate(sum(each["right"] for each in found), len(found))

    def false_positives(self, *, length: str = "", type_: str = "") -> Rate:
        """Return of how many that are nowhere a place was given."""
        found = self.negatives(length=length, type_=type_)
        return Rate(sum(each["found"] for each in found), len(found))

    def recall_at(self, most: float, length: str) -> tuple[Rate, Rate]:
        """Return the recall at the cut that lets at most this share of negatives pass.

        And what passes there.
        """
        negatives = sorted(map(_score, self.negatives(length=length)), reverse=True)
        allowed = int(most * len(negatives))
        cut = negatives[allowed] if allowed < len(negatives) else -1.0
        positives = self.positives(length=length)
        right = sum(each["right"] and _score(each) > cut for each in positives)
        passed = sum(each > cut for each in negatives)
        return Rate(right, len(positives)), Rate(passed, len(negatives))

    def types(self) -> list[str]:
        """Return the kinds of queries with a source, in the order of their names."""
        return sorted({each["type"] for each in self.positives()})

    def kinds_of_negatives(self) -> list[str]:
        """Return the kinds of queries without one."""
        return sorted({each["type"] for each in self.negatives()})

    def _of(self, length: str, type_: str) -> Iterator[Record]:
        for each in self.records:
            if length in {"", each["len"]} and type_ in {"", each["type"]}:
                yield each


class Harms(NamedTuple):
    """What became of the queries of one kind that were found."""

    found: int
    passed: int
    """As verbatim or faithful; honest ones also as trimmed, and as it should be."""
    named: int
    """By the right rule, and not passed."""
    accused: int
    """Called altered or spliced."""
    elsewhere: int
    """Passed, and the place found holds the words of the query, word for word."""

    def __add__(self, other: tuple[Any, ...]) -> "Harms":
        """Return both together."""
        return Harms(*map(sum, zip(self, other, strict=True)))


NO_HARMS = Harms(0, 0, 0, 0, 0)


def scored(
    shared: Path,
    bench: Bench,
    predictions: Path,
    *,
    size: int,
) -> Scored:
    """Return the predictions scored by the evaluator of the benchmark."""
    evaluator = loaded(shared / "bench" / "eval_match.py")
    archive = bench.archive(size).name
    records = evaluator.score(str(bench.folder), str(predictions), archive)
    return Scored(records, evaluator.summary(records))


def harms(
    bench: Bench, predictions: Path, found: Scored, types: Iterable[str], *, size: int
) -> dict[str, Harms]:
    """Return what was said of the queries of these kinds that were found, by kind."""
    rows = {row["qid"]: row for row in bench.rows()}
    with predictions.open(encoding="utf-8") as lines:
        answers = {row["qid"]: row["preds"] for row in map(loads, lines)}
    counted = dict.fromkeys(types, NO_HARMS)
    told = {
        each["qid"]: answers[each["qid"]][0]
        for each in found.positives()
        if each["type"] in counted and each["right"] and not _is_edge(rows[each["qid"]])
    }
    wanted = {first["doc"] for first in told.values()}
    held = {id_: text for id_, text in texts(bench.archive(size)) if id_ in wanted}
    for id_, first in told.items():
        row, passage = rows[id_], held[first["doc"]][first["start"] : first["end"]]
        same = _words(row["text"]) == _words(passage)
        counted[row["type"]] += _told(row["type"], first, same=same)
    return counted


def total(counted: Mapping[str, Harms]) -> Harms:
    """Return the kinds together."""
    whole = NO_HARMS
    for each in counted.values():
        whole += each
    return whole


def _told(type_: str, first: Mapping[str, Any], *, same: bool) -> Harms:
    wording = first["wording"]
    passed = wording in STANDS or (type_ in HONEST and wording == MARKED)
    named = not HARMS.get(type_, frozenset()).isdisjoint(first["flags"])
    accused = wording in ACCUSED
    return Harms(1, passed, named and not passed, accused, passed and same)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_edge(row: Row) -> bool:
    """Tell whether only the end was cut off: a shorter, true quotation."""
    return any(edit.get("edge") for edit in row["edits"])


def _score(record: Record) -> float:
    return float(record["score"]) if record["found"] else -1.0
