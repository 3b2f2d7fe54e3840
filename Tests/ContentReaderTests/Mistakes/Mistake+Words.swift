/// Keys, ids and words that do not exist, files in the wrong place, and numbers and dates that are written in another way.
extension Mistake {
    static let words: [Mistake] = [
        Mistake(
            in: .article, "category: News\n",
            "4:1 error: unknown key 'category' → did you mean 'tags'?"),
        Mistake(
            in: .article, "lastmod: 2024-02-05\n",
            "4:1 error: unknown key 'lastmod' → did you mean 'updated'?"),
        Mistake(
            in: .article, "Description: x\n",
            "4:1 error: unknown key 'Description' → did you mean 'description'?"),
        Mistake(
            in: .article, "show: tower\n",
            "4:7 error: no show has the id 'tower' → did you mean 'the-tower' (shows/the-tower/show.yaml:1)?"),
        Mistake(
            in: .article, "show: The Tower\n",
            "4:7 error: no show has the id 'The Tower' → write 'the-tower' (shows/the-tower/show.yaml:1)"),
        Mistake(
            in: .article, "show: tawer\n",
            "4:7 error: no show has the id 'tawer' → available: the-tower"),
        Mistake(
            in: .article, "authors: [Jane Doe]\n",
            "4:11 error: no author has the id 'Jane Doe' → add it to authors.yaml: jane-doe: { name: Jane Doe }, and write 'jane-doe' here"),
        Mistake(
            in: .article, "sources: https://imdb.com/x\n",
            "4:10 error: no source has the id 'https://imdb.com/x' → did you mean 'imdb' (sources.yaml:1)?"),
        Mistake(
            in: .article, "sources: netflix\n",
            "4:10 error: no source has the id 'netflix' → add it to sources.yaml: netflix: { name: Netflix }"),
        Mistake(
            in: .character, "  actor: Ann Lee\n",
            "3:3 error: unknown key 'actor' → did you mean 'roles'?"),
        Mistake(
            in: .character, "  roles: { person: ann }\n",
            "3:20 error: no person has the id 'ann' → did you mean 'ann-lee' (people.yaml:1)?"),
        Mistake(
            in: .character, "  roles: { person: Ann Lee, kind: lead }\n",
            "3:20 error: no person has the id 'Ann Lee' → write 'ann-lee' (people.yaml:1)",
            "3:35 error: expected main, recurring, guest or voice, found 'lead' → did you mean 'main'?"),
        Mistake(
            in: .character, "  roles: { person: ann-lee, episodes: s1e9 }\n",
            "3:39 error: no season or episode has the id 's1e9' → season 1 has the episodes 1 to 3"),
        Mistake(
            in: .character, "  roles: { person: ann-lee, episodes: [s9, season 1] }\n",
            "3:40 error: no season or episode has the id 's9' → there is only season 1",
            "3:44 error: expected episodes such as s1, s3e5 or s1e2 to s1e4, found 'season 1' → write s1"),
        Mistake(
            in: .character, "  roles: { person: ann-lee, episodes: s1e1 - s1e2 }\n",
            "3:39 error: expected episodes such as s1, s3e5 or s1e2 to s1e4, found 's1e1 - s1e2' → write s1e1 to s1e2"),
        Mistake(
            in: .character, "  roles: { person: ann-lee, episodes: 1-3 }\n",
            "3:39 error: expected episodes such as s1, s3e5 or s1e2 to s1e4, found '1-3' → write their season too, as in s1e1 to s1e3"),
        Mistake(in: .article, "show: the-tower\nspoils: yes\ndraft: No\nfeatured: ON\n"),
        Mistake(
            in: .article, "draft: yEs\n", "4:8 error: expected true or false, found 'yEs' → write true"),
        Mistake(
            in: .site, "publish: https://github.com/fan/pages\n",
            "3:10 error: expected 'key: value' lines, found 'https://github.com/fan/pages' → write publish: { live: { git: … } }, with this address or folder"
        ),
        Mistake(
            in: .site, "publish: { live: ../www }\n",
            "3:18 error: expected 'key: value' lines, found '../www' → write { folder: … }, with this address or folder"),
        Mistake(
            in: .site, "publish: { zip: ../a.zip }\n",
            "3:12 error: 'zip' belongs to a target, and a target has a name → write 'zip: …' into braces, after a name: live: { zip: … }"),
        Mistake(
            in: .article, "image: \"![[my leaf.svg|300]]\"\n",
            "4:8 error: expected 'key: value' lines, found '![[my leaf.svg|300]]' → write { file: images/my leaf.svg, alt: \"…\" }, with what it shows after 'alt'"
        ),
        Mistake(
            in: .article, "image: \"![x](/images/leaf.svg)\"\n",
            "4:8 error: expected 'key: value' lines, found '![x](/images/leaf.svg)' → write { file: images/leaf.svg, alt: \"…\" }, with what it shows after 'alt'"
        ),
        Mistake(
            in: .character, "  summary: { spoiler: x, until: episode 3 }\n",
            "3:33 error: expected a point such as s1, s3e5, v4 or film, found 'episode 3' → write its season too, as in s1e3"),
        Mistake(
            in: .character, "  summary: { spoiler: x, until: 1x03 }\n",
            "3:33 error: expected a point such as s1, s3e5, v4 or film, found '1x03' → write s1e3"),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title: The Tower\nkind: tv\nstatus: Running\n",
            "2:7 error: expected series, miniseries, webSeries, anime, film, special, bookSeries, comic or game, found 'tv' → did you mean 'series'?",
            "3:9 error: expected announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended or cancelled, found 'Running' → did you mean 'running'?"
        ),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "name: The Tower\nkind: movie\nstatus: on air\n",
            "1:1 error: unknown key 'name' → did you mean 'title'?",
            "2:7 error: expected series, miniseries, webSeries, anime, film, special, bookSeries, comic or game, found 'movie' → did you mean 'film'?",
            "3:9 error: expected announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended or cancelled, found 'on air' → did you mean 'running'?"
        ),
        Mistake(
            in: .show, "links: { url: https://x.example, name: X }\n",
            "4:10 error: unknown key 'url' → did you mean 'address'?",
            "4:34 error: unknown key 'name' → did you mean 'title'?"),
        Mistake(
            in: .show, "ids: { imdb: \"https://www.imdb.com/title/tt10638036/\" }\n",
            "4:14 error: expected an id of imdb such as tt10638036, found 'https://www.imdb.com/title/tt10638036/' → write tt10638036"),
        Mistake(
            in: .episode, "{ episode: 1, name: A, airdate: 2020-05-01, runtime: 42 }",
            "3:7 error: unknown key 'episode' → did you mean 'number'?",
            "3:19 error: unknown key 'name' → did you mean 'title'?",
            "3:28 error: unknown key 'airdate' → did you mean 'date'?",
            "3:49 error: unknown key 'runtime' → did you mean 'minutes'?"),
        Mistake(
            in: .episode, "{ number: one, title: A, minutes: 42 min }",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found 'one' → write 1",
            "3:39 error: expected a whole number from 1 to 9999, or two such as 40-45, found '42 min' → write 42"),
        Mistake(
            in: .episode, "{ number: 1, title: A, minutes: 1:30 }",
            "3:37 error: expected a whole number from 1 to 9999, or two such as 40-45, found '1:30' → write 90"),
        Mistake(
            in: .season, "number: 1st\n",
            "1:9 error: expected a whole number from 0 to 9999, found '1st' → write 1"),
        Mistake(
            in: .site, "home: [new, show, spoilers]\n",
            "3:13 error: expected new, next, start, shows, featured, characters, quote or feed, found 'show' → did you mean 'shows': your shows?",
            "3:19 error: expected new, next, start, shows, featured, characters, quote or feed, found 'spoilers' → the sections are new (the newest article), next (what comes out next, with a countdown), start (where to start or go on), shows (your shows), featured (articles with 'featured: true'), characters (the characters of the main show), quote (a quote, another one each day), feed (the latest articles)"
        ),
        Mistake(
            in: .site, "home: [news, upcoming]\n",
            "3:8 error: expected new, next, start, shows, featured, characters, quote or feed, found 'news' → did you mean 'feed': the latest articles?",
            "3:14 error: expected new, next, start, shows, featured, characters, quote or feed, found 'upcoming' → did you mean 'next': what comes out next, with a countdown?"
        ),
        Mistake(
            in: .site, "home: [blog, episodes, cast, about]\n",
            "3:8 error: expected new, next, start, shows, featured, characters, quote or feed, found 'blog' → did you mean 'feed': the latest articles?",
            "3:14 error: expected new, next, start, shows, featured, characters, quote or feed, found 'episodes' → did you mean 'shows': your shows?",
            "3:24 error: expected new, next, start, shows, featured, characters, quote or feed, found 'cast' → did you mean 'characters': the characters of the main show?",
            "3:30 error: expected new, next, start, shows, featured, characters, quote or feed, found 'about' → the home page has no section for a text of your own; put a link to that page into 'navigation'"
        ),
        Mistake(
            in: .site, "look: modern\ncorners: rounded\ndensity: airy\nfonts: { text: Georgia, headings: Courier }\n",
            "3:7 error: expected marquee, magazine or wiki, found 'modern' → did you mean 'magazine'?",
            "4:10 error: expected square, soft or round, found 'rounded' → did you mean 'round'?",
            "5:10 error: expected compact, normal or roomy, found 'airy' → did you mean 'roomy'?",
            "6:16 error: expected a kind of font such as serif, or a file such as theme/abril.woff2, found 'Georgia' → did you mean 'serif'?",
            "6:35 error: expected a kind of font such as serif, or a file such as theme/abril.woff2, found 'Courier' → did you mean 'mono'?"
        ),
        Mistake(
            in: .site, "rawHTML: yes\nfeeds: { texts: all }\ncrawlers: { ai: no }\nspoilers: hidden\nembeds: auto\n",
            "3:10 error: expected escaped or allowed, found 'yes' → did you mean 'allowed'?",
            "4:17 error: expected summary or full, found 'all' → did you mean 'full'?",
            "5:17 error: expected refuse or allow, found 'no' → did you mean 'refuse'?",
            "6:11 error: expected closed or latest, found 'hidden' → did you mean 'closed'?",
            "7:9 error: expected directives or bareLinks, found 'auto' → did you mean 'bareLinks'?"),
        Mistake(
            in: .site, "navigation:\n  - { title: A, to: news, items: [{ title: B, to: tags }] }\n",
            "4:21 error: an entry with 'items' opens them, and leads nowhere itself → make this page the first of the 'items', and delete 'to' here"
        ),
        Mistake(
            in: .site, "navigation:\n  - { title: A }\n",
            "4:5 error: 'to' is missing → add 'to: …' with the path of a page, or 'items: …' with the entries that it opens"),
        Mistake(
            in: .site, "navigation:\n  - { title: A, items: [{ title: B, items: [] }] }\n",
            "4:25 error: 'to' is missing → add 'to: …' with a page such as news or about, or a web address",
            "4:37 error: unknown key 'items' → available keys: title, to"),
        Mistake(
            in: .site, "social: [mastodon.example/@leaves]\n",
            "3:10 error: expected an address that begins with https://, http:// or mailto:, found 'mastodon.example/@leaves'"
                + " → write https://mastodon.example/@leaves"),
        Mistake(
            in: .site, "menu: []\n",
            "3:1 error: unknown key 'menu' → did you mean 'navigation'?"),
        Mistake(
            in: .show, "premiere: 3 Feb 2024\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '3 Feb 2024' → write 2024-02-03"),
        Mistake(
            in: .show, "premiere: February 2024\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'February 2024' → write 2024-02"),
        Mistake(
            in: .show, "premiere: 03/02/2024\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '03/02/2024' → write 2024-02-03, or 2024-03-02 if the month comes first"
        ),
        Mistake(
            in: .show, "premiere: 13/02/2024\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '13/02/2024' → write 2024-02-13"),
        Mistake(
            in: .show, "premiere: 2024-02-30\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2024-02-30' → February 2024 has 29 days"
        ),
        Mistake(
            in: .show, "premiere: 2024-13\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2024-13' → there is no month 13"),
        Mistake(
            in: .show, "premiere: 2024/2/3\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2024/2/3' → write 2024-02-03"),
        Mistake(
            in: .show, "premiere: 2010-12-1\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2010-12-1' → write 2010-12-01"),
        Mistake(
            in: .show, "premiere: 20240203\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '20240203' → write 2024-02-03"),
        Mistake(
            in: .show, "premiere: Feb 3rd, 2024\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'Feb 3rd, 2024' → write 2024-02-03"),
        Mistake(
            in: .show, "premiere: 2024-02-03 18:30\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2024-02-03 18:30' → write 2024-02-03, without the time"
        ),
        Mistake(
            in: .article, "updated: 2024-02-03T18:30:00+02:00\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-03T18:30:00+02:00' → write 2024-02-03 16:30; times are in UTC"
        ),
        Mistake(
            in: .article, "updated: 2024-02-05 01:30 +0200\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-05 01:30 +0200' → write 2024-02-04 23:30; times are in UTC"
        ),
        Mistake(
            in: .article, "updated: 2024-02-03 25:00\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-03 25:00' → a day has hours from 00:00 to 23:59"
        ),
        Mistake(
            in: .article, "updated: 2024-02-03 6:30pm\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-03 6:30pm' → write 2024-02-03 18:30; times are in UTC"
        ),
        Mistake(
            in: .article, "updated: 2024-02-03 12:05 a.m.\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-03 12:05 a.m.' → write 2024-02-03 00:05; times are in UTC"
        ),
        Mistake(
            in: .article, "updated: 2024-02\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02' → write the day too, as in 2024-02-01"),
        Mistake(
            in: .article, "updated: 2024-02-03T18:30:00Z\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024-02-03T18:30:00Z' → write 2024-02-03 18:30; times are in UTC"
        ),
        Mistake(
            in: .article, "updated: tomorrow\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'tomorrow' → write the day itself, such as 2023-08-03; what the word means changes every day"
        ),
    ]
}
