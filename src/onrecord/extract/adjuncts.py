"""To whom, on what occasion, where and when: read from the words beside a cue.

A stretch of the reporter's words is read from its beginning, one adjunct after the
other, up to the first word that cannot be in one. What stands behind that belongs to
something else, and so would its date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from onrecord.data import entries, table
from onrecord.extract.clauses import AUXILIARIES, Token, span, tokens
from onrecord.extract.people import People
from onrecord.extract.sources import PRONOUNS, source_after
from onrecord.model.document import Span
from onrecord.text.months import day_of_week, month_number
from onrecord.text.times import Time, find_times

_OBJECTS = PRONOUNS | {"him", "her", "them", "me", "us", "that"}
_OCCASION_LEADS = frozenset({"in", "at", "during", "on", "through", "via", "over"})
_PLACE_LEADS = frozenset({"in", "at", "outside", "inside", "near"})
_AROUND = frozenset({"after", "before", "following"})
"""What follows them is another event, and its date the date of that."""
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_LONGEST_OCCASION = 10
_LONGEST_LEAD = 5
_LONGEST_EVENT = 16


@dataclass(slots=True)
class Adjuncts:
    """What some stretches of words say of an occasion."""

    addressee: Span | None = None
    occasion: Span | None = None
    place: Span | None = None
    time: Time | None = None
    time_words: Span | None = None
    """All words that say when; also where no date can follow from them."""


@dataclass(slots=True)
class Reader:
    """Reads stretches of one attribution into one `Adjuncts`."""

    text: str
    known: People
    found: Adjuncts = field(default_factory=Adjuncts)

    def read(self, where: Span, *, whole: bool, told: str = "") -> None:
        """Read one stretch; if `whole`, only where all of it can be read.

        `told` is how the stretch may begin with whom it was said to: `to` that, or
        `person` at once.
        """
        words = tokens(self.text, *where)
        stretch = _Stretch(self.text, words, self.known, _times(self.text, where))
        end = stretch.read(told)
        if whole and end < len(words):
            return
        for name in Adjuncts.__slots__:
            if getattr(self.found, name) is None:
                setattr(self.found, name, getattr(stretch.found, name))


def _times(text: str, where: Span) -> Mapping[int, Time]:
    return {time.span.start: time for time in find_times(text, *where)}


@dataclass(slots=True)
class _Stretch:
    text: str
    words: Sequence[Token]
    known: People
    times: Mapping[int, Time]
    found: Adjuncts = field(default_factory=Adjuncts)

    def form(self, at: int) -> str:
        return self.words[at].form if at < len(self.words) else ""

    def read(self, told: str) -> int:
        """Read the adjuncts from the beginning; return where they end."""
        at = self._past_aside(0)
        at = self._told(at, told) or at
        while at < len(self.words):
            past = (
                self._past_sign(at)
                or self._time(at)
                or self._occasion(at)
                or self._place(at)
                or self._speaking(at)
                or self._aside(at)
                or self._around(at)
            )
            if not past:
                break
            at = past
        return at

    def _past_sign(self, at: int) -> int:
        return at + 1 if self.words[at].text in {",", ":", "—", "–", "."} else 0

    def _past_aside(self, at: int) -> int:
        while at < len(self.words) and (past := self._aside(at)):
            at = past
        return at

    def _aside(self, at: int) -> int:
        if self.form(at).endswith("ly") and self.words[at].start not in self.times:
            return at + 1
        for length in (4, 3, 2, 1):
            words = [token.form for token in self.words[at : at + length]]
            if len(words) == length and " ".join(words) in entries("asides"):
                return at + length
        return 0

    def _told(self, at: int, told: str) -> int:
        if told == "to" and self.form(at) == "to":
            return self._addressee(at + 1, named=True)
        return self._addressee(at) if told == "person" else 0

    def _addressee(self, at: int, *, named: bool = False) -> int:
        """Read whom it was said to; if `named`, a name, a listener or an article."""
        if at >= len(self.words):
            return 0
        if self.form(at) in _OBJECTS:
            return at + 1
        phrase = source_after(self.text, self.words, at, close=False)
        if phrase is None or not self._is_somebody(phrase.end - 1):
            return 0
        first = self.words[at]
        known = first.text[:1].isupper() or first.form in {
            *entries("listeners"),
            *entries("determiners"),
        }
        if named and not known:
            return 0
        self.found.addressee = self.found.addressee or phrase.span
        return self._past_apposition(phrase.end)

    def _is_somebody(self, last: int) -> bool:
        """Tell whether a phrase that ends with a word can be a listener."""
        form = self.form(last)
        told = form in entries("things_told") or form in entries("determiners")
        return not told and not form.isdecimal()

    def _past_apposition(self, at: int) -> int:
        """Return what follows `, then Chairman of the Council,`."""
        if self.form(at) != ",":
            return at
        closing = [
            here for here in range(at + 1, len(self.words)) if self.form(here) == ","
        ]
        end = closing[0] if closing else len(self.words)
        role = self.words[at + 1 : end]
        offices = entries("role_words")
        is_role = any(token.form in offices for token in role)
        return end if is_role and len(role) <= _LONGEST_EVENT else at

    def _time(self, at: int) -> int:
        for here in range(at, min(at + _LONGEST_LEAD, len(self.words))):
            time = self.times.get(self.words[here].start)
            if time:
                end = next(
                    (
                        later
                        for later in range(here, len(self.words))
                        if self.words[later].start >= time.span.end
                    ),
                    len(self.words),
                )
                while self.form(end) in _DAY_PARTS:
                    end += 1
                self._say_when(
                    time, Span(self.words[at].start, self.words[end - 1].end)
                )
                return end
            if self.form(here) not in entries("time_leads"):
                return 0
        return 0

    def _say_when(self, time: Time, words: Span) -> None:
        if self.found.time_words is None:
            self.found.time = time
            self.found.time_words = words

    def _occasion(self, at: int) -> int:
        if self.form(at) not in _OCCASION_LEADS:
            return 0
        head = self._head(at + 1)
        if not head:
            return 0
        for token in self.words[at:head]:
            if time := self.times.get(token.start):
                self._say_when(time, time.span)
        end = self._complements(head)
        if self.found.occasion is None:
            self.found.occasion = Span(self.words[at].start, self.words[end - 1].end)
        return end

    def _head(self, at: int) -> int:
        """Return where the noun of an occasion ends, if one is all that stands here."""
        last = min(at + _LONGEST_OCCASION, len(self.words))
        for here in range(at, last):
            if not _may_be_inside(self.words[here]):
                return 0
            following = self.form(here + 1)
            if self.form(here) in _occasions() and following not in _occasions():
                return here + 1
        return 0

    def _complements(self, at: int) -> int:
        """Read `with Y`, `to Y`, `of Y` after the noun of an occasion."""
        leads = _occasions()[self.form(at - 1)]
        while self.form(at) in {leads, "of", "with"}:
            if self.form(at) == leads:
                end = self._addressee(at + 1)
            else:
                phrase = source_after(self.text, self.words, at + 1, close=False)
                end = phrase.end if phrase else 0
            if not end:
                break
            at = end
        return at

    def _place(self, at: int) -> int:
        if self.form(at) not in _PLACE_LEADS:
            return 0
        article = self.form(at + 1) == "the"
        first = at + 1 + article
        end = self._end_of_name(first)
        name = self.words[first:end]
        if not name or not _may_be_place(name) or not (article or self._is_free(name)):
            return 0
        if not any(token.form in entries("no_place_words") for token in name):
            self.found.place = self.found.place or span(name)
        return end

    def _end_of_name(self, at: int) -> int:
        """Return where a name ends: Port Alder; Isle of Man; Brede, Sarrow."""
        while at < len(self.words):
            if _is_name(self.words[at]):
                at += 1
            elif self.form(at) in {"of", ","} and self._names(at + 1):
                at += 2
            else:
                break
        return at

    def _names(self, at: int) -> bool:
        name = self.words[at : at + 1]
        return bool(name) and _is_name(name[0]) and self._is_free(name)

    def _is_free(self, name: Sequence[Token]) -> bool:
        """Tell whether a name is nobody's."""
        return not self.known.between(name[0].start, name[-1].end)

    def _speaking(self, at: int) -> int:
        form = self.form(at)
        if form == "addressing":
            return self._addressee(at + 1)
        if form not in entries("saying_participles"):
            return 0
        if self.form(at + 1) in {"to", "with"}:
            return self._addressee(at + 2) or at + 1
        return at + 1

    def _around(self, at: int) -> int:
        """Keep what only says near which event it was said, and read no further."""
        if self.form(at) not in _AROUND or self.found.time_words:
            return 0
        commas = (here for here in range(at, len(self.words)) if self.form(here) == ",")
        end = next(commas, len(self.words))
        while end > at and not self.words[end - 1].text[0].isalnum():
            end -= 1
        if not 1 < end - at <= _LONGEST_EVENT:
            return 0
        self.found.time_words = span(self.words[at:end])
        return end


def _may_be_inside(token: Token) -> bool:
    """Tell whether a word may stand in a phrase of one noun: *a closed meeting*."""
    barred = token.form in entries("phrase_ends") or token.form in AUXILIARIES
    return token.text[0].isalnum() and not barred and token.form not in {"of", "for"}


def _may_be_place(name: Sequence[Token]) -> bool:
    return not any(
        token.form in entries("function_words") or token.text.endswith(("’s", "'s"))
        for token in name
    )


def _is_name(token: Token) -> bool:
    dated = month_number(token.form) or day_of_week(token.form)
    return token.text[:1].isupper() and not dated


@cache
def _occasions() -> dict[str, str]:
    return table("occasions")
