"""The files of the demo site."""

import pytest

import expect
import validity
from site_checks import SITE_CHECKS

MOST_CSS = 25_000


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_site(check, site):
    expect.no_problems(check(site))


def test_nu_html_checker(root_site):
    expect.no_problems(validity.bad_files(root_site.folder, validity.NEWER_CSS))


def test_one_small_style_sheet(root_site):
    sizes = [file.stat().st_size for name, file in root_site.files.items() if name.endswith(".css")]
    assert len(sizes) == 1 and sizes[0] < MOST_CSS
