"""Short runs of words that say the same: joined, contracted, in figures, shortened.

A run and its negation never agree, whatever else is alike: both sides must hold the
same number of negations, and "don't" is one.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product, starmap

from onrecord.data import entries, rows
from onrecord.model.alignment import Word
from onrecord.text.amounts import Number
from onrecord.text.dates import same_dates
from onrecord.text.lexicon import initialisms
from onrecord.text.numbers import numbers_with_ones
from onrecord.text.values import may_count
from onrecord.text.variants import measure

_LONGEST = 12
"""Words on one side; longer runs are for the aligner to cut."""
_CONTRACTIONS = 4
"""More in one run than anybody says; the combinations would be too many."""
_TORN = frozenset({"d", "ll", "m", "re", "s", "t", "ve"})
"""What a lost apostrophe leaves standing alone: don t."""


def same_phrase(recorded: Sequence[str], quoted: Sequence[str]) -> str | None:
    """Return the kind of harmless difference between two runs of forms.

    `same`, `join`, `contraction`, `number`, `date` or `abbreviation`; `None` if the
    difference is not harmless, or the runs are longer than a dozen words. Word for
    word, `variants.same_word` tells.

    >>> same_phrase(["can", "not"], ["cannot"])
    'join'
    >>> same_phrase(["do", "not"], ["don't"]), same_phrase(["do"], ["don't"])
    ('contraction', None)
    >>> same_phrase(["twenty", "five", "ships"], ["25", "ships"])
    'number'
    >>> same_phrase(["united", "states"], ["us"])
    'abbreviation'
    """
    if not any(map(may_differ, recorded)) and not any(map(may_differ, quoted)):
        left, right = tuple(recorded), tuple(quoted)
        if len(left) != len(right) and "".join(left) != "".join(right):
            return None
    else:
        left, right = _mended(recorded), _mended(quoted)
    if max(len(left), len(right)) > _LONGEST or not (left and right):
        return None
    if negations(left) != negations(right):
        return None
    if left == right:
        return "same" if tuple(recorded) == tuple(quoted) else "join"
    return next((kind for kind in _kinds(left, right) if kind), None)


def spelled_out(form: str) -> tuple[str, ...]:
    """Return what a contraction mostly stands for; any other form as it is.

    >>> spelled_out("we'll"), spelled_out("won't"), spelled_out("treaty")
    (('we', 'will'), ('will', 'not'), ('treaty',))
    """
    longs = _long_forms(form)
    return longs[1] if len(longs) > 1 else longs[0]


@lru_cache(maxsize=1 << 14)
def contracted(form: str) -> tuple[tuple[str, ...], ...]:
    """Return each run of words that a form is a contraction of; of most forms none.

    >>> contracted("we'll"), contracted("treaty")
    ((('we', 'will'), ('we', 'shall')), ())
    """
    return _long_forms(form)[1:]


def negations(forms: Sequence[str]) -> int:
    """Return how many of these forms negate.

    >>> negations(["they", "don't", "and", "never", "did"])
    2
    """
    negative = _negative()
    return sum(form in negative or form.endswith("n't") for form in forms)


@cache
def _negative() -> frozenset[str]:
    return frozenset(entries("negation_words"))


def _kinds(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str | None]:
    yield "join" if _are_joined(left, right) else None
    yield "contraction" if _expansions(left) & _expansions(right) else None
    counted = any(map(may_count, left)) and any(map(may_count, right))
    yield "number" if counted and _same_amounts(left, right) else None
    yield "date" if counted and same_dates(_as_words(left), _as_words(right)) else None
    short = not _short_forms().isdisjoint((*left, *right))
    yield "abbreviation" if short and _shortened(left) == _shortened(right) else None


@lru_cache(maxsize=1 << 14)
def may_differ(form: str) -> bool:
    """Tell whether a form may be written in another number of words, but for a gap.

    >>> may_differ("don't"), may_differ("fifteen"), may_differ("treaty")
    (True, True, False)
    """
    contracted = "'" in form or form in _TORN or len(_long_forms(form)) > 1
    return not form or contracted or may_count(form) or form in _short_forms()


@cache
def _short_forms() -> frozenset[str]:
    """Return the forms of one word, one of which is on a side that is shortened."""
    signs = (long for _, long in rows("initialisms") if " " not in long)
    return initialisms() | frozenset(signs)


def _mended(forms: Sequence[str]) -> tuple[str, ...]:
    """Give back the apostrophe that a scan or a writer lost: don t, we ll."""
    mended: list[str] = []
    for form in forms:
        if form in _TORN and mended and _takes_back(mended[-1]):
            mended[-1] += f"'{form}"
        elif form:
            mended.append(form)
    return tuple(mended)


def _takes_back(form: str) -> bool:
    """Tell whether this is a word, not a letter of an initialism (U S)."""
    return form.isalpha() and (len(form) > 1 or form == "i")


def _are_joined(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether only the gaps differ: co operate, cooperate."""
    if len(left) == len(right) or "".join(left) != "".join(right):
        return False
    parted = set(left) ^ set(right)
    return parted.isdisjoint(entries("unjoined"))


@lru_cache(maxsize=1 << 12)
def _long_forms(form: str) -> tuple[tuple[str, ...], ...]:
    """Return what a contraction may stand for; any other form stands for itself."""
    for short, longs in rows("contractions"):
        if form == short:
            return ((form,), *(tuple(long.split()) for long in longs.split("|")))
    for ending, longs in rows("contraction_endings"):
        if form.endswith(ending) and form != ending:
            stem = form.removesuffix(ending)
            return ((form,), *((stem, long) for long in longs.split("|")))
    return ((form,),)


def _expansions(forms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    choices = [_long_forms(form) for form in forms]
    several = sum(len(choice) > 1 for choice in choices)
    if not several or several > _CONTRACTIONS:
        return frozenset({forms})
    return frozenset(tuple(chain.from_iterable(chosen)) for chosen in product(*choices))


def _same_amounts(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    one, other = list(_in_amounts(left)), list(_in_amounts(right))
    return len(one) == len(other) and all(starmap(_agree, zip(one, other, strict=True)))


def _agree(one: str | Number, other: str | Number) -> bool:
    if isinstance(one, Number) and isinstance(other, Number):
        return one.same(other)
    return one == other


def _in_amounts(forms: tuple[str, ...]) -> Iterator[str | Number]:
    """Yield the forms, each number with its unit as one, and what hangs on it."""
    words = _as_words(forms)
    found = {number.words[0].start: number for number in numbers_with_ones(words)}
    place = 0
    while place < len(words):
        number = found.get(place)
        yield number or forms[place]
        if letters := number and measure(forms[place]):
            yield letters
        place += len(number.words) if number else 1


def _as_words(forms: tuple[str, ...]) -> tuple[Word, ...]:
    """Return forms as words a space apart; only their order is meant."""
    return tuple(
        Word(form, form, place, place + 1, " ") for place, form in enumerate(forms)
    )


def _shortened(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Put the initialism for each long form, and drop the article before it."""
    spelled = f" {' '.join(forms)} "
    for short, long in rows("initialisms"):
        spelled = spelled.replace(f" {long} ", f" {short} ")
    known = initialisms()
    left = spelled.split()
    return tuple(
        form
        for form, following in zip(left, [*left[1:], ""], strict=True)
        if not (form == "the" and following in known)
    )
