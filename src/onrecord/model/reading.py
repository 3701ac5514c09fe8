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
    """What the operator chose."""

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
        reason = f"took longer than {self.max_seconds:,} seconds"
        return ReadError(reason, _more("max-seconds", "save it again as PDF"))


DEFAULT = Options()
"""What holds where nothing was chosen."""


def _more(setting: str, otherwise: str) -> str:
    return f"{otherwise}, or set {setting} higher"
