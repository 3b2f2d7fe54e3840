#!/usr/bin/env python3
"""Finds work that grows faster than the content: made-up sites in which one thing is large, built at n, 2n and 4n.

For each thing it prints the processor time of the whole build and the bytes that were written, and by how much both grew from 2n to 4n.
Time that grows much faster than the output (2.0 is linear) is the work of looking at all of something for each of something.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SITE = "title: Growth\nbaseURL: https://growth.example/\n"
SHOW = "title: Show\nkind: series\nstatus: running\n"
AXES = {}


def axis(size):
    """Adds a function that makes the files of a site, and the smallest size."""
    def add(function):
        AXES[function.__name__.replace("_", "-")] = (size, function)
        return function

    return add


def lines(count, line):
    return "".join(line(number) for number in range(1, count + 1))


def show(**files):
    """The files of one show, by name without the extension."""
    files = {"show": SHOW, "season-1": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n"} | files
    more = {"sources.yaml": "q1: { name: Source 1 }\n"} if "claims" in files else {}
    return {"site.yaml": SITE} | more | {f"shows/h/{name.replace('_', '-')}.yaml": text for name, text in files.items()}


def article(number, text="Text.", more=""):
    return f"---\ntitle: Article {number}\ndate: 2024-01-01\n{more}---\n{text}\n"


def episodes(count, more=lambda number: ""):
    return "number: 1\nepisodes:\n" + lines(count, lambda n: f"  - {{ number: {n}, title: Title {n}{more(n)} }}\n")


def people(count):
    return {"people.yaml": lines(count, lambda n: f"p{n}: {{ name: Person {n} }}\n")}


def sources(count):
    return {"sources.yaml": lines(count, lambda n: f"q{n}: {{ name: Source {n} }}\n")}


def pictures(count):
    return {f"images/p{n}.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>" for n in range(1, count + 1)}


@axis(500)
def seasons(n):
    return show() | {f"shows/h/season-{i}.yaml": f"number: {i}\nepisodes: [{{ number: 1, title: Meet {i} }}]\n" for i in range(1, n + 1)}


@axis(500)
def seasons_with_premieres(n):
    files = {f"shows/h/season-{i}.yaml": f"number: {i}\npremiere: {1000 + i}-01-01\n" for i in range(1, n + 1)}
    return show() | files


@axis(500)
def episodes_of_a_season(n):
    return show(season_1=episodes(n))


@axis(500)
def specials(n):
    return show(season_1="number: 1\nepisodes:\n" + lines(n, lambda i: f"  - {{ id: special-{i}, title: Special {i} }}\n"))


@axis(500)
def episodes_with_dates(n):
    return show(season_1=episodes(n, lambda i: f", date: 2020-{i % 12 + 1:02}-{i % 28 + 1:02}"))


@axis(500)
def parts_of_a_season(n):
    parts = "parts:\n" + lines(n, lambda i: f"  - {{ from: {i}, premiere: {1000 + i}-01-01 }}\n")
    return show(season_1=episodes(n) + parts)


@axis(1000)
def characters(n):
    return show(characters=lines(n, lambda i: f"c{i}: {{ name: Character {i} }}\n"))


@axis(500)
def roles_in_one_episode_each(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, roles: [{{ person: p{i}, kind: guest, episodes: [s1e{i}] }}] }}\n")
    return show(season_1=episodes(n), characters=characters) | people(n)


@axis(500)
def roles_in_one_season_each(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, roles: [{{ person: p{i}, kind: guest, episodes: [s{i}] }}] }}\n")
    return seasons(n) | {"shows/h/characters.yaml": characters} | people(n)


@axis(500)
def roles_and_places_in_all_episodes(n):
    span = f"s1e1 to s1e{n}"
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, roles: [{{ person: p1, episodes: [{span}] }}] }}\n")
    places = lines(n, lambda i: f"l{i}: {{ name: Place {i}, kind: setting, in: [{span}] }}\n")
    return show(season_1=episodes(n), characters=characters, places=places) | people(1)


@axis(500)
def roles_of_one_character(n):
    roles = lines(n, lambda i: f"    - {{ person: p{i} }}\n")
    return show(characters=f"c: \n  name: Character\n  roles:\n{roles}") | people(n)


@axis(500)
def roles_of_one_person(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, roles: [{{ person: p1, episodes: [s1] }}] }}\n")
    return show(characters=characters) | people(1)


@axis(500)
def spans_of_one_role(n):
    spans = ", ".join(f"s1e{i}" for i in range(1, n + 1))
    characters = f"c: {{ name: Character, roles: [{{ person: p1, episodes: [{spans}] }}] }}\n"
    return show(season_1=episodes(n), characters=characters) | people(1)


@axis(500)
def guarded_roles(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Somebody {i}, roles: [{{ person: p{i}, until: s1 }}] }}\n")
    return show(characters=characters) | people(n)


@axis(500)
def cast_members(n):
    cast = "cast:\n" + lines(n, lambda i: f"  - {{ person: p{i} }}\n")
    return show(show=SHOW + cast) | people(n)


@axis(500)
def relationships(n):
    characters = lines(n + 1, lambda i: f"c{i}: {{ name: Character {i} }}\n")
    return show(
        characters=characters,
        relationships="relationships:\n" + lines(n, lambda i: f"  - {{ between: [c{i}, c{i + 1}], kind: friendship }}\n"))


@axis(500)
def relationships_of_one(n):
    characters = lines(n + 1, lambda i: f"c{i}: {{ name: Character {i} }}\n")
    return show(
        characters=characters,
        relationships="relationships:\n" + lines(n, lambda i: f"  - {{ between: [c1, c{i + 1}], kind: friendship }}\n"))


@axis(1000)
def claims(n):
    return show(claims=lines(n, lambda i: f"k{i}: {{ date: 2020-01-01, status: confirmed, says: Claim number {i}., sources: [q1] }}\n"))


@axis(1000)
def claims_about_one_question(n):
    return show(claims=lines(
        n, lambda i: f"k{i}: {{ date: 2020-01-01, status: expected, says: Claim {i}., field: network, value: Net {i}, sources: [q1] }}\n"))


@axis(1000)
def claims_in_a_chain(n):
    return show(claims=lines(
        n, lambda i: f"k{i}: {{ date: 2020-01-01, status: confirmed, says: Claim {i}., field: network, value: Net {i}, sources: [q1]"
        + (f", supersedes: [k{i - 1}]" if i > 1 else "") + " }\n"))


@axis(500)
def claims_about_episodes(n):
    return show(season_1=episodes(n), claims=lines(
        n, lambda i: f"k{i}: {{ date: 2020-01-01, about: s1e{i}, status: confirmed, says: Claim {i}., field: premiere, value: {1000 + i}-02-01, sources: [q1] }}\n"))


@axis(500)
def claims_that_supersede_one(n):
    return show(claims="k0: { date: 2020-01-01, status: confirmed, says: Claim., sources: [q1] }\n" + lines(
        n, lambda i: f"k{i}: {{ date: 2020-01-01, status: confirmed, says: Claim {i}., supersedes: [k0], sources: [q1] }}\n"))


@axis(500)
def claim_that_supersedes_many(n):
    ids = ", ".join(f"k{i}" for i in range(1, n + 1))
    return show(claims=lines(n, lambda i: f"k{i}: {{ date: 2020-01-01, status: expected, says: Claim {i}., sources: [q1] }}\n")
                + f"last: {{ date: 2025-01-01, status: confirmed, says: Claim., supersedes: [{ids}], sources: [q1] }}\n")


@axis(1000)
def articles_that_cite_claims_in_a_chain(n):
    cited = {f"articles/a{i}.md": article(i, f"It is :claim[so]{{#k{i}}}.") for i in range(1, n + 1)}
    return claims_in_a_chain(n) | cited


@axis(500)
def quotes_of_episodes(n):
    return show(season_1=episodes(n), quotes="quotes:\n" + lines(n, lambda i: f"  - {{ text: Quote {i}, in: s1e{i} }}\n"))


@axis(500)
def quotes_of_characters(n):
    return show(
        characters=lines(n, lambda i: f"c{i}: {{ name: Character {i} }}\n"),
        quotes="quotes:\n" + lines(n, lambda i: f"  - {{ text: Quote {i}, character: c{i} }}\n"))


@axis(500)
def tracks_of_episodes(n):
    return show(season_1=episodes(n), music="tracks:\n" + lines(n, lambda i: f"  - {{ title: Track {i}, in: [s1e{i}] }}\n"))


@axis(500)
def tracks_of_seasons(n):
    return seasons(n) | {"shows/h/music.yaml": "tracks:\n" + lines(n, lambda i: f"  - {{ title: Track {i}, in: [s{i}] }}\n")}


@axis(500)
def points_of_one_track(n):
    points = ", ".join(f"s1e{i}" for i in range(1, n + 1))
    return show(season_1=episodes(n), music=f"tracks:\n  - {{ title: Track, in: [{points}] }}\n")


@axis(500)
def places_of_episodes(n):
    return show(season_1=episodes(n), places=lines(n, lambda i: f"l{i}: {{ name: Place {i}, kind: setting, in: [s1e{i}] }}\n"))


@axis(500)
def books(n):
    return show(books="volumes:\n" + lines(n, lambda i: f"  v{i}: {{ title: Volume {i}, releases: [{{ date: {1000 + i}-01-01 }}] }}\n"))


@axis(500)
def releases_of_a_book(n):
    releases = lines(n, lambda i: f"      - {{ date: {1000 + i}-01-01, region: Region {i} }}\n")
    return show(books=f"volumes:\n  v1:\n    title: Volume 1\n    releases:\n{releases}")


@axis(500)
def releases_with_one_name(n):
    releases = lines(n, lambda i: f"      - {{ date: {1000 + i}-01-01, region: UK, note: paperback }}\n")
    return show(books=f"volumes:\n  v1:\n    title: Volume 1\n    releases:\n{releases}")


@axis(100)
def volumes_of_one_adaptation(n):
    volumes = lines(n, lambda i: f"  b{i}: {{ title: Book {i} }}\n")
    ids = ", ".join(f"b{i}" for i in range(1, n + 1))
    return show(books=f"volumes:\n{volumes}adaptations:\n  - {{ screen: s1, volumes: [{ids}], extent: partial }}\n")


@axis(200)
def adaptations_to_episodes(n):
    volumes = lines(n, lambda i: f"  b{i}: {{ title: Book {i} }}\n")
    adaptations = lines(n, lambda i: f"  - {{ screen: s1e{i}, volumes: [b{i}], extent: partial }}\n")
    return show(season_1=episodes(n), books=f"volumes:\n{volumes}adaptations:\n{adaptations}")


@axis(200)
def adaptations_to_seasons(n):
    volumes = lines(n, lambda i: f"  b{i}: {{ title: Book {i} }}\n")
    adaptations = lines(n, lambda i: f"  - {{ screen: s{i}, volumes: [b{i}], extent: partial }}\n")
    return seasons(n) | {"shows/h/books.yaml": f"volumes:\n{volumes}adaptations:\n{adaptations}"}


@axis(200)
def adaptations_of_one_book(n):
    adaptations = lines(n, lambda i: f"  - {{ screen: s1e{i}, volumes: [v1], extent: partial }}\n")
    return show(season_1=episodes(n), books="volumes:\n  v1: { title: Volume 1 }\nadaptations:\n" + adaptations)


@axis(200)
def shows(n):
    return {"site.yaml": SITE} | {f"shows/h{i}/show.yaml": SHOW.replace("Show", f"Show {i}") for i in range(1, n + 1)}


@axis(200)
def shows_that_follow_each_other(n):
    follows = {f"shows/h{i}/show.yaml": SHOW + (f"follows: h{i - 1}\n" if i > 1 else "") for i in range(1, n + 1)}
    return {"site.yaml": SITE} | follows


@axis(200)
def films_of_a_show(n):
    films = {f"shows/f{i}/show.yaml": f"title: Film {i}\nkind: film\nstatus: ended\nfollows: h\npremiere: {1000 + i}-01-01\n" for i in range(1, n + 1)}
    return show() | films


@axis(200)
def shows_of_one_book_series(n):
    made = {f"shows/h{i}/show.yaml": SHOW + "adapts: b\n" for i in range(1, n + 1)}
    return {"site.yaml": SITE, "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: ended\n"} | made


@axis(1000)
def articles(n):
    return {"site.yaml": SITE} | {f"articles/a{i}.md": article(i) for i in range(1, n + 1)}


@axis(1000)
def articles_with_one_tag(n):
    return {"site.yaml": SITE} | {f"articles/a{i}.md": article(i, more="tags: [one]\n") for i in range(1, n + 1)}


@axis(500)
def articles_with_a_tag_each(n):
    return {"site.yaml": SITE} | {f"articles/a{i}.md": article(i, more=f"tags: [tag {i}]\n") for i in range(1, n + 1)}


@axis(250)
def tags_of_one_article(n):
    tags = ", ".join(f"tag {i}" for i in range(1, n + 1))
    return {"site.yaml": SITE, "articles/a.md": article(1, more=f"tags: [{tags}]\n")}


@axis(500)
def aliases_of_one_article(n):
    aliases = ", ".join(f"old/{i}" for i in range(1, n + 1))
    return {"site.yaml": SITE, "articles/a.md": article(1, more=f"aliases: [{aliases}]\n")}


@axis(500)
def authors(n):
    articles = {f"articles/a{i}.md": article(i, more=f"authors: [w{i}]\n") for i in range(1, n + 1)}
    return {"site.yaml": SITE, "authors.yaml": lines(n, lambda i: f"w{i}: {{ name: Writer {i} }}\n")} | articles


@axis(500)
def authors_of_one_article(n):
    ids = ", ".join(f"w{i}" for i in range(1, n + 1))
    return {"site.yaml": SITE, "authors.yaml": lines(n, lambda i: f"w{i}: {{ name: Writer {i} }}\n"),
            "articles/a.md": article(1, more=f"authors: [{ids}]\n")}


@axis(500)
def people_with_one_name(n):
    return {"site.yaml": SITE, "people.yaml": lines(n, lambda i: f"p{i}: {{ name: Same Name }}\n")}


@axis(500)
def aliases_of_one_person(n):
    aliases = ", ".join(f"Alias {i}" for i in range(1, n + 1))
    return {"site.yaml": SITE, "people.yaml": f"p: {{ name: Person, aliases: [{aliases}] }}\n"}


@axis(1000)
def wikilinks_to_one_name(n):
    return show(characters="c: { name: Somebody }\n") | {
        f"articles/a{i}.md": article(i, "It is [[Somebody]].") for i in range(1, n + 1)}


@axis(2000)
def wikilinks_in_one_text(n):
    return show(characters="c: { name: Somebody }\n") | {"articles/a.md": article(1, "It is [[Somebody]]. " * n)}


@axis(500)
def ambiguous_wikilinks(n):
    return people_with_one_name(n) | {"articles/a.md": article(1, "It is [[Same Name]]. " * n)}


@axis(500)
def missing_wikilinks(n):
    return people(n) | {"site.yaml": SITE, "articles/a.md": article(1, lines(n, lambda i: f"It is [[Persom {i}]].\n"))}


@axis(500)
def missing_people(n):
    return show(show=SHOW + "cast:\n" + lines(n, lambda i: f"  - {{ person: pp{i} }}\n")) | people(n)


@axis(500)
def missing_sources(n):
    return show(show=SHOW + "sources: [" + ", ".join(f"qq{i}" for i in range(1, n + 1)) + "]\n") | sources(n)


@axis(500)
def missing_sources_in_text(n):
    text = lines(n, lambda i: f":::quote{{speaker=X source=qq{i}}}\nText.\n:::\n\n")
    return {"site.yaml": SITE, "articles/a.md": article(1, text)} | sources(n)


@axis(250)
def missing_pictures(n):
    return {"site.yaml": SITE, "articles/a.md": article(1, lines(n, lambda i: f"![A](images/pp{i}.svg)\n"))} | pictures(n)


@axis(250)
def missing_pictures_of_figures(n):
    text = lines(n, lambda i: f"::figure[A]{{src=images/pp{i}.svg alt=A}}\n\n")
    return {"site.yaml": SITE, "articles/a.md": article(1, text)} | pictures(n)


@axis(500)
def missing_pages(n):
    articles = {f"articles/a{i}.md": article(i, f"[A](/news/aa{i}/)") for i in range(1, n + 1)}
    return {"site.yaml": SITE} | articles


@axis(500)
def missing_headings(n):
    text = lines(n, lambda i: f"# Heading {i}\n\n[A](#headimg-{i})\n\n")
    return {"site.yaml": SITE, "articles/a.md": article(1, text)}


@axis(500)
def missing_claims_in_text(n):
    return claims(n) | {"articles/a.md": article(1, lines(n, lambda i: f"It is :claim[so]{{#kk{i}}}.\n"), "show: h\n")}


@axis(500)
def missing_values(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i} }}\n")
    text = lines(n, lambda i: f"It is {{{{characters.cc{i}.name}}}}.\n")
    return show(characters=characters) | {"articles/a.md": article(1, text, "show: h\n")}


@axis(500)
def missing_story_points(n):
    return show(season_1=episodes(n)) | {"articles/a.md": article(1, lines(n, lambda i: f"It is ||so||{{s2e{i}}}.\n"), "show: h\n")}


@axis(500)
def missing_subjects_of_claims(n):
    return show(season_1=episodes(n), claims=lines(
        n, lambda i: f"k{i}: {{ date: 2020-01-01, about: s2e{i}, status: confirmed, says: Claim number {i}., sources: [q1] }}\n"))


@axis(500)
def missing_navigation(n):
    navigation = "navigation:\n" + lines(n, lambda i: f"  - {{ title: T{i}, to: news/aa{i} }}\n")
    return {"site.yaml": SITE + navigation} | {f"articles/a{i}.md": article(i) for i in range(1, n + 1)}


@axis(250)
def values_of_people(n):
    return people(n) | {"site.yaml": SITE, "articles/a.md": article(1, lines(n, lambda i: f"It is {{{{people.p{i}.name}}}}.\n"))}


@axis(250)
def values_of_characters(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i} }}\n")
    text = lines(n, lambda i: f"It is {{{{characters.c{i}.name}}}}.\n")
    return show(characters=characters) | {"articles/a.md": article(1, text, "show: h\n")}


@axis(250)
def guarded_words(n):
    return show(season_1=episodes(n)) | {
        "articles/a.md": article(1, lines(n, lambda i: f"It is ||so that {i} and {i + 1} meet in {i + 2}||{{s1e{i}}}.\n\n"), "show: h\n")}


@axis(100)
def hard_spoilers(n):
    text = lines(n, lambda i: f":::spoiler{{hard until=s1}}\nThis is what number {i} of them says.\n:::\n\n")
    return show() | {"articles/a.md": article(1, text, "show: h\n")}


@axis(250)
def guarded_articles(n):
    return show(season_1=episodes(n)) | {
        f"articles/a{i}.md": article(i, f"Words of which number {i} is.", f"show: h\nspoils: s1e{i}\n") for i in range(1, n + 1)}


@axis(500)
def later_articles(n):
    later = {f"articles/b{i}.md": f"---\ntitle: B {i}\ndate: 2090-01-01\n---\nText.\n" for i in range(1, n + 1)}
    return {"site.yaml": SITE, "articles/a.md": article(1, lines(n, lambda i: f"[A](/news/b{i}/)\n"))} | later


@axis(500)
def sources_of_everything(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, sources: [q{i}] }}\n")
    return show(characters=characters) | sources(n)


@axis(500)
def uses_of_one_source(n):
    return show(characters=lines(n, lambda i: f"c{i}: {{ name: Character {i}, sources: [q1] }}\n")) | sources(1)


@axis(500)
def ratings_of_a_season(n):
    ratings = "ratings:\n" + lines(n, lambda i: f"  - {{ source: q{i}, value: 5, outOf: 10, asOf: 2020 }}\n")
    return show(season_1="number: 1\nepisodes: [{ number: 1, title: Meet }]\n" + ratings) | sources(n)


@axis(200)
def ratings_of_episodes(n):
    more = lambda i: f", ratings: [{{ source: q{i}, value: 5, outOf: 10, asOf: 2020 }}, {{ source: q{i}, value: 6, outOf: 10, asOf: 2021 }}]"
    return show(season_1=episodes(n, more)) | sources(n)


@axis(500)
def pages(n):
    return {"site.yaml": SITE} | {f"pages/p{i}.md": f"---\ntitle: Page {i}\n---\nText.\n" for i in range(1, n + 1)}


@axis(50)
def pages_in_pages(n):
    return {"site.yaml": SITE} | {f"pages/{'p/' * i}p.md": f"---\ntitle: Page {i}\n---\nText.\n" for i in range(n)}


@axis(200)
def navigation(n):
    return {"site.yaml": SITE + "navigation:\n" + lines(n, lambda i: f"  - {{ title: T{i}, to: news }}\n")}


@axis(1000)
def facts_of_a_character(n):
    facts = lines(n, lambda i: f"    - {{ label: Label {i}, value: Value {i} }}\n")
    return show(characters=f"c:\n  name: Character\n  facts:\n{facts}")


@axis(25)
def guarded_repetitions(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, summary: {{ spoiler: {'ha ' * 60}, until: s1 }} }}\n")
    return show(characters=characters) | {f"articles/a{i}.md": article(i, "ha " * 60) for i in range(1, n + 1)}


@axis(1000)
def one_guarded_repetition(n):
    return show() | {"articles/a.md": article(1, f"||{'ha ' * n}||", "show: h\n"), "articles/b.md": article(2, "ha " * n)}


@axis(60)
def guarded_texts_with_one_beginning(n):
    begin = " ".join(f"word{i}" for i in range(40))
    return show() | {f"articles/a{i}.md": article(i, f"||{begin} and then number {i}||", "show: h\n") for i in range(1, n + 1)}


@axis(60)
def open_copies_of_texts_with_one_beginning(n):
    begin = " ".join(f"word{i}" for i in range(40))
    return guarded_texts_with_one_beginning(n) | {f"articles/b{i}.md": article(i, begin) for i in range(1, n + 1)}


@axis(250)
def guarded_texts_with_one_end(n):
    text = lambda i: f"number{i} runs from home and then comes back"
    return show() | {f"articles/a{i}.md": article(i, f"||{text(i)}||", "show: h\n") for i in range(1, n + 1)} | {
        f"articles/b{i}.md": article(i, "They and then comes back. " * 20) for i in range(1, n + 1)}


@axis(500)
def public_words(n):
    characters = lines(n, lambda i: f"c{i}: {{ name: Character {i}, facts: [{{ label: What, value: thunderstorm{i}x, until: s1 }}] }}\n")
    return show(characters=characters) | {"articles/a.md": article(1, lines(n, lambda i: f"A thunderstorm{i}x.\n"))}


@axis(250)
def articles_about_seasons(n):
    return seasons_with_premieres(n) | {
        f"articles/a{i}.md": article(i, more=f"show: h\n").replace("Article", "Season") for i in range(1, n + 1)}


@axis(500)
def secrets_and_tags(n):
    tags = ", ".join(f"some tag {i}" for i in range(1, n // 10 + 1))
    return show() | {"articles/a.md": article(1, lines(n, lambda i: f"It is ||some tag {i}||.\n\n"), f"show: h\ntags: [{tags}]\n")}


@axis(500)
def shows_in_a_circle(n):
    return {"site.yaml": SITE} | {f"shows/h{i}/show.yaml": SHOW + f"follows: h{i % n + 1}\n" for i in range(1, n + 1)}


@axis(250)
def shows_and_people(n):
    shows = {f"shows/h{i}/show.yaml": SHOW + f"creators: [p{i}]\nsources: [q{i}]\n" for i in range(1, n + 1)}
    return {"site.yaml": SITE} | shows | people(n) | sources(n)


@axis(250)
def articles_and_episodes(n):
    articles = {f"articles/a{i}.md": article(i, "It is ||so that they both meet again||.", "show: h\n") for i in range(1, n + 1)}
    settings = SITE + "spoilers: latest\n"
    return show(season_1=episodes(n, lambda i: f", date: 2020-{i % 12 + 1:02}-{i % 28 + 1:02}")) | articles | {"site.yaml": settings}


@axis(250)
def articles_that_cite_one_claim(n):
    return claims_that_supersede_one(n) | {
        f"articles/a{i}.md": article(i, "It is :claim[so]{#k0}.", "show: h\n") for i in range(1, n + 1)}


@axis(250)
def broken_links(n):
    text = lines(n, lambda i: f"<a href=\"nowhere-{i}/\">A</a>\n\n")
    return {"site.yaml": SITE + "rawHTML: allowed\n", "articles/a.md": article(1, text)}


def one_of_many_shows(n):
    """The files of a small show: two seasons of four episodes, and three characters who are in one season each."""
    season = lambda number: f"number: {number}\npremiere: {1990 + n % 30 + number}-0{number}-01\nepisodes:\n" + lines(
        4, lambda i: f"  - {{ number: {i}, title: Show {n} {number}x{i}, date: {1990 + n % 30 + number}-0{number}-{i + 10} }}\n")
    characters = lines(3, lambda i: f"c{i}: {{ name: Role {n} {i}, roles: [{{ person: p{n}, kind: main, episodes: [s{i % 2 + 1}] }}] }}\n")
    files = {"show": SHOW.replace("Show", f"Show {n}"), "season-1": season(1), "season-2": season(2), "characters": characters}
    return {f"shows/h{n}/{name}.yaml": text for name, text in files.items()}


@axis(500)
def many_shows(n):
    files = {"site.yaml": SITE} | people(n)
    for i in range(1, n + 1):
        files |= one_of_many_shows(i)
    return files


def long_show(n, places):
    """A show of n episodes in seasons of 20, and n / 5 characters whose roles are at `places(character, seasons)`."""
    seasons = max(1, n // 20)
    files = {f"shows/h/season-{i}.yaml": episodes(20).replace("number: 1\nepisodes", f"number: {i}\nepisodes") for i in range(1, seasons + 1)}
    characters = lines(n // 5, lambda i: f"c{i}: {{ name: Character {i}, roles: [{{ person: p{i}, kind: {'main' if i % 50 == 0 else 'guest'}"
                       f"{places(i, seasons)} }}] }}\n")
    return show() | files | {"shows/h/characters.yaml": characters} | people(n // 5)


@axis(2500)
def one_long_show(n):
    return long_show(n, lambda i, seasons: "")


@axis(2500)
def one_long_show_with_roles_by_season(n):
    return long_show(n, lambda i, seasons: f", episodes: [s{i % seasons + 1}, s{i * 7 % seasons + 1}]")


@axis(2500)
def one_long_show_with_roles_by_episode(n):
    def spread(i, seasons):
        count = 200 if i % 50 == 0 else 5 + i % 20
        at = sorted({(i * 37 + k * 13) % (seasons * 20) for k in range(count)})
        return ", episodes: [" + ", ".join(f"s{a // 20 + 1}e{a % 20 + 1}" for a in at) + "]"
    return long_show(n, spread)


def write(folder, files):
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def measure(marquee, files, timeout, check=False):
    """The processor time of a build or a check in seconds, and the bytes that it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write(folder / "site", files)
        command = [marquee, "check" if check else "build", "--site", folder / "site", "--date", "2026-01-01"]
        command += ["--stale", "1d"] if check else ["--output", folder / "public"]
        log = folder / "log"
        with open(log, "wb") as file:
            child = subprocess.Popen(command, stdout=file, stderr=file)
            try:
                child_status = wait(child, timeout)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
                return None, 0, "timeout"
        status, usage = child_status
        written = log.stat().st_size + sum(path.stat().st_size for path in folder.glob("public/**/*") if path.is_file())
        return usage.ru_utime + usage.ru_stime, written, os.waitstatus_to_exitcode(status)


