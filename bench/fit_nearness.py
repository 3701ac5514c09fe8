"""Fit the weights by which a place is told from one that shares words by chance.

    python bench/fit_nearness.py BENCH... > src/onrecord/data/nearness.txt

Each BENCH is a folder made by the generator of the matching benchmark, from texts that
may be used so: the weights that ship were fitted to public-domain papers of the United
States government (the texts of the other languages of `docs/benchmarks.md` played no
part). Needs scikit-learn: pip install -e '.[bench]'.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz.distance import Levenshtein
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from onrecord.match.concordance import Concordance
from onrecord.match.locate import SHORTEST, Search
from onrecord.match.nearness import measures
from onrecord.match.placed import Found
from onrecord.match.quotation import quotation
from onrecord.model.document import Document, Origin, Span

REGULARISATION = 0.05
"""Of scikit-learn's logistic regression, on standardised measures."""
OVERLAP = 0.5
"""How much of two spans must be shared for them to be one place."""

Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", nargs="+", type=Path)
    options = parser.parse_args()
    examples = [each for folder in options.bench for each in examples_of(folder)]
    names = list(examples[0].measures)
    found = np.array([list(each.measures.values()) for each in examples])
    right = np.array([each.right for each in examples])
    print(f"{len(examples)} places, {right.sum()} right", file=sys.stderr)
    print("# Weights of the measures of a place, alone and two by two: see")
    print("# `match.nearness`. Written by bench/fit_nearness.py, never by hand.")
    for name, weight in fitted(names, found, right):
        print(f"{name}\t{weight:.6g}")


class Example(NamedTuple):
    """A place aligned with a query, measured, and whether it is the right one."""

    measures: Mapping[str, float]
    right: bool


def examples_of(folder: Path) -> Iterator[Example]:
    """Yield every place at which the queries of one benchmark were aligned."""
    archive = max(folder.glob("archive_*.jsonl"), key=lambda path: path.stat().st_size)
    lines = map(json.loads, archive.read_text("utf-8").splitlines())
    concordance = Concordance.of(
        Document(line["id"], line["text"], Origin(line["id"], "", "", ""))
        for line in lines
    )
    search = Search(concordance, sure=2.0)
    for line in (folder / "queries.jsonl").read_text("utf-8").splitlines():
        yield from _examples(search, json.loads(line))


def _examples(search: Search, row: Row) -> Iterator[Example]:
    quoted = quotation(row["text"], [Span(0, len(row["text"]))])
    if len(quoted.words) < SHORTEST:
        return
    placed, frequencies = search.placed(quoted)
    found = [Found((each,), each.nearness) for each in placed]
    pieces = [search.in_pieces(quoted, each, frequencies) for each in placed[:2]]
    found += [each for each in pieces if len(each.parts) > 1]
    for each in found:
        measured = measures(quoted, each.edits, frequencies)
        yield Example(measured, is_right(search.concordance, each, row))


def is_right(concordance: Concordance, found: Found, row: Row) -> bool:
    """Tell whether the longest passage is the query's own, or as near to it."""
    longest = max(found.parts, key=lambda part: part.span.end - part.span.start)
    document = concordance.documents[longest.document]
    known = [*row["gold"], *row["hull"], *row["dups"]]
    if any(
        each["doc"] == document.id
        and _shared(longest.span, Span(each["start"], each["end"])) >= OVERLAP
        for each in known
    ):
        return True
    near = _likeness(row["text"], longest.span.of(document.text))
    return bool(known) and near >= _likeness(row["text"], row["source"])


def _shared(left: Span, right: Span) -> float:
    both = min(left.end, right.end) - max(left.start, right.start)
    either = max(left.end, right.end) - min(left.start, right.start)
    return max(both, 0) / either if either else 0.0


def _likeness(left: str, right: str) -> float:
    return Levenshtein.normalized_similarity(_bare(left), _bare(right))


def _bare(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def fitted(
    names: list[str], found: np.ndarray[Any, Any], right: np.ndarray[Any, Any]
) -> Iterator[tuple[str, float]]:
    """Yield the weights of the measures as they come: not standardised."""
    pairs = [(at, to) for at in range(len(names)) for to in range(at, len(names))]
    joint = np.stack([found[:, at] * found[:, to] for at, to in pairs], axis=1)
    scaler = StandardScaler()
    scaled = scaler.fit_transform(np.hstack([found, joint]))
    model = LogisticRegression(C=REGULARISATION, max_iter=10_000).fit(scaled, right)
    weights = model.coef_[0] / scaler.scale_
    yield "constant", float(model.intercept_[0] - weights @ scaler.mean_)
    yield from zip(names, weights[: len(names)].tolist(), strict=True)
    joined = [f"{names[at]} * {names[to]}" for at, to in pairs]
    yield from zip(joined, weights[len(names) :].tolist(), strict=True)


if __name__ == "__main__":
    main()
