"""The checks that read the files of a site: each takes the site and gives the problems that it found."""

import feeds
import links
import sitemap
import structure

SITE_CHECKS = [
    links.broken_links,
    links.unreachable_pages,
    structure.repeated_ids,
    structure.bad_headings,
    structure.missing_languages,
    structure.missing_icons,
    structure.bad_titles,
    structure.bad_metadata,
    feeds.missing_feeds,
    feeds.bad_atom_feeds,
    feeds.bad_json_feeds,
    feeds.disagreeing_feeds,
    sitemap.bad_sitemap,
    sitemap.bad_robots,
]
