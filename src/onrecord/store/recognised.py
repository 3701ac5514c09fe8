"""Pages that were recognised in files that are not in the archive yet.

Recognition takes seconds a page: what was done is kept until its file is finished, so
that an ingest that was stopped carries on.
"""

import shutil
from pathlib import Path

from onrecord.store.layout import RECOGNISED


class RecognisedPages:
    """The pages kept in the archive in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, sha256: str, at: int, lang: str) -> bytes | None:
        """Return the page `at` of the file with this digest, if it is kept."""
        try:
            return self._place(sha256, at, lang).read_bytes()
        except OSError:
            return None

    def keep(self, sha256: str, at: int, lang: str, page: bytes) -> None:
        """Keep a page."""
        place = self._place(sha256, at, lang)
        place.parent.mkdir(parents=True, exist_ok=True)
        coming = place.with_suffix(".coming")
        coming.write_bytes(page)
        coming.replace(place)

    def _place(self, sha256: str, at: int, lang: str) -> Path:
        return self._folder / RECOGNISED / sha256 / f"{at + 1}-{lang}.npz"


def let_go(folder: Path, sha256: str) -> None:
    """Delete the pages of a file."""
    shutil.rmtree(folder / RECOGNISED / sha256, ignore_errors=True)
