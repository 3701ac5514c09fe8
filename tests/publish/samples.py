"""A result written by hand: every outcome, every kind of edit. All people invented."""

from onrecord.errors import Problem
from onrecord.model.alignment import Mark, Step
from onrecord.model.result import Checked, CheckedReport, RecordSummary, Result
from onrecord.model.statement import Manner, Speaker, Statement
from onrecord.model.verdict import Agreement, Finding, Verdict, Wording
from tests.publish.invented import (
    ARENDT,
    FROM_LETTER,
    FROM_MINUTES,
    FROM_NAGARA,
    LETTER,
    LIND,
    MINUTES,
    NAGARA,
    REPORT,
    compared,
    in_report,
    passage,
    place_in,
    report,
    silent,
    statement,
)


def sample_result() -> Result:
    """Return the answer for one report full of statements, and one with none."""
    record = RecordSummary(
        3,
        118,
        (
            Problem("record/scan.pdf", "no page has text", "run OCR over it first"),
            Problem("record/old.doc", "Word files of before 2007 are not read"),
        ),
        (Problem("record/minutes-7.txt", "read as Windows-1252, not UTF-8"),),
    )
    return Result(
        record,
        (CheckedReport(report(), _checked()), CheckedReport(silent(), ())),
        (Problem("drafts/broken.pdf", "the file is cut short", "fetch it again"),),
    )


def statements() -> tuple[Statement, ...]:
    """Return the statements of the report, without any verdict."""
    return tuple(checked.statement for checked in _checked())


def _checked() -> tuple[Checked, ...]:
    return (
        _verbatim(),
        _altered(),
        _spliced(),
        _missing(),
        _trimmed(),
        _moved(),
        _unchecked(),
        _other_speaker(),
        _cut(),
        _rendering(),
    )


def _verbatim() -> Checked:
    said = "The bridge will not open before May"
    made = Statement(
        "s1",
        Manner.DIRECT,
        (in_report(said),),
        cue=(in_report("told"),),
        source=(in_report("Mayor Ida Lind"),),
        speaker=LIND,
        addressee=Speaker("the council"),
        said_on="2031-03-03",
        confidence=0.98,
    )
    verdict = Verdict(Wording.VERBATIM, Agreement.AGREES, Agreement.AGREES)
    return compared(
        made,
        verdict,
        (passage(FROM_MINUTES, said, "MAYOR LIND"),),
        (Step.KEPT, said, said),
    )


def _altered() -> Checked:
    made = statement("s2", "The bridge is safe", LIND, said_on="2031-03-04")
    there = passage(FROM_MINUTES, "the bridge is not safe", "MAYOR LIND")
    verdict = Verdict(
        Wording.ALTERED,
        Agreement.AGREES,
        Agreement.DIFFERS,
        (
            Finding(
                "negation-changed",
                Wording.ALTERED,
                "the report leaves out “not” after “bridge is”",
                None,
                place_in(MINUTES, "not safe", "not"),
            ),
            Finding(
                "occasion",
                None,
                "the report says 2031-03-04, the record is of 2031-03-03",
            ),
            Finding(
                "part-of-sentence",
                Wording.TRIMMED,
                "the sentence of the record begins: “I am told that”",
                None,
                place_in(MINUTES, "I am told that"),
            ),
        ),
    )
    return compared(
        made,
        verdict,
        (there,),
        (Step.KEPT, "the bridge is", "The bridge is"),
        (Step.DROPPED, "not", ""),
        (Step.KEPT, "safe", "safe"),
    )


def _spliced() -> Checked:
    first, second = (
        "We asked for forty million crowns",
        "the coast has refused every crown of it",
    )
    made = statement("s3", f"{first}, and {second}", ARENDT)
    verdict = Verdict(
        Wording.SPLICED,
        Agreement.AGREES,
        Agreement.UNKNOWN,
        (
            Finding(
                "splice",
                Wording.SPLICED,
                "the report joins “asked for forty million crowns” and “the coast has "
                "refused every crown”, which stand apart in the record",
                in_report("and the coast"),
                place_in(LETTER, "The coast"),
                1,
            ),
        ),
    )
    return compared(
        made,
        verdict,
        (
            passage(FROM_MINUTES, first, "MR. ARENDT"),
            passage(FROM_LETTER, second, None),
        ),
        (Step.KEPT, first, first),
        (Step.ADDED, "", "and", Mark.NONE, 1),
        (Step.KEPT, second, second, Mark.NONE, 1),
    )


