"""Fixtures for the tests of the preview."""

import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
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
    yield page
    assert page.problems == []
    page.close()
