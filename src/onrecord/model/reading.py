"""How files are to be read, as far as that can be chosen, and what is too much."""

from dataclasses import dataclass

from onrecord.errors import ReadError

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Options:
    """What the operator chose."""

    max_unpacked: int = 1024
    """Megabytes that a packed file may unpack to, all its parts together."""
    max_markup: int = 128
    """Megabytes of one part that is read as a tree: a page, an office text."""
    max_depth: int = 250
    """How deep elements, or groups of Rich Text, may be nested."""
    max_enclosed: int = 5
    """How deep files may lie within files: a letter in a mailbox in an archive."""

    @property
    def most_unpacked(self) -> int:
        """Bytes that a packed file may unpack to."""
        return self.max_unpacked * _MEBIBYTE

    def admit_unpacked(self, size: int) -> None:
        """Raise `ReadError` for a file that unpacks to too much."""
        if size > self.most_unpacked:
            reason = f"unpacks to more than {self.max_unpacked:,} MB"
            raise ReadError(reason, _more("max-unpacked", "split it into parts"))

    def admit_markup(self, size: int) -> None:
        """Raise `ReadError` for markup of too many bytes or characters."""
        if size > self.max_markup * _MEBIBYTE:
            reason = f"has more than {self.max_markup:,} MB of markup in one part"
            raise ReadError(reason, _more("max-markup", "split it into parts"))

    def too_deep(self) -> ReadError:
        """Return what is said of a file whose elements are nested too deep."""
        reason = f"is nested deeper than {self.max_depth:,} levels"
        return ReadError(reason, _more("max-depth", "save it again as text or PDF"))

    def too_enclosed(self) -> ReadError:
        """Return what is said of a file that lies in too many others."""
        reason = f"lies deeper than {self.max_enclosed} files in files"
        return ReadError(reason, _more("max-enclosed", "take it out"))


DEFAULT = Options()
"""What holds where nothing was chosen."""


def _more(setting: str, otherwise: str) -> str:
    return f"{otherwise}, or set {setting} higher"
