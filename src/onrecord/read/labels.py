"""What may be a speaker's label at the start of a line, in the forms people print.

`HALE:`, `Dr. Ana Vale (via interpreter):`, `Q.`, `Mr. SMITH of Ohio.`, `CHAIR HALE.`,
`**Hale**`, `В.Лесной:`; after a time code (`[00:12:31] HALE:`, `00 04 26 30  CDR`), or
before one (`Ana Vale 00:12:31`, words below). Whether a text is a transcript at all is
not told here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from onrecord.data import entries, rows, table
from onrecord.text.names import is_personal

_WORDS = 7
_SHORTEST = 4
"""Letters of a name in capitals before a full stop: `MBS.` ends a sentence."""
_LONG = 3
"""Letters of a word before a full stop that is the abbreviation of no name."""
_ROMAN = re.compile(r"[IVXLC]+")
_NO_NAME = re.compile(r",$|[=<>{}|\\@#]|\d{3}")
_INITIAL = re.compile(r".* [^\W\d_]\.|.*, (?:[^\W\d_]{1,2}\.){1,3}")
"""What ends in the initial of a name, or in a degree behind one."""
_CLOCK = r"-?\d{1,3}(?::\d\d){1,3}(?:[.,]\d{1,3})?"
_NAME = r"[^\W\d_][^\n:：*?!;“”\"]{0,60}?"
_ASIDE = r"(?:[ ]?[(\[](?P<{}>[^)\]\n:：]{{1,60}})[)\]])?"
_CODE = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ0-9.-]*"
_CAPITALS = r"[A-ZÀ-ÞА-ЯЁ]"
_LABEL = re.compile(
    rf"""
    ^[ \t>]*+
    (?:[\[(]?(?P<clock>{_CLOCK}|-?\d\d(?P<spaced>(?:[ ]\d\d){{3}}))[\])]?
       (?:[ \t]+-)?(?P<gap>[ \t]+))?
    (?:
      (?(gap)(?P<column>{_CODE}(?:[ ]?/[ ]?{_CODE})*
          (?:[ ][A-ZА-ЯЁ0-9-]+(?=[ ]{{2}}|\t))?)
        (?:[ ]\((?P<column_role>[A-Z0-9 ]{{1,20}})\))?
        (?:(?=[ ]{{2}}|\t|$)|(?(spaced)(?=[ ])|(?!)))
      | (?!))
    | (?:\*\*|__)?(?P<letter>[QA])
      (?:[.:](?=[\s*])|(?=[ ]{{2}}|\t)|(?<=Q)(?P<close>)(?=[ ]{_CAPITALS}))
    | (?P<mark>\*\*|__)(?P<bold>{_NAME}){_ASIDE.format("bold_role")}[.,]?(?P=mark)
      (?=[ \t]*(?:$|[^\W_*:：]))
    | (?:\*\*|__)?(?=[^\n:：]{{1,125}}+[:：])(?:
        (?=[^\n]{{1,70}}\d:\d)(?P<stamped>{_NAME})
        (?:[ \t]*[\[(]{_CLOCK}[\])][:：]?|[ \t]+{_CLOCK}[:：]?(?=[ \t]*$))
      | (?P<label>{_NAME}){_ASIDE.format("role")}[ \u00a0\u202f]?(?:\*\*)?
        [:：](?!//|(?<=\d[:：])\d))
    | (?P<titled>(?:Mr|Mrs|Ms|Miss|Dr|Sir|The|Senator)\.?[ ]{_CAPITALS}[A-ZÀ-Þ'’ -]+
      (?:[ ]of[ ](?:{_CAPITALS}\w+[ ]?){{1,3}})?)\.(?=[ \n—-])
    | (?P<capitals>{_CAPITALS}[A-ZÀ-ÞА-ЯЁ.'’ -]{{2,40}}?)
      {_ASIDE.format("capitals_role")}\.(?=\s)
    )
    (?:\*\*|__)?
    """,
    re.MULTILINE | re.VERBOSE,
)


class Form(Enum):
    """How a label is set apart from the words."""

    COLUMN = "column"
    LETTER = "letter"
    STAMPED = "stamped"
    BOLD = "bold"
    COLON = "label"
    TITLED = "titled"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed; `start` and `end` are those of all that is no words."""

    speaker: str
    role: str | None
    form: Form
    start: int
    end: int
    is_doubtful: bool
    """Whether a list or a sentence may begin so: `A. First`, `Q Branch is`."""
    is_timed: bool
    """Whether a time of day or of the tape stands before it."""

    @property
    def is_initialled(self) -> bool:
        """Tell whether it is initials and a surname, and so nothing but a name."""
        return bool(_INITIALLED.fullmatch(self.speaker))


_INITIALLED = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_]['’\w-]{2,}")


def labels(text: str) -> Iterator[Label]:
    r"""Yield what may be labels, in order.

    >>> talk = "[00:12] HALE (aside): No.\nVale [00:13]\nSubject: a\nKern: b"
    >>> [(each.speaker, each.role) for each in labels(talk)]
    [('HALE', 'aside'), ('Vale', None), ('Kern', None)]
    """
    for start in _line_starts(text):
        match = _LABEL.match(text, start)
        if match is None:
            continue
        form = next(form for form in Form if match[form.value])
        label, role = match[form.value].strip(), _role(match)
        if form in _EVIDENT or _names_someone(label, form):
            yield Label(
                *_named_first(label, role),
                form,
                *match.span(),
                is_doubtful="." in match[0] or match["close"] is not None,
                is_timed=match["clock"] is not None,
            )


def _line_starts(text: str) -> Iterator[int]:
    """Yield where lines begin; a search for that takes longer than all the rest."""
    start = 0
    while start >= 0:
        yield start
        start = text.find("\n", start) + 1 or -1


_EVIDENT = frozenset({Form.LETTER, Form.TITLED})


def _role(match: re.Match[str]) -> str | None:
    names = ("role", "bold_role", "capitals_role", "column_role")
    return next((match[name] for name in names if match[name]), None)


def _named_first(label: str, role: str | None) -> tuple[str, str | None]:
    """Return who speaks, and as what: `The Minister (Ms Ana Hale)` names her behind."""
    behind = role is not None and role.split()[0].lower().strip(".") in offices()
    unnamed = not is_personal(label) or label[:4].casefold() == "the "
    if role and behind and is_personal(role) and unnamed:
        return role, label
    return label, role


def is_field(label: str) -> bool:
    """Tell whether a label is the name of a field, as in `Subject:`."""
    return label.lower().strip(" .") in _fields()


def _names_someone(label: str, form: Form) -> bool:
    words = label.split()
    if len(words) > _WORDS or _is_no_name(label, words):
        return False
    if form is Form.CAPITALS:
        return len(label) >= _SHORTEST and not _ROMAN.fullmatch(label)
    if form is Form.COLUMN:
        return True
    named = _without_office(words)
    return not label[0].islower() and all(map(_is_part_of_name, named))


def _without_office(words: Sequence[str]) -> Sequence[str]:
    """Return a titled name without what stands behind it: `Mme Vale, journaliste`."""
    titled = words[0].lower().strip(".") in offices() or words[0] == "M."
    commas = [at for at, word in enumerate(words) if word.endswith(",")]
    if not titled or len(commas) != 1 or words[-1].lower() in entries("passing_on"):
        return words
    return words[: commas[0] + 1]


def _is_no_name(label: str, words: Sequence[str]) -> bool:
    """Tell whether a label names a field or a number, or greets somebody."""
    if is_field(label) and not _is_abbreviation(label):
        return True
    if words[-1].lower().strip(".") in {"no", "nr", "number"} or _addresses(words):
        return True
    in_parts = "/" in label and not label.isupper()
    return in_parts or bool(_NO_NAME.search(label)) or _ends_a_sentence(words)


def _ends_a_sentence(words: Sequence[str]) -> bool:
    """Tell whether a full stop is one, and not that of an abbreviation in a name.

    Titles are abbreviated before it, ranks and degrees behind it, names in it: `Sen.
    Hale`, `HALE JR.`, `Ana V.`
    """
    if any(word.endswith(".") and _is_long(word) for word in words[:-1]):
        return True
    is_suffix = words[-1].lower().strip(".") in _suffixes()
    return words[-1].endswith(".") and not (
        is_suffix or _INITIAL.fullmatch(" ".join(words))
    )


def _is_long(word: str) -> bool:
    """Tell a word before a full stop that is neither short nor a title."""
    bare = word.lower().strip(".,")
    return len(bare) >= _LONG and bare not in offices() and bare not in _suffixes()


def _is_part_of_name(word: str) -> bool:
    return not word[0].islower() or word.lower() in _particles()


def _is_abbreviation(label: str) -> bool:
    return label.isupper() and _fields().get(label.lower()) == "copies"


def _addresses(words: Sequence[str]) -> bool:
    """Tell whether the words greet somebody: `Distinguished delegates:`."""
    places = [_salutations().get(word.lower().strip(",.")) for word in words]
    alone = places[0] == "alone" and len(words) > len(("Sir", "Hale"))
    return (places[0] is not None and not alone) or "any" in places


@cache
def _salutations() -> dict[str, str]:
    return table("salutation_words")


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(row[0] for row in rows("name_suffixes"))


@cache
def _particles() -> frozenset[str]:
    return frozenset({"of", "the", "for", "to", "and", "at", "from", "in"}) | frozenset(
        row[0] for row in rows("name_particles")
    )


@cache
def _fields() -> dict[str, str]:
    return table("heading_fields")


@cache
def offices() -> frozenset[str]:
    """Return the first words of labels that are a title, an office or a part played."""
    titles = frozenset(row[0] for row in rows("titles"))
    return titles | frozenset(entries("speaker_labels"))
