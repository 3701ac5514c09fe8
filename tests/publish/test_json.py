import json
from typing import Any

from onrecord.publish.data_form import as_dict, jsonl
from onrecord.publish.data_form import json as as_json
from onrecord.publish.document_form import document_json
from onrecord.publish.statement_form import statements_json, statements_jsonl
from tests.publish.invented import LETTER, MINUTES, NAGARA, REPORT, minutes, report
from tests.publish.samples import sample_result, statements

TEXTS = {"minutes-7": MINUTES, "letters/arendt.txt": LETTER, "nagara": NAGARA}


def answer() -> dict[str, Any]:
    return dict[str, Any](json.loads(as_json(sample_result())))


def checked(name: str) -> dict[str, Any]:
    found = answer()["reports"][0]["statements"]
    return next(dict[str, Any](each) for each in found if each["id"] == name)


def test_the_answer_has_the_documented_keys() -> None:
    found = answer()
    assert list(found) == ["onrecord", "schema", "archive", "problems", "reports"]
    assert found["archive"]["documents"] == 3
    assert found["archive"]["unreadable"] == 2
    assert found["problems"][0]["where"] == "drafts/broken.pdf"
    keys = {"id", "path", "title", "published", "sha256", "statements"}
    assert set(found["reports"][0]) == keys


def test_a_statement_has_the_documented_keys() -> None:
    assert list(checked("s1")) == [
        *("id", "manner", "content", "quoted", "cue", "cue_class", "source"),
        *(
            "unsaid",
            "speaker",
            "addressee",
            "said_on",
            "place",
            "nested_in",
            "confidence",
        ),
        *("circumstances", "verdict", "passages", "edits", "occurrences"),
    ]
    assert checked("s1")["speaker"] == {
        "name": "Ida Lind",
        "role": "Mayor",
        "standing": None,
        "person": None,
        "confidence": 1.0,
    }


def test_every_quoted_span_is_a_slice_of_the_report() -> None:
    for statement in answer()["reports"][0]["statements"]:
        findings = statement["verdict"]["findings"]
        spans = [each["quoted"] for each in [*statement["edits"], *findings]]
        for span in [*statement["content"], *filter(None, spans)]:
            assert span["text"] == REPORT[span["start"] : span["end"]]


def test_every_recorded_span_is_a_slice_of_its_document() -> None:
    for statement in answer()["reports"][0]["statements"]:
        findings = statement["verdict"]["findings"]
        for each in [*statement["edits"], *findings]:
            span = each["recorded"]
            if span is not None:
                document = statement["passages"][each["passage"]]["document"]
                text = TEXTS[document]
                assert span["text"] == text[span["start"] : span["end"]]


def test_words_of_the_record_beside_the_passage_are_shown() -> None:
    (finding,) = checked("s9")["verdict"]["findings"]
    assert finding["recorded"]["text"] == "but only if the coast pays"


def test_passages_that_are_not_compared_say_so() -> None:
    passages = checked("s10")["passages"]
    assert [each["compared"] for each in passages] == [True, False]
    assert [each["compared"] for each in checked("s3")["passages"]] == [True, True]


def test_a_side_without_words_is_null() -> None:
    dropped = checked("s2")["edits"][1]
    assert (dropped["step"], dropped["quoted"]) == ("dropped", None)
    added = checked("s5")["edits"][1]
    assert (added["mark"], added["recorded"]) == ("bracket", None)


def test_the_same_answer_gives_the_same_json() -> None:
    assert as_json(sample_result()) == as_json(sample_result())
    assert json.loads(as_json(sample_result())) == as_dict(sample_result())
    assert as_json(sample_result()).endswith("}\n")


def test_letters_of_every_script_stay_readable() -> None:
    assert "長良" in as_json(sample_result())


def test_json_lines_have_one_statement_a_line() -> None:
    lines = [json.loads(line) for line in jsonl(sample_result()).splitlines()]
    assert [line["id"] for line in lines] == [f"s{at}" for at in range(1, 11)]
    assert {line["path"] for line in lines} == {"drafts/bridge.md"}


def test_statements_without_verdicts_have_the_same_form() -> None:
    found = json.loads(statements_json(report(), statements()))
    first = found["statements"][0]
    assert first.items() <= checked("s1").items()
    assert "verdict" not in first


def test_statements_as_a_line_hold_bare_spans_of_the_text() -> None:
    (line,) = statements_jsonl(report(), statements()).splitlines()
    found = json.loads(line)
    start, end = found["attributions"][0]["content"][0]
    assert found["text"][start:end] == "The bridge will not open before May"
    assert len(found["attributions"][8]["content"]) == 2


def test_a_document_is_given_with_every_address_in_it() -> None:
    found = json.loads(document_json(minutes()))
    assert found["text"] == MINUTES
    for turn in found["turns"]:
        assert turn["text"] == MINUTES[turn["start"] : turn["end"]]
    assert [page["number"] for page in found["pages"]] == [1, 2]
