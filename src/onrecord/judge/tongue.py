"""The language of a comparison, and its words in the forms that the tables know."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.model.alignment import Alignment, Context, Edit, Step, Word
from onrecord.text.counterparts import acting_form, in_acting_forms, in_common_forms
from onrecord.text.language import (
    ENGLISH,
    LANGUAGES,
    UNKNOWN,
    frequent_words,
    language_of,
)

_PLAIN = 4
"""Where one word in so many is a frequent one of English, the text is English."""
_HINTS = 2
"""Words with a counterpart that tell the language of a few others."""
_ByStart = dict[int, Word]


def language(alignment: Alignment) -> str:
    """Return the language of the record compared, by its code; English in doubt.

    Words of the report count too: a few words of one side may tell nothing.
    """
    said = [word for edit in alignment.edits for word in (*edit.recorded, *edit.quoted)]
    for context in alignment.contexts:
        said += [*context.before, *context.after]
    english = frequent_words(ENGLISH)
    if _PLAIN * sum(word.form in english for word in said) >= len(said):
        return ENGLISH
    found = language_of(" ".join(word.text for word in said))
    if found in LANGUAGES:
        return found
    return _by_counterparts(said) if found in {ENGLISH, UNKNOWN} else ENGLISH


def _by_counterparts(said: Sequence[Word]) -> str:
    """Return in which language a few words are of which none is frequent."""
    known = {
        code: sum(acting_form(word, code) is not None for word in said)
        for code in LANGUAGES
    }
    best = max(LANGUAGES, key=lambda code: known[code])
    english = sum(word.form in frequent_words(ENGLISH) for word in said)
    return best if known[best] >= _HINTS and known[best] > english else ENGLISH


def in_one_spelling(alignment: Alignment, code: str) -> Alignment:
    """Return an alignment with its numbers and months in forms that can be compared.

    Two words that only an accent tells apart, and that act in another way, are
    changed and not kept: *konnte*, *könnte*.
    """
    edits = tuple(_in_common_forms(alignment, code))
    contexts = tuple(
        Context(
            in_common_forms(context.before, code),
            in_common_forms(context.after, code),
            context.turns,
        )
        for context in alignment.contexts
    )
    omissions = _at_new_places(alignment, edits)
    return replace(alignment, edits=edits, contexts=contexts, omissions=omissions)


def _in_common_forms(alignment: Alignment, code: str) -> Iterator[Edit]:
    recorded: tuple[Word, ...] = ()
    quoted: tuple[Word, ...] = ()
    for edit in alignment.edits:
        for part in _by_accents(edit, code):
            left = in_common_forms(part.recorded, code, after=recorded)
            right = in_common_forms(part.quoted, code, after=quoted)
            yield replace(part, recorded=left, quoted=right)
            recorded, quoted = left[-1:] or recorded, right[-1:] or quoted


def acting(
    edits: Sequence[Edit], contexts: Sequence[Context], code: str
) -> tuple[tuple[Edit, ...], tuple[Context, ...]]:
    """Return edits and contexts with each word in the form that rules look for."""
    quoted = _acting([word for edit in edits for word in edit.quoted], code)
    passages = [
        _of_passage(edits, contexts, passage, code)
        for passage in range(1 + max((edit.passage for edit in edits), default=0))
    ]
    renamed = tuple(
        replace(
            edit,
            recorded=tuple(passages[edit.passage][w.start] for w in edit.recorded),
            quoted=tuple(quoted[word.start] for word in edit.quoted),
        )
        for edit in edits
    )
    around = tuple(
        Context(
            tuple(passages[at][word.start] for word in context.before),
            tuple(passages[at][word.start] for word in context.after),
            context.turns,
        )
        for at, context in enumerate(contexts)
        if at < len(passages)
    )
    return renamed, (*around, *contexts[len(around) :])


def _of_passage(
    edits: Sequence[Edit], contexts: Sequence[Context], passage: int, code: str
) -> _ByStart:
    context = contexts[passage] if passage < len(contexts) else Context()
    recorded = [
        word for edit in edits if edit.passage == passage for word in edit.recorded
    ]
    recorded.sort(key=lambda word: word.start)
    return _acting([*context.before, *recorded, *context.after], code)


def _acting(words: Sequence[Word], code: str) -> _ByStart:
    return {word.start: word for word in in_acting_forms(words, code)}


def _by_accents(edit: Edit, code: str) -> Iterator[Edit]:
    """Cut kept words where an accent makes them act in another way."""
    if edit.step is not Step.KEPT or len(edit.recorded) != len(edit.quoted):
        yield edit
        return
    pairs = zip(edit.recorded, edit.quoted, strict=True)
    for agree, run in groupby(
        pairs, key=lambda pair: _act_alike(pair[0], pair[1], code)
    ):
        kept = tuple(run)
        yield replace(
            edit,
            step=Step.KEPT if agree else Step.CHANGED,
            recorded=tuple(recorded for recorded, _ in kept),
            quoted=tuple(quoted for _, quoted in kept),
        )


def _act_alike(recorded: Word, quoted: Word, code: str) -> bool:
    if recorded.text == quoted.text:
        return True
    acts = acting_form(recorded, code), acting_form(quoted, code)
    return None in acts or acts[0] == acts[1]


def _at_new_places(alignment: Alignment, edits: Sequence[Edit]) -> frozenset[int]:
    """Return where omissions are marked among words that were parted or joined."""
    before = [word for edit in alignment.edits for word in edit.quoted]
    after = [word.start for edit in edits for word in edit.quoted]
    return frozenset(
        len(after)
        if at >= len(before)
        else sum(start < before[at].start for start in after)
        for at in alignment.omissions
    )
