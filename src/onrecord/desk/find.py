"""Where words stand in the record."""

from dataclasses import dataclass

from onrecord.desk.record import Record
from onrecord.desk.selecting import speaks
from onrecord.judge import judge_words
from onrecord.match import Concordance, locate, quotation
from onrecord.model.alignment import Alignment
from onrecord.model.document import Span
from onrecord.model.found import Found, Hit
from onrecord.model.wanted import Wanted

LIMIT = 5
"""How many places are given if nothing else is said."""
_MOST_READ = 8
"""How many are looked at for each that is given, where only one speaker's count."""


@dataclass(frozen=True, slots=True)
class Finder:
    """A record, ready to be asked for many words in a row."""

    record: Record
    concordance: Concordance
    """As if it had only the documents wanted."""
    wanted: Wanted
    limit: int = LIMIT

    @classmethod
    def of(cls, record: Record, wanted: Wanted, *, limit: int = LIMIT) -> "Finder":
        """Return what finds words in the wanted part of a record."""
        return cls(record, record.among(wanted), wanted, limit)

    @property
    def documents(self) -> int:
        """How many documents are wanted."""
        alive = self.concordance.alive
        known = len(self.concordance.documents)
        return known if alive is None else int(alive.sum())

    def find(self, text: str) -> Found:
        """Return where `text` stands, however it was changed, the nearest place first.

        Ellipses and brackets in it count as in a quotation. Every hit is aligned word
        by word. Words that are too common to be placed are counted.
        """
        quoted = quotation(text, [Span(0, len(text))])
        if not quoted.words:
            return Found(text, ())
        most = self.limit * (_MOST_READ if self.wanted.speaker else 1)
        placed = locate(
            self.concordance,
            quoted,
            limit=most,
            dates=self.record.dates,
        )
        fitting = [each for each in placed if self._is_by_speaker(each)]
        hits = tuple(_hit(each) for each in fitting[: self.limit])
        return Found(text, hits, fitting[0].occurrences if fitting else 0)

    def _is_by_speaker(self, placed: Alignment) -> bool:
        """Tell whether the record does not have the words from somebody else."""
        if not self.wanted.speaker:
            return True
        speakers = [passage.speaker for passage in placed.passages]
        return all(
            speaker is None or speaks(speaker, self.wanted.speaker)
            for speaker in speakers
        )


def _hit(placed: Alignment) -> Hit:
    return Hit(placed.passages, placed.edits, judge_words(placed), placed.nearness)
