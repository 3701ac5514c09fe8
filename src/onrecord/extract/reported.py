"""What a sentence reports: who, with which verb, and which of its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.data import entries
from onrecord.extract.clauses import AUXILIARIES, Token, span
from onrecord.extract.cue_verbs import ACCORDING, COLON, Cue, cue_verbs, form_at
from onrecord.extract.reported_clause import (
    SOFT,
    clause_after,
    clause_end,
    has_verb,
    is_time,
    last_word,
)
from onrecord.extract.reported_source import (
    RELATIVES,
    first_subject,
    own_subject,
    source_of,
)
from onrecord.extract.sources import PRONOUNS, Source, source_after
from onrecord.extract.units import QUOTED

_OBJECTS = frozenset({"what", "which", "who", "whom"})
_LONGEST_LABEL = 6
_LONGEST_TAIL = 12
"""Tokens after the verb of an attribution that ends its sentence."""
_INVERTING = frozenset({"say", "write", "add"})


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution in a sentence; ranges are indices of its tokens."""

    cue: Cue
    source: Source | None
    content: tuple[tuple[int, int], ...]
    pattern: str
    is_open: bool = False
    """Whether it leads to a quotation that begins after the sentence."""


def reported(text: str, sentence: Sequence[Token]) -> tuple[Reported, ...]:
    """Return what a sentence reports, in order, the outermost only."""
    return _Reader(text, sentence).read() if sentence else ()


