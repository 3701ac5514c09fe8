"""Turns printed, read back and counted; and turns where there are none."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.corpora import Half, half_of, text_of
from bench.printed import FORMS, printed
from onrecord.model.document import Turn
from onrecord.read.transcript import turns

NO_TRANSCRIPTS = {
    "ungdc-1946-1985": "addresses to the General Assembly, 1946–1985",
    "ungdc-1986-2022": "addresses to the General Assembly, 1986–2022",
    "unga79-statements-multilingual": "addresses of 2024 in seven languages",
    "us-presidential-speeches": "speeches and messages of presidents",
    "fed-speeches": "speeches of central bankers",
    "gold/polnear-train": "news articles, English",
    "gold/german-wikinews-train": "news articles, German",
    "state-cables-bolivia-declassified": "telegrams",
    "jfk-declassified-llm-ocr": "forms and memoranda from a scanner",
}


class Counted(NamedTuple):
    """How many turns were printed, how many found, and how many of these are right."""

    printed: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: object) -> "Counted":
        if not isinstance(other, Counted):
            return NotImplemented
        return Counted(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def share(self) -> float:
        """The share of the printed turns that are found with speaker and words."""
        return self.right / max(self.printed, 1)

    @property
    def precision(self) -> float:
        """The share of the found turns that are right."""
        return self.right / max(self.found, 1)


def read_back(corpora: Path, name: str, half: Half) -> dict[str, Counted]:
    """Count, for each form of print, the turns that are read back as printed."""
    counted = dict.fromkeys(FORMS[name], Counted())
    for at, record in half_of(corpora, name, half):
        for form, lead in FORMS[name].items():
            text, expected = printed(record, lead, style=at)
            wanted = set(expected)
            found = (
                {(_label(turn), turn.span) for turn in turns(text)} if wanted else ()
            )
            right = len(wanted.intersection(found))
            counted[form] += Counted(len(wanted), len(found), right)
    return counted


def _label(turn: Turn) -> str:
    aside = f" ({turn.role})" if turn.role else ""
    return f"{turn.speaker}{aside}"


class Quiet(NamedTuple):
    """Texts that are no transcripts, and which of them were given turns."""

    texts: int
    given: tuple[str, ...]


def false_turns(
    corpora: Path, half: Half, *, every: int = 1
) -> Iterator[tuple[str, Quiet]]:
    """Yield, for each corpus without turns, the documents that are given turns."""
    for name in NO_TRANSCRIPTS:
        texts = 0
        given: list[str] = []
        for at, record in half_of(corpora, name, half):
            if at % every:
                continue
            texts += 1
            if turns(text_of(record)):
                given.append(record["id"])
        yield name, Quiet(texts, tuple(given))
