/// Values of another shape than the one that is expected, and lists that are written as one text.
extension Mistake {
    static let shapes: [Mistake] = [
        Mistake(
            in: .character, "  summary: { en: She leaves., pt-BR: Ela sai. }\n",
            "3:12 error: a text in several languages, on a site that has one → write 'languages: [en, pt-BR]' in site.yaml, with the language of your texts first; or write only the text"
        ),
        Mistake(
            in: .file("pages/about.en.md"), "---\ntitle: T\n---\nText.\n",
            "1:1 error: the name 'about.en' cannot be part of a web address → if it is 'about.md' in another language, add 'en' to 'languages' in site.yaml; otherwise rename the file: write 'about-en'"
        ),
        Mistake(
            in: .article, "image: images/leaf.svg\n",
            "4:8 error: expected 'key: value' lines, found 'images/leaf.svg' → write { file: images/leaf.svg, alt: \"…\" }, with what it shows after 'alt'"
        ),
        Mistake(
            in: .article, "image: https://x.example/a.png\n",
            "4:8 error: expected 'key: value' lines, found 'https://x.example/a.png' → write { file: images/…, alt: \"…\" }, with a file that is in 'images'"
        ),
        Mistake(
            in: .character, "  image: leaf.svg\n",
            "3:10 error: expected 'key: value' lines, found 'leaf.svg' → write { file: images/leaf.svg, alt: \"…\" }, with what it shows after 'alt'"
        ),
        Mistake(
            in: .character, "  image: { file: leaf.svg, alt: x }\n",
            "3:18 error: there is no file 'leaf.svg' → did you mean 'images/leaf.svg'?"),
        Mistake(
            in: .character, "  image: { file: images/leaf.png, alt: x }\n",
            "3:18 error: there is no file 'images/leaf.png' → did you mean 'images/leaf.svg'?"),
        Mistake(
            in: .character, "  roles: ann-lee\n",
            "3:10 error: expected 'key: value' lines, found 'ann-lee' → write { person: ann-lee }"),
        Mistake(
            in: .character, "  roles: [Ann Lee]\n",
            "3:11 error: expected 'key: value' lines, found 'Ann Lee' → write { person: ann-lee }"),
        Mistake(
            in: .character, "  facts: Sister: Tori\n",
            "3:16 error: a second ': ' on one line → write facts: { Sister: Tori }, or put 'Sister: Tori' on the next line, indented by two more spaces"
        ),
        Mistake(
            in: .character, "  facts: [Sister, Tori]\n",
            "3:11 error: a fact has a label and a value → write { Sister: Tori }"),
        Mistake(
            in: .character, "  facts:\n    - Sister: Tori\n    - Age: 12\n",
            "4:7 error: facts are lines of 'label: value', not items of a list → delete the '- ': Sister: Tori"),
        Mistake(
            in: .character, "  facts: 12\n",
            "3:10 error: expected 'key: value' lines, found '12' → write { Sister: 12 }"),
        Mistake(
            in: .characters, "- name: Mia Fox\n- name: Tom Ray\n",
            "1:1 error: expected 'key: value' lines, found a list → write mia-fox: { name: Mia Fox }, with an id in place of each '- '"),
        Mistake(
            in: .characters, "characters:\n  mia-fox:\n    name: Mia Fox\n",
            "1:1 error: 'characters' is not an id → delete the line 'characters:', and the spaces before the ids below it"),
        Mistake(
            in: .characters, "mia-fox: Mia Fox\n",
            "1:10 error: expected 'key: value' lines, found 'Mia Fox' → write { name: Mia Fox }"),
        Mistake(
            in: .people, "- Ann Lee\n- Bo Day\n",
            "1:1 error: expected 'key: value' lines, found a list → write ann-lee: { name: Ann Lee }, with an id in place of each '- '"),
        Mistake(
            in: .show, "ratings: 8.5\n",
            "4:10 error: expected 'key: value' lines, found '8.5' → write { source: imdb, value: 8.5, outOf: 10, asOf: … }, with the day on which you looked it up"
        ),
        Mistake(
            in: .show, "cast: [ann-lee]\n",
            "4:8 error: expected 'key: value' lines, found 'ann-lee' → write { person: ann-lee }"),
        Mistake(
            in: .show, "ids: tt10638036\n",
            "4:6 error: expected 'key: value' lines, found 'tt10638036' → write { imdb: tt10638036 }"),
        Mistake(
            in: .show, "tagline: [A, B]\n",
            "4:10 error: expected a text, found a list → write one of them, or \"A, B\""),
        Mistake(
            in: .show, "tagline: [A]\n",
            "4:10 error: expected a text, found a list → write \"A\", or \"[A]\" if the brackets belong to the text"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  1: The Lamp\n  2: The Storm\n",
            "3:3 error: a number is not a key → write - { number: 1, title: The Lamp }"),
        Mistake(
            in: .season, "number: 1\nepisodes: [The Lamp]\n",
            "2:12 error: expected 'key: value' lines, found 'The Lamp' → write { number: …, title: The Lamp }"),
        Mistake(
            in: .season, "number: 1\nparts: [First half]\n",
            "2:9 error: expected 'key: value' lines, found 'First half' → write { from: 1, title: First half }"),
        Mistake(
            in: .season, "- { number: 1, title: A }\n",
            "1:1 error: expected 'key: value' lines, found a list → write 'number: 1' and 'episodes:' on lines above it"),
        Mistake(
            in: .site, "navigation: [news]\n",
            "3:14 error: expected 'key: value' lines, found 'news' → write { title: News, to: news }"),
        Mistake(
            in: .site, "navigation:\n  - News: news\n",
            "4:5 error: an entry of the navigation has a 'title' and a 'to' → write { title: News, to: news }"),
        Mistake(
            in: .file("shows/the-tower/quotes.yaml"), "- text: Hi\n",
            "1:1 error: expected 'key: value' lines, found a list → write 'quotes:' on a line above it"),
        Mistake(
            in: .file("shows/the-tower/quotes.yaml"), "quotes: [Hi there]\n",
            "1:10 error: expected 'key: value' lines, found 'Hi there' → write { text: Hi there }"),
        Mistake(
            in: .file("shows/the-tower/books.yaml"), "v1:\n  title: One\n",
            "1:1 error: unknown key 'v1' → write it below a line 'volumes:', and indent it by two spaces"),
        Mistake(
            in: .file("shows/the-tower/books.yaml"), "volumes:\n  v1: { title: One, releases: 2018-03-01 }\n",
            "2:31 error: expected 'key: value' lines, found '2018-03-01' → write { date: 2018-03-01 }"),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title:The Tower\n",
            "1:1 error: expected 'key: value' lines, found 'title:The Tower' → write title: The Tower"),
        Mistake(
            in: .article, "tags: season 3, recast\n",
            "4:7 error: several values in one text → write [season 3, recast]; if it is one, put it in quotes: \"season 3, recast\""),
        Mistake(
            in: .article, "tags: (a, b)\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"(a, b)\""),
        Mistake(
            in: .article, "tags: [a; b]\n",
            "4:8 error: several values in one text → write [a, b]"),
        Mistake(
            in: .article, "tags: a\n  b\n",
            "4:7 error: several values in one text → begin each line with '- ', or write [one, two]"),
        Mistake(
            in: .article, "tags: “a”, “b”\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"“a”, “b”\""),
        Mistake(in: .article, "tags: 1,000 ships\n"),
        Mistake(in: .article, "tags: \"season 3, recast\"\n"),
        Mistake(
            in: .article, "aliases: /a, /b\n",
            "4:10 error: several values in one text → write [/a, /b]; if it is one, put it in quotes: \"/a, /b\""),
        Mistake(
            in: .article, "spoils: s1e1, v1\n",
            "4:9 error: several values in one text → write [s1e1, v1]"),
        Mistake(
            in: .character, "  aliases: Mia, Foxy\n",
            "3:12 error: several values in one text → write [Mia, Foxy]; if it is one, put it in quotes: \"Mia, Foxy\""),
        Mistake(
            in: .show, "genres: drama, comedy\n",
            "4:9 error: several values in one text → write [drama, comedy]; if it is one, put it in quotes: \"drama, comedy\""),
        Mistake(
            in: .show, "genres: drama; comedy\n",
            "4:9 error: several values in one text → write [drama, comedy]; if it is one, put it in quotes: \"drama; comedy\""),
        Mistake(in: .show, "links: https://x.example/a,b\n"),
        Mistake(
            in: .show, "creators: ann-lee, bo-day\n",
            "4:11 error: several values in one text → write [ann-lee, bo-day]"),
        Mistake(
            in: .site, "navigation: news, about\n",
            "3:13 error: several values in one text → write [news, about]"),
    ]
}
