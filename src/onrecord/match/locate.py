"""Find the passages a quotation was made from, and explain it as edits to them.

A place is never accepted on its votes: every candidate is aligned word by word, and
what counts is the weight of the quoted words that stand there, compactly.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from onrecord.data import entries
from onrecord.match.align import align
from onrecord.match.candidates import candidates
from onrecord.match.concordance import Concordance
from onrecord.match.passage import passage
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Alignment, Edit, Mark, Step, Word
from onrecord.model.document import Document, Span

SHORTEST = 4
"""Quotations of fewer words are looked up by their exact form only."""
ACCEPTED = 0.5
"""The share of the weight of the quoted words a passage must hold."""
ACCEPTED_PIECE = 0.75
"""The same for a piece of a quotation that seems to come from another place."""
_ALIKE = 0.75
_AS_GOOD = 0.02


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quotation, or a piece of one, aligned to one place."""

    document: int
    edits: tuple[Edit, ...]
    score: float

    @property
    def span(self) -> Span:
        recorded = [word for edit in self.edits for word in edit.recorded]
        starts = min(word.start for word in recorded)
        return Span(starts, max(word.end for word in recorded))


def locate(
    concordance: Concordance,
    quoted: Quotation,
    *,
    limit: int = 5,
    admit: Callable[[Document], bool] = lambda _: True,
) -> tuple[Alignment, ...]:
    """Return the best alignments of `quoted` with the record, the nearest first.

    Documents that `admit` turns down are passed over. Without an acceptable place
    the answer is empty. Quotations of fewer than `SHORTEST` words are found in their
    exact form only; `occurrences` then says how often that stands in the record.
    """
    if len(quoted.words) < SHORTEST:
        return _exact(concordance, quoted, limit, admit)
    placed = [
        each
        for each in _placed(concordance, quoted)
        if each.score >= ACCEPTED and admit(concordance.documents[each.document])
    ]
    if not placed:
        return ()
    as_good = sum(each.score >= placed[0].score - _AS_GOOD for each in placed)
    return tuple(
        _alignment(
            concordance,
            quoted,
            _pieces(concordance, quoted, each, admit),
            occurrences=as_good,
        )
        for each in placed[:limit]
    )


def _placed(concordance: Concordance, quoted: Quotation) -> list[_Placed]:
    made = []
    for window in candidates(concordance, quoted):
        edits = align(concordance.words(*window), quoted)
        if any(edit.step is Step.KEPT for edit in edits):
            score = _score(concordance, quoted, edits)
            made.append(_Placed(window.document, edits, score))
    return sorted(_distinct(made), key=lambda each: -each.score)


def _distinct(made: Sequence[_Placed]) -> Iterator[_Placed]:
    seen: set[tuple[int, Span]] = set()
    for each in made:
        if (each.document, each.span) not in seen:
            seen.add((each.document, each.span))
            yield each


def _score(concordance: Concordance, quoted: Quotation, edits: Sequence[Edit]) -> float:
    """Return the share of the weight of the speaker's own words found, 0 to 1."""
    weigh = _weights(concordance)
    total = sum(
        weigh(word) for at, word in enumerate(quoted.words) if at not in quoted.inserted
    )
    found = sum(_credit(edit, weigh) for edit in edits)
    kept = sum(len(edit.quoted) for edit in edits if edit.step is Step.KEPT)
    unmarked = sum(
        len(edit.recorded)
        for edit in edits
        if edit.step is Step.DROPPED and edit.mark is Mark.NONE
    )
    if kept < min(3, quoted.own_words):
        return 0.0
    return min(1.0, found / max(total, 1e-9)) * kept / (kept + 0.1 * unmarked)


def _weights(concordance: Concordance) -> Callable[[Word], float]:
    """Return what a word weighs: more when rare here, little when it is grammar."""
    grammar = frozenset(entries("function_words"))

    def weigh(word: Word) -> float:
        scale = 0.3 if word.form in grammar else 1.0
        return concordance.weight(word.form) * scale

    return weigh


