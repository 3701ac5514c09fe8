"""What the exit code of a command says."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes; a failed check and a check that was not made never share one."""

    PASSED = 0
    """Every statement is below the fail level."""
    FAILED = 1
    """A statement is at or above the fail level."""
    UNUSABLE = 2
    """Wrong options, a report that cannot be read, a record that does not exist."""
    UNCHECKED = 3
    """Nothing was checked: no statement found, or an empty record."""
    INTERRUPTED = 130
    """Stopped from the keyboard, as shells count it."""
