"""`onrecord bench`: how right a checker is, this one or another."""

import json
from collections.abc import Iterator
from typing import BinaryIO

import click

from onrecord.cli.group import FOOTER
from onrecord.cli.output import write_all
from onrecord.desk import benchmark
from onrecord.judge import Score, questions, score

_HELP = """\
\b
onrecord bench cases > cases.jsonl
onrecord bench cases --answers > ours.jsonl
onrecord bench cases --score ours.jsonl

Measure a checker of quotations, this one or any other, on labelled cases.
"""


@click.group(help=_HELP, epilog=FOOTER)
def bench() -> None:
    """Measure a checker of quotations on labelled cases."""


@bench.command(epilog=FOOTER, short_help="Print the cases, or score answers to them.")
@click.option("--answers", is_flag=True, help="Print this program's own answers.")
@click.option(
    "--score",
    "answered",
    metavar="FILE",
    type=click.File("rb"),
    help="Score the answers of a checker, one a line.",
)
def cases(*, answers: bool, answered: BinaryIO | None) -> None:
    """Print the cases of the rules, one a line, or score what a checker answers.

    A line has the record, the report, its quotation and a label: harmful, honest or
    open. An answer is {"id": …, "outcome": …}, with one of stands, differs,
    contradicts, missing and unchecked.
    """
    if answers and answered is not None:
        raise click.UsageError("--answers and --score are two questions; ask one.")
    if answered is not None:
        found = benchmark.answers(answered)
        write_all(_scored(score(questions(), found)))
        return
    rows = benchmark.answered() if answers else benchmark.asked()
    write_all(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _scored(found: Score) -> Iterator[str]:
    for title, rate in (
        ("silent passes", found.silent_passes),
        ("false accusations", found.false_accusations),
        ("outcome as expected", found.agreed),
    ):
        yield f"{title:<20} {rate.share:6.1%}  {rate.count} of {rate.of}\n"
    if found.unanswered:
        yield f"{found.unanswered} cases were not answered\n"
