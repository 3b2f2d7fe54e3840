#!/usr/bin/env python3
"""Writes one made-up news site twice: as a Marquee content folder and as a Hugo site.

The articles are the same bytes in both, and the same for the same seed and number.
"""

import argparse
import json
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

HUGO_TEMPLATES = Path(__file__).parent / "hugo"

FIRST_DATE = date(2008, 1, 1)
DAYS = 17 * 365
ARTICLE_BYTES = (4000, 6000)

AUTHORS = {
    "ada-marsh": ("Ada Marsh", "Watches everything twice and takes notes the second time."),
    "bo-lindqvist": ("Bo Lindqvist", "Reads the books first & regrets nothing."),
    "carmen-ruiz": ("Carmen Ruiz", "Writes about music, costumes and the people who make them."),
    "dev-okafor": ("Dev Okafor", "Keeps the calendar: premieres, reruns and rumours."),
}

TAG_ADJECTIVES = "quiet golden silver winter summer hidden broken northern paper electric".split()
TAG_NOUNS = "harbour season letter garden mirror station chorus window signal river".split()
TAGS = [f"{adjective}-{noun}" for adjective in TAG_ADJECTIVES for noun in TAG_NOUNS]

WORDS = """
a about across actor actress after again against all almost already also although among and another answer any
appears arrives as ask at audience author away back because become before begin behind believe best between big
book both brief bring brother budget but by call camera can cast chapter character charm clear close colour come
comedy company confirm could couple crew crowd cut day decide detail dialogue did different director do door doubt
drama draw during each early edit effect end enough ensemble episode even evening every exactly expect eye face fan
far father feel few figure film final find finale first follow for forget form found four friend from full funny
garden gentle get give glance go good great group grow had half hand happen hard has have he hear heart help her here
high him his hold home hope hour house how idea if in inside interview into is it its join joke just keep kind know
large last late later laugh lead learn least leave left less letter light like line listen little live long look lose
lot love made main make many may mean meet memory might mind minute moment month more morning most mother move much
music must name near need never new next night no not nothing novel now number of off often old on once one only open
or order other our out over own page part past people performance perhaps piece place plan play plot point possible
premiere press problem produce promise quick quiet quite rather read ready real reason recall remain remember return
review right road role room run said same say scene school score screen script season second see seem send series set
several she short should show side silence simple since sister small so some song soon sound speak stage stand star
start stay still stop story strange street strong studio such sure take talk team tell ten than that the their them
then there these they thing think third this those though thought three through time title to today together told
tonight too took toward trailer true try turn two under until up us very voice wait walk want was watch way we week
well went were what when where which while who whole why will window winter with without word work world would write
writer year yes yet young café naïve fiancée Zoë piñata don't it's they're won't she'd
""".split()

CODE_LINES = [
    'let premiere = episodes.min(by: { $0.date < $1.date })',
    'for episode in season where episode.number > 3 {',
    '    print("\\(episode.number): \\(episode.title)")',
    '}',
    'if (runtime >= 45 && !isFinale) return "<long>";',
    'grep -n "season 2" notes.txt | sort | uniq -c',
    'SELECT title, votes FROM episodes ORDER BY votes DESC;',
    '# a comment with *stars* and _underscores_',
]
CODE_LANGUAGES = ["", "swift", "text", "sh", "sql"]


