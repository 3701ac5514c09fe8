"""The group of commands: each is imported when it is called, and not before."""

from difflib import get_close_matches
from importlib import import_module

import click

from onrecord.cli.exits import Exit
from onrecord.errors import OnRecordError
from onrecord.version import __version__

FOOTER = (
    "A check says what this record holds. It does not say what is true, and words "
    "that are missing from this record may stand in another."
)

COMMANDS = {
    "check": "Check every statement of a report against the record.",
    "ingest": "Put primary documents into an archive.",
    "archive": "Look into an archive, check it, and take things out.",
    "find": "Say where words stand in the record.",
    "show": "Show on which pages words stand.",
    "statements": "List what a report attributes to whom.",
    "read": "Show a document as every other command sees it.",
    "bench": "Measure a checker of quotations on labelled cases.",
    "explain": "Say what a rule notices and what it leaves alone.",
    "demo": "Write a small record and a report, and check one by the other.",
}
"""Every command, a module of this package, with its line in the list."""

_HELP = """\
\b
onrecord demo
onrecord check draft.md --record transcripts/
onrecord explain negation-changed

Does the record say what the report says it says?
"""


class _Failure(click.ClickException):
    exit_code = Exit.UNUSABLE


class _Commands(click.Group):
    """Commands found by name, and the one place where our errors become messages."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # ruff: ignore[unused-method-argument, no-self-use] - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # ruff: ignore[no-self-use] - click's signature
        if cmd_name in COMMANDS:
            module = import_module(f"onrecord.cli.{cmd_name}")
            command: click.Command = getattr(module, cmd_name)
            return command
        near = get_close_matches(cmd_name, COMMANDS, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return ctx.fail(f"There is no command {cmd_name!r}.{hint}")

    def format_commands(  # ruff: ignore[no-self-use] - click's signature
        self,
        ctx: click.Context,  # ruff: ignore[unused-method-argument] - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            raise _Failure(str(error)) from error
        except KeyboardInterrupt as interrupt:
            raise click.exceptions.Exit(Exit.INTERRUPTED) from interrupt


@click.group(
    cls=_Commands,
    help=_HELP,
    epilog=FOOTER,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", package_name="onrecord")
def main() -> None:
    """Run one command."""
