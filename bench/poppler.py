"""Our text of a PDF beside the one that poppler's `pdftotext` makes of it."""

# ruff: file-ignore[suspicious-subprocess-import, start-process-with-partial-path] - a fixed command

import subprocess
from collections import Counter
from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from onrecord.model.document import Document
from onrecord.text.words import words


class Agreement(NamedTuple):
    """How many words of each side the other one has, in the same order."""

    theirs: int
    found: int
    """Of theirs: in our text in the same order, or among what was set aside."""
    ours: int
    shared: int
    """Of ours, set aside or not: theirs too."""


def agreement(document: Document, data: bytes) -> Agreement:
    """Compare the words of a document with those of poppler."""
    theirs = forms(_pdftotext(data))
    text = forms(document.text)
    aside = Counter(word for line in document.set_aside for word in forms(line))
    kept = _unmatched(theirs, text)
    found = len(theirs) - sum((Counter(kept) - aside).values())
    ours = Counter(text) + aside
    return Agreement(len(theirs), found, ours.total(), (ours & Counter(theirs)).total())


def forms(text: str) -> list[str]:
    """Return the words of a text as they are compared everywhere."""
    return [word.form for word in words(text)]


def _unmatched(theirs: Sequence[str], ours: Sequence[str]) -> list[str]:
    """Return their words that a longest common sequence leaves out."""
    numbers = count()
    known: dict[str, int] = {}
    one, other = (
        [known.setdefault(word, next(numbers)) for word in side]
        for side in (theirs, ours)
    )
    return [
        theirs[at]
        for step in LCSseq.opcodes(one, other)
        if step.tag in {"delete", "replace"}
        for at in range(step.src_start, step.src_end)
    ]


def _pdftotext(data: bytes) -> str:
    return subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"],
        input=data,
        capture_output=True,
        check=True,
    ).stdout.decode()
