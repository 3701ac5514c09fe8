"""The answer to `find`: for a terminal, and as data."""

from collections.abc import Iterable, Iterator, Sequence
from json import dumps

from onrecord.model.alignment import Passage
from onrecord.model.found import Found, Hit
from onrecord.model.result import RecordSummary
from onrecord.model.verdict import Severity, Wording
from onrecord.publish.comma_separated import csv_line
from onrecord.publish.data_form import record_dict
from onrecord.publish.differences import shortened
from onrecord.publish.document_form import SCHEMA
from onrecord.publish.lines import Piece, Style, harmless, wrapped
from onrecord.publish.marked_words import quoted_pieces, recorded_pieces
from onrecord.publish.passage_form import edit_dict, finding_dict, passage_dict
from onrecord.publish.places import where
from onrecord.version import __version__

CONTEXT = 25
"""How many words before and after are shown at most."""
COLUMNS = (
    *("query", "document", "title", "start", "end", "speaker", "date", "place"),
    *("page", "nearness", "wording", "rules", "text"),
)
"""Of the CSV, in this order."""
_MOST_WORDS = 40
_STANDING = {Wording.VERBATIM, Wording.FAITHFUL, Wording.TRIMMED}


def found_text(
    found: Found,
    record: RecordSummary,
    *,
    context: int = CONTEXT,
    colour: bool = False,
    width: int = 80,
) -> str:
    """Return where words stand as lines at most `width` columns wide."""
    blocks = ["\n".join(wrapped([Piece(_headline(found, record))], width=width))]
    for number, hit in enumerate(found.hits, start=1):
        lines = _hit_lines(hit, number, context=context, width=width, colour=colour)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def found_json(found: Sequence[Found], record: RecordSummary) -> str:
    """Return what was found for one or several queries as one JSON object."""
    form = {
        "onrecord": __version__,
        "schema": SCHEMA,
        "archive": record_dict(record),
        "queries": [_found_dict(each) for each in found],
    }
    return dumps(form, ensure_ascii=False, indent=2) + "\n"


def found_jsonl(found: Found) -> str:
    """Return one JSON object a line, for each place."""
    return "".join(
        dumps({"words": found.words, **hit_dict(hit, found.words)}, ensure_ascii=False)
        + "\n"
        for hit in found.hits
    )


def predictions_jsonl(found: Found, query: str) -> str:
    """Return one line for one query of a batch: its passages, the nearest first.

    `{"qid", "preds": [{"doc", "start", "end", "score", "wording", "flags"}]}`. Of a hit
    in several pieces each passage is given, the longest first.
    """
    predictions = [
        {
            "doc": passage.document,
            "start": passage.span.start,
            "end": passage.span.end,
            "score": hit.nearness,
            "wording": hit.verdict.wording.value,
            "flags": _flags(hit),
        }
        for hit in found.hits
        for passage in sorted(hit.passages, key=_length, reverse=True)
    ]
    return dumps({"qid": query, "preds": predictions}, ensure_ascii=False) + "\n"


def csv_lines(rows: Iterable[tuple[str, Found]]) -> Iterator[str]:
    """Yield a line with the names of the columns, then one for each passage."""
    yield csv_line(COLUMNS)
    for query, found in rows:
        for hit in found.hits:
            for passage in hit.passages:
                yield csv_line(_row(query, hit, passage))


def hit_dict(hit: Hit, text: str) -> dict[str, object]:
    """Return one place; `text` are the words that were looked for."""
    return {
        "nearness": hit.nearness,
        "wording": hit.verdict.wording.value,
        "findings": [
            finding_dict(each, text, hit.passages) for each in hit.verdict.findings
        ],
        "passages": [passage_dict(each) for each in hit.passages],
        "edits": [edit_dict(each, text, hit.passages) for each in hit.edits],
    }


def _found_dict(found: Found) -> dict[str, object]:
    return {
        "words": found.words,
        "occurrences": found.occurrences,
        "hits": [hit_dict(hit, found.words) for hit in found.hits],
    }


def _headline(found: Found, record: RecordSummary) -> str:
    said = f"“{shortened(harmless(found.words), most=_MOST_WORDS)}”"
    if not found.hits:
        noun = "document" if record.documents == 1 else "documents"
        documents = f"{record.documents:,} {noun}"
        return (
            f"{said} was not found in this record ({documents}; "
            f"{record.unreadable:,} could not be read)"
        )
    if found.occurrences <= len(found.hits):
        return f"{said}: {_counted(len(found.hits))}"
    first = found.hits[0].passages[0]
    often = f"{said} stands at {_counted(found.occurrences)}"
    if not first.date:
        return f"{often}; these are some of them"
    title = harmless(first.title or first.document)
    return f"{often}; the earliest in this record is {first.date}, in {title}"


def _counted(count: int) -> str:
    return f"{count:,} {'place' if count == 1 else 'places'}"


def _hit_lines(
    hit: Hit, number: int, *, context: int, width: int, colour: bool
) -> Iterator[str]:
    grade = hit.verdict.wording
    style = Style.GREEN if grade in _STANDING else Style.YELLOW
    if any(each.severity is Severity.ERROR for each in hit.verdict.findings):
        style = Style.RED
    for at, passage in enumerate(hit.passages):
        title = [Piece(f"{grade.value}  ", style)] if at == 0 else []
        title.append(Piece(where(passage), Style.BOLD))
        lead = f"{number}. " if at == 0 else "   "
        yield from wrapped(title, width=width, lead=lead, colour=colour)
        said = [
            Piece(_last_words(passage.before, context), Style.FAINT),
            *recorded_pieces(hit.edits, at)[:-1],  # without what follows the last word
            Piece(_first_words(passage.after, context), Style.FAINT),
        ]
        yield from wrapped(said, width=width, lead="   ", colour=colour)
    if grade is not Wording.VERBATIM:
        quoted = quoted_pieces(hit.edits)
        yield from wrapped(quoted, width=width, lead="   you: ", colour=colour)
        for finding in hit.verdict.findings:
            told = f"{finding.rule}: {_yours(finding.sentence)}"
            yield from wrapped([Piece(told)], width=width, lead="   - ")


def _yours(sentence: str) -> str:
    """Say of the words looked for what a finding says of a report."""
    rest = sentence.removeprefix("the report ")
    return sentence if rest == sentence else f"your wording {rest}"


def _last_words(text: str, most: int) -> str:
    words = text.split()
    cut = "… " if len(words) > most else ""
    return (
        f"{cut}{' '.join(words[len(words) - most :] if most else [])} " if words else ""
    )


def _first_words(text: str, most: int) -> str:
    words = text.split()
    cut = " …" if len(words) > most else ""
    glue = " " if text[:1].isspace() else ""
    return f"{glue}{' '.join(words[:most])}{cut}" if words else ""


def _flags(hit: Hit) -> list[str]:
    return [
        finding.rule
        for finding in hit.verdict.findings
        if finding.severity is not Severity.NOTE
    ]


def _length(passage: Passage) -> int:
    return passage.span.end - passage.span.start


def _row(query: str, hit: Hit, passage: Passage) -> tuple[object, ...]:
    return (
        *(query, passage.document, passage.title, *passage.span),
        *(passage.speaker, passage.date, passage.place, passage.page),
        *(hit.nearness, hit.verdict.wording.value, " ".join(_flags(hit))),
        passage.text,
    )
