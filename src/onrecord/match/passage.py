"""A stretch of a primary document, dressed for a reader: who, when, where, around."""

from onrecord.match.concordance import Concordance
from onrecord.match.placed import Placed
from onrecord.match.similarity import similarity
from onrecord.model.alignment import Context, Passage, Word
from onrecord.model.document import Document, Participant, Span, Turn
from onrecord.text.speaking import speaking

CONTEXT_WORDS = 40
"""How many recorded words on each side are kept beside a passage."""
_SENTENCE_ENDS = (".", "!", "?", "…")


def passage(concordance: Concordance, placed: Placed) -> tuple[Passage, Context]:
    """Return the passage of a place, and its context.

    What stands before and after is cut at sentence borders where there are any.
    """
    document = concordance.documents[placed.document]
    span = placed.span
    context = _context(concordance, placed, span)
    before = _from_sentence_start(context.before)
    after = _to_sentence_end(context.after)
    around = Span(
        before[0].start if before else span.start,
        max(_end_of(after), span.end) if after else span.end,
    )
    alike = similarity(concordance, placed.edits)
    made = dressed(document, span, around, similarity=alike)
    return made, context


def dressed(
    document: Document, span: Span, around: Span, *, similarity: float
) -> Passage:
    """Return a stretch of a document as a passage, with what stands around it."""
    turn = document.turn_at(span.start)
    return Passage(
        document=document.id,
        title=document.title,
        span=span,
        text=span.of(document.text),
        before=document.text[around.start : span.start],
        after=document.text[span.end : around.end],
        speaker=_speaker(turn, document) if turn else _only_speaker(document),
        date=document.date,
        place=document.place,
        page=document.page_at(span.start),
        addresses=document.addresses_of(span),
        kind=document.kind,
        author=document.author,
        present=_present(document),
        labels=_labels(document),
        similarity=round(similarity, 4),
        boxes=document.boxes(span),
        confidence=document.confidence(span),
        unsure=document.unsure(span),
    )


def _context(concordance: Concordance, placed: Placed, span: Span) -> Context:
    document = concordance.documents[placed.document]
    turn = document.turn_at(span.start)
    limits = turn.span if turn else Span(0, len(document.text))
    low = max(placed.first - CONTEXT_WORDS, 0)
    around = concordance.words(placed.document, low, placed.last + CONTEXT_WORDS)
    before = around[: placed.first - low]
    after = around[placed.last - low :]
    return Context(
        tuple(word for word in before if word.start >= limits.start),
        tuple(word for word in after if word.end <= limits.end),
        _turns(document, span),
    )


def _turns(document: Document, span: Span) -> tuple[Turn, ...]:
    """Return the turns that a passage runs through, if there is more than one."""
    if document.turn_at(span.start) == document.turn_at(span.end - 1):
        return ()
    return tuple(
        turn
        for turn in document.turns
        if turn.span.start < span.end and span.start < turn.span.end
    )


def _from_sentence_start(before: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the part of the sentence before, or the whole sentence before that."""
    starts = [at + 1 for at, word in enumerate(before) if _ends_sentence(word)]
    if starts and starts[-1] < len(before):
        return before[starts[-1] :]
    return before[starts[-2] :] if len(starts) > 1 else before


def _to_sentence_end(after: tuple[Word, ...]) -> tuple[Word, ...]:
    ends = [at for at, word in enumerate(after) if _ends_sentence(word)]
    return after[: ends[0] + 1] if ends else after


def _end_of(after: tuple[Word, ...]) -> int:
    return after[-1].end + len(after[-1].tail.rstrip())


def _ends_sentence(word: Word) -> bool:
    return word.tail.lstrip("”\"’')]").startswith(_SENTENCE_ENDS)


def _present(document: Document) -> tuple[str, ...]:
    """Return who takes part: those of the heading, and those who speak."""
    named = [each.name for each in document.participants]
    return tuple(dict.fromkeys([*named, *_labels(document)]))


def _labels(document: Document) -> tuple[str, ...]:
    labels = (turn.speaker for turn in document.turns if turn.speaker)
    return tuple(dict.fromkeys(labels))


def _speaker(turn: Turn, document: Document) -> str | None:
    """Return who of the heading is meant by the label, or else the label."""
    return speaking(turn.speaker, document.participants) or turn.speaker


def _only_speaker(document: Document) -> str | None:
    """Return whose words the document is, where its heading names one speaker."""
    speakers = [each for each in document.participants if _speaks(each)]
    return speakers[0].name if len(speakers) == 1 and not document.turns else None


def _speaks(participant: Participant) -> bool:
    return participant.role is not None and "speaker" in participant.role.casefold()