def wait(child, timeout):
    import time
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            return status, usage
        time.sleep(0.005)
    raise subprocess.TimeoutExpired(child.args, timeout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marquee", required=True)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("--check", action="store_true", help="measure 'marquee check' instead of 'marquee build'")
    parser.add_argument("axes", nargs="*")
    arguments = parser.parse_args()
    base = min(measure(arguments.marquee, {"site.yaml": SITE}, arguments.timeout, arguments.check)[0] for _ in range(3))
    print(f"{'':42} {'n':>6} {'seconds at n, 2n, 4n':>24} {'growth':>7} {'bytes':>7}  exit code")
    for name in arguments.axes or AXES:
        size, files = AXES[name]
        size = max(1, int(size * arguments.scale))
        found = []
        for count in (size, 2 * size, 4 * size):
            found.append(measure(arguments.marquee, files(count), arguments.timeout, arguments.check))
            if found[-1][0] is None:
                break
        times = [max(0.001, seconds - base) for seconds, _, _ in found if seconds is not None]
        row = " ".join(f"{time:7.2f}" for time in times)
        growth = f"{times[-1] / times[-2]:7.1f}" if len(times) > 1 else "      –"
        bytes_growth = f"{found[len(times) - 1][1] / found[len(times) - 2][1]:7.1f}" if len(times) > 1 else "      –"
        print(f"{name:42} {size:>6} {row:>24} {growth} {bytes_growth}  {found[-1][2]}", flush=True)


if __name__ == "__main__":
    main()
