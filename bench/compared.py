"""Peers and ours on the same queries: what each takes, finds, and lets pass."""

import json
import random
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from bench.material import Bench, Row
from bench.measured import Used, run
from bench.ours import Speed, speed
from bench.scoring import HARMS, HONEST, Rate

ALL = 1_000_000
SHARE = 0.5
"""How much of a passage a window must hold to have found it."""
ACCEPTS = {"found", "interleaved", ""}
"""What says that a quotation stands: the words of quotecheck, or a place alone."""


class Asked(NamedTuple):
    """A peer, and how many queries it is asked in the smallest and largest archive."""

    peer: str
    small: int
    large: int


PLAN = (
    Asked("rapidfuzz", ALL, 100),
    Asked("edlib", ALL, 100),
    Asked("tantivy", ALL, ALL),
    Asked("quotecheck", 120, 0),
)
"""Scans are asked fewer queries where each takes a second or more."""
SCANS = ("rapidfuzz", "edlib", "quotecheck")
"""What can be given the right document, and says of it whether it holds the words."""


class Peer(NamedTuple):
    """What a peer took in an archive of one size."""

    name: str
    size: int
    rows: Sequence[Row]
    """The queries it was asked."""
    ready: float
    """Seconds of processor time before the first query."""
    speed: Speed
    index_bytes: int
    used: Used
    predictions: Path


class Passed(NamedTuple):
    """What a peer says of quotations, given the right document."""

    name: str
    harms: Rate
    """Of one-word harms, those it takes for the passage's own words."""
    negations: Rate
    """The same of those that lost a "not"."""
    differing: Rate
    """Of one-word harms, those it says differ, without saying how."""
    honest: Rate
    """Of honest quotations, those it does not take for the passage's own words."""


def peers(bench: Bench) -> list[Peer]:
    """Ask each peer in the smallest and in the largest archive."""
    asked = []
    for plan in PLAN:
        for size, count in zip(
            sorted({bench.sizes[0], bench.sizes[-1]}),
            (plan.small, plan.large),
            strict=False,
        ):
            if count:
                rows = drawn(bench.rows(), count, seed=bench.seed)
                asked.append(_peer(bench, plan.peer, size, rows))
    return asked


def drawn(rows: Sequence[Row], count: int, *, seed: int) -> list[Row]:
    """Return so many of the rows, each kind and length of query in its share."""
    if count >= len(rows):
        return list(rows)
    step = len(rows) / count
    start = random.Random(seed).random()  # ruff: ignore[suspicious-non-cryptographic-random-usage] - a draw
    ordered = sorted(rows, key=itemgetter("type", "len_class", "qid"))
    return [ordered[int((at + start) * step)] for at in range(count)]


def passed(bench: Bench) -> list[Passed]:
    """Hold the harms and the honest quotations against the right documents alone."""
    rows = [
        row
        for row in bench.rows()
        if row["type"] in {*HARMS, *HONEST}
        and not any(edit.get("edge") for edit in row["edits"])
    ]
    return [_passed(bench, name, rows) for name in SCANS]


def windows_found(rows: Iterable[Row], predictions: Path, *, top: int) -> Rate:
    """Return for how many queries one of the first windows holds a quoted passage."""
    answers = _answers(predictions)
    wanted = [row for row in rows if row["gold"]]
    hits = sum(
        any(_holds(window, row) for window in answers[row["qid"]][:top])
        for row in wanted
    )
    return Rate(hits, len(wanted))


def _peer(
    bench: Bench, name: str, size: int, rows: Sequence[Row], *, right: bool = False
) -> Peer:
    stem = f"{name}-{'right' if right else size}"
    queries, output, predictions = (
        bench.folder / f"{stem}.{kind}" for kind in ("queries", "times", "preds.jsonl")
    )
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    queries.write_text("".join(lines), "utf-8")
    used = run(
        *("-m", "bench.peers", name, bench.archive(size), queries, predictions),
        *(("--right",) if right else ()),
        output=output,
    )
    told = json.loads(output.read_text("utf-8"))
    took = speed(told["seconds"], told["ready"])
    return Peer(name, size, rows, told["ready"], took, told["index"], used, predictions)


def _passed(bench: Bench, name: str, rows: Sequence[Row]) -> Passed:
    peer = _peer(bench, name, bench.sizes[0], rows, right=True)
    answers = _answers(peer.predictions)
    said = {row["qid"]: _said(answers[row["qid"]]) for row in rows}
    harmful = [row for row in rows if row["type"] in HARMS]
    honest = [row for row in rows if row["type"] in HONEST]
    dropped = [row for row in rows if row["type"] == "neg_drop"]
    return Passed(
        name,
        _rate(said, harmful, {"accepted"}),
        _rate(said, dropped, {"accepted"}),
        _rate(said, harmful, {"differs"}),
        _rate(said, honest, {"differs", "nowhere"}),
    )


def _said(places: Sequence[Mapping[str, str]]) -> str:
    if not places:
        return "nowhere"
    return "accepted" if places[0]["wording"] in ACCEPTS else "differs"


def _rate(said: Mapping[str, str], rows: Sequence[Row], wanted: set[str]) -> Rate:
    return Rate(sum(said[row["qid"]] in wanted for row in rows), len(rows))


def _answers(predictions: Path) -> dict[str, list[dict[str, str]]]:
    with predictions.open(encoding="utf-8") as lines:
        return {row["qid"]: row["preds"] for row in map(json.loads, lines)}


def _holds(window: Mapping[str, object], row: Row) -> bool:
    return any(
        window["doc"] == piece["doc"] and _shared(window, piece) >= SHARE
        for piece in (*row["gold"], *row["dups"])
    )


def _shared(window: Mapping[str, object], piece: Mapping[str, int]) -> float:
    start, end = int(str(window["start"])), int(str(window["end"]))
    both = min(end, piece["end"]) - max(start, piece["start"])
    return both / max(piece["end"] - piece["start"], 1)
