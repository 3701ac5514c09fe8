"""Calendar dates: found in text, and compared however they are written.

Only absolute dates are read, at the precision they have: "February 1992" never
becomes a day. Dates are EDTF strings (`1992-02-25`, `1992-02`, `XXXX-02-25`,
`1992-02-25/1992-02-26`). Figures alone whose order cannot be known (3/4/1992) give the
year only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.alignment import Word
from onrecord.model.document import Span
from onrecord.text.months import (
    day_of_week,
    expression,
    is_day,
    is_year,
    month_number,
    needs_number,
)
from onrecord.text.numbers import numbers
from onrecord.text.words import fold

_COMPONENTS = re.compile(
    r"([\dX]{4})(?:-([01][\dX]|X[\dX])(?:-([\dX]{2}))?)?[~?%]?"  # 21 to 24 are seasons
)
_GLUE = frozenset({"of", "the", "on", "in", "day"})
"""Words that come and go with the form of a date."""
_BEFORE_MONTH = frozenset({"in", "of", "last", "next", "this", "early", "late", "mid"})
_BEFORE_YEAR = frozenset({"in", "of", "since", "by", "until", "from", "before"})
_TO_MONTH = frozenset({"of", "day"})
"""What may stand between a day and its month."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands."""

    span: Span
    edtf: str


def find_dates(
    text: str, *, start: int = 0, end: int | None = None
) -> tuple[FoundDate, ...]:
    """Return the absolute dates of `text` between two positions.

    >>> text = "On 3 May 1990, and again in 1992, she met him. By June 5 it was done."
    >>> [(found.span.of(text), found.edtf) for found in find_dates(text)]
    [('3 May 1990', '1990-05-03'), ('1992', '1992'), ('June 5', 'XXXX-06-05')]
    """
    limit = len(text) if end is None else end
    return tuple(each for each, _ in _found(text, start, limit, any_case=False))


