"""A small site whose pages are hard to lay out: long words, guarded covers, a text closed as a whole, dates of every certainty."""

WORDS = "Donaudampfschifffahrtsgesellschaftskapitän and everybody else"
PARAGRAPH = "Some words that fill a line or two, so that it is seen where the next paragraph begins. " * 3
SECRET = "What nobody knows yet is told here, in more words than fit on one line of a phone, and without any hurry. " * 2

FILES = {
    "site.yaml": """title: Leaves
tagline: About the story, and only about the story
description: What the site is about.
baseURL: https://leaves.example/
navigation:
  - { title: Start, to: start }
  - { title: Heart, to: h }
  - { title: Characters, to: h/characters }
  - { title: Books, to: h/books }
  - { title: Film, to: f }
  - { title: News, to: news }
""",
    "sources.yaml": "radio: { name: Radio }\n",
    "authors.yaml": f"ada: {{ name: Ada, bio: \"{PARAGRAPH}\" }}\n",
    "people.yaml": "kit: { name: Kit Connor-Featherstonehaugh }\njoe: { name: Joe }\nyas: { name: Yasmin }\n",
    "shows/h/show.yaml": """title: Heart
kind: series
status: running
order: 2
summary: { spoiler: Nobody may read this before the end., until: s1e2 }
""",
    "shows/h/characters.yaml": """nick: { name: Nick Nelson-Featherstonehaugh, summary: { spoiler: He turns., until: s1e2 }, roles: [{ person: kit }] }
charlie: { name: Charlie, roles: [{ person: joe }] }
elle: { name: Elle, roles: [{ person: yas }] }
""",
    "shows/h/season-1.yaml": "number: 1\npremiere: 2024-01-01\nepisodes:\n  - { number: 1, title: " + WORDS + " }\n  - { number: 2, title: Two }\n",
    "shows/h/season-2.yaml": "number: 2\nepisodes:\n  - { number: 1, title: Three }\n",
    "shows/h/season-3.yaml": "number: 3\nepisodes:\n  - { number: 1, title: Four }\n",
    "shows/h/books.yaml": """volumes:
  v1: { title: Volume 1, releases: { date: 2019 } }
  guide: { title: A guide to it, releases: { date: 2020 } }
""",
    "shows/h/claims.yaml": """early:
  { date: 2023-05-01, about: s2, status: expected, says: Season 2 is expected in 2025., field: premiere, value: 2025, sources: [radio] }
came:
  { date: 2025-01-01, about: s2, status: confirmed, says: Season 2 is out., field: premiere, value: 2025-01-01, supersedes: [early], sources: [radio] }
said:
  { date: 2025-11-01, about: s3, status: rumoured, says: Season 3 may come in March., field: premiere, value: 2026-03, sources: [radio] }
""",
    "shows/f/show.yaml": "title: Film\nkind: film\nstatus: announced\nfollows: h\norder: 1\n",
    "shows/f/claims.yaml": """film:
  { date: 2025-12-01, status: expected, says: The film is expected in February., field: premiere, value: 2026-02-01, sources: [radio] }
""",
    "articles/cast.md": f"---\ntitle: {WORDS}\ndate: 2025-01-01\nshow: h\nauthors: ada\n---\n::countdown[The film]{{to=shows.f.premiere}}\n\n::cast\n\n> Said.\n\n***\n\n{PARAGRAPH}\n",
    "articles/whole.md": f"""---
title: All of it
date: 2025-01-02
show: h
spoils: s1e1
description: Nothing of it.
authors: ada
---
{SECRET}

# A heading

{SECRET}

The story ||continues with this||{{s1e1}}, and ||ends||{{s1e2}}.
""",
    "articles/last.md": f"---\ntitle: {WORDS} again\ndate: 2025-01-03\nshow: h\n---\n{PARAGRAPH}\n\nHe ||follows her home||{{s1e2}}, and she ||stays||{{s1e2}}.\n",
    "articles/first.md": f"---\ntitle: The first article\ndate: 2024-01-03\nshow: h\nfeatured: true\n---\n{PARAGRAPH}\n",
    "pages/start.md": "---\ntitle: Start\n---\n::progress\n",
}


def write(folder):
    for path, text in FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
