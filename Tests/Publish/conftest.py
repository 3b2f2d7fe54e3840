"""Gives each test a site and the place to publish it to."""

import os
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
# Drawing pictures takes longer than publishing a small site, and other tests are about them.
os.environ["MARQUEE_TOOLS"] = ""
# rclone is written in Go, ends after a moment, and spends a third of it with collecting garbage.
os.environ["GOGC"] = "400"
sys.path.insert(0, str(PROJECT / "Tests/Site"))

import places  # noqa: E402
import servers  # noqa: E402
from project import Project  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--marquee", type=Path, default=PROJECT / ".build/release/marquee", help="the program that publishes the site")


@pytest.fixture(scope="session")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture(scope="session", autouse=True)
def shared_servers():
    """Ends the servers that tests have shared."""
    with servers.shared:
        yield


@pytest.fixture
def project(marquee, tmp_path):
    """Makes a project with the given targets."""

    def make(targets, name="project", **options):
        return Project(tmp_path / name, marquee, targets, **options)

    return make


@pytest.fixture(params=places.ALL, ids=lambda place: place.__name__)
def place(request, tmp_path):
    """An empty place, once for each kind."""
    with request.param(tmp_path / "place") as place:
        yield place


@pytest.fixture
def site(place, project):
    return project({"live": place.target}, environment=place.environment)
