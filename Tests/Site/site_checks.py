"""The checks that read the files of a site: each takes the site and returns the problems that it found."""

import calendars
import feeds
import links
import open_graph
import show_data
import sitemap
import structure
import structured_data
import translations

SITE_CHECKS = [
    links.broken_links,
    links.unreachable_pages,
    structure.repeated_ids,
    structure.clobbering_ids,
    structure.bad_headings,
    structure.missing_languages,
    structure.missing_icons,
    structure.bad_titles,
    structure.bad_metadata,
    open_graph.bad_open_graph,
    structured_data.bad_structured_data,
    structured_data.disagreeing_things,
    calendars.bad_calendars,
    show_data.bad_show_data,
    feeds.missing_feeds,
    feeds.bad_atom_feeds,
    feeds.bad_json_feeds,
    feeds.disagreeing_feeds,
    sitemap.bad_sitemap,
    sitemap.bad_robots,
    translations.bad_translations,
]
