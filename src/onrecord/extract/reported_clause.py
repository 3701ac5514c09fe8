"""Where a reported clause begins after its verb, and where it ends.

There is no parser: the clause begins after the verb, whom it was said to, and when; it
goes on to the end of the sentence, or to where a table says that the reporter takes
the word again.
"""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.extract.clauses import AUXILIARIES, Token
from onrecord.extract.cue_verbs import Cue, cue_verbs, form_at
from onrecord.extract.units import QUOTED, STOPS, last_sign
from onrecord.text.months import day_of_week, month_number

SOFT = frozenset({",", ":", ";", "—", "–", "-", "--", "―"})
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_THAT = 18
"""Tokens after a verb in which its "that" stands: said on Monday in Halvik that."""
_LISTENER = 12
"""Tokens between a verb and "that" which may say to whom and when."""
_FINITE = ("ed", "n’t", "n't", "’s", "'s", "’re", "'re", "’ll", "'ll", "’m", "'m")
_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i"})
_OPENING = frozenset({"all", "both", "many", "most", "no", "some", "such", "there"})
"""Words with which a clause may begin, besides articles and pronouns."""


def last_word(sentence: Sequence[Token]) -> int:
    """Return the index after the last word or quotation of a sentence."""
    end = len(sentence)
    while end and not (
        sentence[end - 1].text == QUOTED or sentence[end - 1].text[0].isalnum()
    ):
        end -= 1
    return end


def clause_after(
    text: str, sentence: Sequence[Token], cue: Cue
) -> tuple[int, int] | None:
    """Return the tokens that a verb reports on its right, if it does."""
    last = last_word(sentence)
    start = _start(sentence, cue, last)
    if start is None or start >= last:
        return None
    end = clause_end(text, sentence, start, last=last, cue=cue)
    return (start, end) if end > start else None


def _start(sentence: Sequence[Token], cue: Cue, last: int) -> int | None:
    at = _past_adverbs(sentence, cue.end, last)
    if "listener" in cue.verb.frames and (far := _past_listener(sentence, at, last)):
        return far
    if "person" in cue.verb.frames and not cue.has_particle:
        listened = _past_addressee(sentence, at, last)
        if listened == at and (far := _near_that(sentence, at, last)):
            return far
        at = listened
    if at >= last:
        return None
    sign = sentence[at].text
    if sign in {QUOTED, ":"}:
        return at + (sign == ":")
    if sign in SOFT:
        return _after_comma(sentence, at, last, cue)
    return at if cue.has_particle else _content_start(sentence, at, last, cue)


def _content_start(
    sentence: Sequence[Token], at: int, last: int, cue: Cue
) -> int | None:
    form = sentence[at].form
    frames = cue.verb.frames
    if frames == {"quote"}:
        return _that(sentence, at, last, cue=cue, commas=False)
    if form == "to" and not _is_listener(sentence, at + 1):
        return at if "to" in frames else None
    if form == "that":
        return at if _joins(sentence, at, last, cue=cue) else None
    if _is_adjunct(sentence, at):
        return _that(sentence, at, last, cue=cue, commas=False)
    if "object" in frames:
        return at
    clausal = form in entries("question_words") or has_verb(sentence, at, last)
    return at if "clause" in frames and clausal else None


def _joins(sentence: Sequence[Token], at: int, last: int, *, cue: Cue) -> bool:
    """Tell whether "that" joins a clause: *held that the*, not *held that post*."""
    if cue.verb.frames != {"that"}:
        return "clause" in cue.verb.frames
    form = form_at(sentence, at + 1)
    if form == QUOTED:
        return True
    capital = at + 1 < last and sentence[at + 1].text[:1].isupper()
    opens = form in entries("determiners") or form in _SUBJECTS or form in _OPENING
    verb = form_at(sentence, at + 2)
    follows = verb in AUXILIARIES or verb in entries("finite_verbs") or verb == ","
    plural = form.endswith("s") and (follows or verb.endswith("ed"))
    begins = capital or opens or plural
    return begins and has_verb(sentence, at + 1, last)


