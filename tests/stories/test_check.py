"""`onrecord check`, end to end."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.conftest import ALTERED, Command

DOCS = Path(__file__).parents[2] / "docs"


def test_a_report_that_stands_exits_with_0(
    onrecord: Command, record: Path, faithful: Path
) -> None:
    answer = onrecord("check", faithful, "--record", record)
    assert answer.exit_code == 0, answer.output
    assert "40 million crowns" in answer.stdout


def test_a_dropped_not_exits_with_1_and_names_the_rule(
    onrecord: Command, record: Path, altered: Path
) -> None:
    answer = onrecord("check", altered, "--record", record)
    assert answer.exit_code == 1, answer.output
    assert "negation-changed" in answer.stdout


def test_a_german_report_that_drops_a_nicht_contradicts_a_german_record(
    onrecord: Command, tmp_path: Path
) -> None:
    record = tmp_path / "rede.txt"
    record.write_text(
        "BÜRGERMEISTERIN IDA LIND: Wir werden den alten Hafen nicht verkaufen, und\n"
        "der Rat hat dem im Frühjahr zugestimmt.\n",
        "utf-8",
    )
    report = tmp_path / "bericht.md"
    report.write_text(
        "„Wir werden den alten Hafen verkaufen“, sagte Bürgermeisterin Ida Lind.\n",
        "utf-8",
    )
    answer = onrecord("check", report, "--record", record, "--format", "json")
    assert answer.exit_code == 1, answer.output
    (checked,) = json.loads(answer.stdout)["reports"][0]["statements"]
    assert checked["verdict"]["outcome"] == "contradicts"
    rules = [finding["rule"] for finding in checked["verdict"]["findings"]]
    assert rules == ["negation-changed"]


@pytest.mark.parametrize(
    ("level", "code"), [("contradicts", 0), ("missing", 1), ("differs", 1)]
)
def test_words_that_are_nowhere_fail_from_missing_on(
    onrecord: Command, record: Path, missing: Path, level: str, code: int
) -> None:
    answer = onrecord("check", missing, "-r", record, "--fail-level", level)
    assert answer.exit_code == code, answer.output


def test_a_report_that_is_not_there_exits_with_2(
    onrecord: Command, record: Path
) -> None:
    answer = onrecord("check", "nowhere.md", "--record", record)
    assert answer.exit_code == 2
    assert "nowhere.md" in answer.stderr


def test_a_record_that_is_not_there_exits_with_2(
    onrecord: Command, faithful: Path
) -> None:
    answer = onrecord("check", faithful, "--record", "nowhere")
    assert answer.exit_code == 2
    assert "nowhere" in answer.stderr


def test_no_record_at_all_exits_with_2(onrecord: Command, faithful: Path) -> None:
    answer = onrecord("check", faithful)
    assert answer.exit_code == 2
    assert "--record" in answer.stderr


def test_an_unreadable_report_exits_with_2_after_the_others_are_printed(
    onrecord: Command, record: Path, faithful: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nthis is no PDF at all")
    answer = onrecord("check", broken, faithful, "--record", record)
    assert answer.exit_code == 2
    assert "broken.pdf" in answer.stderr
    assert "40 million crowns" in answer.stdout


def test_a_report_without_statements_exits_with_3(
    onrecord: Command, record: Path, silent: Path
) -> None:
    assert onrecord("check", silent, "--record", record).exit_code == 3


def test_an_empty_record_exits_with_3(
    onrecord: Command, altered: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert onrecord("check", altered, "--record", "empty").exit_code == 3


def test_a_record_that_holds_only_the_report_says_nothing_for_it(
    onrecord: Command, faithful: Path, tmp_path: Path
) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "copy.md").write_bytes(faithful.read_bytes())
    answer = onrecord("check", faithful, "-r", "drafts", "--fail-level", "missing")
    assert answer.exit_code in {1, 3}, answer.output


def test_a_report_is_read_from_standard_input(onrecord: Command, record: Path) -> None:
    answer = onrecord("check", "-", "--record", record, stdin=ALTERED)
    assert answer.exit_code == 1, answer.output
    assert "negation-changed" in answer.stdout


def test_json_has_the_documented_form(
    onrecord: Command, record: Path, altered: Path
) -> None:
    answer = onrecord("check", altered, "--record", record, "--format", "json")
    found = json.loads(answer.stdout)
    assert found["archive"]["documents"] == 1
    statement = found["reports"][0]["statements"][0]
    assert statement["verdict"]["outcome"] == "contradicts"
    assert statement["verdict"]["wording"] == "altered"
    assert statement["speaker"]["name"]
    span = statement["content"][0]
    text = onrecord("read", altered).stdout
    assert text[span["start"] : span["end"]] == span["text"]


def test_a_recorded_place_is_a_place_of_the_text_that_read_prints(
    onrecord: Command, record: Path, altered: Path
) -> None:
    answer = onrecord("check", altered, "--record", record, "--format", "json")
    statement = json.loads(answer.stdout)["reports"][0]["statements"][0]
    passage = statement["passages"][0]
    text = onrecord("read", record / "briefing.txt").stdout
    assert text[passage["start"] : passage["end"]] == passage["text"]


def test_json_lines_have_one_statement_a_line(
    onrecord: Command, record: Path, altered: Path, faithful: Path
) -> None:
    answer = onrecord("check", altered, faithful, "-r", record, "-f", "jsonl")
    statements = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [Path(each["path"]).name for each in statements] == [
        "altered.md",
        "faithful.md",
    ]


def test_every_key_is_documented(
    onrecord: Command, record: Path, altered: Path
) -> None:
    page = (DOCS / "reference" / "formats.md").read_text("utf-8")
    found = json.loads(onrecord("check", altered, "-r", record, "-f", "json").stdout)
    assert sorted(key for key in set(_keys(found)) if f'"{key}"' not in page) == []
    document = json.loads(onrecord("read", altered, "-f", "json").stdout)
    assert [key for key in document if f"`{key}`" not in page] == []


def _keys(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for each in tree:
            yield from _keys(each)


TOLD = """\
“The tunnel will not open to the public before the summer holidays,” Mayor Ida Lind
said. “The storm cost the city 40 million crowns.” She said that the state would pay
for all of it.
"""


def test_check_lists_what_statements_lists_under_the_same_ids(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    report = tmp_path / "told.md"
    report.write_text(TOLD, "utf-8")
    listed = json.loads(onrecord("statements", report, "-f", "json").stdout)
    found = json.loads(onrecord("check", report, "-r", record, "-f", "json").stdout)
    checked = found["reports"][0]["statements"]
    same = [{key: each[key] for key in listed["statements"][0]} for each in checked]
    assert same == listed["statements"]
    assert [each["manner"] for each in same] == ["direct", "indirect"]


def test_an_indirect_statement_is_listed_in_a_line_and_fails_nothing(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    report = tmp_path / "told.md"
    report.write_text(TOLD, "utf-8")
    answer = onrecord("check", report, "-r", record, "--fail-level", "differs")
    assert answer.exit_code == 0, answer.output
    assert "✓ stands 1:2 verbatim “The tunnel" in answer.stdout
    assert " indirect that the state would pay" in answer.stdout


def test_the_page_is_written_to_the_output_file(
    onrecord: Command, record: Path, altered: Path, tmp_path: Path
) -> None:
    page = tmp_path / "result.html"
    answer = onrecord("check", altered, "-r", record, "-f", "html", "-o", page)
    assert answer.exit_code == 1
    assert not answer.stdout
    assert page.read_text("utf-8").lstrip().startswith("<!")


def test_an_output_file_that_cannot_be_written_exits_with_2(
    onrecord: Command, record: Path, altered: Path
) -> None:
    answer = onrecord("check", altered, "-r", record, "-o", "no/such/folder/out.txt")
    assert answer.exit_code == 2
    assert "out.txt" in answer.stderr


def test_the_same_input_gives_the_same_bytes(
    onrecord: Command, record: Path, altered: Path
) -> None:
    for style in ("text", "json", "jsonl", "html"):
        first, second = (
            onrecord("check", altered, "--record", record, "--format", style)
            for _ in range(2)
        )
        assert first.stdout_bytes == second.stdout_bytes


def test_answers_are_plain_off_a_terminal_and_coloured_when_asked(
    onrecord: Command, record: Path, altered: Path
) -> None:
    assert "\x1b[" not in onrecord("check", altered, "-r", record).stdout
    answer = onrecord("check", altered, "-r", record, "--color", "always")
    assert "\x1b[" in answer.stdout


def test_a_record_may_be_given_in_parts(
    onrecord: Command, record: Path, faithful: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing in here is about any harbour.\n", "utf-8")
    answer = onrecord(
        "check", faithful, "-r", other, "-r", record / "briefing.txt", "-f", "json"
    )
    assert json.loads(answer.stdout)["archive"]["documents"] == 2


def test_an_indirect_statement_is_compared_for_what_it_claims(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    draft = tmp_path / "indirect.md"
    draft.write_text(
        "Mayor Ida Lind said that the tunnel would open to the public before the "
        "summer holidays. Minister Paul Ordway said that half of the cost of the "
        "storm, as was promised in spring, would be carried by the state.\n",
        "utf-8",
    )
    answer = onrecord("check", draft, "--record", record)
    assert answer.exit_code == 1, answer.output
    assert "claim-negated: the record has “not” with “open”" in answer.stdout
    assert "The tunnel will not open to the public" in " ".join(answer.stdout.split())
    assert "in-other-words" in answer.stdout