def _missing() -> Checked:
    made = statement("s4", "Nobody will pay a toll as long as I live", LIND)
    sentence = (
        "not found in this record: 3 documents were searched, 2 could not be read"
    )
    finding = Finding("not-found", Wording.NOT_FOUND, sentence, made.content[0])
    return Checked(made, Verdict(Wording.NOT_FOUND, findings=(finding,)))


def _trimmed() -> Checked:
    made = statement(
        "s5",
        "They [the upper valley] will pay for the piers … and nothing else",
        ARENDT,
    )
    there = passage(
        FROM_MINUTES,
        "They will pay for the piers, as we agreed last year, and nothing else",
        "MR. ARENDT",
    )
    dropped = "as we agreed last year"
    findings = (
        Finding(
            "omission-marked",
            Wording.TRIMMED,
            f"the report marks that it leaves out “{dropped}”",
            None,
            place_in(MINUTES, dropped),
        ),
        Finding(
            "bracket",
            Wording.FAITHFUL,
            "the report adds “the upper valley” in brackets",
            in_report("the upper valley"),
        ),
    )
    return compared(
        made,
        Verdict(Wording.TRIMMED, Agreement.AGREES, findings=findings),
        (there,),
        (Step.KEPT, "They", "They"),
        (Step.ADDED, "", "the upper valley", Mark.BRACKET, 0),
        (Step.KEPT, "will pay for the piers", "will pay for the piers"),
        (Step.DROPPED, dropped, "", Mark.ELLIPSIS, 0),
        (Step.KEPT, "and nothing else", "and nothing else"),
    )


def _moved() -> Checked:
    made = statement("s6", "In the autumn we signed the contract", ARENDT)
    sentence = "the report has the same words in another order"
    finding = Finding("order-changed", Wording.REWORDED, sentence, made.content[0])
    return compared(
        made,
        Verdict(Wording.REWORDED, Agreement.AGREES, findings=(finding,)),
        (passage(FROM_MINUTES, "We signed the contract in the autumn", "MR. ARENDT"),),
        (Step.MOVED, "in the autumn", "In the autumn"),
        (Step.KEPT, "We signed the contract", "we signed the contract"),
    )


def _unchecked() -> Checked:
    made = statement("s7", "Yes", Speaker("she"))
    sentence = "too short to be placed: the record holds it 12 times"
    finding = Finding("too-short", Wording.UNCHECKED, sentence, made.content[0])
    return Checked(
        made, Verdict(Wording.UNCHECKED, findings=(finding,)), occurrences=12
    )


def _other_speaker() -> Checked:
    said = "The tunnel was never promised to anyone"
    made = statement("s8", said, LIND)
    finding = Finding(
        "speaker", None, "the record has these words from MR. ARENDT, not Ida Lind"
    )
    return compared(
        made,
        Verdict(Wording.VERBATIM, Agreement.DIFFERS, findings=(finding,)),
        (passage(FROM_MINUTES, said, "MR. ARENDT"),),
        (Step.KEPT, said, said),
    )


def _cut() -> Checked:
    pieces = ("We will finish the road", "in the second winter")
    made = Statement(
        "s9",
        Manner.DIRECT,
        tuple(in_report(piece) for piece in pieces),
        cue=(place_in(REPORT, "Lind said, “in", "said"),),
        source=(place_in(REPORT, "Lind said, “in", "Lind"),),
        speaker=LIND,
    )
    rest = "but only if the coast pays"
    finding = Finding(
        "cut-before-qualifier",
        Wording.ALTERED,
        f"the record goes on in the same sentence: “{rest}”",
        None,
        place_in(MINUTES, rest),
    )
    said = " ".join(pieces)
    return compared(
        made,
        Verdict(Wording.ALTERED, Agreement.AGREES, findings=(finding,)),
        (passage(FROM_MINUTES, said, "MAYOR LIND"),),
        (Step.KEPT, said, said),
    )


def _rendering() -> Checked:
    made = statement("s10", "The stones of the old bridge go back to the quarry", None)
    finding = Finding(
        "rendering",
        Wording.RENDERING,
        "the record is a translation: two renderings are compared",
    )
    set_apart = compared(
        made,
        Verdict(Wording.RENDERING, findings=(finding,)),
        (passage(FROM_NAGARA, NAGARA.rstrip("."), None),),
        (Step.KEPT, "The stones of the old bridge", "The stones of the old bridge"),
        (Step.CHANGED, "shall be returned", "go back"),
        (Step.KEPT, "to the quarry", "to the quarry"),
    )
    other = passage(FROM_LETTER, "I write in some haste", None, similarity=0.41)
    return Checked(
        set_apart.statement,
        set_apart.verdict,
        (*set_apart.passages, other),
        1,
        set_apart.edits,
        2,
    )