def same_dates(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether both sides are the same date, in any order and form.

    Whatever else the two sides say must be the same too. Of figures in an unknown order
    either reading will do.

    >>> from onrecord.text.words import words
    >>> same_dates(words("25 February 1992"), words("Feb. 25, 1992"))
    True
    >>> same_dates(words("3 April 1992"), words("3/4/1992"))
    True
    >>> same_dates(words("the twenty-fifth of February"), words("February 24"))
    False
    """
    left, right = _parts(recorded), _parts(quoted)
    if not (left.dates or left.days) or len(left.dates) != len(right.dates):
        return False
    apart = any(
        one.isdisjoint(other)
        for one, other in zip(left.dates, right.dates, strict=True)
    )
    return not apart and (left.days, left.rest) == (right.days, right.rest)


def dates_in(words: Sequence[Word]) -> tuple[range, ...]:
    """Return where dates of at least a month stand among words.

    >>> from onrecord.text.words import words
    >>> dates_in(words("We met on the 4th of May and on 2031-03-05"))
    (range(3, 7), range(9, 12))
    """
    text, owners = _in_figures(words)
    found = (
        range(owners[each.span.start], owners[each.span.end - 1] + 1)
        for each, options in _found(text, 0, len(text), any_case=True)
        if max(map(len, options)) > len("1992")
    )
    return tuple(
        range(each.start - _with_article(words, each.start), each.stop)
        for each in found
    )


def _with_article(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].form == "the"


def is_date(words: Sequence[Word]) -> bool:
    """Tell whether words say a date and nothing else.

    >>> from onrecord.text.words import words
    >>> is_date(words("the twenty-fifth of February")), is_date(words("of 25 nets"))
    (True, False)
    """
    parts = _parts(words)
    return bool(parts.dates or parts.days) and not parts.rest


def date_words(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that name months and weekdays, and the numbers beside them.

    A year counts beside a month or after a word such as "in" and "since".

    >>> from onrecord.text.words import words
    >>> [word.form for word in date_words(words("In May 1990 we may sign 20 papers"))]
    ['may', '1990']
    """
    months = {at for at in range(len(words)) if _names_month(words, at)}
    return tuple(
        word
        for at, word in enumerate(words)
        if at in months
        or day_of_week(word.form)
        or (is_year(word.form) and at and words[at - 1].form in _BEFORE_YEAR)
        or (_counts(word.form) and _is_near(words, at, months))
    )


def compatible(left: str | None, right: str | None) -> bool | None:
    """Tell whether two EDTF dates can be the same; `None` where one is missing.

    `None` too where an interval or an unknown form allows no answer.

    >>> compatible("1992", "1992-02-25"), compatible("1992-02", "1992-03")
    (True, False)
    >>> compatible("XXXX-02-25", "1992-02-25"), compatible(None, "1992")
    (True, None)
    """
    if not left or not right:
        return None
    if "/" in left or "/" in right:
        return _overlap(left, right)
    first, second = _components(left), _components(right)
    if first is None or second is None:
        return None
    pairs = zip(first, second, strict=True)
    return all(
        mine == other or "X" in {mine, other}
        for one, two in pairs
        for mine, other in zip(one, two, strict=False)
    )


def bounds(edtf: str) -> tuple[str, str] | None:
    """Return the first and the last day of a date, as strings that can be compared.

    `None` where the year is not known.

    >>> bounds("1992-02"), bounds("1992/1993"), bounds("XXXX-02-25")
    (('1992-02-00', '1992-02-99'), ('1992-00-00', '1993-99-99'), None)
    """
    first, _, last = edtf.partition("/")
    ends = _components(first), _components(last or first)
    if ends[0] is None or ends[1] is None:
        return None
    if "X" in ends[0][0] + ends[1][0]:
        return None
    earliest = "-".join(ends[0]).replace("XX", "00")
    return earliest, "-".join(ends[1]).replace("XX", "99")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a run of words says as a date, and what it says besides."""

    dates: tuple[frozenset[str], ...]
    """What each may be."""
    days: tuple[int, ...]
    rest: tuple[str, ...]


def _parts(words: Sequence[Word]) -> _Parts:
    text, _ = _in_figures(words)
    found = tuple(_found(text, 0, len(text), any_case=True))
    rest = list(text)
    for each, _ in found:
        rest[each.span.start : each.span.end] = " " * (each.span.end - each.span.start)
    left = [word for word in re.findall(r"\w+", "".join(rest)) if word not in _GLUE]
    days = (day_of_week(word) for word in left)
    return _Parts(
        tuple(options for _, options in found),
        tuple(day for day in days if day),
        tuple(word for word in left if not day_of_week(word)),
    )


def _in_figures(words: Sequence[Word]) -> tuple[str, list[int]]:
    """Return the words as text, spelled numbers that may be dates in figures.

    And for each sign of the text, to which of the words it belongs.
    """
    figures: dict[int, str] = {}
    first = 0
    for number in numbers(words):
        first = _place(words, number.words, first)
        value = int(number.value)
        spelled = not any(word.form[:1].isdigit() for word in number.words)
        if spelled and value == number.value and number.unit in {None, "ordinal"}:
            figures |= {first + more: "" for more in range(len(number.words))}
            figures[first] = f"{value} "
    pieces = [
        figures.get(at, word.form + (word.tail or " ")) for at, word in enumerate(words)
    ]
    return "".join(pieces), [at for at, piece in enumerate(pieces) for _ in piece]


def _place(words: Sequence[Word], run: tuple[Word, ...], at: int) -> int:
    """Return where `run` stands in `words`, at `at` or later."""
    return next(
        place
        for place in range(at, len(words))
        if tuple(words[place : place + len(run)]) == run
    )


def _found(
    text: str, start: int, end: int, *, any_case: bool
) -> Iterator[tuple[FoundDate, frozenset[str]]]:
    """Yield each date, and what it may be in whichever order its figures stand."""
    for match in expression(any_case=any_case).finditer(text, start, end):
        parts = match.groupdict()
        if edtf := _edtf(parts):
            span = Span(*match.span("bare" if match["bare"] else 0))
            orders = _by_order(parts) if parts["fig_one"] else ()
            yield FoundDate(span, edtf), frozenset(orders) or frozenset({edtf})


def _edtf(parts: dict[str, str | None]) -> str | None:
    if bare := parts["bare"]:
        return bare
    if parts["iso_year"]:
        return _date(parts["iso_year"], parts["iso_month"], parts["iso_day"])
    if parts["fig_one"]:
        return _from_figures(parts)
    name = parts["month"] or parts["month_first"] or parts["month_only"]
    year = parts["year"] or parts["year_first"] or parts["year_only"]
    day = parts["day"] or parts["day_first"]
    last = parts["last_day"] or parts["last_day_first"]
    month = str(month_number(name or ""))
    first = _date(year, month, day)
    closing = _date(year, month, last) if last else None
    return f"{first}/{closing}" if first and closing else first


def _from_figures(parts: dict[str, str | None]) -> str | None:
    orders = _by_order(parts)
    return orders[0] if len(orders) == 1 else parts["fig_year"]


def _by_order(parts: dict[str, str | None]) -> tuple[str, ...]:
    """Return each day that figures may be: with full stops, the day stands first."""
    one, two, year = parts["fig_one"], parts["fig_two"], parts["fig_year"]
    orders = [(one, two)]
    if parts["mark"] == "." and not year:
        return ()
    if parts["mark"] == "/" and int(one or 0) != int(two or 0):
        orders.append((two, one))
    days = (_date(year, month, day) for day, month in orders)
    return tuple(day for day in days if day)


def _date(year: str | None, month: str | None, day: str | None) -> str | None:
    """Return the date in EDTF, or `None` if the calendar has no such day."""
    if not is_day(year, int(month or 0), int(day) if day else None):
        return None
    pieces = [year or "XXXX", f"{int(month or 0):02}"]
    return "-".join([*pieces, f"{int(day):02}"] if day else pieces)


def _names_month(words: Sequence[Word], at: int) -> bool:
    form = words[at].form
    if not month_number(form):
        return False
    if not needs_number(form) or fold(words[at].text) != form:
        return True  # of the months of other languages, none is a verb
    numbered = any(
        0 <= near < len(words)
        and _counts(words[near].form)
        and not words[min(near, at)].tail.strip(" .\r\n")
        for near in (at - 1, at + 1)
    )
    before = words[at - 1].form if at else ""
    printed = words[at].text[:1].isupper() and before in _BEFORE_MONTH
    return numbered or printed


def _counts(form: str) -> bool:
    """Tell whether this may be a day of a month or a year."""
    digits = form.rstrip("stndrh")
    if is_year(form):
        return True
    if digits.isdecimal() and len(digits) <= len("31"):
        return is_day(None, 1, int(digits))
    ordinals = numbers((Word(form, form, 0, 0),)) if form.isalpha() else ()
    return any(number.unit == "ordinal" for number in ordinals)


def _is_near(words: Sequence[Word], at: int, months: set[int]) -> bool:
    """Tell whether a month is before or after: *25th day of May*, *May 25, 1990*."""
    after = (there for there in range(at + 1, len(words)) if _is_apart(words[there]))
    of_day = at - 2 in months and _counts(words[at - 1].form)
    return at - 1 in months or next(after, None) in months or of_day


def _is_apart(word: Word) -> bool:
    return word.form not in _TO_MONTH


def _components(edtf: str) -> tuple[str, str, str] | None:
    found = _COMPONENTS.fullmatch(edtf)
    if not found:
        return None
    year, month, day = found.groups()
    return year, month or "XX", day or "XX"


def _overlap(left: str, right: str) -> bool | None:
    """Compare two intervals, or an interval and a date, by first and last days."""
    one, two = bounds(left), bounds(right)
    if one is None or two is None:
        return None
    if one[1] < two[0] or two[1] < one[0]:
        return False
    inside = one[0] <= two[0] and two[1] <= one[1]
    around = two[0] <= one[0] and one[1] <= two[1]
    return True if inside or around else None
