"""The verbs that attribute: what each may take, and where one stands in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import entries, rows, table
from onrecord.extract.clauses import AUXILIARIES, BE, Token
from onrecord.extract.units import QUOTED
from onrecord.model.statement import CueClass

_LONGEST_HEADING = 24
_SHORT_WORD = 4
_NAMING = frozenset({"called", "dubbed", "titled"})


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that says someone said something."""

    lemma: str
    kind: str
    """neutral, factive, non-factive, counter-factive, force-labelling, …"""
    frames: frozenset[str]
    """What it may take for content: clause, object, to, person, quote, that, phrase."""
    particles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes, with its particle, by the indices of its tokens."""

    first: int
    end: int
    verb: CueVerb
    form: str

    @property
    def is_participle(self) -> bool:
        """Whether it borrows its subject: *saying*, *adding*."""
        return self.form.endswith("ing") and self.verb is not ACCORDING

    @property
    def has_particle(self) -> bool:
        """Whether a particle belongs to it: *called for*."""
        return self.end - self.first > 1


ACCORDING = CueVerb("according", "neutral", frozenset({"clause"}), frozenset())
COLON = CueVerb(":", "neutral", frozenset({"clause"}), frozenset())


def cue_verbs(sentence: Sequence[Token]) -> tuple[Cue, ...]:
    """Return the verbs of a sentence that attribute, in order; nouns are none.

    >>> from onrecord.extract.clauses import tokens
    >>> text = "The claim was denied, he said, calling for a vote"
    >>> [cue.form for cue in cue_verbs(tokens(text, 0, len(text)))]
    ['said', 'calling']
    """
    return tuple(_cues(sentence))


def cue_class(cue: str) -> CueClass | None:
    """Return what a cue says of the words it reports; `None` where no table has it.

    >>> cue_class("repeatedly denied").value, cue_class("the promise made by").value
    ('counter-factive', 'force-labelling')
    """
    words = cue.casefold().split()
    if words in (["according", "to"], [":"]):
        return CueClass.NEUTRAL
    nouns = dict.fromkeys(entries("speech_nouns"), "neutral") | table("noun_cues")
    verbs = (_by_form()[word].kind for word in words if word in _by_form())
    named = (nouns[word] for word in words if word in nouns)
    found = next(verbs, None) or next(named, None)
    return CueClass(found) if found else None


def is_heading(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence is printed as a heading: Its Long Words in Capitals."""
    long = [token for token in sentence if len(token.text) >= _SHORT_WORD]
    words = [token for token in long if token.text[0].isalpha()]
    return (
        1 < len(words) <= _LONGEST_HEADING
        and all(word.text[0].isupper() for word in words)
        and sentence[-1].text != ","
    )


def _cues(sentence: Sequence[Token]) -> Iterator[Cue]:
    heading = is_heading(sentence)
    for at, token in enumerate(sentence):
        form = token.form
        if form == "according":
            if form_at(sentence, at + 1) == "to":
                yield Cue(at, at + 2, ACCORDING, form)
            continue
        verb = _by_form().get(form)
        if verb is None or (token.text[:1].isupper() and at and not heading):
            continue
        if _is_verb(sentence, at, verb):
            end = at + 1 + (form_at(sentence, at + 1) in verb.particles)
            if end - at > 1 or verb.frames != {"phrase"}:
                yield Cue(at, end, verb, form)


def form_at(sentence: Sequence[Token], at: int) -> str:
    """Return the word at an index without its capital; nothing outside."""
    return sentence[at].form if 0 <= at < len(sentence) else ""


def _is_verb(sentence: Sequence[Token], at: int, verb: CueVerb) -> bool:
    """Tell whether a form is a verb here, and in the active voice."""
    before, form = form_at(sentence, at - 1), sentence[at].form
    if before in {"when", "once", "if"} and form.endswith("ed"):
        return False
    if before == "by" and form.endswith("ing"):
        return True
    aimed_at = before == "to" and verb.frames == {"that"}  # to find a place
    if aimed_at or before in entries("noun_leads") or _is_possessive(before):
        return False
    if _is_noun(sentence, at) or (form in _NAMING and _names(sentence, at)):
        return False
    if _is_bare(form, verb):
        return _may_be_bare(form_at(sentence, _past_adverbs(sentence, at - 1)))
    return form.endswith("ing") or not _is_passive(sentence, at)


def _is_possessive(before: str) -> bool:
    """Tell whether a word is a genitive: *the mayor’s*, but not *he’s*."""
    owner = before[:-2] in entries("short_subjects")
    return before.endswith(("’s", "'s", "s’", "s'")) and not owner


def _takes_content(sentence: Sequence[Token], at: int) -> bool:
    following = form_at(sentence, at)
    return following in {"that", ":", QUOTED}


def _follows_name(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a form in -s follows what can be its subject: *Lind claims*."""
    if not at or not sentence[at].form.endswith("s"):
        return False
    before = sentence[at - 1]
    named = before.text[:1].isupper() and at > 1
    return named or before.form in {"he", "she", "it", "who", "which"}


def _is_noun(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a form that is a noun more often is one here."""
    if sentence[at].form not in entries("noun_like_cues"):
        return False
    return not (_takes_content(sentence, at + 1) or _follows_name(sentence, at))


def _names(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a form only gives a name: *a boat called “Swan”*."""
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    named = following and (following.text == QUOTED or following.text[:1].isupper())
    return bool(named) and any(
        form_at(sentence, here) in {"a", "an"} for here in range(max(0, at - 4), at)
    )


def _is_passive(sentence: Sequence[Token], at: int) -> bool:
    before = form_at(sentence, at - 1)
    adverb = before.endswith("ly") or before in entries("cue_adverbs")
    return before in BE or (adverb and form_at(sentence, at - 2) in BE)


def _is_bare(form: str, verb: CueVerb) -> bool:
    """Tell whether a form has no ending: *say*, but not *reads*."""
    third = form.endswith("s") and _by_form().get(form[:-1]) is verb
    return form == verb.lemma and not third


def _past_adverbs(sentence: Sequence[Token], at: int) -> int:
    """Return what stands before adverbs: *people often say*."""
    while at > 0 and form_at(sentence, at) in entries("cue_adverbs"):
        at -= 1
    return at


def _may_be_bare(before: str) -> bool:
    """Tell whether a verb without an ending may stand after a word."""
    if before in AUXILIARIES or before in entries("bare_verb_leads"):
        return before not in BE
    return before.endswith(("s", "ly", "n’t", "n't")) and len(before) > _SHORT_WORD


@cache
def _by_form() -> dict[str, CueVerb]:
    found: dict[str, CueVerb] = {}
    for forms, kind, frames, particles in rows("cue_verbs"):
        lemma = forms.split()[0]
        verb = CueVerb(
            lemma,
            kind,
            frozenset(frames.split()),
            frozenset(particles.split(",")) - {"-"},
        )
        found.update(dict.fromkeys(forms.split(), verb))
    return found
