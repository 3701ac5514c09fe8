"""What reports attribute to whom as CSV: a statement a line."""

from collections.abc import Iterable, Iterator

from onrecord.model.document import Document, Span
from onrecord.model.statement import Speaker, Statement
from onrecord.publish.comma_separated import csv_line
from onrecord.publish.statement_form import content_text, line_and_column

COLUMNS = (
    *("report", "id", "line", "manner", "unsaid", "speaker", "role", "standing"),
    *("addressee", "addressee_role", "said_on", "basis", "time", "place", "occasion"),
    *("cue", "cue_class", "nested_in", "confidence", "start", "end", "words"),
)


def statements_csv(
    reports: Iterable[tuple[Document, Iterable[Statement]]],
) -> Iterator[str]:
    """Yield a line with the names of the columns, then one for each statement."""
    yield csv_line(COLUMNS)
    for document, statements in reports:
        for each in statements:
            yield csv_line(_row(document, each))


def _row(document: Document, each: Statement) -> tuple[object, ...]:
    text, words = document.text, each.circumstances
    whom = each.addressee or Speaker(None)
    who = each.speaker or Speaker(None)
    return (
        *(document.origin.name, each.id),
        *(line_and_column(each, document).partition(":")[0], each.manner, each.unsaid),
        *(who.name, who.role, who.standing, whom.name, whom.role),
        *(each.said_on, words.basis, _flat(words.time, text)),
        *(each.place, _flat(words.occasion, text)),
        *(" ".join(span.of(text) for span in each.cue), each.cue_class),
        *(each.nested_in, each.confidence),
        *(each.content[0].start, each.content[-1].end),
        " ".join(content_text(each, text).split()),
    )


def _flat(span: Span | None, text: str) -> str | None:
    """Return words on one line."""
    return " ".join(span.of(text).split()) if span else None
