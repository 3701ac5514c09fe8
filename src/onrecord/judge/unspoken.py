"""What a record holds that an honest report of the words leaves out.

The fillers of speech, a word said twice, a start that the speaker gave up, what the
makers of the record put in brackets, the number of a footnote, and the "that" before a
clause. Anything else that is missing was left out by the report.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.data import entries, rows
from onrecord.model.alignment import Word
from onrecord.text.phrases import negations
from onrecord.text.variants import fillers
from onrecord.text.words import words

_LONGEST = 12
_LONGEST_REPEATED = 4
_LONGEST_NOTE = 8
_BROKEN_OFF = re.compile(r"^\s?(?:—|–|--|-(?=\s))")
_PAUSE = re.compile(r"[,;:—–]|--|\.\.\.|…|-\s")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_OPENED = re.compile(r"[\[(]\W*$")
_CLOSED = re.compile(r"^[^\w\[(]*?[\])]")

Part = tuple[tuple[Word, ...], str | None]
"""Missing words, and why that is harmless; `None` if it is not known to be."""


def parts(
    before: Word | None, missing: Sequence[Word], after: Sequence[Word]
) -> Iterator[Part]:
    """Cut missing words into what an honest report leaves out, at both ends, and rest.

    `before` and `after` are what the record has on both sides.

    >>> from onrecord.text.words import words
    >>> said = words("we will, uh, sign today")
    >>> [kind for _, kind in parts(said[1], said[2:4], said[4:])]
    ['filler', None]
    """
    if is_link(missing):
        yield tuple(missing), "that"
        return
    start, end = 0, len(missing)
    while found := _leading(before, missing[start:end], after):
        yield found
        start += len(found[0])
        before = missing[start - 1]
    closing = _trailing(missing[start:end], after)
    end -= len(closing[0]) if closing else 0
    if start < end:
        yield tuple(missing[start:end]), None
    if closing:
        yield closing


def is_link(words: Sequence[Word]) -> bool:
    """Tell whether the only word is the "that" before a clause: it says nothing.

    >>> from onrecord.text.words import words
    >>> text = words("We think that we will sign that.")
    >>> is_link(text[2:3]), is_link(text[6:7])
    (True, False)
    """
    return [word.text for word in words] == ["that"] and words[0].tail == " "


def is_page_number(before: Word | None, words: Sequence[Word]) -> bool:
    r"""Tell whether the only word is a number alone on its line, beside a blank one.

    >>> from onrecord.text.words import words
    >>> text = words("of the\n\n15\nlower farms")
    >>> is_page_number(text[1], text[2:3]), is_page_number(text[0], text[1:2])
    (True, False)
    """
    if before is None or len(words) != 1 or not words[0].form.isdecimal():
        return False
    tails = before.tail, words[0].tail
    alone = all("\n" in tail and not tail.strip() for tail in tails)
    return alone and any(_BLANK_LINE.search(tail) for tail in tails)


def is_sign(before: Word | None, words: Sequence[Word]) -> bool:
    """Tell whether the only word stands on the other side as a sign: &, 12–7, 30°.

    >>> from onrecord.text.words import words
    >>> said, told = words("12–7 & 30°"), words("12 to 7 and 30 degrees")
    >>> [is_sign(said[0], told[1:2]), is_sign(said[1], told[3:4])]
    [True, True]
    >>> is_sign(said[2], told[5:6]), is_sign(said[2], told[1:2])
    (True, False)
    """
    sign = before.tail.strip() if before else ""
    return len(words) == 1 and (words[0].form, sign) in set(rows("signs"))


def _leading(
    before: Word | None, missing: Sequence[Word], after: Sequence[Word]
) -> Part | None:
    for end in range(min(len(missing), _LONGEST), 0, -1):
        run = tuple(missing[:end])
        if kind := _kind(before, run, (*missing[end:], *after)):
            return run, kind
    return None


def _trailing(missing: Sequence[Word], after: Sequence[Word]) -> Part | None:
    for start in range(max(1, len(missing) - _LONGEST), len(missing)):
        run = tuple(missing[start:])
        if kind := _kind(missing[start - 1], run, after):
            return run, kind
    return None


def _kind(
    before: Word | None, run: tuple[Word, ...], after: Sequence[Word]
) -> str | None:
    forms = [word.form for word in run]
    if all(form in fillers() for form in forms) or _fills_a_pause(before, run):
        return "filler"
    if _is_aside(before, run):
        return "note of the record"
    if _is_said_again(run, after):
        return "repetition"
    return "false start" if _is_given_up(run, after) else None


def _fills_a_pause(before: Word | None, run: Sequence[Word]) -> bool:
    phrase = " ".join(word.form for word in run)
    opened = before is None or bool(_PAUSE.search(before.tail))
    return phrase in _phrases() and opened and bool(_PAUSE.search(run[-1].tail))


@cache
def _phrases() -> frozenset[str]:
    return frozenset(entries("filler_phrases"))


def _is_aside(before: Word | None, run: Sequence[Word]) -> bool:
    """Tell whether the record has these words in brackets, as nobody's speech."""
    opening = before.tail if before else ""
    if not (_OPENED.search(opening) and _CLOSED.search(run[-1].tail)):
        return False
    forms = [word.form for word in run]
    if any(_CLOSED.search(word.tail) for word in run[:-1]):
        return False  # there are words between two such notes
    if all(form in entries("stage_directions") or form.isdecimal() for form in forms):
        return True
    square = "[" in opening and "]" in run[-1].tail
    return (square or _is_heard(forms)) and not negations(forms)


def _is_heard(forms: Sequence[str]) -> bool:
    """Tell whether a parenthesis says what was heard, and not what a speaker adds."""
    heard, own = _forms("heard_words"), _forms("first_person")
    short = len(forms) <= _LONGEST_NOTE
    return short and not heard.isdisjoint(forms) and own.isdisjoint(forms)


@cache
def _forms(table: str) -> frozenset[str]:
    return frozenset(word.form for each in entries(table) for word in words(each))


def _is_said_again(run: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether the record goes on with the same words: *we, we will*."""
    forms = [word.form for word in run]
    following = [word.form for word in after[: len(forms)]]
    figures = any(form.isdecimal() for form in forms)
    return len(forms) <= _LONGEST_REPEATED and forms == following and not figures


def _is_given_up(run: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether the record breaks off, and begins anew with the same word."""
    broken = bool(_BROKEN_OFF.search(run[-1].tail))
    anew = bool(after) and run[0].form == after[0].form
    return broken and anew and len(run) <= _LONGEST_REPEATED
