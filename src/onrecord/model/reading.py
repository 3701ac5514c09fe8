"""How files are to be read, as far as that can be chosen, and what is too much."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ReadError

_MEGABYTE = 1_000_000
_MEBIBYTE = 1 << 20


class Ocr(StrEnum):
    """When the text of a page is recognised from its picture."""

    AUTO = "auto"
    """Where it has no text layer."""
    NEVER = "never"
    FORCE = "force"
    """Always, whatever text layer it has."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the operator chose.

    >>> Options(ocr="never", lang="deu").ocr
    <Ocr.NEVER: 'never'>
    """

    ocr: Ocr = Ocr.AUTO
    lang: str = "eng"
    """Of the pages to be recognised, as Tesseract names them: `deu`, `eng+rus`."""
    max_size: int = 512
    """Megabytes that a file may have."""
    max_pages: int = 5_000
    max_seconds: int = 300
    """For reading the text layers of a file, and for recognising one page."""
    max_memory: int = 4_000
    """Megabytes that the process may take which reads a PDF or a picture."""

    max_unpacked: int = 1024
    """Megabytes that a packed file may unpack to, all its parts together."""
    max_markup: int = 128
    """Megabytes of one part that is read as a tree: a page, an office text."""
    max_depth: int = 250
    """How deep elements, or groups of Rich Text, may be nested."""
    max_enclosed: int = 5
    """How deep files may lie within files: a letter in a mailbox in an archive."""

    def __post_init__(self) -> None:
        """Take a word for what it says; raises `ValueError` for any other."""
        object.__setattr__(self, "ocr", Ocr(self.ocr))

    @property
    def most_bytes(self) -> int:
        """Bytes that a file may have."""
        return self.max_size * _MEBIBYTE

    def admit_pages(self, count: int) -> None:
        """Raise `ReadError` for a file of too many pages."""
        if count > self.max_pages:
            reason = f"has {count:,} pages, more than {self.max_pages:,}"
            raise ReadError(reason, _more("max-pages", "split it into parts"))

    def admit_picture(self, width: int, height: int) -> None:
        """Raise `ReadError` for a picture that would not fit into the memory.

        The picture, its grey copy and what Tesseract makes of it: 12 bytes a dot.
        """
        if width * height * 12 > self.max_memory * _MEGABYTE:
            reason = f"is a picture of {width:,} × {height:,} dots"
            raise ReadError(reason, _more("max-memory", "make it smaller"))

    def too_large(self) -> ReadError:
        """Return what is said of a file that takes too much memory."""
        reason = f"needs more than {self.max_memory:,} MB of memory"
        return ReadError(reason, _more("max-memory", "split it into parts"))

    def too_slow(self) -> ReadError:
        """Return what is said of a file that takes too long."""
        unit = "second" if self.max_seconds == 1 else "seconds"
        reason = f"took longer than {self.max_seconds:,} {unit}"
        return ReadError(reason, _more("max-seconds", "save it again as PDF"))

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
