"""A real browser, where there is one."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.publish import html
from tests.publish.samples import sample_result

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window; skips where it or playwright is missing."""
    playwright = pytest.importorskip("playwright.sync_api")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        pytest.skip("no chromium on the path; name one in CHROMIUM")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page of the sample answer is."""
    path = tmp_path_factory.mktemp("page") / "result.html"
    path.write_text(html(sample_result()), "utf-8")
    return path.as_uri()