def _credit(edit: Edit, weigh: Callable[[Word], float]) -> float:
    if edit.mark is Mark.BRACKET:
        return 0.0
    if edit.step in {Step.KEPT, Step.MOVED}:
        return sum(weigh(word) for word in edit.quoted)
    return sum(weigh(word) * _likeness(word, edit.recorded) for word in edit.quoted)


def _likeness(word: Word, recorded: Sequence[Word]) -> float:
    return max(
        (
            Levenshtein.normalized_similarity(
                word.form, other.form, score_cutoff=_ALIKE
            )
            for other in recorded
        ),
        default=0.0,
    )


def _pieces(
    concordance: Concordance,
    quoted: Quotation,
    whole: _Placed,
    admit: Callable[[Document], bool],
) -> list[_Placed]:
    """Place what this passage does not explain elsewhere, if it stands there."""
    for start, end in _unexplained(whole.edits):
        piece = _nearest(concordance, quoted.part(start, end), whole, admit)
        if piece is None:
            continue
        borders = [(0, start), (end, len(quoted.words))]
        rest = [
            (low, _again(concordance, quoted.part(low, high), whole))
            for low, high in borders
            if high > low
        ]
        if all(part is not None for _, part in rest):
            parts = dict([*rest, (start, piece)])
            return [part for _, part in sorted(parts.items()) if part is not None]
    return [whole]


def _unexplained(edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Yield the runs of quoted words, by index, that the passage does not hold."""
    at = 0
    for edit in edits:
        following = at + len(edit.quoted)
        foreign = edit.step in {Step.ADDED, Step.CHANGED}
        if foreign and edit.mark is Mark.NONE and _tells(edit.quoted):
            yield at, following
        at = following


def _tells(words: Sequence[Word]) -> bool:
    """Tell whether a run of words holds enough matter to be looked for by itself."""
    grammar = frozenset(entries("function_words"))
    return sum(word.form not in grammar for word in words) >= SHORTEST


def _nearest(
    concordance: Concordance,
    part: Quotation,
    whole: _Placed,
    admit: Callable[[Document], bool],
) -> _Placed | None:
    good = [
        each
        for each in _placed(concordance, part)
        if each.score >= ACCEPTED_PIECE and admit(concordance.documents[each.document])
    ]
    same = [each for each in good if each.document == whole.document]
    return next(iter(same or good), None)


def _again(concordance: Concordance, part: Quotation, whole: _Placed) -> _Placed | None:
    """Align a part of the quotation with the passage of the whole."""
    low = concordance.index_of(whole.document, whole.span.start)
    high = concordance.index_of(whole.document, whole.span.end)
    edits = align(concordance.words(whole.document, low, high), part)
    if not any(edit.step is Step.KEPT for edit in edits):
        return None
    return _Placed(whole.document, edits, whole.score)


def _alignment(
    concordance: Concordance,
    quoted: Quotation,
    placed: Sequence[_Placed],
    *,
    occurrences: int,
) -> Alignment:
    made = [
        passage(concordance, each.document, each.span, similarity=each.score)
        for each in placed
    ]
    return Alignment(
        tuple(
            replace(edit, passage=at)
            for at, each in enumerate(placed)
            for edit in each.edits
        ),
        tuple(each for each, _ in made),
        tuple(context for _, context in made),
        occurrences,
        quoted.omissions,
    )


def _exact(
    concordance: Concordance,
    quoted: Quotation,
    limit: int,
    admit: Callable[[Document], bool],
) -> tuple[Alignment, ...]:
    forms = [word.form for word in quoted.words]
    admitted = [
        place
        for place in concordance.places(forms)
        if admit(concordance.documents[place[0]])
    ]
    return tuple(
        _alignment(
            concordance,
            quoted,
            [_kept(concordance, quoted, *place)],
            occurrences=len(admitted),
        )
        for place in admitted[:limit]
    )


def _kept(
    concordance: Concordance, quoted: Quotation, document: int, index: int
) -> _Placed:
    recorded = concordance.words(document, index, index + len(quoted.words))
    return _Placed(document, (Edit(Step.KEPT, recorded, quoted.words),), 1.0)
