"""The report gives what somebody said in its own words, not in the speaker's.

The normal answer to a good paraphrase: the sentences of the record that answer it are
shown, and which of its words they have no answer to. Tense and person are the
reporter's. An indirect statement in the record's very words is left to the other rules.
"""

from collections.abc import Iterator

from onrecord.judge.claim import Claim
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding, Wording

RULE = "in-other-words"
_MOST = 6


def in_other_words(claim: Claim) -> Iterator[Finding]:
    """Report that the statement is the reporter's, and what nothing answers."""
    put = "the report says it in its own words"
    missing = [said(claim.quoted[at].words) for at in claim.missing]
    if missing:
        more = " …" if len(missing) > _MOST else ""
        listed = ", ".join(missing[:_MOST])
        put += f"; the sentences of the record have no word for {listed}{more}"
    yield Finding(RULE, Wording.REWORDED, put)
