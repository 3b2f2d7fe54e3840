"""The files of the demo site."""

import pytest

import expect
import feeds
import links
import sitemap
import structure
import validity

MOST_CSS = 25_000


@pytest.mark.parametrize(
    "check",
    [
        links.broken_links,
        links.unreachable_pages,
        structure.repeated_ids,
        structure.bad_headings,
        structure.missing_languages,
        structure.bad_titles,
        structure.bad_metadata,
        feeds.missing_feeds,
        feeds.bad_atom_feeds,
        feeds.bad_json_feeds,
        feeds.disagreeing_feeds,
        sitemap.bad_sitemap,
        sitemap.bad_robots,
    ],
    ids=lambda check: check.__name__,
)
def test_site(check, site):
    expect.no_problems(check(site))


def test_nu_html_checker(root_site):
    expect.no_problems(validity.bad_files(root_site.folder))


def test_one_small_style_sheet(root_site):
    sizes = [file.stat().st_size for name, file in root_site.files.items() if name.endswith(".css")]
    assert len(sizes) == 1 and sizes[0] < MOST_CSS
