"""The command line."""

from onrecord.cli.group import main

__all__ = ["main"]
