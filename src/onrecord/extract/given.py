"""Each quotation of a text with its attribution, interrupted ones joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.attribution import Attribution, after, before
from onrecord.extract.paragraphs import stripped
from onrecord.extract.quotes import Quote, quotes
from onrecord.model.document import Span
from onrecord.text.sentences import sentence_spans

ENDED = (".", "!", "?", "…")
_GOES_ON = (",", "—", "–", "-", ";", ":")
_CLOSING = "”’'\"»“)*_"
_LONGEST_BETWEEN = 300
"""Code points of an attribution between two halves of a quotation."""


@dataclass(frozen=True, slots=True)
class Given:
    """A quotation with its attribution, if any."""

    quote: Quote
    attribution: Attribution | None
    lead: str
    """The reporter's words before it in its sentence."""
    goes_on: bool = False
    """Whether the attribution is that of the quotation right before it."""


def given(text: str) -> tuple[Given, ...]:
    """Return the quotations of a text, each with its attribution, in order.

    “We will,” she said, “stay.” is one quotation. “We will.” she said. “We stay.” is
    two under one attribution: the record may have the sentences far apart.
    """
    return tuple(_joined(text, tuple(_given(text))))


def ending(text: str, quote: Quote) -> str:
    """Return the last sign of a quotation, marks left out."""
    printed = text[quote.content[-1].start : quote.content[-1].end]
    return printed.rstrip(_CLOSING)[-1:]


def _given(text: str) -> Iterator[Given]:
    found = quotes(text)
    previous: Given | None = None
    for at, quote in enumerate(found):
        following = found[at + 1 : at + 2]
        high = quote.paragraph.end
        if following and following[0].paragraph == quote.paragraph:
            high = following[0].opened
        low = _low(quote, previous)
        previous = _one(text, quote, Span(low, high), previous)
        yield previous


def _low(quote: Quote, previous: Given | None) -> int:
    """Return where the words before a quotation begin, in its paragraph."""
    return max(quote.head, previous.quote.closed) if previous else quote.head


def _one(text: str, quote: Quote, around: Span, previous: Given | None) -> Given:
    if quote.is_block:
        return _block(text, quote, previous)
    lead = _lead(text, around.start, quote.opened)
    follows = after(text, quote.closed, around.end)
    ahead = before(text, *lead) if lead.end > lead.start else None
    if ahead and ahead.source is None and _shares_sentence(lead, previous):
        ahead = _with_source(ahead, previous)
    chosen = _nearest(text, quote, ahead, follows)
    return Given(quote, chosen, lead.of(text))


def _lead(text: str, low: int, opened: int) -> Span:
    """Return the part of the sentence that stands before a quotation."""
    if opened <= low:
        return Span(opened, opened)
    last = sentence_spans(text, low, opened)[-1:]
    if not last or last[0].of(text).rstrip(_CLOSING).endswith(ENDED):
        return Span(opened, opened)
    start = last[0].start
    while start < opened and not (text[start].isalnum() or text[start] in "(["):
        start += 1
    return stripped(text, start, opened)


def _shares_sentence(lead: Span, previous: Given | None) -> bool:
    """Tell whether the sentence already has an attribution: X said, adding “…”."""
    if previous is None or previous.attribution is None:
        return False
    clause = previous.attribution.clause
    return clause.start <= lead.end and lead.start <= clause.end


def _with_source(ahead: Attribution, previous: Given | None) -> Attribution:
    if previous is None or previous.attribution is None:
        return ahead
    return replace(
        ahead,
        source=previous.attribution.source,
        role=previous.attribution.role,
    )


def _nearest(
    text: str, quote: Quote, ahead: Attribution | None, follows: Attribution | None
) -> Attribution | None:
    """Choose between the words before and after: a comma inside leads on."""
    if follows is None or ahead is None:
        return ahead or follows
    leads_here = ahead.is_near and text[: quote.opened].rstrip()[-1:] in ":,"
    ends = ending(text, quote)
    if ends in ENDED and leads_here:
        return ahead
    return follows if ends in {",", "?", "!", "—", "–"} else ahead


def _block(text: str, quote: Quote, previous: Given | None) -> Given:
    """Attribute a quotation set off as a block to the sentence that leads to it."""
    low = max(previous.quote.closed if previous else 0, quote.opened - 600)
    lead = text[low : quote.opened].rstrip()
    start = low + lead.rfind("\n") + 1
    where = _lead(text, start, low + len(lead)) if lead.endswith((":", ",")) else None
    chosen = before(text, *where) if where and where.end > where.start else None
    return Given(quote, chosen, "")


def _joined(text: str, found: Sequence[Given]) -> Iterator[Given]:
    """Join the halves of an interrupted sentence; hand on what goes on after one."""
    waiting: Given | None = None
    for each in found:
        goes_on = waiting is not None and _is_shared(text, waiting, each)
        if waiting and goes_on and _is_interrupted(text, waiting.quote, each.quote):
            yield _whole(waiting, each)
            waiting = None
            continue
        if waiting:
            yield waiting
            handed = replace(each, attribution=waiting.attribution, goes_on=True)
            waiting = handed if goes_on and is_whole(text, each.quote) else each
            continue
        waiting = each
    if waiting:
        yield waiting


def _whole(first: Given, second: Given) -> Given:
    content = (*first.quote.content, *second.quote.content)
    quote = replace(second.quote, opened=first.quote.opened, content=content)
    return replace(first, quote=quote)


def _is_shared(text: str, first: Given, second: Given) -> bool:
    """Tell whether one attribution stands between two quotations, and no more."""
    attribution = first.attribution
    between = second.quote.opened - first.quote.closed
    if attribution is None or attribution.leads or between > _LONGEST_BETWEEN:
        return False
    if first.goes_on or second.quote.head > first.quote.closed:
        return False
    if second.attribution and second.attribution.cue != attribution.cue:
        return False
    return len(sentence_spans(text, first.quote.closed, second.quote.opened)) == 1


def _is_interrupted(text: str, first: Quote, second: Quote) -> bool:
    """Tell whether the attribution stands inside a sentence of the speaker's."""
    between = text[first.closed : second.opened].rstrip()
    return between.endswith((",", "—", "–")) and ending(text, first) in _GOES_ON


def is_whole(text: str, quote: Quote) -> bool:
    """Tell whether a quotation begins and ends as a sentence does."""
    printed = quote.content[0].of(text)
    opens = printed[:1].isupper() or not printed[:1].isalpha()
    return opens and ending(text, quote) in ENDED
