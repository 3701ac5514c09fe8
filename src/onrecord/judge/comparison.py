"""What the rules look at: the edits, with harmless variance taken out of them.

"Organisation" for "organization", "it's" for "it is" or 15 for "fifteen" is set apart
as a `Variant`, so that each rule sees only differences that could matter to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.judge.joining import (
    brackets_joined,
    compound_parted,
    is_another,
    is_turned_date,
)
from onrecord.judge.labels import labels_apart
from onrecord.judge.omissions import Fragments, fragments, is_apposed, set_apart
from onrecord.judge.tongue import acting, in_one_spelling, language
from onrecord.judge.unspoken import is_link, is_page_number, is_sign
from onrecord.judge.unspoken import parts as unspoken
from onrecord.judge.variance import variants
from onrecord.model.alignment import Alignment, Context, Edit, Passage, Step, Word
from onrecord.text.counterparts import FOREIGN
from onrecord.text.language import ENGLISH
from onrecord.text.variants import fillers
from onrecord.text.whole_values import values_joined
from onrecord.text.words import same_print

_LONGEST_EDIT = 30
_NEIGHBOURS = 4
_OWN_CLAIM = 6
"""Words. A hedge among more of them hedges what came or went with it."""


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
    lead: tuple[Word, ...] = ()
    """The reporter's own words right before the quotation."""
    trail: tuple[Word, ...] = ()
    """And right after it."""
    language: str = ENGLISH
    """Of the record; some rules know the grammar of English alone."""

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

    def quoted_after(self, at: int) -> Word | None:
        """Return the quoted word after the edit at this index."""
        return next(iter(self.after(at)), None)

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
        """Return what the omission at this index took out of kept sentences.

        A clause that is set apart from its sentence is not part of it.
        """
        before, lost = self.recorded_before(at), self.edits[at].recorded
        if set_apart(before, lost) or is_apposed(before, lost):
            return Fragments((), ())
        return fragments(before, lost, self.recorded_after(at))

    def lost(self, at: int) -> tuple[Word, ...]:
        """Return the recorded words of an edit, without whole sentences left out."""
        edit = self.edits[at]
        if edit.step is not Step.DROPPED:
            return edit.recorded
        tail, head = self.fragments(at)
        return (*tail, *head)

    def gained(self, at: int) -> tuple[Word, ...]:
        """Return the quoted words of an edit, without a clause that is set apart."""
        edit = self.edits[at]
        before = next(iter(self.before(at)[::-1]), None)
        apart = edit.step is Step.ADDED and set_apart(before, edit.quoted)
        return () if apart else edit.quoted

    def is_long(self, at: int) -> bool:
        """Tell whether so much came or went here that it has a claim of its own."""
        edit = self.edits[at]
        alone = edit.step in {Step.DROPPED, Step.ADDED}
        return alone and len(edit.recorded) + len(edit.quoted) > _OWN_CLAIM

    def marked_before(self, at: int) -> bool:
        """Tell whether the report marks an omission right before this edit."""
        return len(self.before(at)) in self.omissions


def compare(alignment: Alignment) -> Comparison:
    """Return the alignment as the rules see it."""
    code = language(alignment)
    if code != ENGLISH:
        alignment = in_one_spelling(alignment, code)
    labels, spoken = labels_apart(alignment)
    whole = values_joined(brackets_joined(compound_parted(spoken)))
    edits = [part for edit in whole for part in _parts(edit, whole)]
    if code != ENGLISH:
        alignment, edits = _acting(alignment, edits, code)
    found: list[tuple[Edit, str | None]] = [(label, None) for label in labels]
    found += [
        part
        for at, (edit, kind) in enumerate(edits)
        for part in ([(edit, kind)] if kind else _spoken(alignment, edits, at))
    ]
    return Comparison(
        tuple(edit for edit, _ in found),
        tuple(
            Variant(kind, edit.recorded, edit.quoted, edit.passage)
            for edit, kind in found
            if kind
        ),
        alignment.passages,
        alignment.contexts,
        alignment.omissions,
        alignment.lead,
        alignment.trail,
        code,
    )


