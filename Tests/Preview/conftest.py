"""Fixtures for the tests of the preview."""

import os
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
# Drawing pictures takes longer than all else, and other tests are about them.
os.environ["MARQUEE_TOOLS"] = ""
sys.path.insert(0, str(PROJECT / "Tests/Site"))

from browser import chromium  # noqa: E402
from preview_program import running  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--marquee", type=Path, default=PROJECT / ".build/release/marquee", help="the program that previews the site")


@pytest.fixture(scope="session")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture
def preview(marquee, tmp_path):
    with running(marquee, tmp_path) as preview:
        yield preview


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser):
    page = browser.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda message: "Content Security Policy" in message.text and page.problems.append(message.text))
    yield page
    assert page.problems == []
    page.close()
