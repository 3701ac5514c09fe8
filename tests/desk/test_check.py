from onrecord.desk.check import check
from onrecord.desk.record import in_memory
from onrecord.errors import Problem
from onrecord.model.document import Document, Origin, Participant
from onrecord.model.result import Checked
from onrecord.model.verdict import Agreement, Outcome, Wording

REPORT = "“The dam will not be raised again,” Ida Lind said in Halvik."
RECORD = "I told them so. The dam will not be raised again. They were glad."


def document(name: str, text: str, speaker: str | None = None) -> Document:
    people = (Participant(speaker, "speaker"),) if speaker else ()
    origin = Origin(name, "", "text/plain", "plain")
    return Document(name, text, origin, participants=people)


def only(report: str, *record: Document | Problem) -> Checked:
    result = check([document("report", report)], in_memory(record))
    (checked,) = result.statements
    return checked


def test_a_quotation_that_stands_is_verbatim() -> None:
    checked = only(REPORT, document("a", RECORD))
    assert checked.verdict.wording is Wording.VERBATIM
    assert checked.verdict.outcome is Outcome.STANDS


def test_a_copy_of_the_report_is_no_record_of_it() -> None:
    checked = only(REPORT, document("copy", REPORT))
    assert checked.verdict.wording is Wording.NOT_FOUND


def test_the_record_that_agrees_best_is_compared() -> None:
    other = RECORD.replace("will not be", "will be")
    checked = only(REPORT, document("other", other), document("same", RECORD))
    assert checked.passages[0].document == "same"
    assert {passage.document for passage in checked.passages} == {"other", "same"}


def test_what_could_not_be_read_is_counted_where_nothing_is_found() -> None:
    broken = Problem("scan.pdf", "it is cut off")
    checked = only(REPORT, document("a", "Nothing of the kind."), broken)
    (finding,) = checked.verdict.findings
    assert "1 could not be read" in finding.sentence


def test_without_a_record_nothing_is_checked() -> None:
    assert only(REPORT).verdict.outcome is Outcome.UNCHECKED


def test_the_words_of_another_speaker_contradict() -> None:
    checked = only(REPORT, document("a", RECORD, "Governor Per Holt"))
    assert checked.verdict.speaker is Agreement.DIFFERS
    assert checked.verdict.outcome is Outcome.CONTRADICTS


def test_a_speaker_the_record_does_not_name_is_unknown() -> None:
    assert only(REPORT, document("a", RECORD)).verdict.speaker is Agreement.UNKNOWN


def test_the_sentence_is_the_same_for_every_speaker() -> None:
    report = REPORT.replace("will not be", "will be")
    other = report.replace("Ida Lind", "Per Holt")
    findings = [
        only(each, document("a", RECORD)).verdict.findings for each in (report, other)
    ]
    assert [f.sentence for f in findings[0]] == [f.sentence for f in findings[1]]


LONG = (
    "“We are not going to raise the dam in the upper valley, nor any other dam of the "
    "lower towns. We would like to keep the best relations with all the neighbouring "
    "valleys, and in this way we can keep the water for a long time,” Ida Lind said."
)
OTHERWISE = (
    "From what I hear, some still doubt us. We are not going to raise the dam in "
    "the upper valley, as well as the other dams of the lower towns. We want to keep "
    "up the most friendly relations with all the neighbouring valleys. It will suit us "
    "all, and as such we can keep the water over a long period."
)


def test_another_wording_is_found_beside_a_copy_of_the_report() -> None:
    checked = only(LONG, document("copy", LONG), document("talk", OTHERWISE))
    assert checked.passages[0].document == "talk"
