"""The options that commands share, each written once."""

import os
from collections.abc import Callable
from functools import reduce, wraps
from pathlib import Path

import click

from onrecord.settings import CHOICES, Settings, load
from onrecord.text.reckoning import is_date

EXISTING = click.Path(exists=True, path_type=Path)

reports_argument = click.argument(
    "reports",
    metavar="REPORT...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
)
"""Files to read as reports; `-` is standard input."""

output_option = click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write to FILE instead of standard output.",
)


def _published(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    """Return a date in EDTF, or refuse what is none."""
    if given is None or is_date(given):
        return given
    raise click.BadParameter(
        f"{given!r} is no date such as 2031-03-05, 2031-03 or 2031"
    )


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=_published,
    help="When the reports were published: “on Tuesday” is counted from there.",
)

_OPTIONS = {
    "record": click.option(
        "--record",
        "-r",
        multiple=True,
        metavar="PATH",
        type=EXISTING,
        help="A file or folder of primary documents; may be given several times.",
    ),
    "archive": click.option(
        "--archive",
        "-a",
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="The folder of the archive.",
    ),
    "format": click.option(
        "--format",
        "-f",
        type=click.Choice(CHOICES["format"]),
        help="How to print the answer.  [default: text]",
    ),
    "fail_level": click.option(
        "--fail-level",
        type=click.Choice(CHOICES["fail_level"]),
        help="The mildest outcome that exits with 1.  [default: contradicts]",
    ),
    "color": click.option(
        "--color",
        type=click.Choice(CHOICES["color"]),
        help="Colours; auto is on a terminal without NO_COLOR.  [default: auto]",
    ),
    "progress": click.option(
        "--no-progress",
        "progress",
        flag_value=False,
        default=None,
        help="No progress bar, not even on a terminal.",
    ),
    "ocr": click.option(
        "--ocr",
        type=click.Choice(CHOICES["ocr"]),
        help="Recognise the text of pages that are pictures.  [default: auto]",
    ),
    "lang": click.option(
        "--lang",
        metavar="LANG",
        help="Language of such pages, like deu or eng+rus.  [default: eng]",
    ),
}


def style_option(*styles: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return `--format` for a command that prints in these styles, the first if none.

    It is no setting: a `format` that is set is the format of `onrecord check`.
    """
    return click.option(
        "--format",
        "-f",
        "style",
        type=click.Choice(styles),
        default=styles[0],
        show_default=True,
        help="How to print the answer.",
    )


def with_settings(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of these settings, and the `Settings` they make."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def run(**arguments: object) -> None:
            options = {name: arguments.pop(name) for name in names}
            given = {name: value for name, value in options.items() if _said(value)}
            settings = load(Path.cwd(), os.environ, given)
            command(settings=settings, **arguments)

        return reduce(lambda each, name: _OPTIONS[name](each), reversed(names), run)

    return decorate


def record_of(settings: Settings) -> tuple[Path, ...]:
    """Return the paths of the record; a wrong call without one, or where one is not."""
    archive = (settings.archive,) if settings.archive else ()
    if not (settings.record or archive):
        raise click.UsageError("Missing option '--record' / '-r'.")
    for path in (*settings.record, *archive):
        if not path.exists():
            raise click.UsageError(f"The record {str(path)!r} does not exist.")
    return (*settings.record, *archive)


def archive_of(settings: Settings) -> Path:
    """Return the folder of the archive; a wrong call without one."""
    if settings.archive is None:
        raise click.UsageError("Missing option '--archive' / '-a'.")
    return settings.archive


def one_only(style: str, count: int, remedy: str) -> None:
    """Refuse to print several documents as JSON: one after another, they are none."""
    if style == "json" and count > 1:
        raise click.UsageError(f"--format json prints one of these {count}; {remedy}")


def _said(value: object) -> bool:
    return value is not None and value != ()
