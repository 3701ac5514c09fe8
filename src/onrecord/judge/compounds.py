"""A compound that the record breaks at the end of a line: *harbour-/town*.

It is one word there, since a word may have been broken too; a quotation that ends after
its first half has that half in full. A common word (*govern-/ment*) has no halves.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit
from onrecord.text.lexicon import is_plain
from onrecord.text.words import fold

_BREAK = re.compile(r"[-‐]\r?\n[ \t]*")


def compound_parted(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, the last with half a compound if the report has but that."""
    last = next(iter(edits[::-1]), None)
    if not last or not (last.recorded and last.quoted):
        return tuple(edits)
    whole = last.recorded[-1]
    broken = _BREAK.search(whole.text)
    if not broken or is_plain(whole.form):
        return tuple(edits)
    first = whole.text[: broken.start()]
    half = whole._replace(text=first, form=fold(first), end=whole.start + len(first))
    if half.form != last.quoted[-1].form:
        return tuple(edits)
    return (*edits[:-1], replace(last, recorded=(*last.recorded[:-1], half)))
