"""What a report attributes to whom, for a person at a terminal: a table.

Who, to whom, when and where, and the words; in a narrow window one below the other.
"""

from collections.abc import Iterator, Sequence
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model.document import Document
from onrecord.model.statement import Basis, Manner, Speaker, Statement
from onrecord.publish.lines import Piece, Style, harmless, wrapped
from onrecord.publish.phrases import count
from onrecord.publish.plain_dates import plain_date
from onrecord.publish.statement_form import (
    SHOWN,
    content_text,
    line_and_column,
    named,
    place_of,
)

_NARROWEST = 72
"""Columns in which a table can be read."""
_SHARES = {"who": 25, "to whom": 18, "when": 16}
"""Hundredths of the width that each column takes at most; the words have the rest."""
_MOST = 26
"""Columns for any of them."""
_AROUND = 12
"""Columns for the number of the line, and between the others."""
_INSIDE = "↳ "


def statements_text(
    document: Document,
    statements: Sequence[Statement],
    *,
    colour: bool,
    width: int,
    least: float = SHOWN,
) -> str:
    """Return the statements of a report as a table at most `width` columns wide.

    Those whose confidence is below `least` are only counted.
    """
    shown = [each for each in statements if each.confidence >= least]
    title = Piece(document.origin.name, Style.BOLD)
    blocks = ["\n".join(wrapped([title], width=width, colour=colour))]
    if width >= _NARROWEST and shown:
        blocks.append(_table(document, shown, colour=colour, width=width))
    else:
        lines = (_block(document, each, colour=colour, width=width) for each in shown)
        blocks.extend(map("\n".join, lines))
    for said in (_summary(document, shown, statements), *document.notes):
        faint = Piece(harmless(said), Style.FAINT)
        blocks.append("\n".join(wrapped([faint], width=width, colour=colour)))
    return "\n\n".join(blocks) + "\n"


def _summary(
    document: Document, shown: Sequence[Statement], found: Sequence[Statement]
) -> str:
    if not found:
        return f"no statement was found in {document.origin.name}"
    said = count(len(shown), "statement")
    hidden = len(found) - len(shown)
    if not hidden:
        return f"{said}."
    return f"{said}, and {hidden} more of less confidence: --confidence 0 shows them."


def _table(
    document: Document, shown: Sequence[Statement], *, colour: bool, width: int
) -> str:
    table = Table(
        box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0)
    )
    table.add_column("line", justify="right", no_wrap=True)
    for name, share in _SHARES.items():
        most = min(_MOST, (width - _AROUND) * share // 100)
        table.add_column(name, max_width=most, overflow="fold")
    table.add_column("words", ratio=1, overflow="fold")
    for each in shown:
        line = line_and_column(each, document).partition(":")[0]
        table.add_row(
            Text(line, style="dim"),
            _who(each.speaker),
            _name(each.addressee) if each.addressee else "",
            Text("\n".join(_when_and_where(document, each))),
            Text(_words(document, each)),
        )
        table.add_row()
    return _printed(table, colour=colour, width=width)


def _printed(table: Table, *, colour: bool, width: int) -> str:
    page = StringIO()
    Console(
        file=page,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        legacy_windows=False,
    ).print(table)
    lines = (line.rstrip() for line in page.getvalue().splitlines())
    return "\n".join(lines).strip("\n")


def _who(speaker: Speaker | None) -> Text:
    if speaker is None or not (speaker.name or speaker.role):
        return Text("nobody named", style="dim")
    found = Text(_name(speaker), style="bold")
    if speaker.name and speaker.role:
        found.append(f"\n{harmless(speaker.role)}", style="not bold dim")
    return found


def _name(speaker: Speaker) -> str:
    return harmless(speaker.name or speaker.role or "")


def _when_and_where(document: Document, each: Statement) -> Iterator[str]:
    """Yield the date, the words it is counted by or that give none, and the place."""
    words = each.circumstances
    if each.said_on:
        yield plain_date(each.said_on)
    if words.time and words.basis not in {Basis.ABSOLUTE, Basis.CARRIED}:
        yield f"“{harmless(words.time.of(document.text))}”"
    if each.place:
        yield harmless(each.place)


def _words(document: Document, each: Statement) -> str:
    said = harmless(content_text(each, document.text))
    marked = f"“{said}”" if each.manner is Manner.DIRECT else said
    told = f"not said: {marked}" if each.unsaid else marked
    return f"{_INSIDE}{told}" if each.nested_in else told


def _block(
    document: Document, each: Statement, *, colour: bool, width: int
) -> Iterator[str]:
    """Yield the lines of a statement where there is no room for columns."""
    place = Piece(place_of(each, document), Style.BOLD)
    who = Piece(f"  {named(each.speaker)}")
    yield from wrapped([place, who], width=width, colour=colour)
    yield from wrapped([Piece(_words(document, each))], width=width, lead="  ")
    whom = [f"to {named(each.addressee)}"] if each.addressee else []
    told = "; ".join([*whom, *_when_and_where(document, each)])
    if told:
        faint = Piece(told, Style.FAINT)
        yield from wrapped([faint], width=width, lead="  ", colour=colour)
