"""Who speaks where, from the labels at the starts of lines.

A text is a transcript if three turns or more are labelled, by two labels or more, and
most labels come again, or if two are, by a title and a name in capitals (`DR. VALE:`);
one label alone is a salutation (`Mr. President:`), unless it is
initials and a surname that the text above has named. `Note:` and `Subject:` are labels
of no speaker (a table); a single capitalised word is one only if it comes again. Once a
text is a transcript, every label that looks like a name begins a turn: a turn missed
would give one speaker's words to another.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.model.document import Span, Turn
from onrecord.read.labels import Form, Label, is_field, labels, offices
from onrecord.text.names import is_personal

_TURNS = 3
_FEW = 6
_OFTEN = 10
"""A label that may also be the name of a field (`CC`) comes as often as this."""
_BEGINNING = 1000
_LINE = 80
_SAMPLE = 50
_SENTENCE_END = re.compile(r"\w[.?!…][\"”’»)\]*]*(?:\s|$)|[。！？।]|--|—")
_BESIDES = re.compile(r"^[ \t>*_]*+([^\W\d_][^\n:：]{0,30}+)[:：](?!//)", re.MULTILINE)
_BY_FAR = 2
_SURNAME = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|M|Mme)\b(?:.* )")
"""What stands before the surname of a titled name, which comes again without it."""
_STEM = 4
"""Letters of a surname by which it is known in another case."""


def turns(text: str) -> tuple[Turn, ...]:
    r"""Return the turns of `text`, in order; none if it is no transcript.

    >>> said = "HALE: We did not.\nQ: Why?\nHALE (laughing): Ask Kern."
    >>> for turn in turns(said):
    ...     print(turn.speaker, turn.role, turn.span.of(said))
    HALE None We did not.
    Q None Why?
    HALE laughing Ask Kern.
    """
    found = _alike(list(labels(text)))
    if not found:
        return ()
    counts = Counter(label.speaker for label in found)
    shouted = _is_shouted(found, text)
    kept = [label for label in found if _sure(label, counts, shouted=shouted)]
    if not (_converse(kept, shouted=shouted) or _is_announced(kept, text)):
        return ()
    made = tuple(_turns(text, kept))
    if not _are_sentences(made, text) or _is_form(made, text):
        return ()
    return made


def _turns(text: str, kept: Sequence[Label]) -> Iterator[Turn]:
    ends = [label.start for label in kept[1:]] + [len(text)]
    for label, limit in zip(kept, ends, strict=True):
        words = text[label.end : limit]
        start = label.end + len(words) - len(words.lstrip())
        end = label.end + len(words.rstrip())
        if start < end:
            yield Turn(label.speaker, Span(start, end), label.role, labelled=True)


def _alike(found: Sequence[Label]) -> list[Label]:
    """Return the labels that are set apart as most of the text's are.

    Where most stand beside a time, all do; capitals before a full stop also end
    sentences (`... of the EU.`), and are labels only where most labels are such.
    """
    timed = sum(label.is_timed for label in found) * 2 > len(found)
    alike = [label for label in found if label.is_timed or not timed]
    dotted = sum(label.form is Form.CAPITALS for label in alike) * 2 > len(alike)
    return [label for label in alike if dotted or label.form is not Form.CAPITALS]


def _are_sentences(made: Sequence[Turn], text: str) -> bool:
    """Tell what people say from what stands in the fields of a form.

    Only the beginnings of the turns are looked into.
    """
    beginnings = (text[turn.span.start : turn.span.end][:_BEGINNING] for turn in made)
    ended = sum(bool(_SENTENCE_END.search(words)) for words in beginnings)
    return ended * 2 > len(made)


def _is_form(made: Sequence[Turn], text: str) -> bool:
    """Tell a form, in which fields come again from page to page as speakers do.

    More lines in it begin with the name of a field, or far more with any other label,
    than turns do.
    """
    if not made:
        return False
    speakers = {turn.speaker for turn in made}
    found = _BESIDES.finditer(text, made[0].span.start)
    labels_of_lines = (match[1].strip(" *_") for match in found)
    besides = [
        each for each in labels_of_lines if each[0].isupper() and each not in speakers
    ]
    named = sum(map(is_field, besides))
    return named > len(made) or len(besides) > _BY_FAR * len(made)


def _converse(kept: Sequence[Label], *, shouted: bool) -> bool:
    """Tell speakers, who come again, from the fields of a form, which do not.

    A few labels that stand once each are speakers only if all look the part.
    """
    counts = Counter(label.speaker for label in kept)
    if len(counts) <= 1:
        return False
    if len(kept) < _TURNS:
        return all(map(_is_titled_name, kept)) and not shouted
    named = Counter(_SURNAME.sub("", label.speaker) for label in kept)
    again = sum(count for count in named.values() if count > 1)
    if again * 2 >= len(kept):
        return len(kept) > _FEW or not _is_timetable(kept)
    return (
        len(kept) <= _FEW
        and all(_is_marked(label.speaker, shouted=shouted) for label in kept)
        and any(_has_office(label.speaker) or label.is_initialled for label in kept)
    )


def _is_titled_name(label: Label) -> bool:
    """Tell whether a label can be nothing but a speaker: `CAPTAIN LUKAS BREHM:`."""
    speaker = label.speaker
    titled = speaker.isupper() and _has_office(speaker) and " " in speaker
    return titled and label.form is Form.COLON and bool(is_personal(speaker))


def _is_timetable(kept: Sequence[Label]) -> bool:
    """Tell whether every label only stands beside a time: `10:30  LUNCH`."""
    return all(label.form is Form.COLUMN for label in kept)


def _is_announced(kept: Sequence[Label], text: str) -> bool:
    """Tell whether all labels are initials and surnames, the first named above it."""
    if not kept or not all(label.is_initialled for label in kept):
        return False
    surname = kept[0].speaker.rpartition(".")[2].strip(" -").casefold()
    above = text[: kept[0].start].casefold()
    return surname[: max(_STEM, len(surname) - 2)] in above


def _sure(label: Label, counts: Counter[str], *, shouted: bool) -> bool:
    speaker, count = label.speaker, counts[label.speaker]
    if label.form is Form.LETTER and label.is_doubtful:
        return counts["Q"] > 1  # a list has an A., an interview a Q.
    if is_field(speaker):
        return label.is_timed or count >= _OFTEN
    if label.form is Form.CAPITALS and shouted:
        return False
    if count > 1 or _is_marked(speaker, shouted=shouted):
        return True
    return not shouted and (" " in speaker or "." in speaker)


def _is_shouted(found: Sequence[Label], text: str) -> bool:
    """Tell whether the words beside the labels are in capitals, as telegrams are."""
    limits = [label.start for label in found[1:]] + [len(text)]
    words = "".join(
        text[label.end : min(label.end + _LINE, limit)]
        for label, limit in zip(found[:_SAMPLE], limits, strict=False)
    )
    return sum(map(str.isupper, words)) > sum(map(str.islower, words))


def _is_marked(label: str, *, shouted: bool) -> bool:
    """Tell whether a label begins with a title or office, or stands out in capitals."""
    return _has_office(label) or (label.isupper() and not shouted)


def _has_office(label: str) -> bool:
    return label.split(maxsplit=1)[0].strip(".").lower() in offices()