class _Reader:
    """Reads one sentence from left to right."""

    def __init__(self, text: str, sentence: Sequence[Token]) -> None:
        self.text = text
        self.tokens = sentence
        self.end = last_word(sentence)
        self.bound = 0
        self.found: list[Reported] = []
        self.cues = cue_verbs(sentence)

    def form(self, at: int) -> str:
        return form_at(self.tokens, at)

    def read(self) -> tuple[Reported, ...]:
        label = self._label()
        if label:
            return (label,)
        self.bound = self._past_asked()
        found = self.cues
        whole = self._whole(found)
        for cue in found:
            if whole and cue.first < whole.cue.first:
                continue
            if cue.first < self.bound:
                continue
            made = whole if whole and cue is whole.cue else self._one(cue)
            if made:
                self.found.append(made)
                ends = [end for _, end in made.content if end > cue.first]
                self.bound = max([cue.end, *ends])
        return tuple(self.found)

    def _label(self) -> Reported | None:
        """Read `Name: what he said` at the start of a line."""
        colon = next(
            (at for at, token in enumerate(self.tokens) if token.text == ":"), 0
        )
        if not 0 < colon <= _LONGEST_LABEL or colon + 1 >= self.end:
            return None
        name = self.tokens[:colon]
        if self.form(0) in entries("unspoken_labels"):
            return None
        if not all(token.text[:1].isupper() for token in name):
            return None
        if any(token.form in entries("function_words") for token in name[1:]):
            return None
        cue = Cue(colon, colon + 1, COLON, ":")
        return Reported(
            cue, Source(span(name), None, colon), ((colon + 1, self.end),), "label"
        )

    def _past_asked(self) -> int:
        """Return where the sentence begins after `Asked what he meant,`."""
        at = self.form(0) in {"when", "if"}
        if self.form(at) not in {"asked", "pressed", "questioned"}:
            return 0
        return next(
            (here for here in range(self.end) if self.form(here) == ","), self.end
        )

    def _whole(self, found: Sequence[Cue]) -> Reported | None:
        """Read an attribution that ends the sentence and has all of it for content.

        *The plan that he called a disaster is dead, officials said on Monday.*
        """
        for cue in reversed(found[-2:]):
            if cue.verb is ACCORDING:
                made = self._according(cue)
                return made if made and made.pattern == "trailing-according" else None
            if cue.is_participle or self.end - cue.end > _LONGEST_TAIL:
                continue
            inverted = self._is_inverted(cue)
            made = self._inverted(cue) if inverted else self._plain(cue)
            if made and made.pattern in {"trailing", "inverted"}:
                alone = len(made.content) == 1
                return made if alone else None
        return None

    def _one(self, cue: Cue) -> Reported | None:
        if cue.verb is ACCORDING:
            return self._according(cue)
        if cue.is_participle and not self._is_progressive(cue):
            return self._participle(cue)
        if self._is_inverted(cue):
            return self._inverted(cue) or self._plain(cue)
        return self._plain(cue)

    def _is_progressive(self, cue: Cue) -> bool:
        at = cue.first - 1
        while self.form(at).endswith("ly") or self.form(at) in {"also", "not"}:
            at -= 1
        return self.form(at) in {"is", "are", "was", "were", "been", "be"}

    def _according(self, cue: Cue) -> Reported | None:
        source = source_after(self.text, self.tokens, cue.end, close=False)
        if source is None:
            return None
        left = self._left(cue.first, comma=False)
        if left:
            return Reported(cue, source, (left,), "trailing-according")
        start = self._past_apposition(max(source.end, cue.end + 1))
        if start >= self.end:
            return None
        content = (start, self._end(start, cue))
        return Reported(cue, source, (content,), "leading-according")

    def _past_apposition(self, at: int) -> int:
        """Return where a clause begins after `According to X, the mayor,`."""
        commas = [here for here in range(at, self.end) if self.form(here) == ","]
        if not commas:
            return self.end
        apart = len(commas) > 1 and not has_verb(self.tokens, commas[0], commas[1])
        return commas[apart] + 1

    def _end(self, start: int, cue: Cue) -> int:
        return clause_end(self.text, self.tokens, start, last=self.end, cue=cue)

    def _participle(self, cue: Cue) -> Reported | None:
        right = clause_after(self.text, self.tokens, cue)
        if right is None:
            return None
        source = self._borrowed(cue)
        return Reported(cue, source, (right,), "participle")

    def _borrowed(self, cue: Cue) -> Source | None:
        """Return whose a participle is: the last source, or the subject."""
        own = own_subject(self.tokens, cue.first, self.bound)
        if own or not self.found:
            return own or first_subject(self.text, self.tokens, cue.first, self.bound)
        return self.found[-1].source

    def _is_inverted(self, cue: Cue) -> bool:
        """Tell whether the verb follows a comma or a quotation, and its subject it."""
        at = cue.first - 1
        if at < self.bound or cue.end >= len(self.tokens):
            return False
        if self.tokens[at].text not in {",", QUOTED}:
            return False
        following = self.tokens[cue.end]
        barred = following.form in entries("adjunct_openers")
        return following.text[0].isalnum() and not (
            barred or following.form in {"that", "to"}
        )

    def _inverted(self, cue: Cue) -> Reported | None:
        left = self._left(cue.first)
        source = source_after(self.text, self.tokens, cue.end)
        if left is None or source is None:
            return None
        if self.tokens[left[1] - 1].text != QUOTED:
            ends = source.end >= self.end or self.tokens[source.end].text == ","
            if cue.verb.lemma not in _INVERTING or not ends:
                return None
            if not self._names(source):
                return None
        rest = self._resumed(source.end)
        return Reported(cue, source, (left, *rest), "inverted")

    def _names(self, source: Source) -> bool:
        """Tell whether a phrase can only be someone: a name, a pronoun, an office."""
        words = source.span.of(self.text).split()
        named = words[0][:1].isupper() or words[0].casefold() in PRONOUNS
        offices = entries("role_words")
        return named or any(word.casefold().rstrip("s") in offices for word in words)

    def _plain(self, cue: Cue) -> Reported | None:
        source = source_of(self.text, self.tokens, cue.first, self.bound)
        start = self._index(source)
        relative = source is not None and source.span.of(self.text) in RELATIVES
        left = self._left(start) if start is not None and not relative else None
        right = clause_after(self.text, self.tokens, cue)
        around = self._between(cue, left, right) or self._around(cue, start)
        if around:
            return Reported(cue, source, around, "trailing")
        if (
            left
            and self._takes_left(cue, left)
            and (right is None or self._is_parenthesis(left, cue))
        ):
            rest_of = self._resumed(cue.end)
            return Reported(cue, source, (left, *rest_of), "trailing")
        if right is not None:
            return self._led(cue, source, (*self._pronoun(start), right))
        opens = self.tokens[-1].text in {":", ","}
        return Reported(cue, source, (), "open", is_open=True) if opens else None

    def _pronoun(self, start: int | None) -> tuple[tuple[int, int], ...]:
        """Return the pronoun that is a part of what is said: *which Lind said is*."""
        if not start or start <= self.bound or self.form(start - 1) not in _OBJECTS:
            return ()
        return ((start - 1, start),)

    def _led(
        self, cue: Cue, source: Source | None, content: tuple[tuple[int, int], ...]
    ) -> Reported | None:
        if self.form(cue.first - 1) != "to":
            pattern = "leading" if source else "no-source"
            return Reported(cue, source, content, pattern)
        if not self._is_sure(content[-1]):
            return None
        return Reported(cue, source, content, "infinitive")

    def _around(
        self, cue: Cue, start: int | None
    ) -> tuple[tuple[int, int], ...] | None:
        """Return both sides of a verb set between commas: *While A, X said, B*."""
        if (
            start is None
            or self.form(cue.end) != ","
            or "clause" not in cue.verb.frames
        ):
            return None
        before = self._first()
        if before >= start - 1 or self.form(start - 1) != ",":
            return None
        if cue.end + 1 >= self.end or not self._is_rest(cue.end + 1):
            return None
        end = self._end(cue.end + 1, cue)
        return (before, start - 1), (cue.end + 1, end)

    def _is_rest(self, at: int) -> bool:
        form = self.form(at)
        if self.tokens[at].text == QUOTED or form.endswith("ing"):
            return False
        if form in entries("clause_cuts") or form in {"who", "that", "according"}:
            return False
        return not is_time(self.tokens, at) and self._is_clause(at, self.end)

    def _first(self) -> int:
        first = self.bound
        while first < self.end and self.tokens[first].text in SOFT:
            first += 1
        return first

    def _is_sure(self, content: tuple[int, int]) -> bool:
        """Tell whether a content can be nothing but words said."""
        marked = any(token.text == QUOTED for token in self.tokens[slice(*content)])
        return marked or self.form(content[0]) == "that"

    def _takes_left(self, cue: Cue, left: tuple[int, int]) -> bool:
        quoted = self.tokens[left[1] - 1].text == QUOTED
        return quoted or "clause" in cue.verb.frames

    def _between(
        self, cue: Cue, left: tuple[int, int] | None, right: tuple[int, int] | None
    ) -> tuple[tuple[int, int], ...] | None:
        """Return both pieces a verb stands between: *A, X said, “b”*."""
        if left is None or right is None or "clause" not in cue.verb.frames:
            return None
        if self.form(cue.end) != "," or right[0] != cue.end + 1:
            return None
        return left, (right[0], self._end(right[0], cue))

    def _is_parenthesis(self, left: tuple[int, int], cue: Cue) -> bool:
        """Tell whether what stands before is said, whatever follows: “A,” X told B."""
        quoted = self.tokens[left[1] - 1].text == QUOTED
        return quoted and self.form(cue.end) != "that"

    def _index(self, source: Source | None) -> int | None:
        if source is None:
            return None
        starts = (
            at
            for at, token in enumerate(self.tokens)
            if token.start >= source.span.start
        )
        return next(starts, None)

    def _left(self, end: int, *, comma: bool = True) -> tuple[int, int] | None:
        """Return the clause before a source, parted from it by a comma or a mark."""
        at = end
        parted = at > self.bound and self.tokens[at - 1].text in SOFT - {":"}
        if parted:
            at -= 1
        first = self._first()
        if first >= at:
            return None
        if self.tokens[at - 1].text == QUOTED:
            return (at - 1 if self.form(at - 2) == ":" else first), at
        if comma and not parted:
            return None
        return (first, at) if self._is_clause(first, at) else None

    def _is_clause(self, first: int, end: int) -> bool:
        """Tell whether a verb stands there: more than *On Monday, X said*."""
        if self.form(first) in entries("clause_openers"):
            commas = [at for at in range(first, end) if self.form(at) == ","]
            return bool(commas) and self._is_clause(commas[0] + 1, end)
        return has_verb(self.tokens, first, end)

    def _resumed(self, at: int) -> tuple[tuple[int, int], ...]:
        """Return the rest of a quotation interrupted by its attribution."""
        if self.form(at) == "," and self._goes_on(at + 1):
            return ((at + 1, self.end),)
        stops = {cue.first for cue in self.cues}
        for here in range(at, self.end):
            if here in stops:
                return ()
            if self.tokens[here].text == QUOTED:
                lead = self.tokens[here - 1].text
                return ((here, here + 1),) if lead in SOFT else ()
            if self.tokens[here].text == ";":
                return ()
        return ()

    def _goes_on(self, at: int) -> bool:
        """Tell whether a clause goes on after *X said,*: with a verb, not *adding*."""
        form = self.form(at)
        if at >= self.end or form in entries("clause_openers"):
            return False
        if form.endswith("ing") or form in entries("clause_cuts") or form == "who":
            return False
        if is_time(self.tokens, at) or form in {"and", "the", "a", "an", "according"}:
            return False
        return self.form(at) in AUXILIARIES or self.form(at) in entries("finite_verbs")
