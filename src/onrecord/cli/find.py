"""`onrecord find`: where words stand in the record."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypedDict, Unpack

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import output_option, record_of, style_option, with_settings
from onrecord.cli.output import coloured, tell, width, write_all
from onrecord.cli.progress import counting, progress
from onrecord.desk.find import LIMIT, Finder
from onrecord.desk.queries import Query, queries
from onrecord.desk.record import opened
from onrecord.errors import Problem
from onrecord.model.found import Found
from onrecord.model.result import RecordSummary
from onrecord.model.wanted import Wanted
from onrecord.publish.found_form import CONTEXT
from onrecord.settings import Settings
from onrecord.store.folder import read_bytes
from onrecord.text.words import words as has_words

Answered = tuple[Query, Found]

_HELP = """\
\b
onrecord find "we will not raise the dam" --archive archive/
onrecord find "the gates … opened" -r transcripts/ --speaker Orvell --since 2019
onrecord find --batch quotations.jsonl --archive archive/ --format jsonl

Say where WORDS stand in the record, however they were changed: the place, the words
before and after, and each difference. An ellipsis or a bracket in WORDS counts as in a
quotation. Words too common to be placed are counted, and the earliest place is given.

Exits with 0 if anything was found, 1 if nothing was, 2 for wrong options or a batch
with lines that cannot be read, and 3 if the record is empty.
"""


class _Given(TypedDict):
    """The command line, but for what other commands share."""

    words: str | None
    batch: Path | None
    speaker: str | None
    since: str | None
    until: str | None
    document: str | None
    limit: int
    context: int
    style: str


@click.command(help=_HELP, epilog=FOOTER)
@click.argument("words", required=False)
@with_settings("record", "archive", "ocr", "lang", "color", "progress")
@click.option("--speaker", metavar="NAME", help="Only what the record has from NAME.")
@click.option("--since", metavar="DATE", help="Only documents of DATE or later.")
@click.option("--until", metavar="DATE", help="Only documents of DATE or earlier.")
@click.option("--document", metavar="ID", help="Only this document, or this file.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    help="How many places are given at most.",
)
@click.option(
    "--context",
    type=click.IntRange(min=0),
    default=CONTEXT,
    show_default=True,
    help="How many words before and after are shown at most.",
)
@click.option(
    "--batch",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='Look for many: a file with {"qid", "text"} on each line.',
)
@style_option("text", "json", "jsonl", "csv")
@output_option
@click.pass_context
def find(
    ctx: click.Context,
    /,
    settings: Settings,
    output: Path | None,
    **given: Unpack[_Given],
) -> None:
    """Say where words stand in the record."""
    asked = _asked(given["words"], given["batch"])
    wanted = Wanted(given["speaker"], given["since"], given["until"], given["document"])
    record = record_of(settings)
    answered: list[bool] = []
    with (
        progress(record, wanted=settings.progress) as advance,
        opened(record, options=settings.reading, advance=advance) as held,
        counting(len(asked), "Looking", wanted=settings.progress) as count,
    ):
        finder = Finder.of(held, wanted, limit=given["limit"])
        found = _answers(finder, asked, count, answered)
        look = _Look(given["style"], given["context"], coloured(settings.color, output))
        write_all(_rendered(found, look, held.summary), output)
        empty = not finder.documents
        if empty and held.summary.documents:
            tell("onrecord: no document of this record is what the options ask for")
    ctx.exit(_exit(asked, answered, empty=empty))


class _Look(NamedTuple):
    """How an answer is printed."""

    style: str
    context: int
    colour: bool


def _asked(words: str | None, batch: Path | None) -> list[Query | Problem]:
    """Return what is looked for; say at once which lines cannot be read."""
    if (words is None) == (batch is None):
        raise click.UsageError("Say what to look for: WORDS, or --batch FILE.")
    if batch is None:
        if not has_words(words or ""):
            raise click.UsageError(f"There is no word in {words!r}.")
        return [Query("", words or "")]
    asked = list(queries(read_bytes(batch), name=str(batch)))
    for each in asked:
        if isinstance(each, Problem):
            tell(f"onrecord: {each}")
    return asked


def _answers(
    finder: Finder,
    asked: Iterable[Query | Problem],
    count: Callable[[int], None] | None,
    answered: list[bool],
) -> Iterator[Answered]:
    for query in asked:
        if isinstance(query, Query):
            found = finder.find(query.text)
            answered.append(bool(found.hits))
            yield query, found
        if count:
            count(1)


def _rendered(
    answers: Iterator[Answered], look: _Look, record: RecordSummary
) -> Iterator[str]:
    match look.style:
        case "json":
            yield publish.found_json([found for _, found in answers], record)
        case "csv":
            yield from publish.csv_lines(
                (query.id or query.text, found) for query, found in answers
            )
        case "jsonl":
            for query, found in answers:
                if query.id:
                    yield publish.predictions_jsonl(found, query.id)
                else:
                    yield publish.found_jsonl(found)
        case _:
            yield from _texts(answers, look, record)


def _texts(
    answers: Iterator[Answered], look: _Look, record: RecordSummary
) -> Iterator[str]:
    for number, (query, found) in enumerate(answers):
        title = f"== {query.id}\n\n" if query.id else ""
        text = publish.found_text(
            found,
            record,
            context=look.context,
            colour=look.colour,
            width=width(),
        )
        yield ("\n" if number else "") + title + text


def _exit(
    asked: Iterable[Query | Problem], answered: Iterable[bool], *, empty: bool
) -> Exit:
    if any(isinstance(each, Problem) for each in asked):
        return Exit.UNUSABLE
    if empty:
        return Exit.UNCHECKED
    return Exit.PASSED if any(answered) else Exit.FAILED
