"""Measure what is read of transcripts and headings: turns, speakers, facts, kinds.

    python bench/readers_transcripts.py --shared ../shared --output docs/benchmarks.md

The corpora keep turns and headings as data. They are printed here in the forms that
such records are printed in, and read back from the text alone. The rules were written
with every even line of a corpus in view; the page gives the odd ones beside them.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import conversations, kinds_told, telegrams, turns_read
from bench.corpora import Half, half_of, text_of
from bench.kinds_told import CUT, NO_RECORD, SAMPLE, Told
from bench.page import filled, write
from bench.printed import FORMS
from bench.tables import table
from bench.transcripts_text import BODY, FALSE, HEADINGS, KINDS, SPEED, TELEGRAMS, TURNS
from bench.turns_read import NO_TRANSCRIPTS, Counted, Quiet
from onrecord.read.heading import heading
from onrecord.read.transcript import turns

HALVES: tuple[Half, Half] = ("development", "held-out")
SHARED = Path(__file__).parents[2] / "shared"
_MEGA = 1_000_000
_NAMED = {
    "fed-press-conferences": "press conferences of a central bank",
    "nasa-air-to-ground": "air-to-ground voice of space flights",
    "kremlin-ru-2025": "meetings of a president, in Russian",
}


def main() -> None:
    options = _options()
    section = filled("\n\n".join(_section(options.shared / "corpora")))
    print(section, end="")
    if options.output:
        write(options.output, "transcripts", section)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


def _section(corpora: Path) -> Iterator[str]:
    yield "## Transcripts and headings"
    yield TURNS
    yield table(_head("turns printed", "found right"), _turns(corpora))
    yield FALSE
    yield table(_head("texts", "given turns"), _quiet(corpora))
    yield HEADINGS
    yield table(_head("known", "read right"), _facts(corpora, body=False))
    yield BODY
    yield table(
        ("fact", "known", "stands in the body", "read", "read right"), _body(corpora)
    )
    yield TELEGRAMS
    yield table(_head("telegrams", "read right"), _telegrams(corpora))
    yield KINDS
    yield table(_head("records", "told right"), _kinds(corpora))
    yield SPEED.format(**_speed(corpora))


def _head(amount: str, right: str) -> tuple[str, ...]:
    columns = [f"{each}, {half}" for half in HALVES for each in (amount, right)]
    return ("", *columns)


def _turns(corpora: Path) -> Iterator[tuple[str, ...]]:
    for name, title in _NAMED.items():
        halves = [turns_read.read_back(corpora, name, half) for half in HALVES]
        yield _row(f"**{title}**", *(sum(half.values(), Counted()) for half in halves))
        for form in FORMS[name]:
            yield _row(f"`{form}`", *(half[form] for half in halves))


def _row(title: str, *halves: Counted) -> tuple[str, ...]:
    cells = ((f"{each.printed:,}", _both(each)) for each in halves)
    return (title, *(cell for pair in cells for cell in pair))


def _both(counted: Counted) -> str:
    return f"{counted.share:.4f} (of those found {counted.precision:.4f})"


def _quiet(corpora: Path) -> Iterator[tuple[str, ...]]:
    found: list[dict[str, Quiet]] = [
        dict(turns_read.false_turns(corpora, half)) for half in HALVES
    ]
    for name, title in NO_TRANSCRIPTS.items():
        counts = [half[name] for half in found]
        cells = [(f"{each.texts:,}", f"{len(each.given):,}") for each in counts]
        yield (title, *(cell for pair in cells for cell in pair))


def _facts(corpora: Path, *, body: bool) -> Iterator[tuple[str, ...]]:
    halves = [conversations.facts(corpora, half, body=body) for half in HALVES]
    titles = ("date", "place", "participants, each", "participants, whole lists")
    for title, *facts in zip(titles, *halves, strict=True):
        cells = [
            (
                f"{each.known:,}",
                f"{each.share:.3f} (of those read {each.precision:.3f})",
            )
            for each in facts
        ]
        yield (title, *(cell for pair in cells for cell in pair))


def _body(corpora: Path) -> Iterator[tuple[str, ...]]:
    found = conversations.facts(corpora, "held-out", body=True)
    for title, fact in zip(("date", "place", "participants"), found, strict=False):
        counts = (fact.known, fact.stands, fact.read, fact.right)
        yield (title, *(f"{count:,}" for count in counts))


def _telegrams(corpora: Path) -> Iterator[tuple[str, ...]]:
    halves = [telegrams.facts(corpora, half) for half in HALVES]
    for name in halves[0]:
        counts = [half[name] for half in halves]
        cells = [(f"{one.known}", f"{one.right / one.known:.3f}") for one in counts]
        yield (name, *(cell for pair in cells for cell in pair))


def _kinds(corpora: Path) -> Iterator[tuple[str, ...]]:
    samples = {
        "**the sample of 200**": SAMPLE,
        "speeches whose beginning is cut off": CUT,
        "news articles, of no kind": NO_RECORD,
    }
    for title, sample in samples.items():
        halves = [list(kinds_told.told(corpora, half, sample)) for half in HALVES]
        yield _told(title, *halves)
        if sample is SAMPLE:
            for kind in sorted({each.kind or "" for each in SAMPLE}):
                chosen = [[x for x in half if x.expected == kind] for half in halves]
                yield _told(kind, *chosen)


def _told(title: str, *halves: list[Told]) -> tuple[str, ...]:
    cells: list[str] = []
    for half in halves:
        wrong = Counter(str(x.told or "none") for x in half if x.told != x.expected)
        right = len(half) - wrong.total()
        others = ", ".join(f"{kind} {count}" for kind, count in wrong.most_common())
        share = f"{right / max(len(half), 1):.3f}"
        cells += [f"{len(half)}", f"{share} (else: {others})" if others else share]
    return (title, *cells)


def _speed(corpora: Path) -> dict[str, float]:
    texts = [
        text_of(record)
        for name in ("ungdc-1986-2022", "us-presidential-speeches")
        for at, record in half_of(corpora, name, "development")
        if at % 4 == 0
    ]
    amount = sum(map(len, texts)) / _MEGA
    began = process_time()
    for text in texts:
        turns(text)
    between = process_time()
    for text in texts:
        heading(text)
    ended = process_time()
    return {
        "turns": amount / (between - began),
        "headings": len(texts) / (ended - between),
    }


if __name__ == "__main__":
    main()