class Writer:
    """Makes up prose. All randomness comes from `random`, so a seed determines the text."""

    def __init__(self, random, slugs):
        self.random = random
        self.slugs = slugs

    def words(self, low, high):
        return self.random.choices(WORDS, k=self.random.randint(low, high))

    def sentence(self):
        words = self.words(8, 18)
        words[0] = words[0].capitalize()
        if self.random.random() < 0.45:
            place = self.random.randrange(1, len(words))
            words[place] = self.decorated(words[place])
        if self.random.random() < 0.4:
            words[len(words) // 2] += self.random.choice([",", ";", " –", ",", " &", ","])
        return " ".join(words) + self.random.choice("....?!")

    def decorated(self, word):
        match self.random.randrange(8):
            case 0 | 1:
                return f"*{word}*"
            case 2:
                return f"**{word} {self.random.choice(WORDS)}**"
            case 3:
                return f"`{word}`"
            case 4:
                return f"[{word}](https://example.org/{self.random.randrange(10_000)}?a=1&b=2)"
            case 5:
                return f"[{word} {self.random.choice(WORDS)}](/news/{self.random.choice(self.slugs)}/)"
            case 6:
                return f'"{word}"'
            case _:
                return f"***{word}***"

    def prose(self, low, high):
        return " ".join(self.sentence() for _ in range(self.random.randint(low, high)))

    def paragraph(self):
        return self.prose(3, 7)

    def heading(self):
        return f"{self.random.choice(['##', '##', '###'])} {' '.join(self.words(3, 6)).capitalize()}\n\n{self.paragraph()}"

    def bullets(self):
        items = []
        for _ in range(self.random.randint(3, 6)):
            items.append(f"- {self.sentence()}")
            if self.random.random() < 0.2:
                items += [f"  - {' '.join(self.words(3, 7))}" for _ in range(2)]
        return "\n".join(items)

    def numbered(self):
        return "\n".join(f"{number}. {self.sentence()}" for number in range(1, self.random.randint(4, 7)))

    def quotation(self):
        return f"> {self.prose(1, 3)}\n>\n> {self.sentence()}"

    def code(self):
        lines = self.random.choices(CODE_LINES, k=self.random.randint(3, 8))
        return "\n".join([f"```{self.random.choice(CODE_LANGUAGES)}", *lines, "```"])

    def body(self):
        kinds = [self.paragraph, self.heading, self.bullets, self.numbered, self.quotation, self.code]
        weights = [8, 5, 2, 1, 2, 1]
        wanted = self.random.randint(*ARTICLE_BYTES)
        blocks = [self.paragraph()]
        size = len(blocks[0])
        while size < wanted:
            blocks.append(self.random.choices(kinds, weights)[0]())
            size += len(blocks[-1])
        return "\n\n".join(blocks) + "\n"


def article(writer, title, day):
    random = writer.random
    return "\n".join([
        "---",
        f"title: {quoted(title)}",
        f"date: {day}",
        f"authors: [{random.choice(list(AUTHORS))}]",
        f"tags: [{', '.join(random.sample(TAGS, 3))}]",
        f"description: {quoted(' '.join(writer.words(14, 24)).capitalize() + '.')}",
        "---",
        "",
        writer.body(),
    ])


def quoted(text):
    """A JSON string is a YAML string."""
    return json.dumps(text, ensure_ascii=False)


def articles(count, seed):
    """Yields (year, slug, Markdown file) for each article."""
    random = Random(seed)
    plain = [word for word in WORDS if word.isascii() and word.isalpha()]
    titles = [" ".join(random.choices(plain, k=random.randint(3, 6))) for _ in range(count)]
    slugs = [f"{title.replace(' ', '-')}-{number}" for number, title in enumerate(titles, 1)]
    writer = Writer(random, slugs)
    for title, slug in zip(titles, slugs):
        day = FIRST_DATE + timedelta(days=random.randrange(DAYS))
        yield day.year, slug, article(writer, title.capitalize(), day)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def spoiler(number):
    """A guarded sentence that no other article has. Hugo gets none."""
    words = [WORDS[(number * step) % len(WORDS)] for step in (7, 11, 13, 17, 19)]
    return f"\n||Ending {number}: {' '.join(words)} {number}.||\n"


def generate(folder, count, seed, spoilers=False):
    """Writes `folder`/marquee and `folder`/hugo. The folder must be new or empty."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty")
    marquee, hugo = folder / "marquee", folder / "hugo"
    shutil.copytree(HUGO_TEMPLATES, hugo)

    write(marquee / "site.yaml", "title: Benchmark\nbaseURL: https://bench.example/\nlanguage: en\n")
    write(marquee / "authors.yaml", "".join(
        f"{id}:\n  name: {quoted(name)}\n  bio: {quoted(bio)}\n" for id, (name, bio) in AUTHORS.items()))
    for id, (name, bio) in AUTHORS.items():
        write(hugo / f"content/authors/{id}/_index.md",
              f"---\ntitle: {quoted(name)}\ndescription: {quoted(bio)}\noutputs: [html]\n---\n")
    # Marquee has no list of authors.
    write(hugo / "content/authors/_index.md", "---\ntitle: Authors\nbuild:\n  render: never\n---\n")
    write(hugo / "content/news/_index.md", "---\ntitle: News\n---\n")

    for number, (year, slug, text) in enumerate(articles(count, seed)):
        write(marquee / f"articles/{year}/{slug}.md", text + (spoiler(number) if spoilers else ""))
        write(hugo / f"content/news/{year}/{slug}.md", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the folders marquee and hugo are written")
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--spoilers", action="store_true", help="give each article of Marquee's site a spoiler of its own")
    options = parser.parse_args()
    generate(options.folder, options.articles, options.seed, options.spoilers)


if __name__ == "__main__":
    main()
