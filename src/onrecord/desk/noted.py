"""Who is noted as having said the words of a passage, where no turn says it.

A memorandum tells of a talk in sentences of its own: "Lind replied that …". Such a
sentence names whose words a passage gives, as a report's sentence does.
"""

from dataclasses import replace

from onrecord.data import entries
from onrecord.extract import statements
from onrecord.judge.rules.speaker import SURE
from onrecord.model.alignment import Passage
from onrecord.model.document import Document, Origin


def with_speaker(passage: Passage) -> Passage:
    """Return a passage with its speaker, if its own sentence names one by name.

    Only where somebody noted what others said: a speaker who quotes another has said
    those words too.

    >>> from onrecord.model.document import Span
    >>> words, before = "the dam would stay open", "Ida Lind replied that "
    >>> noted = Passage("m", None, Span(22, 45), words, before, kind="minutes")
    >>> with_speaker(noted).speaker
    'Ida Lind'
    """
    if passage.speaker or passage.kind not in entries("kinds_of_report"):
        return passage
    return replace(passage, speaker=noted_speaker(passage))


def noted_speaker(passage: Passage) -> str | None:
    """Return whom the sentence of a passage names as having said its words."""
    text = passage.before + passage.text + passage.after
    middle = len(passage.before) + len(passage.text) // 2
    sentence = Document("", text, Origin("", "", "text/plain", "plain"))
    for each in reversed(statements(sentence)):
        holds = any(span.start <= middle < span.end for span in each.content)
        who = each.speaker
        if holds and who and who.name:
            return who.name if who.confidence >= SURE else None
    return None
