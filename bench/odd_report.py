"""Long reports of our own making, with odd marks and layouts.

They are made of words by a seeded generator, so that every run reads the same.
"""

import random
from collections.abc import Callable, Iterator

NAMES = ("Ida Lind", "Per Holt", "Jo Marsh", "Ole Marr", "Admiral Ada Orm", "the mayor")
VERBS = ("said", "told the council", "added", "wrote", "warned", "asked", "claimed")
CLAUSES = (
    *("the gates stay shut", "nobody will be moved", "the quay was sold in May"),
    *("we have not been asked", "the tide comes twice", "it is not our dam"),
    *("two boats were lost", "the council had voted for it", "the price is fair"),
)
SYLLABLES = ("ba", "el", "do", "ri", "ku")
MARKS = ("“”", '""', "«»", "»«", "„“", "‘’", "''", "“", '"', "„", "”", "‘")
"""Pairs of all customs; single ones are left open, or close nothing."""
JOINTS = (", ", " – ", "; ", " and ", " (", ") ", " … ", " that ", ": ")


def news(chance: random.Random) -> str:
    """Return a paragraph of a report, as one may be printed."""
    return " ".join(_sentence(chance) for _ in range(chance.randint(1, 6))) + "\n\n"


def one_paragraph(chance: random.Random) -> str:
    """Return sentences of a report that has no line ends at all."""
    return news(chance).replace("\n", " ")


def no_stops(chance: random.Random) -> str:
    """Return clauses that no full stop ever parts."""
    who = f"{chance.choice(NAMES)} {chance.choice(VERBS)} "
    return chance.choice(("", who)) + chance.choice(CLAUSES) + chance.choice(JOINTS)


def marks(chance: random.Random) -> str:
    """Return marks that have lost their words."""
    return chance.choice((*MARKS, " ", "’s ", "\n", "> ", "said ", "a ", "5'11\" "))


def names(chance: random.Random) -> str:
    """Return names, each of another person, and pronouns that may be any of them."""
    first, last = (_name(chance) for _ in range(2))
    return f"{first} {last}, the mayor, met him. “We stay,” he said. {last} left.\n"


def blocks(chance: random.Random) -> str:
    """Return lines set off from the text, and labels before them."""
    lead = chance.choice(("> ", "> > ", "Ida Lind: ", "— ", "* ", "```\n"))
    return f"{lead}{chance.choice(CLAUSES)}.\n"


KINDS: dict[str, Callable[[random.Random], str]] = {
    "news with odd marks": news,
    "the same in one paragraph": one_paragraph,
    "clauses without a full stop": no_stops,
    "marks without words": marks,
    "another name in every line": names,
    "blocks, labels and code": blocks,
}


def report(kind: str, size: int, *, seed: int = 11) -> str:
    """Return a report of one kind, of so many code points."""
    return "".join(_pieces(KINDS[kind], size, random.Random(seed)))[:size]  # ruff: ignore[suspicious-non-cryptographic-random-usage] - words


def _pieces(
    make: Callable[[random.Random], str], size: int, chance: random.Random
) -> Iterator[str]:
    while size > 0:
        piece = make(chance)
        size -= len(piece)
        yield piece


def _sentence(chance: random.Random) -> str:
    who, verb = chance.choice(NAMES), chance.choice(VERBS)
    said, more = chance.choice(CLAUSES), chance.choice(CLAUSES)
    mark = chance.choice(MARKS)
    opening, closing = mark[0], mark[-1]
    first = f"{opening}{said.capitalize()}"
    return chance.choice(
        (
            f"{first},{closing} {who} {verb}.",
            f"{first},{closing} {who} {verb}, {opening}{more}.{closing}",
            f"{who} {verb} that {said}, and that it was {opening}{more}{closing}.",
            f"According to {who}, {said}.",
            f"{first}. {more.capitalize()}.{closing}",
            f"On Monday, {who} {verb}: {first}.{closing} It rained.",
        )
    )


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()
