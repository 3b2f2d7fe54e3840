import Diagnostics
import TestSupport

/// Mistakes in values.
extension BadContent {
    static let values = [
        BadContent(
            "a bad date", ["articles/a.md": article("title: A", "date: 2025-02-30")],
            .error(
                at: "articles/a.md", 3, 7, "expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2025-02-30'",
                help: "February 2025 has 28 days")
        ),
        BadContent(
            "a date in words",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\npremiere: April 2022\n"],
            .error(
                at: "shows/h/show.yaml", 4, 11, "expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'April 2022'",
                help: "write 2022-04")
        ),
        BadContent(
            "a list in place of a text", ["people.yaml": "joe:\n  name: [Joe, Locke]\n"],
            .error(at: "people.yaml", 2, 9, "expected a text, found a list", help: "write one of them, or \"Joe, Locke\"")
        ),
        BadContent(
            "a text in place of a number",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: one\n"],
            .error(at: "shows/h/season-1.yaml", 1, 9, "expected a whole number from 0 to 9999, found 'one'", help: "write 1")
        ),
        BadContent(
            "a word that is none of the few",
            ["shows/h/show.yaml": "title: H\nkind: serie\nstatus: ended\n"],
            .error(
                at: "shows/h/show.yaml", 2, 7,
                "expected series, miniseries, webSeries, anime, film, special, bookSeries, comic or game, found 'serie'",
                help: "did you mean 'series'?")
        ),
        BadContent(
            "neither featured nor not", ["articles/a.md": article("title: A", "date: 2025-01-01", "featured: perhaps")],
            .error(at: "articles/a.md", 4, 11, "expected true or false, found 'perhaps'")),
        BadContent(
            "a place on the home page that is none", ["shows/h/show.yaml": "title: H\nkind: film\nstatus: ended\norder: 0\n"],
            .error(at: "shows/h/show.yaml", 4, 8, "expected a whole number from 1 to 9999, found '0'")),
        BadContent(
            "neither true nor false", ["articles/a.md": article("title: A", "date: 2025-01-01", "draft: perhaps")],
            .error(at: "articles/a.md", 4, 8, "expected true or false, found 'perhaps'")
        ),
        BadContent(
            "an address that could run code", ["people.yaml": "joe: { name: Joe, links: [\"javascript:alert(1)\"] }"],
            .error(
                at: "people.yaml", 1, 27, "expected an address that begins with https://, http:// or mailto:, found 'javascript:alert(1)'")
        ),
        BadContent(
            "a folder of a server that looks like an option", ["site.yaml": settings(publish: #"rsync: "h:www/-rf""#)],
            .error(
                at: "site.yaml", 4, 18, "'-rf' begins with a hyphen, which programs on the server read as an option",
                help: "choose another name")
        ),
        BadContent(
            "former files in a place that looks like an option", ["site.yaml": settings(publish: #"folder: x, former: "-rf""#)],
            .error(
                at: "site.yaml", 4, 30, "'-rf' begins with a hyphen, which programs read as an option", help: "write './-rf' for a folder")
        ),
        BadContent(
            "former files of a remote in none", ["site.yaml": settings(publish: #"rclone: "r:x", former: ../y"#)],
            .error(
                at: "site.yaml", 4, 34, "'../y' does not name an rclone remote",
                help: "write 'remote:folder'; 'rclone config' creates a remote")
        ),
        BadContent(
            "a colour without its quotes", ["site.yaml": "title: L\nbaseURL: https://l.example/\naccent: red\n"],
            .error(at: "site.yaml", 3, 9, "expected a colour such as \"#d6336c\" or d6336c, found 'red'", help: "write \"#ff0000\"")
        ),
        BadContent(
            "a rating above its scale",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml":
                    "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: 11, outOf: 10, asOf: 2022 }\n",
            ],
            .error(at: "shows/h/show.yaml", 5, 28, "a rating of 11.0 out of 10.0", help: "'value' can be at most 'outOf'")
        ),
        BadContent(
            "a rating without its date",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: 8.9, outOf: 10 }\n",
            ],
            .error(
                at: "shows/h/show.yaml", 5, 5, "'asOf' is missing", help: "add 'asOf: …' with a date such as 2023, 2023-08 or 2023-08-03")
        ),
        BadContent(
            "an alias that climbs out of the site",
            ["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: [../../etc/passwd]")],
            .error(
                at: "articles/a.md", 4, 11, "'../../etc/passwd' is not an address inside the site",
                help: "write the path that the page had, such as /2022/news.html"
            )
        ),
        BadContent(
            "a slug that climbs out of the folder", ["articles/a.md": article("title: A", "date: 2025-01-01", "slug: ../../index")],
            .error(at: "articles/a.md", 4, 7, "'../../index' cannot be part of a web address", help: "write 'index'")
        ),
        BadContent(
            "a link in Markdown that could run code",
            ["articles/a.md": article("title: A", "date: 2025-01-01", body: "One\n\nsee [this](javascript:alert)")],
            .error(
                at: "articles/a.md", 7, 12, "a link may not begin with 'javascript:'",
                help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
        ),
        BadContent(
            "a name of nothing", ["people.yaml": "joe: { name: \"\" }\nkit: { name: \" \" }\n"],
            .error(at: "people.yaml", 1, 14, "expected a text, found nothing"),
            .error(at: "people.yaml", 2, 14, "expected a text, found nothing")
        ),
        BadContent(
            "nothing in a list", ["people.yaml": "joe: { name: Joe, aliases: [~] }\n"],
            .error(at: "people.yaml", 1, 29, "expected a text, found nothing")
        ),
        BadContent(
            "a rating on a day to come",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml":
                    "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: 8, outOf: 10, asOf: tba }\n",
            ],
            .error(at: "shows/h/show.yaml", 5, 48, "expected a date such as 2023, 2023-08 or 2023-08-03, found 'tba'")
        ),
        BadContent(
            "a rating out of nothing, by fewer than nobody",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml":
                    "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: -1, outOf: 0, asOf: 2022, votes: -5 }\n",
            ],
            .error(at: "shows/h/show.yaml", 5, 28, "expected a number, 0 or more, found '-1'"),
            .error(at: "shows/h/show.yaml", 5, 39, "expected a number above 0, found '0'"),
            .error(at: "shows/h/show.yaml", 5, 61, "expected a whole number from 0 to 1000000000, found '-5'")
        ),
        BadContent(
            "a time without its hours", ["articles/a.md": article("title: A", "date: T2025-01-01T")],
            .error(at: "articles/a.md", 3, 7, "expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'T2025-01-01T'")
        ),
        BadContent(
            "a change before the beginning", ["articles/a.md": article("title: A", "date: 2025-01-02", "updated: 2025-01-01")],
            .error(
                at: "articles/a.md", 4, 10, "updated on 2025-01-01, before it was published on 2025-01-02",
                help: "'updated' must be the same day as 'date', or later"
            )
        ),
        BadContent(
            "an adaptation of nothing",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/books.yaml": "adaptations:\n  - { screen: s1, volumes: [], extent: full }\n",
            ],
            .error(at: "shows/h/books.yaml", 2, 28, "expected a list of ids of volumes, found an empty list")
        ),
        BadContent(
            "a season that its file's name contradicts",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: 2\n"],
            .error(
                at: "shows/h/season-1.yaml", 1, 9, "this is season 2, but the file name says season 1",
                help: "write 'number: 1', or rename the file to season-2.yaml"
            )
        ),
    ]
}
