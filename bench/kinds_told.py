"""A sample of records of every kind, told apart by their text alone.

The kind that is expected is the nature of the corpus; of printed conversations it is
what the data calls them: `memcon` a memorandum, `minutes` minutes unless the title
itself says memorandum.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.conversations import as_printed
from bench.corpora import Half, Record, half_of, text_of
from bench.printed import FORMS, printed
from onrecord.read.plain import read

SEED = 11
_F, _N, _K = "fed-press-conferences", "nasa-air-to-ground", "kremlin-ru-2025"
_Print = Callable[[Record, int], str]
_Chosen = Callable[[Record], bool]


class Drawn(NamedTuple):
    """Where records of a kind are drawn from, how many, and how they are printed."""

    corpus: str
    kind: str | None
    amount: int
    printed: _Print
    chosen: _Chosen = bool


class Told(NamedTuple):
    """One record: of what corpus and kind, and what it was told to be."""

    corpus: str
    id: str
    expected: str | None
    told: str | None


def _transcript(corpus: str) -> _Print:
    leads = list(FORMS[corpus].values())
    return lambda record, at: printed(record, leads[at % len(leads)], style=at).text


def _plain(record: Record, at: int) -> str:
    lead = FORMS[_F]["NAME: words"]
    return printed(record, lead, style=at).text


def _conversation(record: Record, at: int) -> str:
    return as_printed(record, style=at % 3)


def _text(record: Record, _: int) -> str:
    return text_of(record)


def _titled(record: Record, _: int) -> str:
    return f"{record['title']}\n{record['date_text'] or ''}\n\n{record['text']}"


def _has_speakers(record: Record) -> bool:
    return sum(bool(turn["speaker"]) for turn in record["turns"]) > 1


def _is_memcon(record: Record) -> bool:
    return bool(record["kind"] == "memcon")


def _is_minutes(record: Record) -> bool:
    return record["kind"] == "minutes" and "emorandum" not in record["title"]


SAMPLE = (
    Drawn(_F, "transcript", 12, _transcript(_F)),
    Drawn(_N, "transcript", 7, _transcript(_N)),
    Drawn(_K, "transcript", 15, _transcript(_K), _has_speakers),
    Drawn("scotus-oral-arguments", "transcript", 16, _plain),
    Drawn("frus-conversations", "memorandum", 40, _conversation, _is_memcon),
    Drawn("frus-conversations", "minutes", 20, _conversation, _is_minutes),
    Drawn("state-cables-bolivia-declassified", "cable", 40, _text),
    Drawn("ungdc-1946-1985", "speech", 15, _text),
    Drawn("ungdc-1986-2022", "speech", 15, _text),
    Drawn("unga79-statements-multilingual", "speech", 10, _text),
    Drawn("us-presidential-speeches", "speech", 10, _titled),
)
"""200 records."""
NO_RECORD = (
    Drawn("gold/polnear-train", None, 50, _text),
    Drawn("gold/german-wikinews-train", None, 50, _text),
)
"""100 articles, which are no record of any kind."""
CUT = (Drawn("fed-speeches", "speech", 50, _text),)
"""Speeches whose beginnings are cut off in the corpus."""


def told(
    corpora: Path, half: Half, sample: tuple[Drawn, ...] = SAMPLE
) -> Iterator[Told]:
    """Draw the sample from one half, always the same, and tell each record's kind."""
    for drawn in sample:
        chosen = [
            record
            for _, record in half_of(corpora, drawn.corpus, half)
            if drawn.chosen(record)
        ]
        draw = random.Random(f"{SEED} {drawn.corpus} {drawn.kind}")  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the same for everybody
        for at, record in enumerate(
            draw.sample(chosen, min(drawn.amount, len(chosen)))
        ):
            document = read(drawn.printed(record, at).encode(), name="record.txt")
            yield Told(drawn.corpus, record["id"], drawn.kind, document.kind)
