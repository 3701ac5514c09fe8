"""`onrecord read`, `statements` and `explain`, end to end."""

import json
from pathlib import Path

from onrecord.judge import RULES
from tests.stories.conftest import TRANSCRIPT, Command


def test_read_prints_the_text_exactly_and_the_heading_apart(
    onrecord: Command, record: Path
) -> None:
    answer = onrecord("read", record / "briefing.txt")
    assert answer.exit_code == 0
    assert answer.stdout == TRANSCRIPT
    assert "2031-03-03" in answer.stderr


def test_read_adds_no_newline_of_its_own(onrecord: Command, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("One line without an end", "utf-8")
    assert onrecord("read", note).stdout == "One line without an end"


MEMORANDUM = """\
CONFIDENTIAL

MEMORANDUM OF CONVERSATION

No. 31
SUBJECT: The northern quay
DATE: March 3, 2031
PLACE: Customs House
PARTICIPANTS: Ida Lind, Mayor; Paul Ordway, Minister

THE MAYOR: The storm cost us 40 million crowns.
MR. ORDWAY: The state will carry half of that.
THE MAYOR: As it promised.
"""


def test_read_shows_what_a_heading_says_and_who_speaks(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "memo.txt").write_text(MEMORANDUM, "utf-8")
    answer = onrecord("read", "memo.txt")
    assert answer.stdout == MEMORANDUM
    told = dict(line.split(maxsplit=1) for line in answer.stderr.splitlines())
    assert told["kind"] == "memorandum"
    assert told["subject"] == "The northern quay"
    assert told["classification"] == "CONFIDENTIAL"
    assert told["number"] == "31"
    assert told["turns"] == "3 (THE MAYOR 2, MR. ORDWAY 1)"

    found = json.loads(onrecord("read", "memo.txt", "--format", "json").stdout)
    assert (found["date"], found["place"]) == ("2031-03-03", "Customs House")
    assert found["particulars"] == {
        "subject": "The northern quay",
        "classification": "CONFIDENTIAL",
        "number": "31",
        "from": None,
        "to": [],
    }
    assert [turn["participant"] for turn in found["turns"]] == [
        "Ida Lind",
        "Paul Ordway",
        "Ida Lind",
    ]


def test_an_office_in_a_label_is_who_holds_it_by_the_heading(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "memo.txt").write_text(MEMORANDUM, "utf-8")
    report = tmp_path / "report.md"
    report.write_text(
        "“The storm cost us 40 million crowns,” Mayor Ida Lind said.\n", "utf-8"
    )
    answer = onrecord("check", report, "--record", "memo.txt", "--format", "json")
    (checked,) = json.loads(answer.stdout)["reports"][0]["statements"]
    assert checked["passages"][0]["speaker"] == "Ida Lind"
    assert checked["verdict"]["speaker"] == "agrees"


def test_read_gives_turns_as_json(onrecord: Command, record: Path) -> None:
    answer = onrecord("read", record / "briefing.txt", "--format", "json")
    turns = json.loads(answer.stdout)["turns"]
    assert turns[0]["speaker"] == "MAYOR IDA LIND"


def test_read_picks_one_document_of_many(onrecord: Command, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    lines = [{"id": name, "text": f"The words of {name}."} for name in ("one", "two")]
    corpus.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    answer = onrecord("read", corpus, "--document", "two")
    assert answer.stdout == "The words of two."
    everything = onrecord("read", corpus).stdout
    assert "=== one\n" in everything
    assert "The words of one." in everything
    missing = onrecord("read", corpus, "--document", "three")
    assert missing.exit_code == 2
    assert "one, two" in missing.stderr


def test_read_says_why_a_file_cannot_be_read(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    answer = onrecord("read", "broken.pdf")
    assert answer.exit_code == 2
    assert "broken.pdf" in answer.stderr
    assert not answer.stdout


def test_statements_need_no_record(onrecord: Command, altered: Path) -> None:
    answer = onrecord("statements", altered)
    assert answer.exit_code == 0, answer.output
    assert "Lind" in answer.stdout


def test_statements_are_one_report_a_line(
    onrecord: Command, altered: Path, faithful: Path
) -> None:
    answer = onrecord("statements", altered, faithful, "--format", "jsonl")
    reports = [json.loads(line) for line in answer.stdout.splitlines()]
    assert len(reports) == 2
    for report in reports:
        ((start, end),) = report["attributions"][0]["content"]
        assert report["text"][start:end].startswith("The ")


def test_a_german_report_tells_who_said_what(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "bericht.md").write_text(
        "# Die Brücke bleibt zu\n\n"
        "„Die Pfeiler sind unterspült“, sagte Bürgermeisterin Wiebke Harmsen. Der "
        "Vorsitzende des Fährvereins, Jonte Brar, widersprach: „Niemand hat sie "
        "geprüft.“ Laut Harmsen ist das „nicht richtig“.\n",
        "utf-8",
    )
    shown = onrecord("statements", "bericht.md")
    assert shown.exit_code == 0, shown.output
    assert "Wiebke Harmsen" in shown.stdout
    assert "Bürgermeisterin" in shown.stdout
    assert "nothing indirect" in shown.stdout
    answer = json.loads(onrecord("statements", "bericht.md", "-f", "json").stdout)
    assert [each["speaker"]["name"] for each in answer["statements"]] == [
        "Wiebke Harmsen",
        "Jonte Brar",
        "Wiebke Harmsen",
    ]
    assert answer["notes"] == [
        "read as German: quotations with who said them, nothing indirect"
    ]


def test_of_a_language_without_a_table_only_the_marks_are_read(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "noticia.md").write_text(
        "“A ponte fica fechada”, disse o prefeito, e não há nada que se possa fazer.\n",
        "utf-8",
    )
    answer = onrecord("statements", "noticia.md", "--confidence", "0")
    assert "A ponte fica fechada" in answer.stdout
    assert "quotation marks only" in answer.stdout


def test_several_documents_are_no_json(
    onrecord: Command, altered: Path, faithful: Path
) -> None:
    answer = onrecord("statements", altered, faithful, "--format", "json")
    assert answer.exit_code == 2
    assert "--format jsonl" in answer.stderr
    assert json.loads(onrecord("statements", altered, "-f", "json").stdout)


def test_a_report_that_attributes_nothing_exits_with_3(
    onrecord: Command, silent: Path
) -> None:
    assert onrecord("statements", silent).exit_code == 3


def test_explain_lists_every_rule(onrecord: Command) -> None:
    answer = onrecord("explain")
    assert answer.exit_code == 0
    assert [line.split()[0] for line in answer.stdout.splitlines()] == [
        rule.id for rule in RULES
    ]


def test_explain_shows_the_reason_and_both_kinds_of_case(onrecord: Command) -> None:
    for rule in RULES:
        answer = onrecord("explain", rule.id)
        assert answer.exit_code == 0, answer.output
        assert rule.reason in answer.stdout
        noticed, _, left_alone = answer.stdout.partition("It leaves alone:")
        assert "record:" in noticed
        assert "record:" in left_alone


def test_an_unknown_rule_exits_with_2_and_names_the_nearest(onrecord: Command) -> None:
    answer = onrecord("explain", "negation-chagned")
    assert answer.exit_code == 2
    assert "negation-changed" in answer.stderr
