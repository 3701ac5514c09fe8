"""The page of statements, as a string."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape

from onrecord.extract import statements as extracted
from onrecord.model.document import Document, Origin, Span
from onrecord.model.statement import Circumstances, Manner, Speaker, Statement
from onrecord.publish import statements_html
from onrecord.publish.attributed import pieces
from tests.publish.invented import report, silent
from tests.publish.samples import statements

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> “&\"'"
TEXT = (
    "“The mayor said the gates were old,” Per Holt told the council in Halvik on "
    "3 March 2031. Two years later, Ida Lind denied it."
)


def read() -> tuple[Document, tuple[Statement, ...]]:
    document = Document("gates", TEXT, Origin("gates", "0" * 64, "text/plain", "plain"))
    return document, extracted(document)


def page() -> str:
    return statements_html([read(), (report(), statements())], least=0)


def test_the_pieces_of_a_text_are_the_text() -> None:
    document, made = read()
    assert "".join(piece.text for piece in pieces(document.text, made)) == TEXT


def test_every_part_of_a_statement_is_a_link_to_it() -> None:
    document, made = read()
    linked = re.findall(
        r'<a class="([^"]+)" href="#(r1-s\d+)"[^>]*>([^<]+)</a>', page()
    )
    for number, each in enumerate(made, start=1):
        for name, spans in (("content", each.content), ("cue", each.cue)):
            words = "".join(
                unescape(text)
                for classes, _, text in linked
                if {f"is-{name}", f"r1-s{number}"} <= set(classes.split())
            )
            assert all(span.of(document.text) in words for span in spans)


def test_words_of_two_statements_lead_to_the_inner_one_and_know_both() -> None:
    assert re.search(
        r'<a class="is-content r1-s2 r1-s1" href="#r1-s2"[^>]*>the gates were old</a>',
        page(),
    )


def test_the_style_sets_off_the_statement_that_is_followed() -> None:
    assert ':root:has([data-s="r1-s2"]:target) .r1-s2{--is:var(--chosen)}' in page()
    assert '<li class="said r1-s2 nested" id="r1-s2" data-s="r1-s2"' in page()
    assert '<span id="r1-s2-cue" data-s="r1-s2"></span>' in page()


def test_every_link_leads_to_an_address_that_is_there_once() -> None:
    addresses = re.findall(r'\sid="([^"]+)"', page())
    assert len(addresses) == len(set(addresses))
    assert set(re.findall(r'href="#([^"]+)"', page())) <= set(addresses)


def test_it_says_what_a_date_follows_from() -> None:
    assert "about 2033 <small>counted from another date of the report" in page()
    assert "counter-factive: turns it down" in page()
    unknown = replace(read()[1][0], said_on=None)
    unknown = replace(unknown, circumstances=Circumstances(time=Span(0, 3)))
    assert "no date follows from this" in statements_html([(read()[0], [unknown])])


def test_it_has_no_script_and_allows_no_style_but_its_own() -> None:
    assert "<script" not in page()
    policy = re.search(r'Policy" content="([^"]+)"', page())
    assert policy
    assert "script-src" not in policy[1]
    ((style),) = re.findall(r"<style>(.*?)</style>", page(), re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy[1].startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert not re.search(r"(?:src|href)=[\"'](?!#)|url\(|@import|https?://", page())


def test_what_a_document_says_is_escaped() -> None:
    document = Document(
        HOSTILE,
        HOSTILE,
        Origin(HOSTILE, "00" * 32, "text/plain", "plain"),
        title=HOSTILE,
        author=HOSTILE,
        date=HOSTILE,
        lang='"><script>',
    )
    who = Speaker(HOSTILE, HOSTILE)
    whole = Span(0, len(HOSTILE))
    words = Circumstances(whole, whole, whole, whole)
    made = Statement("s1", Manner.DIRECT, (whole,), (whole,), (whole,), who, who)
    made = replace(made, said_on=HOSTILE, place=HOSTILE, circumstances=words)
    shown = statements_html([(document, [made])])
    assert "<script>alert" not in shown
    assert "<img" not in shown
    assert 'lang=""' not in shown
    assert "&lt;script&gt;alert(1)" in shown


def test_a_report_without_statements_is_shown_as_it_was_read() -> None:
    shown = statements_html([(silent(), ())])
    assert "No statement was found." in shown


def test_what_is_less_sure_is_counted_and_not_marked() -> None:
    document, made = read()
    shown = statements_html(
        [(document, [replace(each, confidence=0.4) for each in made])]
    )
    assert f"0 statements, {len(made)} more of less confidence" in shown
    assert '<a class="is-' not in shown
