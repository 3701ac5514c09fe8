"""The rest of a quotation, or of a clause, that its attribution interrupts."""

from onrecord.data import entries
from onrecord.extract.clauses import AUXILIARIES
from onrecord.extract.reported_clause import SOFT, is_time
from onrecord.extract.sentence import Part, Sentence


def resumed(sentence: Sentence, at: int) -> tuple[Part, ...]:
    """Return what goes on behind an attribution that ends at an index."""
    if sentence.form(at) == "," and _goes_on(sentence, at + 1):
        return ((at + 1, sentence.end),)
    stops = {cue.first for cue in sentence.cues}
    for here in range(at, sentence.end):
        if here in stops:
            return ()
        if sentence.is_quoted(here):
            lead = sentence.tokens[here - 1].text
            return ((here, here + 1),) if lead in SOFT else ()
        if sentence.tokens[here].text == ";":
            return ()
    return ()


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause goes on after *X said,*: with a verb, not *adding*."""
    form = sentence.form(at)
    if at >= sentence.end or form in entries("clause_openers"):
        return False
    if form.endswith("ing") or form in entries("clause_cuts") or form == "who":
        return False
    if is_time(sentence.tokens, at) or form in {"and", "the", "a", "an", "according"}:
        return False
    return form in AUXILIARIES or form in entries("finite_verbs")
