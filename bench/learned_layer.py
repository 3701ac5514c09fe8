"""Measure whether a small CRF beside the rules finds statements better than they do.

    python bench/learned_layer.py DEV.jsonl --scorer score_extraction.py \
        (--gold TRAIN.jsonl | --texts CORPUS.jsonl.gz...)

With `--gold` it learns from annotated articles, with what the rules say as features;
with `--texts`, from what the rules find in other texts, where they are sure of all that
they find in a paragraph. The figures are those of the rules alone, of the CRF alone,
and of the ways to join them. No weights are kept. What came of it is written in
`docs/decisions/no-learned-layer.md`.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import starmap
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.crf import Example, Line, features, found, labels, lines, statement, trained
from bench.statements import scored
from bench.tables import table
from onrecord.extract import statements
from onrecord.model.document import Document, Origin, Span
from onrecord.model.statement import Manner, Statement

ROWS = (
    "content exact [direct]",
    "content exact [quoted]",
    "content exact",
    "full [direct]",
    "full [quoted]",
    "full",
)
CERTAIN = 0.9
"""The probability from which the CRF is taken to be sure."""
Ways = dict[str, list[tuple[Document, list[Statement]]]]


def main() -> None:
    options = _options()
    tagger = pycrfsuite.Tagger()
    hints = options.gold is not None
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        examples = _annotated(options.gold) if hints else _sure(options)
        count = trained(model, examples)
        print(f"{count} paragraphs, {model.stat().st_size / 1e6:.1f} MB of weights")
        tagger.open(str(model))
        rows = list(_measured(options, tagger, hints=hints))
    print(table(("F1", *ROWS), rows))


def _annotated(path: Path) -> Iterator[Example]:
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        gold = [
            statement(*(tuple(starmap(Span, each[role])) for role in _ROLES))
            for each in row["attributions"]
        ]
        document = _document(row["id"], row["text"])
        for line in lines(document.text, _ruled(document)):
            yield features(line, hints=True), labels(line.tokens, gold)


_ROLES = ("content", "cue", "source")


def _sure(options: argparse.Namespace) -> Iterator[Example]:
    for path in options.texts:
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                turns = (turn["text"] for turn in row.get("turns", ()))
                text = row.get("text") or "\n\n".join(turns)
                document = _document(row["id"], text[: options.most])
                yield from _sure_of(document, options.sure)


def _sure_of(document: Document, least: float) -> Iterator[Example]:
    """Return the paragraphs in which the rules are so sure of all that they find."""
    ruled = _ruled(document)
    for line in lines(document.text, ruled):
        here = [each for each in ruled if _within(each, line)]
        if here and all(each.confidence >= least for each in here):
            yield features(line, hints=False), list(line.ruled)


def _within(made: Statement, line: Line) -> bool:
    first, last = line.tokens[0], line.tokens[-1]
    return any(
        span.start < last.end and first.start < span.end for span in made.content
    )


def _measured(
    options: argparse.Namespace, tagger: pycrfsuite.Tagger, *, hints: bool
) -> Iterator[tuple[str, ...]]:
    ways: Ways = {}
    for row in map(json.loads, options.dev.read_text("utf-8").splitlines()):
        document = _document(row["id"], row["text"])
        ruled = _ruled(document)
        learned: list[Statement] = []
        nothing: dict[int, float] = {}
        for line in lines(document.text, ruled):
            made, unlikely = found(line, tagger, hints=hints)
            learned.extend(made)
            nothing |= unlikely
        learned = [replace(it, confidence=_sureness(it, nothing)) for it in learned]
        for way, joined in _joined(ruled, learned, nothing).items():
            ways.setdefault(way, []).append((document, joined))
    for way, answers in ways.items():
        figures = scored(answers, options.dev, options.scorer)
        yield way, *(f"{100 * figures[name]['f1']:.1f}" for name in ROWS)


def _sureness(made: Statement, nothing: Mapping[int, float]) -> float:
    """Return how sure the CRF is that the content is no part of the plain text."""
    inside = [
        nothing[at] for span in made.content for at in range(*span) if at in nothing
    ]
    return 1 - sum(inside) / len(inside)


def _joined(
    ruled: Sequence[Statement],
    learned: Sequence[Statement],
    nothing: Mapping[int, float],
) -> dict[str, list[Statement]]:
    """Return the statements of each way to join what both found."""
    silent = [each for each in learned if not any(_meet(each, it) for it in ruled)]
    redrawn = [_redrawn(each, ruled, learned) for each in ruled]
    return {
        "rules": list(ruled),
        "CRF": list(learned),
        "rules, and the CRF where they find nothing": [*ruled, *silent],
        f"the same, where it is sure ({CERTAIN})": [
            *ruled,
            *(each for each in silent if each.confidence >= CERTAIN),
        ],
        "rules where the CRF agrees": [
            each for each in ruled if any(_meet(each, it) for it in learned)
        ],
        f"rules but where it is sure of nothing ({CERTAIN})": [
            each for each in ruled if _sureness(each, nothing) > 1 - CERTAIN
        ],
        "rules, their content drawn by the CRF": redrawn,
        "the same, of mixed and indirect ones": [
            old if old.manner is Manner.DIRECT else new
            for old, new in zip(ruled, redrawn, strict=True)
        ],
    }


def _redrawn(
    each: Statement, ruled: Sequence[Statement], learned: Sequence[Statement]
) -> Statement:
    """Return a statement of the rules with the content that the CRF gives it."""
    others = [it for it in ruled if it is not each]
    alone = [
        it
        for it in learned
        if _meet(each, it) and not any(_meet(it, other) for other in others)
    ]
    spans = tuple(sorted(span for it in alone for span in it.content))
    return statement(spans or each.content, each.cue, each.source)


def _meet(one: Statement, other: Statement) -> bool:
    return any(
        left.start < right.end and right.start < left.end
        for left in one.content
        for right in other.content
    )


def _ruled(document: Document) -> list[Statement]:
    return [each for each in statements(document) if each.nested_in is None]


def _document(name: str, text: str) -> Document:
    return Document(name, text, Origin(name, "", "text/plain", "plain"))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    learned = parser.add_mutually_exclusive_group(required=True)
    learned.add_argument("--gold", type=Path)
    learned.add_argument("--texts", type=Path, nargs="+")
    parser.add_argument("--sure", type=float, default=0.8, metavar="CONFIDENCE")
    parser.add_argument("--most", type=int, default=40_000, metavar="CODE POINTS")
    return parser.parse_args()


if __name__ == "__main__":
    main()
