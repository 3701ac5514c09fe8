"""What the rules look at: the edits, with harmless variance taken out of them.

"Organisation" for "organization", "it's" for "it is" or 15 for "fifteen" is set apart
as a `Variant`, so that each rule sees only differences that could matter to it.
"""

import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from onrecord.data import rows
from onrecord.judge.omissions import Fragments, fragments
from onrecord.model.alignment import Alignment, Context, Edit, Passage, Step, Word
from onrecord.text.names import fold_name, same_name
from onrecord.text.phrases import may_differ, same_phrase
from onrecord.text.variants import fillers, same_word

LONGEST_PHRASE = 4
_LONGEST_EDIT = 30


@dataclass(frozen=True, slots=True)
class Variant:
    """Two ways to write the same words."""

    kind: str
    recorded: tuple[Word, ...]
    quoted: tuple[Word, ...]
    passage: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quotation and the record, side by side, as the rules see them."""

    edits: tuple[Edit, ...]
    """In the order of the quotation; variants stand among them as kept."""
    variants: tuple[Variant, ...]
    passages: tuple[Passage, ...]
    """The passages compared."""
    contexts: tuple[Context, ...]
    """What the record holds around each compared passage."""
    omissions: frozenset[int] = frozenset()
    """Each index of a quoted word before which the report marks an omission."""

    @property
    def quoted(self) -> tuple[Word, ...]:
        """Every word of the quotation."""
        return tuple(word for edit in self.edits for word in edit.quoted)

    def before(self, at: int) -> tuple[Word, ...]:
        """Return the quoted words before the edit at this index."""
        return tuple(word for edit in self.edits[:at] for word in edit.quoted)

    def after(self, at: int) -> tuple[Word, ...]:
        """Return the quoted words after the edit at this index."""
        return tuple(word for edit in self.edits[at + 1 :] for word in edit.quoted)

    def recorded_before(self, at: int) -> Word | None:
        """Return the recorded word before the edit at this index, in its passage."""
        passage = self.edits[at].passage
        found = [
            edit.recorded[-1]
            for edit in self.edits[:at]
            if edit.recorded and edit.passage == passage
        ]
        return found[-1] if found else None

    def recorded_after(self, at: int) -> Word | None:
        """Return the recorded word after the edit at this index, in its passage."""
        passage = self.edits[at].passage
        return next(
            (
                edit.recorded[0]
                for edit in self.edits[at + 1 :]
                if edit.recorded and edit.passage == passage
            ),
            None,
        )

    def widened(self, at: int) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """Return both sides of an edit with the kept word on either side of them."""
        edit = self.edits[at]
        left = self.edits[at - 1 : at] if at else ()
        right = self.edits[at + 1 : at + 2]
        return (
            tuple(word for each in left for word in each.recorded[-1:])
            + edit.recorded
            + tuple(word for each in right for word in each.recorded[:1]),
            tuple(word for each in left for word in each.quoted[-1:])
            + edit.quoted
            + tuple(word for each in right for word in each.quoted[:1]),
        )

    def fragments(self, at: int) -> Fragments:
        """Return what the omission at this index took out of kept sentences."""
        return fragments(
            self.recorded_before(at), self.edits[at].recorded, self.recorded_after(at)
        )

    def lost(self, at: int) -> tuple[Word, ...]:
        """Return the recorded words of an edit, without whole sentences left out."""
        edit = self.edits[at]
        if edit.step is not Step.DROPPED:
            return edit.recorded
        tail, head = self.fragments(at)
        return (*tail, *head)

    def marked_before(self, at: int) -> bool:
        """Tell whether the report marks an omission right before this edit."""
        return len(self.before(at)) in self.omissions


def compare(alignment: Alignment) -> Comparison:
    """Return the alignment as the rules see it."""
    parts = [part for edit in alignment.edits for part in _parts(edit)]
    return Comparison(
        tuple(edit for edit, _ in parts),
        tuple(
            Variant(kind, edit.recorded, edit.quoted, edit.passage)
            for edit, kind in parts
            if kind
        ),
        alignment.passages,
        alignment.contexts,
        alignment.omissions,
    )


def _parts(edit: Edit) -> Iterator[tuple[Edit, str | None]]:
    """Cut an edit into its variants (with their kind) and what is left of it."""
    if edit.step is Step.DROPPED and _only_fillers(edit.recorded):
        yield replace(edit, step=Step.KEPT), "filler"
        return
    if edit.step is Step.DROPPED and _is_optional(edit.recorded):
        yield replace(edit, step=Step.KEPT), "that"
        return
    if edit.step is Step.MOVED and all(_in_calendar(word) for word in edit.quoted):
        yield replace(edit, step=Step.KEPT), "date"
        return
    if edit.step is not Step.CHANGED or _too_long(edit):
        yield edit, None
        return
    start = (0, 0)
    for recorded, quoted, kind in _variants(edit.recorded, edit.quoted):
        yield from _rest(edit, start, (recorded.start, quoted.start))
        start = (recorded.stop, quoted.stop)
        variant = replace(
            edit,
            step=Step.KEPT,
            recorded=edit.recorded[recorded.start : recorded.stop],
            quoted=edit.quoted[quoted.start : quoted.stop],
        )
        yield variant, None if kind == "same" else kind
    yield from _rest(edit, start, (len(edit.recorded), len(edit.quoted)))


def _rest(
    edit: Edit, start: tuple[int, int], end: tuple[int, int]
) -> Iterator[tuple[Edit, None]]:
    recorded = edit.recorded[start[0] : end[0]]
    quoted = edit.quoted[start[1] : end[1]]
    if recorded or quoted:
        step = Step.CHANGED
        if not (recorded and quoted):
            step = Step.DROPPED if recorded else Step.ADDED
        yield replace(edit, step=step, recorded=recorded, quoted=quoted), None


def _only_fillers(recorded: Sequence[Word]) -> bool:
    return all(word.form in fillers() for word in recorded)


def _is_optional(recorded: Sequence[Word]) -> bool:
    """Tell whether all that is missing is the "that" before a clause."""
    return [word.text for word in recorded] == ["that"] and recorded[0].tail == " "


def _in_calendar(word: Word) -> bool:
    """Tell whether a word is a month or a figure: a date in another order."""
    return word.form.isdigit() or any(word.form == row[0] for row in rows("months"))


def _too_long(edit: Edit) -> bool:
    return max(len(edit.recorded), len(edit.quoted)) > _LONGEST_EDIT


def _variants(
    recorded: Sequence[Word], quoted: Sequence[Word]
) -> list[tuple[range, range, str]]:
    """Return pairs of stretches that mean the same, explaining the most words."""
    best: dict[tuple[int, int], tuple[int, list[tuple[range, range, str]]]] = {}
    for at in product(range(len(recorded), -1, -1), range(len(quoted), -1, -1)):
        row, column = at
        options = [
            best[row + down, column + right]
            for down, right in ((1, 0), (0, 1))
            if row + down <= len(recorded) and column + right <= len(quoted)
        ]
        for pair in _agreeing(recorded, quoted, row, column):
            words, rest = best[pair[0].stop, pair[1].stop]
            options.append((words + len(pair[0]) + len(pair[1]), [pair, *rest]))
        best[at] = max(options, key=operator.itemgetter(0), default=(0, []))
    return best[0, 0][1]


def _agreeing(
    recorded: Sequence[Word], quoted: Sequence[Word], row: int, column: int
) -> Iterator[tuple[range, range, str]]:
    for left, right in product(range(1, LONGEST_PHRASE + 1), repeat=2):
        if row + left > len(recorded) or column + right > len(quoted):
            continue
        run, other = recorded[row : row + left], quoted[column : column + right]
        kind = variance(run, other) if _may_agree(run, other) else None
        if kind:
            yield range(row, row + left), range(column, column + right), kind


def _may_agree(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether two runs are worth comparing as a whole, and not word by word."""
    if len(recorded) == len(quoted) == 1:
        return True
    if any(may_differ(word.form) for word in (*recorded, *quoted)):
        return True
    if len(recorded) == len(quoted):
        return False
    left, right = ("".join(word.form for word in run) for run in (recorded, quoted))
    return left == right


def variance(recorded: Sequence[Word], quoted: Sequence[Word]) -> str | None:
    """Return in what harmless way two short runs of words differ, if in one only."""
    left = [word.form for word in recorded]
    right = [word.form for word in quoted]
    if len(left) == len(right) == 1:
        known = same_word(left[0], right[0]) or same_phrase(left, right)
        return known or _spelling_of_name(recorded[0], quoted[0])
    return same_phrase(left, right)


def _spelling_of_name(recorded: Word, quoted: Word) -> str | None:
    """Return `name` for two spellings of one name: Müller, Mueller."""
    capitals = recorded.text[:1].isupper() and quoted.text[:1].isupper()
    if not capitals or recorded.text.isupper() != quoted.text.isupper():
        return None
    lengths = len(fold_name(recorded.text)) - len(fold_name(quoted.text))
    alike = abs(lengths) <= 1 and same_name(recorded.text, quoted.text)
    return "name" if alike else None
