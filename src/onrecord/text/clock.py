"""Times of day, however they are written: 3 p.m., 3:30, half past three, noon."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model.alignment import Word
from onrecord.text.spelled import form_at, number_word, runs_on

_HALF = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?)?(?:([ap])\.m\.?|(p)m)|\d[\d:.]*(a)m")
_IN_CAPITALS = "AM"
_HOUR = re.compile(r"(\d{1,2})(?:\.([0-5]\d))?([ap]m)?")
_MINUTES = re.compile(r"([0-5]\d)([ap]m)?")
_MINUTES_OF_AN_HOUR, _HALF_A_DAY, _DAY = 60, 12, 24
_PAST = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
_NAMED = {"noon": "p", "midday": "p", "midnight": "a"}
"""Twelve o'clock by name, and in which half of the day it is."""


class Time(NamedTuple):
    """A time of day, and where its words end."""

    minutes: int
    """Since midnight."""
    is_sure: bool
    """Whether it is told from the same time in the other half of the day."""
    end: int


class _Hour(NamedTuple):
    hour: int
    minutes: int
    half: str | None
    """`a` or `p`, if that is told."""
    end: int
    is_time: bool
    """Whether it can be nothing else."""


def half_of_day(printed: str) -> str | None:
    """Return `a` or `p` for a word that says before or after noon.

    >>> half_of_day("p.m."), half_of_day("3pm"), half_of_day("11:30am")
    ('p', 'p', 'a')
    >>> half_of_day("am"), half_of_day("AM"), half_of_day("palm")
    (None, 'a', None)
    """
    if printed == _IN_CAPITALS:
        return "a"
    found = _HALF.fullmatch(printed.lower())
    return next(filter(None, found.groups()), None) if found else None


def time_at(words: Sequence[Word], at: int) -> Time | None:
    """Read the time of day that begins with the word at `at`, if one does.

    >>> from onrecord.text.words import words
    >>> time_at(words("3.30pm"), 0), time_at(words("noon"), 0)
    (Time(minutes=930, is_sure=True, end=1), Time(minutes=720, is_sure=True, end=1))
    >>> time_at(words("half past three"), 0), time_at(words("three men"), 0)
    (Time(minutes=210, is_sure=False, end=3), None)
    """
    if half := _NAMED.get(words[at].form):
        return _as_time(_Hour(_HALF_A_DAY, 0, half, at + 1, is_time=True))
    after = at + (words[at].form == "a")
    shift = _PAST.get((form_at(words, after), form_at(words, after + 1)), 0)
    read = _hour(words, after + 2 if shift else at)
    if read is None:
        return None
    read = _told(words, read)
    return _as_time(read, shift) if shift or read.is_time else None


def _hour(words: Sequence[Word], at: int) -> _Hour | None:
    kind, value = number_word(form_at(words, at))
    if kind in {"unit", "teen"} and value <= _HALF_A_DAY:
        return _Hour(int(value), 0, None, at + 1, is_time=False)
    found = _HOUR.fullmatch(form_at(words, at))
    if found is None or int(found[1]) > _DAY:
        return None
    minutes = _MINUTES.fullmatch(form_at(words, at + 1))
    if minutes and words[at].tail == ":" and not (found[2] or found[3]):
        half = minutes[2]
        return _Hour(
            int(found[1]), int(minutes[1]), half and half[0], at + 2, is_time=True
        )
    half = found[3]
    return _Hour(
        int(found[1]), int(found[2] or 0), half and half[0], at + 1, is_time=bool(half)
    )


def _told(words: Sequence[Word], read: _Hour) -> _Hour:
    """Take in what tells beside an hour that it is one: *o'clock*, *p.m.*, *noon*."""
    if not runs_on(words, read.end) or read.half:
        return read
    beside = words[read.end]
    half = half_of_day(beside.text)
    if half is None and beside.form == "am" and words[read.end - 1].form[0].isdigit():
        half = "a"
    if read.hour == _HALF_A_DAY:
        half = half or _NAMED.get(beside.form)
    taken = half is not None or beside.form == "o'clock"
    return read._replace(half=half, end=read.end + taken, is_time=read.is_time or taken)


def _as_time(read: _Hour, shift: int = 0) -> Time:
    hour, is_sure = read.hour % _DAY, read.half is not None
    if is_sure:
        hour = hour % _HALF_A_DAY + (_HALF_A_DAY if read.half == "p" else 0)
    is_sure = is_sure or read.hour > _HALF_A_DAY or read.hour == 0
    minutes = hour * _MINUTES_OF_AN_HOUR + read.minutes + shift
    return Time(minutes % (_DAY * _MINUTES_OF_AN_HOUR), is_sure, read.end)
