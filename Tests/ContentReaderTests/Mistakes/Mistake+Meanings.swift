/// Words that are known here, but not where they are written.
extension Mistake {
    static let meanings: [Mistake] = [
        Mistake(
            in: .episode, "{ number: 1, title: Fog, summary: \"He took the barrels.\", until: s1e1 }",
            "3:63 error: 'until' guards nothing here → write summary: { spoiler: \"He took the barrels.\", until: s1e1 }"),
        Mistake(
            in: .episode, "{ number: 1, title: Ada dies, spoils: season 1 }",
            "3:35 error: 'spoils' guards nothing here → write title: { spoiler: \"Ada dies\", until: s1, safe: … }"),
        Mistake(
            in: .episode, "{ number: 1, title: Fog, summary: Ada dies, spoiler: true }",
            "3:49 error: 'spoiler' guards nothing here → write summary: { spoiler: \"Ada dies\", until: … }"),
        Mistake(
            in: .show, "summary: Ada dies\nuntil: s1e3\n",
            "5:1 error: 'until' guards nothing here → write summary: { spoiler: \"Ada dies\", until: s1e3 }"),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"),
            "end: { date: 2026-05-02, status: cancelled, says: It is cancelled., sources: [imdb] }\n",
            "1:34 error: 'cancelled' is the status of a show, and the 'status' of a claim is how certain it was → write 'status: confirmed', and below it the lines 'field: status' and 'value: cancelled'"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"),
            "end: { date: 2026-05-02, status: renewed, says: It is renewed., sources: [imdb] }\n",
            "1:34 error: 'renewed' is the status of a show, and the 'status' of a claim is how certain it was → write 'status: confirmed', and below it the lines 'field: status' and 'value: running'"
        ),
        Mistake(
            in: .file("shows/the-tower/places.yaml"), "pier: { name: Pier, kind: setting, in: [The Lamp, storm, The Storm, s1e3] }\n",
            "1:41 error: expected a point such as s1, s3e5, v4 or film, found 'The Lamp' → write s1e1, the point of 'The Lamp'",
            "1:51 error: expected a point such as s1, s3e5, v4 or film, found 'storm'",
            "1:58 error: expected a point such as s1, s3e5, v4 or film, found 'The Storm' → write s1e2, the point of 'The Storm'"),
        Mistake(
            in: .character, "  summary: { spoiler: She dies., until: the boat }\n",
            "3:41 error: expected a point such as s1, s3e5, v4 or film, found 'the boat' → write s1e3, the point of 'the boat'"),
        Mistake(
            in: .article, "spoils: The Boat\n",
            "4:9 error: expected a point such as s1, s3e5, v4 or film, found 'The Boat' → write s1e3, the point of 'The Boat'"),
        Mistake(
            in: .file("shows/the-tower/quotes.yaml"), "quotes:\n  - text: \"Keep it lit\", says Mia\n    in: s1e1\n",
            "2:11 error: the text goes on after its closing quote → write text: \"Keep it lit\", and below it 'character: …' with the id of who says it"
        ),
        Mistake(
            in: .file("shows/the-tower/quotes.yaml"), "quotes:\n  - text: \"Keep it lit\" — Mia Fox\n    in: s1e1\n",
            "2:11 error: the text goes on after its closing quote → write text: \"Keep it lit\", and below it 'character: …' with the id of who says it"
        ),
        Mistake(
            in: .article, "aliases: [https://x.tumblr.com/post/12]\n",
            "4:11 error: 'https://x.tumblr.com/post/12' is on another site, and only that site can redirect → delete it, and set up the redirect at x.tumblr.com, or link from there to this page; for an old address of this site, write /post/12"
        ),
        Mistake(
            in: .article, "aliases: ['http://x.example']\n",
            "4:11 error: 'http://x.example' is on another site, and only that site can redirect → delete it, and set up the redirect at x.example, or link from there to this page; for an old address of this site, write /"
        ),
        Mistake(
            in: .file("shows/the-tower/season-2.yaml"),
            "number: 1\nepisodes:\n  - { number: 1, title: Ember }\n  - { number: 2, title: Ash }\n",
            "1:9 error: this is season 1, but the file name says season 2 → write 'number: 2', or rename the file to season-1.yaml"),
        Mistake(
            in: .file("shows/the-tower/books.yaml"), "volumes:\n  - title: The First Lamp\n    summary: How it came.\n",
            "2:3 error: expected 'key: value' lines, found a list → write v1: { title: The First Lamp }, with an id in place of each '- ': 'v1' for volume 1, 'v2' for volume 2"
        ),
    ]
}
