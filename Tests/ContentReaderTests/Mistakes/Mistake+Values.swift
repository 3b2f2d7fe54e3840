/// Numbers, dates, addresses and words as people write them.
extension Mistake {
    static let values: [Mistake] = [
        Mistake(
            in: .site, "language: English\n",
            "3:11 error: expected a language such as en or pt-BR, found 'English' → write en"),
        Mistake(
            in: .site, "language: en_GB\n",
            "3:11 error: expected a language such as en or pt-BR, found 'en_GB' → write en-GB"),
        Mistake(
            in: .site, "language: Deutsch\n",
            "3:11 error: expected a language such as en or pt-BR, found 'Deutsch' → write de"),
        Mistake(
            in: .site, "language: pt_br\n",
            "3:11 error: expected a language such as en or pt-BR, found 'pt_br' → write pt-BR"),
        Mistake(
            in: .site, "language: 日本語\n",
            "3:11 error: expected a language such as en or pt-BR, found '日本語' → write ja"),
        Mistake(
            in: .site, "language: Klingon\n",
            "3:11 error: expected a language such as en or pt-BR, found 'Klingon'"),
        Mistake(in: .site, "language: fr-CA\n"), Mistake(in: .site, "language: zh-Hant-TW\n"), Mistake(in: .site, "language: fil\n"),
        Mistake(in: .site, "language: bar-DE\n"), Mistake(in: .site, "language: es-419\n"), Mistake(in: .site, "language: sr-Latn\n"),
        Mistake(
            in: .site, "language: xx\n",
            "3:11 error: no language has the code 'xx' → write the code of a language, such as en, de, es, fr, ja or pt-BR"),
        Mistake(in: .site, "language: jp\n", "3:11 error: no language has the code 'jp' → write ja"),
        Mistake(in: .site, "language: cn\n", "3:11 error: no language has the code 'cn' → write zh-CN"),
        Mistake(in: .site, "language: gr\n", "3:11 error: no language has the code 'gr' → write el"),
        Mistake(in: .site, "language: uk-US\n"),
        Mistake(in: .site, "language: us\n", "3:11 error: no language has the code 'us' → write en-US"),
        Mistake(in: .site, "language: eng\n", "3:11 error: 'eng' has a code of two letters → write en"),
        Mistake(in: .site, "language: ger-AT\n", "3:11 error: 'ger' has a code of two letters → write de-AT"),
        Mistake(in: .site, "language: en-UK\n", "3:11 error: no country has the code 'UK' → write en-GB"),
        Mistake(in: .site, "language: en-XX\n", "3:11 error: no country has the code 'XX' → write en, or a code such as en-GB or pt-BR"),
        Mistake(
            in: .site, "language: zh-Hans-ZH\n", "3:11 error: no country has the code 'ZH' → write zh, or a code such as en-GB or pt-BR"),
        Mistake(
            in: .site, "navigation:\n  - { title: Cast, to: \"http://localhost:8000/tower/cast/\" }\n",
            "4:24 warning: other people cannot open this address, because it leads to your own computer → write the path alone: tower/cast"),
        Mistake(
            in: .show, "links: [\"http://127.0.0.1:8000/a\"]\n",
            "4:9 warning: other people cannot open this address, because it leads to your own computer → write the address at which everybody finds the page"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: http://localhost:8080/\n",
            "2:10 warning: other people cannot open this address, because it leads to your own computer → write the address at which visitors will find the site"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: http://192.168.0.12/fans/\n",
            "2:10 warning: other people cannot open this address, because it leads to your own computer → write the address at which visitors will find the site"
        ),
        Mistake(
            in: .show, "links: [\"https://www.google.com/url?q=https%3A%2F%2Fx.example%2Fa&sa=D\"]\n",
            "4:9 warning: this address leads to its page through 'google.com' → write https://x.example/a"),
        Mistake(
            in: .site, "navigation:\n  - { title: Fans, to: \"https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2F&h=A\" }\n",
            "4:24 warning: this address leads to its page through 'l.facebook.com' → write https://x.example/"),
        Mistake(
            in: .people, "ann-lee: { name: Ann Lee, links: [\"https://t.umblr.com/redirect?z=https%3A%2F%2Fx.example%2Fann&t=Y2\"] }\n",
            "1:35 warning: this address leads to its page through 't.umblr.com' → write https://x.example/ann"),
        Mistake(in: .show, "links: [\"https://x.example/url?q=https%3A%2F%2Fy.example%2F\"]\n"),
        Mistake(in: .article, "published: false\n", "4:1 error: unknown key 'published' → write draft: true"),
        Mistake(in: .article, "status: draft\n", "4:1 error: unknown key 'status' → write draft: true"),
        Mistake(in: .article, "visibility: private\n", "4:1 error: unknown key 'visibility' → write draft: true"),
        Mistake(
            in: .article, "status: published\n",
            "4:1 error: unknown key 'status' → delete this line: what is not a draft is published"),
        Mistake(
            in: .article, "published: true\n",
            "4:1 error: unknown key 'published' → delete this line: what is not a draft is published"),
        Mistake(in: .article, "published: 2024-02-03\n", "4:1 error: unknown key 'published' → did you mean 'date'?"),
        Mistake(
            in: .article, "updated: 2031-01-01\n",
            "4:10 warning: the article says that it was updated on 2031-01-01, which is still to come → correct 'updated'"),
        Mistake(in: .article, "draft: Yes\n"),
        Mistake(in: .article, "draft: True\n"),
        Mistake(in: .article, "draft: on\n"),
        Mistake(
            in: .article, "draft: 0\n",
            "4:8 error: expected true or false, found '0' → write false"),
        Mistake(
            in: .article, "draft: maybe\n",
            "4:8 error: expected true or false, found 'maybe'"),
        Mistake(in: .article, "draft: no\n"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: \"8,5\", outOf: 10, asOf: 2024 }\n",
            "5:28 error: expected a number, 0 or more, found '8,5' → write 8.5"),
        Mistake(
            in: .show, "ratings:\n  - source: imdb\n    value: 8,5\n    outOf: 10\n    asOf: 2024\n",
            "6:12 error: expected a number, 0 or more, found '8,5' → write 8.5"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: 8.5/10, outOf: 10, asOf: 2024 }\n",
            "5:28 error: expected a number, 0 or more, found '8.5/10' → write 8.5, and outOf: 10"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: 85%, outOf: 100, asOf: 2024 }\n",
            "5:28 error: expected a number, 0 or more, found '85%' → write 85, and outOf: 100"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: 4 stars, outOf: five, asOf: yesterday, votes: \"1,200\" }\n",
            "5:28 error: expected a number, 0 or more, found '4 stars' → write 4",
            "5:44 error: expected a number above 0, found 'five' → write 5",
            "5:56 error: expected a date such as 2023, 2023-08 or 2023-08-03, found 'yesterday' → write the day itself, such as 2023-08-03; what the word means changes every day",
            "5:74 error: expected a whole number from 0 to 1000000000, found '1,200' → write 1200"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: great, outOf: 10, asOf: 2024 }\n",
            "5:28 error: expected a number, 0 or more, found 'great'"),
        Mistake(
            in: .episode, "{ number: 1, title: A, minutes: 42 min }\n",
            "3:37 error: expected a whole number from 1 to 9999, or two such as 40-45, found '42 min' → write 42"),
        Mistake(
            in: .episode, "{ number: 1, title: A, minutes: 1h 10m }\n",
            "3:37 error: expected a whole number from 1 to 9999, or two such as 40-45, found '1h 10m' → write 70"),
        Mistake(
            in: .episode, "{ number: 1, title: A, minutes: 42.5 }\n",
            "3:37 error: expected a whole number from 1 to 9999, or two such as 40-45, found '42.5' → write seconds: 2550"),
        Mistake(
            in: .episode, "{ number: S1E4, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found 'S1E4' → write 4"),
        Mistake(
            in: .episode, "{ number: 2–3, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found '2–3' → write 2-3"),
        Mistake(
            in: .episode, "{ number: 2 & 3, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found '2 & 3' → write 2-3"),
        Mistake(
            in: .episode, "{ number: 2/3, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found '2/3' → write 2-3"),
        Mistake(
            in: .episode, "{ number: \"#5\", title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found '#5' → write 5"),
        Mistake(
            in: .episode, "{ number: E6, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found 'E6' → write 6"),
        Mistake(
            in: .episode, "{ number: Episode 7, title: A }\n",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found 'Episode 7' → write 7"),
        Mistake(
            in: .season, "number: Season 1\n",
            "1:9 error: expected a whole number from 0 to 9999, found 'Season 1' → write 1"),
        Mistake(
            in: .season, "number: S01\n",
            "1:9 error: expected a whole number from 0 to 9999, found 'S01' → write 1"),
        Mistake(
            in: .season, "number: \"1/2\"\n",
            "1:9 error: expected a whole number from 0 to 9999, found '1/2'"),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title: The Tower\nkind: TV show\nstatus: on hiatus\n",
            "2:7 error: expected series, miniseries, webSeries, anime, film, special, bookSeries, comic or game, found 'TV show' → did you mean 'series'?",
            "3:9 error: expected announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended or cancelled, found 'on hiatus' → did you mean 'onHiatus'?"
        ),
        Mistake(
            in: .show, "premiere: soon\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'soon'"),
        Mistake(
            in: .show, "premiere: 2019-02-30\n",
            "4:11 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2019-02-30' → February 2019 has 28 days"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "x: { date: tomorrow, says: y, status: confirmed, sources: imdb }\n",
            "1:12 error: expected a date such as 2023, 2023-08 or 2023-08-03, found 'tomorrow' → write the day itself, such as 2023-08-03; what the word means changes every day"
        ),
        Mistake(
            in: .file("shows/the-tower/claims.yaml"), "x: { date: 3/8/2023, says: y, status: confirmed, sources: imdb }\n",
            "1:12 error: expected a date such as 2023, 2023-08 or 2023-08-03, found '3/8/2023' → write 2023-08-03, or 2023-03-08 if the month comes first"
        ),
        Mistake(
            in: .article, "updated: tomorrow\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'tomorrow' → write the day itself, such as 2023-08-03; what the word means changes every day"
        ),
        Mistake(
            in: .article, "updated: 2024\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2024' → write the day too, as in 2024-06-30"),
        Mistake(
            in: .article, "updated: March 2024\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'March 2024' → write the day too, as in 2024-03-01"),
        Mistake(
            in: .article, "updated: 13/25/2024\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '13/25/2024' → write the year, the month and the day as numbers, in this order: 2023-08-03 is 3 August 2023"
        ),
        Mistake(
            in: .article, "updated: 24-08-03\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '24-08-03' → write the year with four digits first, then the month and the day"
        ),
        Mistake(
            in: .article, "updated: August 3\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'August 3' → write the year with four digits first, then the month and the day"
        ),
        Mistake(
            in: .article, "updated: 8 Mars 2024\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '8 Mars 2024' → write 2024-03-08"),
        Mistake(
            in: .article, "updated: 8 March 2024\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '8 March 2024' → write 2024-03-08"),
        Mistake(
            in: .article, "updated: [2024-08-03]\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found a list → write 2024-08-03, without brackets"),
        Mistake(
            in: .people, "ann-lee: { name: A, links: htps://x.example }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'htps://x.example' → write https://x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: ttps://x.example/a }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'ttps://x.example/a' → write https://x.example/a"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: hhtp://x.example }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'hhtp://x.example' → write http://x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: https//x.example }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'https//x.example' → write https://x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"http:/x.example\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'http:/x.example' → write http://x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"https;//x.example\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'https;//x.example' → write https://x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: www.x.example/@ann }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'www.x.example/@ann' → write https://www.x.example/@ann"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: x.example }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'x.example' → write https://x.example"),
        Mistake(
            in: .people, "ann-lee: { name: A, links: ann@x.example }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'ann@x.example' → write mailto:ann@x.example"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"@ann\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found '@ann' → write the address of the page, as the browser shows it above the page"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"tel:+123\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'tel:+123' → write the number as text, without a link: telephones recognise it"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"ftp://x.example\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'ftp://x.example' → browsers no longer open 'ftp:'; link to a page that begins with https://"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"whatsapp:x\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'whatsapp:x' → only the app opens it; write the address of the page, as the browser shows it"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: \"http://\" }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'http://' → copy the whole address from the browser, such as https://example.org/"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, links: photo.jpg }\n",
            "1:28 error: expected an address that begins with https://, http:// or mailto:, found 'photo.jpg'"),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: htps://tower.example\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'htps://tower.example' → write https://tower.example"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: www.tower.example/fans\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'www.tower.example/fans' → write https://www.tower.example/fans"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: tower.example\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'tower.example' → write https://tower.example"),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: https://tower.example/index.html\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'https://tower.example/index.html' → write https://tower.example/"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: https://tower.example/fans#x\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'https://tower.example/fans#x' → write https://tower.example/fans"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: \"https://tower.example \"\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'https://tower.example ' → write https://tower.example"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: example\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'example' → write where visitors will find the site, beginning with https://; until you know, https://example.org/"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: C:\\sites\n",
            "2:10 error: expected the site's address such as https://example.org/, found 'C:\\sites' → write where visitors will find the site, beginning with https://; until you know, https://example.org/"
        ),
        Mistake(
            in: .file("site.yaml"), "title: T\nbaseURL: /\n",
            "2:10 error: expected the site's address such as https://example.org/, found '/' → write where visitors will find the site, beginning with https://; until you know, https://example.org/"
        ),
        Mistake(
            in: .site, "navigation: [{ title: X, to: htps://x.example }]\n",
            "3:30 error: expected a page such as news or about, or a web address, found 'htps://x.example' → write https://x.example"),
        Mistake(
            in: .site, "navigation: [{ title: X, to: \"tel:+123\" }]\n",
            "3:30 error: expected a page such as news or about, or a web address, found 'tel:+123' → write the number as text, without a link: telephones recognise it"
        ),
        Mistake(
            in: .people, "ann-lee: { name: A, instagram: \"@ann\" }\n",
            "1:21 error: unknown key 'instagram' → did you mean 'links'?"),
        Mistake(
            in: .show, "homepage: https://x.example\n",
            "4:1 error: unknown key 'homepage' → did you mean 'links'?"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 1,2 million\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '1,2 million' → write 1200000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 3.4m\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '3.4m' → write 3400000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 1.2M\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '1.2M' → write 1200000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 800k\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '800k' → write 800000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 3,4 Mio.\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '3,4 Mio.' → write 3400000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 1.25 million viewers\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '1.25 million viewers' → write 1250000"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - viewers: 12万\n",
            "3:14 error: expected a whole number from 0 to 1000000000, found '12万' → write 120000"),
        Mistake(
            in: .episode, "{ number: 1, title: A, viewers: 1,2 million }",
            "3:37 error: a comma ends a text without quotes → write viewers: 1200000"),
        Mistake(
            in: .episode, "{ number: 1, title: A, viewers: 1,200,000 }",
            "3:37 error: a comma ends a text without quotes → write viewers: 1200000"),
        Mistake(
            in: .episode, "{ number: 1, title: A, minutes: 45m }",
            "3:37 error: expected a whole number from 1 to 9999, or two such as 40-45, found '45m' → write 45"),
        Mistake(
            in: .episode, "{ number: 1, title: A, guests: ann-lee as herself }",
            "3:36 error: expected 'key: value' lines, found 'ann-lee as herself' → write { person: ann-lee, as: herself }"),
        Mistake(
            in: .episode, "{ number: 1, title: A, guests: Ann Lee (Barmaid) }",
            "3:36 error: expected 'key: value' lines, found 'Ann Lee (Barmaid)' → write { person: ann-lee, as: Barmaid }"),
        Mistake(
            in: .episode, "{ number: 1, title: « Le gâteau » }",
            "3:25 warning: these curly quotes are part of the text → write \"Le gâteau\" with straight quotes; if visitors should see the curly ones, write \"« Le gâteau »\""
        ),
    ]
}
