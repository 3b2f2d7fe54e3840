"""A small site with one spoiler of each form, for checking what visitors see of them."""

FILES = {
    "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
    "sources.yaml": "radio: { name: Radio }\n",
    "people.yaml": "kit: { name: Kit }\n",
    "shows/h/show.yaml": "title: Heart\nkind: series\nstatus: ended\n",
    "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: One }\n  - { number: 2, title: Two, summary: { spoiler: SUMMARY, until: [s1e2, v1] } }\n",
    "shows/h/season-2.yaml": "number: 2\nepisodes:\n  - { number: 1, title: Three }\n",
    "shows/h/books.yaml": "volumes: { v1: { title: Volume 1 } }\n",
    "shows/h/characters.yaml": "nick: { name: Nick, facts: { Secret: { spoiler: FACT, until: s2 } } }\n",
    "shows/f/show.yaml": "title: Film\nkind: film\nstatus: announced\nfollows: h\n",
    "articles/words.md": """---
title: Words
date: 2025-01-01
show: h
description: Nothing of it.
---
Before ||INLINE||{s1e2} after, and ||POINTLESS|| too.

:::spoiler[The end]{until="s1e2, v1"}
BLOCK [[Nick]]
:::

:::spoiler{until=film}
FILM
:::

:::spoiler{until=s2 hard}
HARD
:::

A last line below everything.
""",
    "pages/start.md": """---
title: Start
---
::progress

Begin with [One](/h/season-1/episode-1/); [Three](/h/season-2/episode-1/) comes later.
""",
    "articles/whole.md": """---
title: All of it
date: 2025-01-02
show: h
spoils: s2
description: Nothing of it either.
---
WHOLE

# HEADING
""",
}
SECRETS = ["INLINE", "POINTLESS", "BLOCK", "FILM"]


def write(folder):
    for path, text in FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
