"""Scans by rendering and wearing: blurred, greyed, shifted, with noise."""

import numpy as np
import numpy.typing as npt

from onrecord.model.picture import Picture
from onrecord.read.png import png
from tests.read.papers import picture, pictures


def worn(*pages: str, dpi: int = 300, noise: float = 12) -> bytes:
    """Return a PDF of pictures of pages, as a fair scanner would deliver them."""
    chance = np.random.default_rng(7)
    return pictures(*(_worn(picture(page, dpi), chance, noise) for page in pages))


def _worn(
    shown: tuple[int, int, bytes], chance: np.random.Generator, noise: float
) -> tuple[int, int, bytes]:
    width, height, dots = shown
    page: npt.NDArray[np.float64]
    page = np.frombuffer(dots, np.uint8).reshape(height, width).astype(np.float64)
    page = (page + np.roll(page, 1, 0) + np.roll(page, 1, 1)) / 3
    page = page * 0.85 + 20 + chance.normal(0, noise, page.shape)
    return width, height, np.clip(page, 0, 255).astype(np.uint8).tobytes()


def noise(across: int) -> bytes:
    """Return a PNG of so many dots across and down, much of which could be letters."""
    dots = np.random.default_rng(7).integers(0, 2, across * across, dtype=np.uint8)
    return png(Picture(across, across, (dots * 255).tobytes()))