def _acting(
    alignment: Alignment, edits: Sequence[tuple[Edit, str | None]], code: str
) -> tuple[Alignment, list[tuple[Edit, str | None]]]:
    """Put the words of another language into the forms that rules look for."""
    renamed, contexts = acting([edit for edit, _ in edits], alignment.contexts, code)
    kinds = [kind for _, kind in edits]
    parts = list(zip(renamed, kinds, strict=True))
    return replace(alignment, contexts=contexts), parts


def _parts(edit: Edit, edits: Sequence[Edit]) -> Iterator[tuple[Edit, str | None]]:
    """Cut a change into its variants (with their kind) and what is left of it."""
    if edit.step is Step.MOVED and is_turned_date(edits, edit):
        yield replace(edit, step=Step.KEPT), "date"
        return
    if edit.step is Step.KEPT and not same_print(edit.recorded, edit.quoted):
        yield edit, "number"
        return
    if edit.step is not Step.CHANGED or _too_long(edit) or is_another(edit):
        yield edit, None
        return
    start = (0, 0)
    opens = edits[0] is edit and edit.quoted[0].form.startswith(FOREIGN)
    for recorded, quoted, kind in variants(edit.recorded, edit.quoted):
        if kind == "name" and opens and quoted.start == 0:
            continue  # any word has a capital there: *Podríamos*, *Podremos*
        yield from _rest(edit, start, (recorded.start, quoted.start))
        start = (recorded.stop, quoted.stop)
        variant = replace(
            edit,
            step=Step.KEPT,
            recorded=edit.recorded[recorded.start : recorded.stop],
            quoted=edit.quoted[quoted.start : quoted.stop],
        )
        yield variant, _kind_of(variant, kind)
    yield from _rest(edit, start, (len(edit.recorded), len(edit.quoted)))


def _kind_of(variant: Edit, kind: str) -> str | None:
    """Return in what kept words differ; one form may be printed in two ways."""
    if kind != "same":
        return kind
    return None if same_print(variant.recorded, variant.quoted) else "spelling"


def _spoken(
    alignment: Alignment, edits: Sequence[tuple[Edit, str | None]], at: int
) -> Iterator[tuple[Edit, str | None]]:
    """Part what an edit leaves out, or adds, from what says nothing."""
    edit = edits[at][0]
    if edit.step is Step.ADDED and all(word.form in fillers() for word in edit.quoted):
        yield replace(edit, step=Step.KEPT), "filler"
    elif edit.step is Step.ADDED and is_link(edit.quoted):
        yield replace(edit, step=Step.KEPT), "that"
    elif edit.step is Step.ADDED and is_sign(
        _around(alignment, edits, at)[0], edit.quoted
    ):
        yield replace(edit, step=Step.KEPT), "sign"
    elif edit.step is Step.ADDED and is_page_number(
        _quoted_before(edits, at), edit.quoted
    ):
        yield replace(edit, step=Step.KEPT), "number of a page"
    elif edit.step is Step.DROPPED:
        before, after = _around(alignment, edits, at)
        if is_sign(_quoted_before(edits, at), edit.recorded):
            yield replace(edit, step=Step.KEPT), "sign"
            return
        for words, kind in unspoken(before, edit.recorded, after):
            step = Step.KEPT if kind else Step.DROPPED
            yield replace(edit, step=step, recorded=words), kind
    else:
        yield edit, None


def _quoted_before(edits: Sequence[tuple[Edit, str | None]], at: int) -> Word | None:
    quoted = [word for edit, _ in edits[:at] for word in edit.quoted[-1:]]
    return quoted[-1] if quoted else None


def _around(
    alignment: Alignment, edits: Sequence[tuple[Edit, str | None]], at: int
) -> tuple[Word | None, tuple[Word, ...]]:
    """Return the recorded word before what an edit leaves out, and those after it."""
    passage = edits[at][0].passage
    here = [edit for edit, _ in edits[:at] if edit.passage == passage]
    before = [word for edit in here for word in edit.recorded[-1:]]
    context = alignment.contexts[passage] if alignment.contexts else Context()
    after = [
        word
        for edit, _ in edits[at + 1 : at + _NEIGHBOURS]
        if edit.passage == passage
        for word in edit.recorded
    ]
    preceding = before or context.before
    return preceding[-1] if preceding else None, (*after, *context.after)


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


def _too_long(edit: Edit) -> bool:
    return max(len(edit.recorded), len(edit.quoted)) > _LONGEST_EDIT
