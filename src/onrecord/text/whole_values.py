"""Numbers, times and dates that an alignment cuts, put together again.

It keeps the day and sees the month go on one side of it and come on the other: *25
February*, *Feb. 25*, *the 25th of February*; so *2 million dollars*, *$2 million*, or
*half a mile*, *½ mile*. A reader sees one date, one sum, one length.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.values import Value, told_alike, values
from onrecord.text.words import same_print

_MOVED = {Step.MOVED}


def values_joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, each number, time and date that they cut as one.

    As kept, if it is the same however it is written, as changed, if one value stands
    for another; whatever tells more than values stays as it is.
    """
    pieces = [piece for edit in edits for piece in _pieces(edit)]
    recorded, quoted = _placed(pieces, _recorded), _placed(pieces, _quoted)
    joined: list[Edit] = []
    at = 0
    for low, high in _cut(pieces, (*recorded, *quoted)):
        joined += pieces[at:low]
        run, here = pieces[low:high], range(low, high)
        whole = _whole(
            run,
            [each.value for each in recorded if each.low in here],
            [each.value for each in quoted if each.low in here],
        )
        joined += [whole] if whole else run
        at = high
    return tuple(_kept_together([*joined, *pieces[at:]]))


class _Placed(NamedTuple):
    """A value, and the pieces it is in."""

    low: int
    high: int
    value: Value


def _pieces(edit: Edit) -> Iterator[Edit]:
    """Cut what is kept into single words."""
    if edit.step is not Step.KEPT or len(edit.recorded) != len(edit.quoted):
        yield edit
        return
    for recorded, quoted in zip(edit.recorded, edit.quoted, strict=True):
        yield replace(edit, recorded=(recorded,), quoted=(quoted,))


def _kept_together(pieces: Sequence[Edit]) -> Iterator[Edit]:
    """Put kept words that stand together into one edit again."""
    for (plain, mark, passage), run in groupby(
        pieces, key=lambda piece: (_is_plain(piece), piece.mark, piece.passage)
    ):
        if not plain:
            yield from run
            continue
        kept = list(run)
        recorded = tuple(word for piece in kept for word in piece.recorded)
        quoted = tuple(word for piece in kept for word in piece.quoted)
        yield Edit(Step.KEPT, recorded, quoted, mark, passage)


def _is_plain(piece: Edit) -> bool:
    return piece.step is Step.KEPT and same_print(piece.recorded, piece.quoted)


def _recorded(piece: Edit) -> tuple[Word, ...]:
    return piece.recorded


def _quoted(piece: Edit) -> tuple[Word, ...]:
    return piece.quoted


def _placed(
    pieces: Sequence[Edit], side: Callable[[Edit], tuple[Word, ...]]
) -> tuple[_Placed, ...]:
    owners = [at for at, piece in enumerate(pieces) for _ in side(piece)]
    found = values(tuple(word for piece in pieces for word in side(piece)))
    return tuple(
        _Placed(owners[value.start], owners[value.stop - 1] + 1, value)
        for value in found
    )


def _cut(pieces: Sequence[Edit], found: Sequence[_Placed]) -> Iterator[tuple[int, int]]:
    """Yield from which piece to which values run of which not all is kept."""
    low = high = 0
    for value in sorted(found, key=lambda each: (each.low, each.high)):
        if all(piece.step is Step.KEPT for piece in pieces[value.low : value.high]):
            continue
        if value.low >= high:
            if high:
                yield low, high
            low = value.low
        high = max(high, value.high)
    if high:
        yield low, high


def _whole(
    run: Sequence[Edit], recorded: Sequence[Value], quoted: Sequence[Value]
) -> Edit | None:
    """Return pieces as one, if they tell nothing but values on both sides.

    Nothing of a value that is told whole is left out at the mark beside it.
    """
    if any(each.mark is Mark.BRACKET for each in run):
        return None
    if len({each.passage for each in run}) > 1 or _MOVED & {each.step for each in run}:
        return None
    left = tuple(word for edit in run for word in edit.recorded)
    right = tuple(word for edit in run for word in edit.quoted)
    whole = Edit(Step.CHANGED, left, right, passage=run[0].passage)
    if told_alike(left, recorded, right, quoted):
        return replace(whole, step=Step.KEPT)
    one_each = [each.words for each in (*recorded, *quoted)] == [left, right]
    dated = one_each and recorded[0].number is quoted[0].number is None
    return whole if dated else None
