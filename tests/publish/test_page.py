"""The page, as a string: what is in it, and what never is."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape

import pytest

from onrecord.errors import Problem
from onrecord.model.alignment import Edit, Mark, Passage, Step
from onrecord.model.document import Document, Origin, Span
from onrecord.model.result import Checked, CheckedReport, RecordSummary, Result
from onrecord.model.statement import Manner, Speaker, Statement
from onrecord.model.verdict import Finding, Outcome, Verdict, Wording
from onrecord.publish import fragment, html
from onrecord.publish.cards import sheet
from onrecord.publish.differences import differences, sentence
from onrecord.publish.evidence import CONTEXT, quoted_marks, recorded, stretches
from onrecord.publish.linked import parts
from onrecord.text.words import words
from tests.publish.samples import sample_result

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> “&\"'"


def _hostile() -> Result:
    document = Document(
        HOSTILE,
        HOSTILE,
        Origin(HOSTILE, "00" * 32, "text/plain", "plain"),
        title=HOSTILE,
        author=HOSTILE,
        lang='"><script>',
    )
    whole = Span(0, len(HOSTILE))
    made = Statement("s1", Manner.DIRECT, (whole,), speaker=Speaker(HOSTILE, HOSTILE))
    passage = Passage(HOSTILE, HOSTILE, whole, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    finding = Finding("words-changed", Wording.REWORDED, HOSTILE, whole, whole)
    edits = (Edit(Step.CHANGED, words(HOSTILE), words(HOSTILE)),)
    verdict = Verdict(Wording.REWORDED, findings=(finding,))
    checked = Checked(made, verdict, (passage, passage), 1, edits, 2)
    problem = Problem(HOSTILE, HOSTILE, HOSTILE)
    record = RecordSummary(1, 3, (problem,), (problem,))
    return Result(record, (CheckedReport(document, (checked,)),), (problem,))


def _many(count: int) -> Result:
    result = sample_result()
    report = result.reports[0]
    statements = tuple(
        replace(checked, statement=replace(checked.statement, id=f"s{at}"))
        for at in range(count)
        for checked in (report.statements[at % len(report.statements)],)
    )
    return replace(result, reports=(replace(report, statements=statements),))


@pytest.mark.parametrize("form", [html, fragment])
def test_what_a_document_says_is_escaped(form: object) -> None:
    assert callable(form)
    page = form(_hostile())
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'lang=""' not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("form", [html, fragment])
def test_nothing_is_fetched_from_anywhere(form: object) -> None:
    assert callable(form)
    page = form(sample_result())
    assert not re.search(r"(?:src|href)=[\"'](?!#)|url\(|@import|https?://", page)


def test_a_fragment_has_no_script_and_no_style_sheet() -> None:
    page = fragment(sample_result())
    assert "<script" not in page
    assert "<style" not in page


def test_the_page_allows_its_own_script_and_style_and_no_other() -> None:
    page = html(sample_result())
    policy = re.search(r'Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    for tag in ("style", "script"):
        ((body),) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


@pytest.mark.parametrize("form", [html, fragment])
def test_the_same_answer_gives_the_same_page(form: object) -> None:
    assert callable(form)
    assert form(sample_result()) == form(sample_result())


def test_every_statement_has_an_address_and_a_link_to_it() -> None:
    page = html(sample_result())
    for number, report in enumerate(sample_result().reports, start=1):
        for checked in report.statements:
            anchor = f"r{number}-{checked.statement.id}"
            assert page.count(f'id="{anchor}"') == 1
            assert f'class="permalink" href="#{anchor}"' in page


def test_ids_are_used_once() -> None:
    ids = re.findall(r'\sid="([^"]+)"', html(sample_result()))
    assert len(ids) == len(set(ids))


def test_problems_come_first_and_the_gravest_of_them_first() -> None:
    found = sheet(1, sample_result().reports[0])
    outcomes = list(Outcome)
    ranks = [outcomes.index(card.outcome) for card in found.problems]
    assert ranks == sorted(ranks)
    page = html(sample_result())
    last = max(page.index(f'id="{card.anchor}"') for card in found.problems)
    assert all(last < page.index(f'id="{card.anchor}"') for card in found.clean)


def test_every_finding_is_a_sentence_of_the_page() -> None:
    page = html(sample_result())
    for checked in sample_result().statements:
        for finding in checked.verdict.findings:
            assert finding.sentence[1:].split("“")[0].strip() in page
            assert f">{finding.rule}</code>" in page


def test_every_difference_without_a_finding_gets_a_sentence() -> None:
    for checked in sample_result().statements:
        told = [each.sentence for each in differences(checked)]
        unlike = [edit for edit in checked.edits if edit.step is not Step.KEPT]
        assert len(told) >= len(checked.verdict.findings)
        assert bool(told) or not unlike
    silent = {
        each.sentence for c in sample_result().statements for each in differences(c)
    }
    assert "the report adds “and”" in silent
    assert "the report has “go back” where the record has “shall be returned”" in silent


def test_an_edit_is_told_in_plain_words() -> None:
    one, two = words("the gate"), words("a door")
    assert sentence(Edit(Step.DROPPED, one)) == "the report leaves out “the gate”"
    assert "at an ellipsis" in sentence(Edit(Step.DROPPED, one, (), Mark.ELLIPSIS))
    assert "in brackets" in sentence(Edit(Step.ADDED, (), two, Mark.BRACKET))
    assert "in brackets" in sentence(Edit(Step.CHANGED, one, two, Mark.BRACKET))
    assert "another place" in sentence(Edit(Step.MOVED, one, one))
    assert "…" in sentence(Edit(Step.DROPPED, words("word " * 40)))


def test_no_word_of_either_side_is_lost() -> None:
    for report in sample_result().reports:
        for card in sheet(1, report).cards:
            content = card.checked.statement.content
            text = report.document.text
            shown = "".join(each.text for each in card.quoted)
            assert shown in text
            assert all(span.of(text) in shown for span in content)
            for around in card.recorded:
                assert "".join(s.text for s in around.words) == around.passage.text
                assert "".join(s.text for s in around.before) == around.passage.before
                assert "".join(s.text for s in around.after) == around.passage.after


def test_the_report_is_shown_whole() -> None:
    for report in sample_result().reports:
        shown = "".join(part.text for part in sheet(1, report).text)
        assert shown.split() == report.document.text.split()


def test_of_statements_inside_one_another_the_shortest_is_linked() -> None:
    found = list(parts("He said she said no", [[Span(0, 19)], [Span(8, 19)]]))
    assert [part.statement for part in found] == [0, 1]


def test_lines_are_joined_only_where_blank_lines_part_paragraphs() -> None:
    assert next(parts("one\ntwo\n\n- three\n- four", [])).text == (
        "one two\n\n- three\n- four"
    )
    assert next(parts("one\ntwo", [])).text == "one\ntwo"


def test_words_missing_without_a_mark_leave_a_gap_in_the_report() -> None:
    (altered,) = [c for c in sample_result().statements if c.statement.id == "s2"]
    assert [mark.step for mark in quoted_marks(altered)] == ["kept", "gap", "kept"]


def test_words_beside_the_passage_are_set_off_if_a_grave_finding_names_them() -> None:
    (cut,) = [c for c in sample_result().statements if c.statement.id == "s9"]
    (around,) = recorded(cut)
    dropped = [each.text for each in around.after if each.step == "dropped"]
    assert dropped == ["but only if the coast pays"]


def test_an_ellipsis_that_swallows_a_condition_is_not_shown_as_honest() -> None:
    text = "We go, if paid, now"
    dropped = Edit(Step.DROPPED, words(text)[2:4], (), Mark.ELLIPSIS)
    finding = Finding(
        "omission-swallows-condition", Wording.ALTERED, "…", None, Span(7, 14)
    )
    made = Statement("s1", Manner.DIRECT, (Span(0, 1),))
    passage = Passage("d", None, Span(0, len(text)), text)
    verdict = Verdict(Wording.ALTERED, findings=(finding,))
    grave = Checked(made, verdict, (passage,), 1, (dropped,), 1)
    mild = replace(grave, verdict=Verdict(Wording.TRIMMED))
    for checked, honest in ((grave, False), (mild, True)):
        (around,) = recorded(checked)
        assert [s.honest for s in around.words if s.step == "dropped"] == [honest]


def test_stretches_that_overlap_lose_no_text() -> None:
    marks = [*quoted_marks(sample_result().statements[0])] * 2
    found = stretches("x" * 400, Span(0, 400), marks)
    assert "".join(each.text for each in found) == "x" * 400


def test_context_is_the_sentence_around_the_words() -> None:
    card = sheet(1, sample_result().reports[0]).cards[0]
    assert [each.step for each in card.quoted] == [CONTEXT, "kept", CONTEXT]
    assert card.quoted[-1].text.endswith("3 March 2031.")


def test_likeness_is_never_shown() -> None:
    page = html(sample_result()) + fragment(sample_result())
    assert "similarity" not in page
    assert "0.41" not in page
    assert "41 %" not in page


def test_what_could_not_be_read_is_named_with_its_hint() -> None:
    page = html(sample_result())
    for name in ("record/scan.pdf", "record/old.doc", "drafts/broken.pdf"):
        assert name in page
    assert "run OCR over it first" in page


def test_a_report_without_statements_says_why() -> None:
    assert "No quotation found" in html(sample_result())
    assert "No quotation found" in fragment(sample_result())


def test_an_answer_without_any_report_is_a_page() -> None:
    empty = Result(RecordSummary(0, 0), (), (Problem("a.pdf", "cut short"),))
    assert "a.pdf" in html(empty)
    assert "a.pdf" in fragment(empty)


def test_the_words_are_neutral() -> None:
    page = html(sample_result()).lower()
    for word in ("false", "fabricat", "fake", "liar", "doctored"):
        assert word not in re.sub(
            r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL
        )


def test_five_hundred_statements_are_all_shown() -> None:
    assert html(_many(500)).count('class="permalink"') == 500


def test_a_notebook_shows_every_difference_as_a_sentence_too() -> None:
    shown = unescape(fragment(sample_result()))
    for checked in sample_result().statements:
        for each in differences(checked):
            assert each.sentence[1:] in shown


def test_the_marks_are_explained_once_by_the_first_problems() -> None:
    result = sample_result()
    turned = replace(result, reports=(*result.reports[::-1], result.reports[0]))
    assert html(turned).count('class="legend"') == 1
