/// Maps, lists and files that are written in another shape.
extension Mistake {
    static let recordShapes: [Mistake] = [
        Mistake(
            in: .character, "  facts: \"Sister: Tori\"\n",
            "3:10 error: expected 'key: value' lines, found 'Sister: Tori' → write { Sister: Tori }"),
        Mistake(
            in: .character, "  facts: Tori is her sister\n",
            "3:10 error: expected 'key: value' lines, found 'Tori is her sister' → write { Sister: Tori is her sister }"),
        Mistake(
            in: .character, "  facts: [\"Sister: Tori\", \"Age: 12\"]\n",
            "3:11 error: a fact has a label and a value → write { Sister: Tori, Age: 12 }"),
        Mistake(
            in: .character, "  facts: [Sister, Tori]\n",
            "3:11 error: a fact has a label and a value → write { Sister: Tori }"),
        Mistake(
            in: .character, "  facts: \"Home page: https://x.example\"\n",
            "3:10 error: expected 'key: value' lines, found 'Home page: https://x.example' → write { Home page: \"https://x.example\" }"),
        Mistake(in: .character, "  facts:\n    Sister: Tori\n"),
        Mistake(
            in: .show, "ids: \"imdb: tt10638036\"\n",
            "4:6 error: expected 'key: value' lines, found 'imdb: tt10638036' → write { imdb: tt10638036 }"),
        Mistake(
            in: .show, "ids: tt10638036\n",
            "4:6 error: expected 'key: value' lines, found 'tt10638036' → write { imdb: tt10638036 }"),
        Mistake(in: .show, "ids: ~\n"),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "- { date: 2024-01-01, says: Season 2 comes }\n",
            "1:1 error: expected 'key: value' lines, found a list → write season-2-comes: { date: 2024-01-01, status: …, says: Season 2 comes, sources: […] }, with an id in place of each '- '"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "claims:\n  - { date: 2024-01-01, says: Season 2 comes }\n",
            "2:3 error: expected 'key: value' lines, found a list → write season-2-comes: { date: 2024-01-01, status: …, says: Season 2 comes, sources: […] }, with an id in place of each '- ', and delete the line 'claims:'"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"),
            "claims:\n  - date: 2024-01-01\n    status: confirmed\n    says: Season 2 comes\n    sources: imdb\n",
            "2:3 error: expected 'key: value' lines, found a list → write season-2-comes: { date: 2024-01-01, status: confirmed, says: Season 2 comes, sources: imdb }, with an id in place of each '- ', and delete the line 'claims:'"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "- date: 2024-01-01\n  says: It comes\n- date: 2024-02-01\n  says: It goes\n",
            "1:1 error: expected 'key: value' lines, found a list → write it-comes: { date: 2024-01-01, status: …, says: It comes, sources: […] }, with an id in place of each '- '"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "date: 2024-01-01\nstatus: confirmed\nsays: Season 2 comes\nsources: [imdb]\n",
            "1:1 error: 'date' is not an id → write a line 'season-2-comes:' above it, and two spaces before each line that belongs to it"),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "x: { when: 2024, who: ann-lee, what: y, status: maybe, sources: [imdb] }\n",
            "1:6 error: unknown key 'when' → did you mean 'date'?",
            "1:18 error: unknown key 'who' → did you mean 'person'?",
            "1:32 error: unknown key 'what' → did you mean 'says'?",
            "1:49 error: expected confirmed, expected, rumoured or denied, found 'maybe' → did you mean 'rumoured'?"),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "x: { date: 2024, statement: y, status: official, source: imdb }\n",
            "1:18 error: unknown key 'statement' → did you mean 'says'?",
            "1:40 error: expected confirmed, expected, rumoured or denied, found 'official' → did you mean 'confirmed'?",
            "1:50 error: unknown key 'source' → did you mean 'sources'?"),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "x: { date: 2024, says: y, status: likely, sources: imdb }\n",
            "1:35 error: expected confirmed, expected, rumoured or denied, found 'likely' → did you mean 'expected'?"),
        Mistake(
            in: .site, "navigation:\n  News: news\n  About: tags\n",
            "4:3 error: an entry of the navigation has a 'title' and a 'to' → write [{ title: News, to: news }, { title: About, to: tags }]"
        ),
        Mistake(
            in: .site, "navigation:\n  News: /news/\n",
            "4:3 error: an entry of the navigation has a 'title' and a 'to' → write { title: News, to: /news/ }"),
        Mistake(
            in: .site, "navigation: { Us: https://x.example/ }\n",
            "3:13 error: an entry of the navigation has a 'title' and a 'to' → write { title: Us, to: https://x.example/ }"),
        Mistake(
            in: .site, "navigation:\n  - News: news\n  - Tags: tags\n",
            "4:5 error: an entry of the navigation has a 'title' and a 'to' → write { title: News, to: news }",
            "5:5 error: an entry of the navigation has a 'title' and a 'to' → write { title: Tags, to: tags }"),
        Mistake(
            in: .site, "navigation: [news, Home, about.md, /tags/, the-tower/season-1, pages/about]\n",
            "3:14 error: expected 'key: value' lines, found 'news' → write { title: News, to: news }",
            "3:20 error: expected 'key: value' lines, found 'Home' → write { title: Home, to: home }",
            "3:26 error: expected 'key: value' lines, found 'about.md' → write { title: About, to: about }",
            "3:36 error: expected 'key: value' lines, found '/tags/' → write { title: Tags, to: tags }",
            "3:44 error: expected 'key: value' lines, found 'the-tower/season-1' → write { title: Season 1, to: the-tower/season-1 }",
            "3:64 error: expected 'key: value' lines, found 'pages/about' → write { title: About, to: about }"),
        Mistake(
            in: .site, "navigation:\n  - { title: News, url: news }\n",
            "4:20 error: unknown key 'url' → did you mean 'to'?"),
        Mistake(
            in: .people, "ann-lee:\n  name: Ann Lee\n  links:\n    Instagram: https://x.example\n    Twitter: https://y.example\n",
            "4:5 error: a link has an 'address' and a 'title' → write [{ address: https://x.example, title: Instagram }, { address: https://y.example, title: Twitter }]"
        ),
        Mistake(
            in: .people, "ann-lee: { name: Ann Lee, links: { Site: https://x.example } }\n",
            "1:34 error: a link has an 'address' and a 'title' → write { address: https://x.example, title: Site }"),
        Mistake(
            in: .people, "ann-lee: { name: Ann Lee, links: [{ Site: https://x.example }] }\n",
            "1:35 error: a link has an 'address' and a 'title' → write { address: https://x.example, title: Site }"),
        Mistake(
            in: .people, "ann-lee: { name: Ann Lee, links: { url: https://x.example, name: Site } }\n",
            "1:36 error: unknown key 'url' → did you mean 'address'?",
            "1:60 error: unknown key 'name' → did you mean 'title'?"),
        Mistake(
            in: .show, "links: { Official: https://x.example }\n",
            "4:8 error: a link has an 'address' and a 'title' → write { address: https://x.example, title: Official }"),
        Mistake(
            in: .people, "name: Ann Lee\nlinks: []\n",
            "1:1 error: 'name' is not an id → write a line 'ann-lee:' above it, and two spaces before each line that belongs to it"),
        Mistake(
            in: .people, "name: Ann Lee\nbo-day: { name: Bo Day }\n",
            "1:1 error: 'name' is not an id → write a line 'ann-lee:' above it, and two spaces before each line that belongs to it"),
        Mistake(
            in: .people, "Ann Lee\nBo Day\n",
            "1:1 error: expected 'key: value' lines, found 'Ann Lee Bo Day' → write some-name: { name: … }"),
        Mistake(
            in: .people, "- ann-lee\n- bo-day\n",
            "1:1 error: expected 'key: value' lines, found a list → write ann-lee: { name: ann-lee }, with an id in place of each '- '"),
        Mistake(
            in: .people, "Ann Lee\n",
            "1:1 error: expected 'key: value' lines, found 'Ann Lee' → write ann-lee: { name: Ann Lee }"),
        Mistake(
            in: .people, "<h1>People</h1>\n",
            "1:1 error: expected 'key: value' lines, found '<h1>People</h1>' → write some-name: { name: … }"),
        Mistake(
            in: .people, "id,name\nann-lee,Ann Lee\n",
            "1:1 error: expected 'key: value' lines, found 'id,name ann-lee,Ann Lee' → write some-name: { name: … }"),
        Mistake(
            in: .people, "ann-lee: yes\n",
            "1:10 error: expected 'key: value' lines, found 'yes' → write { name: yes }"),
        Mistake(
            in: .people, "ann-lee:\nbo-day: ~\n",
            "1:9 error: expected 'key: value' lines, found nothing → write { name: … }",
            "2:9 error: expected 'key: value' lines, found nothing → write { name: … }"),
        Mistake(
            in: .people, "ann-lee:{name: Ann Lee}\n",
            "1:1 error: a space is missing after the colon → write 'ann-lee: {name…'"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  Episode 1: The Lamp\n  Episode 2: The Sea\n",
            "3:3 error: 'Episode 1' is not a key → write - { number: 1, title: The Lamp }"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  1: The Lamp\n",
            "3:3 error: a number is not a key → write - { number: 1, title: The Lamp }"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - 1. The Lamp\n  - \"2: The Sea\"\n  - 3 - The Boat\n  - The End\n  - 101 Dalmatians\n",
            "3:5 error: expected 'key: value' lines, found '1. The Lamp' → write { number: 1, title: The Lamp }",
            "4:5 error: expected 'key: value' lines, found '2: The Sea' → write { number: 2, title: The Sea }",
            "5:5 error: expected 'key: value' lines, found '3 - The Boat' → write { number: 3, title: The Boat }",
            "6:5 error: expected 'key: value' lines, found 'The End' → write { number: …, title: The End }",
            "7:5 error: expected 'key: value' lines, found '101 Dalmatians' → write { number: …, title: 101 Dalmatians }"),
        Mistake(
            in: .season, "number: 1\nepisodes: 8\n",
            "2:11 error: expected 'key: value' lines, found '8' → write a list of them: each on a line '- { number: 1, title: … }'"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  number: 1\n  title: A\n  number: 2\n  title: B\n",
            "5:3 error: 'number' is repeated → the first is on line 3; if this is the next entry of a list, begin each with '- '",
            "6:3 error: 'title' is repeated → the first is on line 4; keep one of them"),
        Mistake(
            in: .season, "number: 1\nepisode:\n  - { number: 1, title: A }\n",
            "2:1 error: unknown key 'episode' → did you mean 'episodes'?"),
        Mistake(
            in: .show, "seasons: 2\nepisodes: 16\n",
            "4:1 error: unknown key 'seasons' → each season has a file of its own next to show.yaml, such as season-1.yaml",
            "5:1 error: unknown key 'episodes' → episodes are listed in the file of their season next to show.yaml, such as season-1.yaml"),
        Mistake(
            in: .show, "characters: [mia]\nended: 2023\nsoundtrack: x\n",
            "4:1 error: unknown key 'characters' → characters have a file of their own next to show.yaml: characters.yaml",
            "5:1 error: unknown key 'ended' → write 'status: ended'; the last day follows from the dates of the episodes",
            "6:1 error: unknown key 'soundtrack' → songs have a file of their own next to show.yaml: music.yaml"),
    ]
}
