"""Who speaks where, from the labels at the starts of lines.

A text is a transcript if three turns or more are labelled, by two labels or more, and
most labels come again; one label alone is a salutation (`Mr. President:`). `Note:`
and `Subject:` are labels of no speaker (a table); a single capitalised word is one
only if it comes again. Once a text is a transcript, every label that looks like a
name begins a turn: a turn missed would give one speaker's words to another.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from onrecord.data import entries, rows
from onrecord.model.document import Span, Turn

_TURNS = 3
_FEW = 6
_WORDS = 7
_LABEL = re.compile(
    r"^[ \t>]*(?:\*\*|__)?"
    r"(?:(?P<letter>[QA])(?:[.:](?=[\s*])|(?=[ ]{2}|\t))"
    r"|(?=[^\n:：]{1,125}[:：])(?P<label>[^\W\d_][^\n:：*?!;“”\"]{0,60}?)"
    r"(?:[ ]?[(\[](?P<role>[^)\]\n]{1,60})[)\]])?[ ]?(?:\*\*)?[:：](?!//)"
    r"|(?P<dotted>(?:Mr|Mrs|Ms|Miss|Dr|Sir|The)\.? [A-ZÀ-Þ][A-ZÀ-Þ'’ -]+)\.(?=[ \n—-]))"
    r"(?:\*\*|__)?",
    re.MULTILINE,
)


def turns(text: str) -> tuple[Turn, ...]:
    r"""Return the turns of `text`, in order; none if it is no transcript.

    >>> said = "HALE: We did not.\nQ: Why?\nHALE (laughing): Ask Kern."
    >>> for turn in turns(said):
    ...     print(turn.speaker, turn.role, turn.span.of(said))
    HALE None We did not.
    Q None Why?
    HALE laughing Ask Kern.
    """
    found = [match for match in _LABEL.finditer(text) if _names_someone(match)]
    if len(found) < _TURNS:
        return ()
    counts = Counter(_speaker(match) for match in found)
    shouted = _is_shouted(text)
    kept = [match for match in found if _sure(match, counts, shouted=shouted)]
    if not _converse([_speaker(match) for match in kept], shouted=shouted):
        return ()
    return tuple(_turns(text, kept))


def _turns(text: str, labels: list[re.Match[str]]) -> Iterator[Turn]:
    ends = [match.start() for match in labels[1:]] + [len(text)]
    for match, limit in zip(labels, ends, strict=True):
        words = text[match.end() : limit]
        start = match.end() + len(words) - len(words.lstrip())
        end = match.end() + len(words.rstrip())
        if start < end:
            yield Turn(_speaker(match), Span(start, end), match["role"], labelled=True)


def _speaker(match: re.Match[str]) -> str:
    return str(match["label"] or match["dotted"] or match["letter"]).strip()


def _converse(labels: list[str], *, shouted: bool) -> bool:
    """Tell speakers, who come again, from the fields of a form, which do not.

    A few labels that stand once each are speakers only if all look the part.
    """
    counts = Counter(labels)
    if len(labels) < _TURNS or len(counts) == 1:
        return False
    again = sum(count for count in counts.values() if count > 1)
    if again * 2 >= len(labels):
        return True
    return len(labels) <= _FEW and all(_is_marked(x, shouted=shouted) for x in labels)


def _sure(match: re.Match[str], counts: Counter[str], *, shouted: bool) -> bool:
    label = _speaker(match)
    if "." in match[0] and match["letter"]:  # a list has an A., an interview a Q.
        return counts["Q"] > 1
    if counts[label] > 1 or _is_marked(label, shouted=shouted):
        return True
    return not shouted and (" " in label or "." in label)


def _is_shouted(text: str) -> bool:
    """Tell whether a text is all in capitals, as telegrams are."""
    sample = text[: 1 << 14]
    return sum(map(str.isupper, sample)) > sum(map(str.islower, sample))


def _is_marked(label: str, *, shouted: bool) -> bool:
    """Tell whether a label begins with a title or office, or stands out in capitals."""
    first = label.split(maxsplit=1)[0].strip(".").lower()
    return first in _offices() or (label.isupper() and not shouted)


def _names_someone(match: re.Match[str]) -> bool:
    label = _speaker(match)
    if match["letter"] or match["dotted"]:
        return True
    words = label.split()
    if len(words) > _WORDS or label.lower().strip(" .") in _fields():
        return False
    if (
        re.search(r"[^\W\d_]{3,}\. |[,.]$|[/=<>{}|\\@#]|\d{3}", label)
        or label[0].islower()
    ):
        return False
    return all(_is_part_of_name(word) for word in words)


def _is_part_of_name(word: str) -> bool:
    return not word[0].islower() or word.lower() in _particles()


@cache
def _particles() -> frozenset[str]:
    return frozenset({"of", "the", "for", "to", "and", "at", "from", "in"}) | frozenset(
        row[0] for row in rows("name_particles")
    )


@cache
def _fields() -> frozenset[str]:
    return frozenset(row[0] for row in rows("heading_fields"))


@cache
def _offices() -> frozenset[str]:
    titles = frozenset(row[0] for row in rows("titles"))
    return titles | frozenset(entries("speaker_labels"))
