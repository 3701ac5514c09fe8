"""`onrecord archive`: look into an archive, check it, and take things out."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import archive_of, style_option, with_settings
from onrecord.cli.output import tell, write, write_bytes
from onrecord.cli.progress import over_bytes
from onrecord.desk import archive as desk
from onrecord.settings import Settings
from onrecord.store import originals
from onrecord.store.archive import Archive
from onrecord.store.summary import listed, summary
from onrecord.store.verification import damage

_HELP = """\
\b
onrecord archive info --archive archive/
onrecord archive verify --archive archive/
onrecord archive show 1992-044 --archive archive/

Look into an archive, check that nothing in it is damaged, and take things out.
"""


@click.group(help=_HELP, epilog=FOOTER)
def archive() -> None:
    """Look into an archive, check it, and take things out."""


@archive.command(epilog=FOOTER, short_help="Count what the archive holds.")
@with_settings("archive")
@style_option("text", "json")
def info(settings: Settings, style: str) -> None:
    """Say how many documents the archive has, of which dates, from which files."""
    folder = archive_of(settings)
    with Archive.open(folder, indexed=False) as opened:
        found = summary(opened)
    if style == "json":
        write(json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n")
    else:
        _write_lines(publish.summary_lines(str(folder), found))


@archive.command(
    epilog=FOOTER, short_help="Read everything again and name what is damaged."
)
@with_settings("archive", "progress")
@click.pass_context
def verify(ctx: click.Context, settings: Settings) -> None:
    """Read everything again and name what is damaged.

    Every original is compared with its hash, every text and the index with theirs, and
    the database is checked. Exits with 0 if all is well, with 1 if anything is damaged,
    and with 2 if the archive cannot be opened.
    """
    folder = archive_of(settings)
    with Archive.open(folder, indexed=False) as opened:
        found = summary(opened)
        bar = over_bytes(found.original_bytes, "Reading", wanted=settings.progress)
        with bar as advance:
            damaged = list(damage(opened, advance=advance))
    _write_lines(f"damaged: {each}" for each in damaged)
    said = f"{len(damaged):,} damaged" if damaged else "nothing is damaged"
    read = (
        _counted(found.originals, "original"),
        _counted(found.documents, "document"),
        _counted(found.shards, "shard"),
    )
    tell(f"{folder}: {said}; read {', '.join(read)}")
    ctx.exit(Exit.FAILED if damaged else Exit.PASSED)


@archive.command("list", epilog=FOOTER, short_help="List the documents.")
@with_settings("archive")
@style_option("text", "jsonl")
@click.option("--problems", is_flag=True, help="List what could not be read instead.")
def list_(settings: Settings, style: str, *, problems: bool) -> None:
    """List the documents: id, date, words and title, parted by tabs."""
    with Archive.open(archive_of(settings), indexed=False) as opened:
        found = opened.problems if problems else listed(opened)
        if style == "jsonl":
            rows = (json.dumps(asdict(each), ensure_ascii=False) for each in found)
            _write_lines(rows)
        elif problems:
            _write_lines(str(each) for each in opened.problems)
        else:
            _write_lines(publish.listed_lines(listed(opened)))


@archive.command(
    epilog=FOOTER, short_help="Show one document, or the file it came from."
)
@click.argument("name", metavar="ID")
@with_settings("archive")
@style_option("text", "json")
@click.option(
    "--original", is_flag=True, help="Write the file it came from, as it was."
)
def show(settings: Settings, name: str, style: str, *, original: bool) -> None:
    """Show the document with this ID: its heading, and its text as read."""
    folder = archive_of(settings)
    with Archive.open(folder, indexed=False) as opened:
        document = opened.document(name)
    if original:
        write_bytes(originals.read(folder, document.origin.sha256))
    elif style == "json":
        write(publish.document_json(document))
    else:
        tell(publish.heading(document).rstrip("\n"))
        write(publish.document_text(document))
        tell("")


@archive.command(epilog=FOOTER, short_help="Take documents out.")
@click.argument("names", metavar="ID|PATH...", nargs=-1, required=True)
@with_settings("archive")
def remove(settings: Settings, names: Sequence[str]) -> None:
    """Take documents out: those with an ID, or all that came from a file or folder.

    They are gone from every search at once, and the file as it came goes with the last
    document from it. The files that were ingested are left alone where they are.
    """
    for removed in desk.remove(archive_of(settings), names):
        originals_gone = len(removed.originals)
        tell(
            f"removed {removed.name}: {_counted(len(removed.documents), 'document')}, "
            f"{_counted(originals_gone, 'original')}"
        )


@archive.command(epilog=FOOTER, short_help="Make the index again.")
@with_settings("archive")
def reindex(settings: Settings) -> None:
    """Make the index again from the texts in the archive."""
    folder = archive_of(settings)
    words = desk.reindex(folder)
    tell(f"{folder}: {words:,} words indexed")


def _write_lines(lines: Iterable[str]) -> None:
    write("".join(f"{line}\n" for line in lines))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
