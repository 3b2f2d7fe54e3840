#!/usr/bin/env python3
"""Writes fan sites of large shows, with invented names and the proportions of real ones. The same bytes every time.

`saga` is a series of 8 seasons, 73 episodes, 608 characters, 394 relationships and 119 places.
`voyage` is a series of 42 seasons, most of them in parts, with 902 episodes, 3,200 characters, 640 books and 1,400
announcements.
`tour` is one season of 1,100 episodes, with 320 characters.
"""

import json
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

STARTS = "Al Bar Cor Da El Fen Gar Hal Is Jor Kel Lo Mar Ned Or Per Quen Ros Sel Tor Ul Ven Wil Yar Zan".split()
MIDDLES = ["a", "e", "i", "o", "an", "en", "il", "or", "ar", "ae", "", ""]
ENDS = "ric wyn dor lys mond ra na th ven sa bert lin gar mir don".split()
HOUSES = "Ashdown Blackmere Coldwater Dunmore Eastvale Farrow Greymark Hollin Ironwell Kestrel Lowmoor Marsh Northam Oakhart".split()
TITLES = "Night Letter Crown River Stone Promise Winter Gate Harbour Song Bell Road Door Silence Tower Feast Trial Storm".split()
KINDS = ["family", "family", "family", "romance", "friendship", "rivalry", "rivalry", "work", "other"]
WORDS = {
    "family": [["mother", "son"], ["father", "daughter"], ["sister", "brother"], ["uncle", "nephew"], ["cousin", "cousin"]],
    "romance": [["wife", "husband"], ["lover", "lover"]],
    "work": [["liege", "bannerman"], ["master of arms", "squire"], ["captain", "lieutenant"]],
}
SENTENCES = [
    "Nobody in the hall expected the letter to arrive on that morning.",
    "A promise made at the gate is broken at the table.",
    "The council meets twice and agrees on nothing.",
    "An old song turns out to be a map.",
    "Two friends take different roads and meet at the same door.",
    "The bell rings for the first time in forty years.",
]


@dataclass(frozen=True)
class Proportions:
    """How much of everything the show has."""

    id: str
    title: str
    seed: int
    first: date
    # The episodes of each season, and after how many of them a new part of the season begins; 0 for no parts.
    seasons: tuple[int, ...]
    part: int
    # How many years there are without a season, by the position of the season before them.
    pauses: dict[int, int]
    characters: int
    # How many of them appear in most of several seasons, and in how many seasons.
    leads: int
    lead_seasons: int
    relations: int
    places: int
    tracks: int
    quotes: int
    claims: int
    books: int


SAGA = Proportions(
    "salt-throne", "The Salt Throne", 73, date(2011, 4, 17), (10, 10, 10, 10, 10, 10, 7, 6), 0, {6: 1},
    characters=608, leads=42, lead_seasons=5, relations=394, places=119, tracks=160, quotes=240, claims=60, books=7)
VOYAGE = Proportions(
    "wayfarer", "The Wayfarer", 42, date(1963, 11, 23), (42, 39, 45, 43, 40, 44) + (26, 25, 26, 24, 26) + (20,) * 3 + (26,) * 6
    + (22, 26, 24, 13, 14, 14, 14) + (13,) * 11 + (12, 10, 6, 8), 6, {25: 15},
    characters=3_200, leads=48, lead_seasons=3, relations=260, places=310, tracks=90, quotes=400, claims=1_400, books=640)
TOUR = Proportions(
    "grand-tour", "The Grand Tour", 11, date(1999, 10, 20), (1_100,), 0, {},
    characters=320, leads=12, lead_seasons=1, relations=120, places=60, tracks=40, quotes=80, claims=30, books=60)
SITES = {"saga": SAGA, "voyage": VOYAGE, "tour": TOUR}


def files(show):
    """The files of the site by their paths."""
    return Writer(show).files()


