"""Who is noted as having said the words of a passage, where no turn says it.

A memorandum tells of a talk in sentences of its own: "Lind replied that …", and then
"He said that …". Such a sentence names whose words a passage gives, as a report's
sentence does; its "he" is who led the sentence before, in that paragraph.
"""

from collections.abc import Callable
from dataclasses import replace

from onrecord.data import entries
from onrecord.desk.led import led_by
from onrecord.extract import statements
from onrecord.judge.rules.speaker import SURE
from onrecord.model.alignment import Passage
from onrecord.model.document import Document, Origin, Span
from onrecord.model.statement import Statement

Find = Callable[[str], Document | None]
"""Gives a document of the record by its id."""


def with_speaker(passage: Passage, find: Find) -> Passage:
    """Return a passage with its speaker, if its own sentence tells who that is.

    Only where somebody noted what others said: a speaker who quotes another has said
    those words too.

    >>> words, before = "the dam would stay open", "Ida Lind replied that "
    >>> noted = Passage("m", None, Span(22, 45), words, before, kind="minutes")
    >>> with_speaker(noted, lambda _: None).speaker
    'Ida Lind'
    """
    if passage.speaker or not is_told(passage):
        return passage
    return replace(passage, speaker=_noted(passage, find))


def is_told(passage: Passage) -> bool:
    """Tell whether a writer tells, in a passage, what somebody else said."""
    of_a_talk = passage.kind in entries("kinds_of_report")
    telling = _telling(passage) if of_a_talk else None
    return telling is not None and bool(telling.source)


def _noted(passage: Passage, find: Find) -> str | None:
    telling = _telling(passage)
    if telling is None or not telling.source:
        return None
    who = telling.speaker
    if who and who.name and who.confidence >= SURE:
        return who.name
    document = find(passage.document)
    if document is None:
        return None
    source = telling.source[0]
    begun = passage.span.start - len(passage.before)
    return led_by(document, begun + source.start, source.of(_text(passage)))


def _telling(passage: Passage) -> Statement | None:
    """Return the statement of the record that holds a passage."""
    first = len(passage.before)
    own = Span(first, first + len(passage.text))
    sentence = Document("", _text(passage), Origin("", "", "text/plain", "plain"))
    for each in reversed(statements(sentence)):
        if sum(_shared(own, span) for span in each.content) * 2 > len(passage.text):
            return each
    return None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _text(passage: Passage) -> str:
    return passage.before + passage.text + passage.after
