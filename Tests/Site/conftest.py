"""Builds the demo site for the checks: for its own address, and for a folder of another."""

import os
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from browser import chromium
from built_site import BuiltSite
from shared import shared_folder

PROJECT = Path(__file__).resolve().parents[2]
SUBFOLDER = "https://example.org/fans/"


def pytest_addoption(parser):
    parser.addoption("--marquee", type=Path, default=PROJECT / ".build/release/marquee", help="the program that builds the site")


@pytest.fixture(scope="module", autouse=True)
def tools(request):
    """Only the demo site and the sites of modules with `DRAWS_PICTURES` have drawn pictures, which take longer to make than all else."""
    if getattr(request.module, "DRAWS_PICTURES", False):
        yield
        return
    os.environ["MARQUEE_TOOLS"] = ""
    yield
    del os.environ["MARQUEE_TOOLS"]


@pytest.fixture(scope="session")
def build(pytestconfig):
    """Builds the demo site into a folder, for the same day in all builds of one test run."""
    marquee = pytestconfig.getoption("marquee").resolve()
    today = date.today().isoformat()

    def build(output, *options):
        command = [marquee, "build", "--site", PROJECT / "Content", "--output", output, "--date", today, *options]
        environment = {name: value for name, value in os.environ.items() if name != "MARQUEE_TOOLS"}
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment, check=True)

    return build


@pytest.fixture(scope="session")
def shared_build(build, tmp_path_factory, worker_id):
    """Builds the demo site into a folder that all workers read."""

    def shared_build(name, *options):
        return shared_folder(tmp_path_factory, worker_id, name, lambda folder: build(folder / "public", *options)) / "public"

    return shared_build


@pytest.fixture(scope="session")
def root_site(shared_build):
    # By several threads, also where there are few processors; `test_determinism.py` compares it with a build by one.
    folder = shared_build("root", "--threads", "4")
    base = re.search(r"^baseURL: *(\S+)", (PROJECT / "Content/site.yaml").read_text(), re.MULTILINE)[1]
    return BuiltSite(folder, base)


@pytest.fixture(scope="session")
def subfolder_site(shared_build):
    return BuiltSite(shared_build("subfolder", "--base-url", SUBFOLDER), SUBFOLDER)


@pytest.fixture(params=["root", "subfolder"])
def site(request):
    return request.getfixturevalue(f"{request.param}_site")


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser
