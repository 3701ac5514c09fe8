"""Pictures of the pages of a PDF."""

from contextlib import closing
from math import sqrt

import numpy as np

from onrecord.errors import ReadError
from onrecord.model.picture import Picture
from onrecord.read.pdf import opened

_INCH = 72
"""Points."""


def page_picture(data: bytes, at: int, *, dpi: float, most: float) -> Picture:
    """Return page `at`, counted from 0, with so many dots an inch, `most` in all."""
    with opened(data) as document:
        if at >= len(document):
            raise ReadError(f"has no page {at + 1}")
        with closing(document[at]) as page:
            width, height = page.get_size()
            scale = min(dpi / _INCH, sqrt(most / max(width * height, 1)))
            with closing(page.render(scale=scale, grayscale=True)) as bitmap:
                dots = np.ascontiguousarray(bitmap.to_numpy().squeeze())
                return Picture(bitmap.width, bitmap.height, dots.tobytes())
