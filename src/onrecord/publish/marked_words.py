"""The record's words and the report's words, each with marks where they differ.

The marks are those of `wdiff`, and survive without colours: `[-gone-]` in the record's
words, `{+new+}` in the report's. Long stretches are cut with `(…)`, which stands in
neither of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap, zip_longest

from onrecord.model.alignment import Edit, Step, Word
from onrecord.publish.lines import Piece, Style

_MOST_KEPT = 30
_MOST_MARKED = 50
_ENDS = 8
"""How many words of a longer stretch are shown at either end."""
_NOT_IN_THE_REPORT = {Step.DROPPED, Step.CHANGED, Step.MOVED}
_NOT_IN_THE_RECORD = {Step.ADDED, Step.CHANGED, Step.MOVED}

_Stretch = tuple[Sequence[Word], bool]
"""Some words, and whether they differ from the other side."""


def recorded_pieces(edits: Iterable[Edit], passage: int) -> tuple[Piece, ...]:
    """Return the words of one compared passage, in the order of the record."""
    here = [edit for edit in edits if edit.recorded and edit.passage == passage]
    stretches = [
        (edit.recorded, edit.step in _NOT_IN_THE_REPORT)
        for edit in sorted(here, key=lambda edit: edit.recorded[0].start)
    ]
    return tuple(_pieces(stretches, "[-{}-]", Style.RED))


def quoted_pieces(edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """Return the words of the report, in the order of the quotation."""
    stretches = [
        (edit.quoted, edit.step in _NOT_IN_THE_RECORD) for edit in edits if edit.quoted
    ]
    return tuple(_pieces(stretches, "{{+{}+}}", Style.GREEN))


def _pieces(stretches: Sequence[_Stretch], mark: str, style: Style) -> Iterator[Piece]:
    for stretch, following in zip_longest(stretches, stretches[1:]):
        words, differs = stretch
        if differs:
            yield Piece(mark.format(_printed(words, _MOST_MARKED)), style)
        else:
            yield Piece(_printed(words, _MOST_KEPT))
        yield Piece(_gap(words[-1], following[0][0] if following else None))


def _printed(words: Sequence[Word], most: int) -> str:
    if len(words) > most:
        return f"{_printed(words[:_ENDS], most)} (…) {_printed(words[-_ENDS:], most)}"
    gaps = list(starmap(_gap, zip_longest(words, words[1:])))
    gaps[-1] = ""
    return "".join(word.text + gap for word, gap in zip(words, gaps, strict=True))


def _gap(word: Word, following: Word | None) -> str:
    """Return what stands after a word; pieces of a quotation are put a space apart."""
    apart = following is not None and following.start != word.end
    return word.tail or (" " if apart else "")
