"""Every exception the package raises, and `Problem`, the value for bad data.

A wrong call or a broken machine raises. Bad data does not: a file that cannot be
read comes back as a `Problem` beside the documents that could be.
"""

from dataclasses import dataclass


class OnRecordError(Exception):
    """Anything that ends a command with a message and exit code 2."""


class ReadError(OnRecordError):
    """The bytes of a document could not be turned into text.

    `reason` says what is wrong with them, `hint` what a person can do about it.
    """

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(f"{reason}; {hint}" if hint else reason)
        self.reason = reason
        self.hint = hint


class ArchiveError(OnRecordError):
    """An archive cannot be opened, read or written; the message has the remedy."""


class SettingsError(OnRecordError):
    """A setting has a name or a value that is not known."""


class UnknownRuleError(OnRecordError):
    """No rule has this id."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one item of data, where, and what may mend it."""

    where: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.where}: {self.what}{tail}"
