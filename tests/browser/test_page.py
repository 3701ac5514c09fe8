# ruff: file-ignore[any-type] - playwright, and so its types, may be absent
"""The page in a real browser, as an editor meets it."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.contrast import FAINT

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The page of the sample answer, opened at a desk."""
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def _focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_j_and_k_go_through_the_problems(page: Any) -> None:
    page.keyboard.press("j")
    assert _focused(page) == "r1-s2"
    page.keyboard.press("j")
    assert _focused(page) == "r1-s3"
    page.keyboard.press("k")
    assert _focused(page) == "r1-s2"
    page.keyboard.press("k")
    assert _focused(page) == "r1-s2"


def test_the_focus_can_be_seen(page: Any) -> None:
    page.keyboard.press("j")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"


def test_the_keys_are_explained_on_demand(page: Any) -> None:
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("?")
    assert not page.locator("dialog").is_visible()


def test_the_keys_can_be_switched_off(page: Any) -> None:
    page.get_by_label("keys on").uncheck()
    page.keyboard.press("j")
    assert not _focused(page).startswith("r1-")


def test_a_link_to_a_folded_statement_unfolds_it(page: Any) -> None:
    assert not page.locator("#r1-s1").is_visible()
    page.locator(".strip a").first.click()
    assert page.locator("#r1-s1").is_visible()


def test_every_link_leads_somewhere(page: Any) -> None:
    dead = """[...document.querySelectorAll("a[href^='#']")]
      .map((link) => link.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id)).length"""
    assert page.evaluate(dead) == 0


def test_no_request_leaves_the_page_and_nothing_is_blocked(
    browser: Any,
    address: str,
) -> None:
    context = browser.new_context(viewport=DESK)
    opened = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(address)
    opened.keyboard.press("o")
    opened.wait_for_timeout(200)
    context.close()
    assert requests == [address]
    assert complaints == []


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways(
    browser: Any,
    address: str,
    width: int,
    scheme: str,
) -> None:
    size = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, color_scheme=scheme)
    opened = context.new_page()
    opened.goto(address)
    opened.keyboard.press("o")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_both_sides_stand_beside_each_other_at_a_desk_and_in_a_row_on_a_phone(
    page: Any,
) -> None:
    report, record = (
        page.locator(f"#r1-s2 .side.{side}") for side in ("report", "record")
    )
    assert report.bounding_box()["y"] == record.bounding_box()["y"]
    page.set_viewport_size(PHONE)
    assert report.bounding_box()["y"] < record.bounding_box()["y"]


def test_it_reads_without_script(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address)
    assert opened.locator("#r1-s2").is_visible()
    assert not opened.locator(".keys").is_visible()
    opened.goto(f"{address}#r1-s1")
    assert opened.locator("#r1-s1").is_visible()
    context.close()


def test_every_text_has_enough_contrast(browser: Any, address: str) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport=DESK, color_scheme=scheme)
        opened = context.new_page()
        opened.goto(address)
        opened.keyboard.press("o")
        faint = opened.evaluate(FAINT)
        context.close()
        assert faint == []
