"""One page of every kind of the demo site, in a browser."""

import pytest

import expect
from browser import faults, lost_without_scripts
from kinds import GERMAN_SAMPLE, KINDS, longest_page, unknown_kinds


def test_every_kind_of_page_is_known(root_site):
    expect.no_problems(unknown_kinds(root_site))


@pytest.mark.parametrize("kind", KINDS)
def test_page(browser, root_site, kind):
    expect.no_problems(faults(browser, root_site, longest_page(root_site, kind)))


@pytest.mark.parametrize("kind", GERMAN_SAMPLE)
def test_german_page(browser, root_site, kind):
    expect.no_problems(faults(browser, root_site, longest_page(root_site, kind, "de/")))


@pytest.mark.parametrize("kind", KINDS)
def test_scripts_are_not_needed(browser, root_site, kind):
    expect.no_problems(lost_without_scripts(browser, root_site, longest_page(root_site, kind)))


@pytest.mark.parametrize("path", ["", "news/"])
def test_site_below_a_folder(browser, subfolder_site, path):
    expect.no_problems(faults(browser, subfolder_site, path))