def _is_listener(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether "to" leads to somebody, not to a verb: *wrote to Lind that*."""
    form = form_at(sentence, at)
    named = at < len(sentence) and sentence[at].text[:1].isupper()
    return named or form in entries("determiners") or form in entries("listeners")


def _is_adjunct(sentence: Sequence[Token], at: int) -> bool:
    form = form_at(sentence, at)
    if form in {"this", "last", "next"}:
        return form_at(sentence, at + 1) in entries("time_nouns")
    return form in entries("adjunct_openers") or is_time(sentence, at)


def has_verb(sentence: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether a finite verb, or a quotation, stands between two indices."""
    return any(
        token.text == QUOTED
        or token.form in AUXILIARIES
        or token.form in entries("finite_verbs")
        or token.form.endswith(_FINITE)
        for token in sentence[first:end]
    )


def _near_that(sentence: Sequence[Token], at: int, last: int) -> int | None:
    """Return where "that" stands behind a listener without an article."""
    for here in range(at, min(last, at + _LISTENER)):
        form = sentence[here].form
        if form == "that":
            return here
        if sentence[here].text in SOFT or form in _SUBJECTS:
            return None
    return None


def _past_listener(sentence: Sequence[Token], at: int, last: int) -> int | None:
    """Return where a quotation stands after who was asked: asked the crowd, “…”."""
    for here in range(at + 1, min(last, at + _LISTENER)):
        if sentence[here].text == QUOTED:
            led = sentence[here - 1].text in {",", ":"}
            return here if led and not has_verb(sentence, at, here) else None
    return None


def _past_adverbs(sentence: Sequence[Token], at: int, last: int) -> int:
    while at < last and form_at(sentence, at) in {"again", "also", "then", "later"}:
        at += 1
    return at


def is_time(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a day or a month stands there."""
    form = form_at(sentence, at)
    month = sentence[at].text[:1].isupper() and month_number(form)
    return bool(month or day_of_week(form))


def _after_comma(sentence: Sequence[Token], at: int, last: int, cue: Cue) -> int | None:
    if at + 1 < last and sentence[at + 1].text == QUOTED:
        return at + 1
    return _that(sentence, at + 1, last, cue=cue, commas=True)


def _that(
    sentence: Sequence[Token], at: int, last: int, *, cue: Cue, commas: bool
) -> int | None:
    """Return where the content begins behind an adjunct: at "that", or a mark."""
    frames = cue.verb.frames
    if not frames & {"clause", "quote", "that"}:
        return None
    for here in range(at, min(last, at + _THAT)):
        token = sentence[here]
        if token.text == QUOTED and sentence[here - 1].text in {",", ":"}:
            return here
        if token.text == ":":
            return here + 1
        if token.form == "that" and _joins(sentence, here, last, cue=cue):
            return here if sentence[here - 1].text == "," or not commas else None
    return None


def _past_addressee(sentence: Sequence[Token], at: int, last: int) -> int:
    """Return what follows whom it was said to: told *reporters* that."""
    if form_at(sentence, at) in {"him", "her", "them", "me", "us", "you", "it"}:
        return at + 1
    if form_at(sentence, at) in entries("listeners"):
        return at + 1
    end = at
    while end < last and _is_addressee(sentence, end, at):
        end += 1
    return end


def _is_addressee(sentence: Sequence[Token], at: int, first: int) -> bool:
    token = sentence[at]
    form = token.form
    if form in {"that", "to", "there", "this"} or form in _SUBJECTS:
        return False
    if form in entries("adjunct_openers"):
        return form == "of" and at > first
    if token.text[:1].isupper():
        return not is_time(sentence, at)
    named = at > first and sentence[at - 1].text[:1].isupper()
    if named and (form in entries("determiners") or form in _OPENING):
        return False
    if at == first:
        titled = sentence[at + 1 : at + 2] and sentence[at + 1].text[:1].isupper()
        return bool(titled) or form in entries("determiners") or form in {"one", "two"}
    listened = form_at(sentence, at - 1) in entries("listeners")
    return token.text[0].isalnum() and not listened


def clause_end(
    text: str, sentence: Sequence[Token], start: int, *, last: int, cue: Cue
) -> int:
    """Return where a clause that begins at a token ends."""
    if sentence[start].text == QUOTED and _is_whole(text, sentence, start, last):
        return start + 1
    if _is_only_it(sentence, start, last):
        return start + 1
    leads = is_led(sentence, cue)
    for at in range(start + 1, last):
        if _cuts(sentence, at, cue) or (leads and _closes_lead(text, sentence, at)):
            return at
    return last


def _is_only_it(sentence: Sequence[Token], at: int, last: int) -> bool:
    """Tell whether all that is reported is a pronoun: *denied it in a letter*."""
    pronoun = form_at(sentence, at) in {"it", "this", "so"}
    adjunct = form_at(sentence, at + 1) in entries("adjunct_openers")
    end = next((here for here in range(at, last) if is_time(sentence, here)), last)
    return pronoun and adjunct and not has_verb(sentence, at + 1, end)


def is_led(sentence: Sequence[Token], cue: Cue) -> bool:
    """Tell whether a verb stands in a clause that only leads in: *After X said …,*."""
    if cue.first == 0:
        return cue.is_participle
    if form_at(sentence, 0) not in entries("lead_openers"):
        return False
    return not any(token.text == "," for token in sentence[: cue.first])


def _closes_lead(text: str, sentence: Sequence[Token], at: int) -> bool:
    before = sentence[at - 1]
    quoted = before.text == QUOTED and last_sign(text, before) == ","
    return sentence[at].text == "," or quoted


def _is_whole(text: str, sentence: Sequence[Token], at: int, last: int) -> bool:
    """Tell whether the quotation that begins the content is all of it."""
    if at + 1 >= last:
        return True
    sign = last_sign(text, sentence[at])
    return sign in STOPS or sign == "," or sentence[at + 1].text in SOFT


def _cuts(sentence: Sequence[Token], at: int, cue: Cue) -> bool:
    """Tell whether the reporter takes the word again at a token."""
    token = sentence[at]
    if token.text == ";":
        return True
    if token.text == ",":
        return _cuts_after_comma(sentence, at + 1)
    if sentence[at - 1].text == QUOTED and _cuts_after_mark(sentence, at):
        return True
    if token.form in {"and", "but"}:
        return _begins_report(sentence, at + 1)
    bare = "clause" not in cue.verb.frames or cue.has_particle
    return bare and _ends_object(sentence, at)


def _cuts_after_mark(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether the reporter goes on after a quotation, its comma inside."""
    form, following = sentence[at].form, form_at(sentence, at + 1)
    leads = form == "but" and following in entries("adjunct_openers")
    return leads or form == "during" or _cuts_after_comma(sentence, at)


def _cuts_after_comma(sentence: Sequence[Token], at: int) -> bool:
    following = form_at(sentence, at)
    if following in entries("clause_cuts"):
        return True
    if following.endswith(("ing", "ed", "said")) and is_cue(sentence, at):
        return True
    if following == "but" and _has_subject(sentence, at + 1):
        return True
    return following in {"and", "but"} and _begins_report(sentence, at + 1)


def _has_subject(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a clause of the reporter's begins: *but he*, not *but would*."""
    form = form_at(sentence, at)
    capital = at < len(sentence) and sentence[at].text[:1].isupper()
    return capital or form in _SUBJECTS or form in {"the", "a", "an"}


def _ends_object(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether an adjunct of the reporter's follows what a verb has for object."""
    form = form_at(sentence, at)
    if form in entries("object_ends"):
        return True
    return form == "on" and at + 1 < len(sentence) and is_time(sentence, at + 1)


def _begins_report(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether another report begins: *and said*, *and she accused*."""
    if form_at(sentence, at) in _SUBJECTS:
        at += 1
    while at < len(sentence) and is_adverb(sentence[at]):
        at += 1
    form = form_at(sentence, at)
    return form.endswith(("ed", "said", "told", "wrote", "s")) and is_cue(sentence, at)


def is_adverb(token: Token) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    own = token.form in entries("cue_adverbs") or token.form in AUXILIARIES
    return own or (token.form.endswith("ly") and token.text[:1].islower())


def is_cue(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a verb that attributes stands at an index."""
    if at >= len(sentence) or sentence[at].text[:1].isupper():
        return False
    return any(cue.first == 0 for cue in cue_verbs(sentence[at : at + 2]))
