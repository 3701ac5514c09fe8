# ruff: file-ignore[any-type] - playwright, and so its types, may be absent
"""The page of statements in a real browser, without script, as a reader meets it."""

from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.publish import statements_html
from tests.browser.contrast import FAINT

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
TEXT = "\n\n".join(
    f"“Gate {number} is old, and nobody has mended it since the flood,” Per Holt told "
    f"the council in Halvik on {number} March 2031. Ida Lind denied that it leaked."
    for number in range(1, 16)
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page is."""
    document = Document("gates", TEXT, Origin("gates", "0" * 64, "text/plain", "plain"))
    path = tmp_path_factory.mktemp("statements") / "page.html"
    path.write_text(statements_html([(document, statements(document))]), "utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Any, place: str) -> Iterator[Any]:
    context = browser.new_context(
        viewport=DESK, java_script_enabled=True, reduced_motion="reduce"
    )
    opened = context.new_page()
    opened.goto(place)
    yield opened
    context.close()


def _ground(page: Any, selector: str) -> str:
    return str(
        page.locator(selector).first.evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
    )


def test_a_click_on_words_sets_off_all_parts_of_their_statement(page: Any) -> None:
    before = _ground(page, ".is-cue.r1-s1")
    page.locator("a.is-content.r1-s1").first.click()
    chosen = _ground(page, "a.is-content.r1-s1")
    assert chosen == _ground(page, ".is-cue.r1-s1") == _ground(page, ".is-time.r1-s1")
    assert chosen != before
    assert _ground(page, ".is-cue.r1-s2") == before
    assert page.locator("#r1-s1").is_visible()


def test_a_statement_leads_to_its_words_and_sets_them_off(page: Any) -> None:
    page.locator("#r1-s20 .links a", has_text="cue").click()
    assert page.url.endswith("#r1-s20-cue")
    cue = page.locator("a.is-cue.r1-s20").bounding_box()
    assert 0 <= cue["y"] <= DESK["height"]
    assert _ground(page, "a.is-cue.r1-s20") == _ground(page, "a.is-content.r1-s20")


def test_the_text_stays_in_sight_when_words_are_followed(page: Any) -> None:
    words = page.locator("a.is-content.r1-s12").first
    words.scroll_into_view_if_needed()
    words.click()
    box = words.bounding_box()
    assert 0 <= box["y"] <= DESK["height"]
    assert page.locator("#r1-s12").bounding_box()["y"] < DESK["height"]


def test_no_request_leaves_the_page_and_nothing_is_blocked(
    browser: Any, place: str
) -> None:
    context = browser.new_context(viewport=DESK)
    opened = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.goto(place)
    opened.wait_for_timeout(200)
    context.close()
    assert requests == [place]
    assert complaints == []


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways(
    browser: Any, place: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, color_scheme=scheme)
    opened = context.new_page()
    opened.goto(place)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_list_stands_beside_the_text_at_a_desk_and_below_it_on_a_phone(
    page: Any,
) -> None:
    text, listed = page.locator(".text"), page.locator(".list")
    assert text.bounding_box()["x"] + 100 < listed.bounding_box()["x"]
    page.set_viewport_size(PHONE)
    assert text.bounding_box()["y"] + 100 < listed.bounding_box()["y"]


def test_every_text_has_enough_contrast_even_where_it_is_set_off(
    browser: Any, place: str
) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport=DESK, color_scheme=scheme)
        opened = context.new_page()
        opened.goto(f"{place}#r1-s3")
        faint = opened.evaluate(FAINT)
        context.close()
        assert faint == []