class Writer:
    def __init__(self, show):
        self.show = show
        self.random = Random(show.seed)
        self.names = set()
        self.people = {}
        self.characters = {}
        self.dates = self.premieres()
        self.days = max(365, (self.dates[-1] - show.first).days)
        self.episodes = [f"s{season}e{number}" for season, count in enumerate(show.seasons, 1) for number in range(1, count + 1)]

    def files(self):
        show, random = self.show, self.random
        seasons = {f"season-{number}.yaml": self.season(number) for number in range(1, len(show.seasons) + 1)}
        for position in range(show.characters):
            self.add_character(position)
        ids = list(self.characters)
        described = {
            "show.yaml": {
                "title": show.title, "kind": "series", "status": "ended" if show is SAGA else "running", "network": "Channel Nine",
                "summary": " ".join(SENTENCES[:2]), "genres": ["drama", "fantasy"]},
            "characters.yaml": self.characters,
            "relationships.yaml": {"relationships": self.relationships(ids)},
            "places.yaml": {f"place-{number}": self.place() for number in range(1, show.places + 1)},
            "music.yaml": {"tracks": [{"title": self.title(), "artist": self.name(), "in": self.some(3)} for _ in range(show.tracks)]},
            "quotes.yaml": {
                "quotes": [
                    {"text": random.choice(SENTENCES), "character": random.choice(ids[: 4 * show.leads]), "in": random.choice(self.episodes)}
                    for _ in range(show.quotes)]},
            "claims.yaml": {f"claim-{number}": self.claim() for number in range(1, show.claims + 1)},
            "books.yaml": {"volumes": {f"book-{number}": self.book(number) for number in range(1, show.books + 1)}},
            **seasons,
        }
        whole = {
            "site.yaml": {"title": f"All of {show.title}", "baseURL": "https://large.example/"},
            "people.yaml": self.people,
            "sources.yaml": {"scores": {"name": "Scores", "address": "https://scores.example/"}, "paper": {"name": "The Paper"}},
            **{f"shows/{show.id}/{name}": content for name, content in described.items()},
        }
        return {name: yaml(content) for name, content in whole.items()}

    def premieres(self):
        dates, year = [], self.show.first.year
        for position in range(len(self.show.seasons)):
            dates.append(date(year, self.show.first.month, self.show.first.day))
            year += 1 + self.show.pauses.get(position, 0)
        return dates

    def season(self, number):
        show, first, count = self.show, self.dates[number - 1], self.show.seasons[number - 1]
        season = {
            "number": number, "premiere": first.isoformat(),
            "episodes": [self.episode(number, episode, first + timedelta(7 * (episode - 1))) for episode in range(1, count + 1)]}
        if show.part and count > show.part:
            season["parts"] = [
                {"from": start, "title": self.title(), "premiere": (first + timedelta(7 * (start - 1))).isoformat()}
                for start in range(1, count + 1, show.part)]
        return season

    def episode(self, season, number, day):
        score = 9.4 - abs(self.random.gauss(0, 0.7)) - (3 if season == len(self.show.seasons) and number > 2 else 0)
        return {
            "number": number, "title": self.title(), "date": day.isoformat(), "minutes": self.random.randrange(48, 62),
            "summary": {"spoiler": f"It was {self.name()} who opened the door to {self.name()}.", "until": f"s{season}e{number}"},
            "ratings": [{"source": "scores", "value": max(1, round(score, 1)), "outOf": 10, "votes": 40_000, "asOf": "2024-02"}]}

    def add_character(self, position):
        show, random = self.show, self.random
        name, actor = self.name(), self.name()
        person = slug(actor)
        self.people[person] = {"name": actor}
        role = {"person": person, **self.appearance(position)}
        character = {"name": name, "roles": [role]}
        if position < 6 * show.leads:
            character["summary"] = random.choice(SENTENCES)
            character["facts"] = {"House": name.split()[-1], "Seat": random.choice(HOUSES) + " Keep"}
        if position % 3 == 0:
            # The same words may be a secret about one and open about another.
            killer, end = random.choice(HOUSES), random.choice(self.episodes)
            character.setdefault("facts", {})["Killed by"] = (
                f"Lord {killer}" if position % 9 == 0 else {"spoiler": f"Lord {killer}", "until": end})
        self.characters[slug(name)] = character

    def appearance(self, position):
        show, random = self.show, self.random
        if position == 2 * show.leads:
            # Somebody whose places nobody has written down.
            return {"kind": "main"}
        if position < show.leads:
            first = random.randrange(1, len(show.seasons) + 1)
            last = min(len(show.seasons), first + random.randrange(show.lead_seasons))
            return {"kind": "main", "episodes": f"s{first} to s{last}" if last > first else [f"s{first}"]}
        if position < 4 * show.leads:
            return {"kind": "recurring", "episodes": self.some(8)}
        return {"kind": random.choice(["guest", "guest", "guest", "voice"]), "episodes": self.some(3)}

    def some(self, most):
        """Up to so many episodes close to each other."""
        start = self.random.randrange(len(self.episodes) - most)
        near = self.episodes[start : start + 2 * most]
        return sorted(self.random.sample(near, min(len(near), self.random.randrange(1, most + 1))), key=self.episodes.index)

    def relationships(self, ids):
        random, relations, pairs = self.random, [], set()
        # Few know many, and many know one.
        while len(relations) < self.show.relations:
            first = ids[int(len(ids) * 0.2 * random.random() ** 2)]
            second = ids[int(len(ids) * 0.45 * random.random() ** 1.5)]
            if first == second or frozenset((first, second)) in pairs:
                continue
            pairs.add(frozenset((first, second)))
            kind = random.choice(KINDS)
            relation = {"between": [first, second], "kind": kind}
            if kind in WORDS and random.random() < 0.8:
                relation["as"] = random.choice(WORDS[kind])
            if random.random() < 0.1:
                relation["until"] = random.choice(self.episodes)
            relations.append(relation)
        return relations

    def place(self):
        random = self.random
        return {
            "name": f"{random.choice(HOUSES)} {random.choice(['Keep', 'Bridge', 'Port', 'Wood', 'Hall'])}",
            "kind": random.choice(["setting", "filming"]), "location": self.name().split()[0], "summary": random.choice(SENTENCES),
            "in": self.some(6)}

    def claim(self):
        day = self.show.first + timedelta(self.random.randrange(self.days))
        return {"date": day.isoformat(), "status": "confirmed", "says": self.random.choice(SENTENCES), "sources": ["paper"]}

    def book(self, number):
        day = self.show.first + timedelta(self.random.randrange(self.days))
        return {"order": number, "title": self.title(), "releases": [{"date": day.isoformat()}]}

    def name(self):
        random = self.random
        while True:
            first = random.choice(STARTS) + random.choice(MIDDLES) + random.choice(ENDS)
            last = random.choice(HOUSES) if random.random() < 0.4 else random.choice(STARTS) + random.choice(ENDS)
            if (name := f"{first} {last}") not in self.names:
                self.names.add(name)
                return name

    def title(self):
        return f"The {self.random.choice(TITLES)} of {self.random.choice(HOUSES)}"


def slug(name):
    return name.lower().replace(" ", "-")


def yaml(content):
    """JSON, one line for each entry: it is YAML too."""
    if isinstance(content, dict):
        return "".join(f"{name}: {json.dumps(value)}\n" for name, value in content.items())
    raise TypeError(content)


def write(show, folder):
    for name, content in files(show).items():
        file = Path(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)


if __name__ == "__main__":
    name, folder = sys.argv[1:]
    write(SITES[name], folder)
