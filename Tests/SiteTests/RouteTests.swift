import Diagnostics
import Files
import Foundation
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

@Suite struct RouteTests {
    @Test func everyRouteHasItsAddressAndItsFile() {
        let show = Show.ID("h")
        let expected: [(Route, String, String)] = [
            (.home, "", "index.html"),
            (.news(page: 1), "news/", "news/index.html"),
            (.news(page: 2), "news/page/2/", "news/page/2/index.html"),
            (.article(slug: "a"), "news/a/", "news/a/index.html"),
            (.show(show), "h/", "h/index.html"),
            (.season(show, number: 2), "h/season-2/", "h/season-2/index.html"),
            (.episode(show, season: 2, .number(5)), "h/season-2/episode-5/", "h/season-2/episode-5/index.html"),
            (.character(show, .init("nick")), "h/characters/nick/", "h/characters/nick/index.html"),
            (.characters(show), "h/characters/", "h/characters/index.html"),
            (.episodes(show), "h/episodes/", "h/episodes/index.html"),
            (.timeline(show), "h/timeline/", "h/timeline/index.html"),
            (.cast(show), "h/cast/", "h/cast/index.html"),
            (.books(show), "h/books/", "h/books/index.html"),
            (.books(show, page: 2), "h/books/page/2/", "h/books/page/2/index.html"),
            (.announcementsOf(.decade(1990), of: show), "h/announcements/1990s/", "h/announcements/1990s/index.html"),
            (.timelineOf(.month(3, year: 2019), of: show), "h/timeline/2019-03/", "h/timeline/2019-03/index.html"),
            (.person(.init("kit")), "people/kit/", "people/kit/index.html"),
            (.author(.init("desk"), page: 3), "authors/desk/page/3/", "authors/desk/page/3/index.html"),
            (.tags, "tags/", "tags/index.html"),
            (.tag(slug: "film", page: 1), "tags/film/", "tags/film/index.html"),
            (.page(path: "about/team"), "about/team/", "about/team/index.html"),
            (.sources, "sources/", "sources/index.html"), (.privacy, "privacy/", "privacy/index.html"),
            (.notFound, "404.html", "404.html"),
            (.redirect(from: "old/path"), "old/path/", "old/path/index.html"),
            (.redirect(from: "old/path.html"), "old/path.html", "old/path.html"),
            (.feed(.atom, of: .site), "feed.xml", "feed.xml"),
            (.feed(.json, of: .tag(slug: "film")), "tags/film/feed.json", "tags/film/feed.json"),
            (.feed(.atom, of: .season(show, number: 2)), "h/season-2/feed.xml", "h/season-2/feed.xml"),
            (.feed(.json, of: .announcements(show)), "h/announcements/feed.json", "h/announcements/feed.json"),
            (.calendar(show), "h/calendar.ics", "h/calendar.ics"),
            (.data(show), "h/data.json", "h/data.json"),
            (.sitemap, "sitemap.xml", "sitemap.xml"),
            (.sitemapPart(2), "sitemap-2.xml", "sitemap-2.xml"),
            (.robots, "robots.txt", "robots.txt"),
            (.asset(path: "images/a.svg"), "images/a.svg", "images/a.svg"),
        ]
        for (route, path, file) in expected { #expect((route.path, route.outputPath) == (path, file)) }
    }

    @Test func addressesAreBelowTheBaseAndEncoded() throws {
        let links = Links(base: try #require(.init("https://example.org/fans")))
        #expect(links.path(to: .home).text == "/fans/")
        #expect(links.path(to: .asset(path: "images/größe 1?#\"<.svg")).text == "/fans/images/gr%C3%B6%C3%9Fe%201%3F%23%22%3C.svg")
        #expect(links.address(of: .article(slug: "日本")) == "https://example.org/fans/news/%E6%97%A5%E6%9C%AC/")
    }

    @Test func everyPlannedRouteHasBytesAndItsOwnFile() throws {
        let site = try site([
            "authors.yaml": "desk: { name: Desk }", "people.yaml": "kit: { name: Kit }", "sources.yaml": "s: { name: S }",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
            "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }",
            "shows/h/books.yaml": "volumes: { v1: { title: One } }",
            "articles/a.md": article("A", "authors: desk", "tags: [film]", "aliases: [/old/]"), "articles/b.md": article("B"),
            "articles/c.md": article("C"), "pages/about.md": page("About"),
        ])
        for route in site.routes { #expect(site.bytes(of: route) != nil, "\(route)") }
        #expect(Set(site.routes.map(\.outputPath)).count == site.routes.count)
        #expect(
            site.routes.filter(\.isListed).map(\.path) == [
                "", "news/", "news/page/2/", "sources/", "privacy/", "h/", "h/cast/", "h/episodes/", "h/characters/", "h/books/",
                "h/season-1/",
                "h/season-1/episode-1/",
                "h/characters/nick/",
                "people/", "people/kit/", "authors/desk/", "tags/", "search/", "tags/film/", "news/a/", "news/b/", "news/c/", "about/",
            ])
    }

    /// The compiler asks for the address and the plan of a new kind of page; this test asks for a planned route.
    @Test func everyKindOfRouteIsPlannedIfThereIsSomethingToShow() throws {
        let site = try site([
            "site.yaml":
                "title: Leaves\nbaseURL: https://leaves.example/fans/\ncrawlers: { ai: allow }\ncollections: { art: { title: Art } }\n",
            "collections/art/a.md": page("A"), "authors.yaml": "desk: { name: Desk }", "people.yaml": "kit: { name: Kit }",
            "sources.yaml": "s: { name: S }",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "images/a.svg": "<svg/>",
            "shows/h/season-1.yaml": "number: 1\npremiere: 2022-04-22\nepisodes: [{ number: 1, title: Meet }]\n",
            "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }",
            "shows/h/books.yaml": "volumes: { v1: { title: One } }",
            "shows/h/claims.yaml": "c: { date: 2022-05-20, status: confirmed, by: N, says: There will be more., sources: s }\n",
            "articles/a.md": article("A", "authors: desk", "tags: [film]", "aliases: [/old/]") + "\n:::spoiler{hard}\nHe dies.\n:::\n",
            "pages/about.md": page("About"),
        ])
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/ThemeKit")
        let source = try String(contentsOf: folder.appending(path: "Route.swift"), encoding: .utf8)
        let declaration = try #require(source.split(separator: "\n}\n").first)
        let kinds = Set(declaration.matches(of: /(?m)^    (?:indirect )?case (\w+)/).map { String($0.1) })
        let planned = Set(site.routes.map { route in Mirror(reflecting: route).children.first?.label ?? "\(route)" })
        // The data of the search are planned when they are asked for. A sitemap is split into parts from 50,000 pages. Pictures for shared
        // links and icons need a program that draws them. `LongListTests` has enough shows and seasons for the others.
        let drawn: Set = ["icon", "sharePicture", "webManifest"]
        let long: Set = ["announcementsOf", "castOfSeason", "episodesOfSeason", "list", "searchData", "shows", "sitemapPart", "timelineOf"]
        // `TranslatedSiteTests` has them.
        let translated: Set = ["translated"]
        #expect(kinds.subtracting(planned) == drawn.union(long).union(translated))
    }

    @Test(arguments: [
        (
            "two articles with one slug",
            ["articles/2024/a.md": article("A", date: "2024-01-01"), "articles/2025/a.md": article("A")],
            [
                Diagnostic.error(
                    at: "articles/2024/a.md", 1, 1, "two pages have the address /news/a/", help: "the other is at articles/2025/a.md:1")
            ]
        ),
        (
            "a slug that is the name of another article",
            ["articles/a.md": article("A", "slug: hello"), "articles/hello.md": article("B")],
            [
                .error(
                    at: "articles/a.md", 4, 7, "two pages have the address /news/hello/",
                    help: "the other is at articles/hello.md:1; write another 'slug'")
            ]
        ),
        (
            "a slug that is the name of another article, which comes first",
            ["articles/z.md": article("A", "slug: hello"), "articles/hello.md": article("B")],
            [
                .error(
                    at: "articles/z.md", 4, 7, "two pages have the address /news/hello/",
                    help: "the other is at articles/hello.md:1; write another 'slug'")
            ]
        ),
        (
            "one slug in two articles", ["articles/a.md": article("A", "slug: x"), "articles/b.md": article("B", "slug: x")],
            [
                .error(
                    at: "articles/b.md", 4, 7, "two pages have the address /news/x/",
                    help: "the other is at articles/a.md:4; write another 'slug'")
            ]
        ),
        (
            "a slug that is a folder of the site", ["articles/a.md": article("A", "slug: page"), "articles/page.md": article("B")],
            [
                .error(
                    at: "articles/a.md", 4, 7, "two pages have the address /news/page/",
                    help: "the other is at articles/page.md:1; write another 'slug'")
            ]
        ),
        (
            "an alias that is the slug of an article",
            ["articles/a.md": article("A", "slug: x"), "pages/b.md": page("B", "aliases: [news/x]")],
            [.error(at: "pages/b.md", 3, 11, "two pages have the address /news/x/", help: "the other is at articles/a.md:4")]
        ),
        (
            "tags that differ only in letters that become others", ["articles/a.md": article("A", "tags: [Straße, Strasse]")],
            [
                .error(
                    at: "articles/a.md", 4, 16, "the tags 'Straße' and 'Strasse' would have the same address, /tags/strasse/",
                    help: "write one of them in other words, or both alike; 'Straße' is at articles/a.md:4")
            ]
        ),
        (
            "a tag with a ligature", ["articles/a.md": article("A", "tags: [ﬁsh, fish]")],
            [
                .error(
                    at: "articles/a.md", 4, 13, "the tags 'ﬁsh' and 'fish' would have the same address, /tags/fish/",
                    help: "write one of them in other words, or both alike; 'ﬁsh' is at articles/a.md:4")
            ]
        ),
        (
            "tags in two articles", ["articles/a.md": article("A", "tags: [Fuß]"), "articles/b.md": article("B", "tags: [fuss]")],
            [
                .error(
                    at: "articles/b.md", 4, 8, "the tags 'Fuß' and 'fuss' would have the same address, /tags/fuss/",
                    help: "write one of them in other words, or both alike; 'Fuß' is at articles/a.md:4")
            ]
        ),
        (
            "tags that are one, or have addresses of their own",
            ["articles/a.md": article("A", "tags: [straße, STRAẞE, Friends², Friends2, İzmir, Recast, RECAST]")], []
        ),
        (
            "a page where the site has one itself", ["pages/news.md": page("News")],
            [
                .error(
                    at: "pages/news.md", 1, 1, "two pages have the address /news/",
                    help: "the site itself has a page there; choose another name")
            ]
        ),
        (
            "an alias that is a page", ["articles/a.md": article("A", "aliases: [/about/]"), "pages/about.md": page("About")],
            [.error(at: "articles/a.md", 4, 11, "two pages have the address /about/", help: "the other is at pages/about.md:1")]
        ),
        (
            "an alias that is another page on a disk that ignores case",
            ["articles/a.md": article("A", "aliases: [/ABOUT/]"), "pages/about.md": page("About")],
            [.error(at: "articles/a.md", 4, 11, "two pages have the address /ABOUT/", help: "the other is at pages/about.md:1")]
        ),
        (
            "a show with the name of a folder of the site",
            ["shows/people/show.yaml": "title: P\nkind: film\nstatus: ended\n", "pages/people.md": page("P")],
            [.error(at: "pages/people.md", 1, 1, "two pages have the address /people/", help: "the other is at shows/people/show.yaml:1")]
        ),
        (
            "an alias that is a file in place of a folder",
            ["articles/a.md": article("A", "aliases: [/images.html]"), "pages/b.md": page("B", "aliases: [/images.html/x]")],
            [.error(at: "articles/a.md", 4, 11, "two pages have the address /images.html", help: "the other is at pages/b.md:3")]
        ),
        (
            "an alias of a thousand folders", ["articles/a.md": article("A", "aliases: [\(String(repeating: "/a", count: 1_000))/b.html]")],
            [
                .error(
                    at: "articles/a.md", 4, 11,
                    "'\(String(repeating: "a/", count: 1_000))b.html' cannot be an address: it is longer than 1,000 bytes",
                    help: "remove this old address; no file can redirect from there"
                )
            ]
        ),
        (
            "an alias that no disk can hold", ["articles/a.md": article("A", "aliases: [/\(String(repeating: "a", count: 300)).html]")],
            [
                .error(
                    at: "articles/a.md", 4, 11,
                    "'\(String(repeating: "a", count: 300)).html' cannot be an address: a part of it is longer than 255 bytes",
                    help: "remove this old address; no file can redirect from there"
                )
            ]
        ),
        (
            "a picture whose name is a path on another system", ["images/a\\b.svg": "<svg/>"],
            [
                .error(
                    at: "images/a\\b.svg", 1, 1,
                    "'images/a\\b.svg' cannot be an address: it contains a '\\', which separates folders on Windows",
                    help: "rename the file, and change everything that shows it or links to it"
                )
            ]
        ),
        (
            "names that Windows does not allow",
            [
                "files/a*b.zip": "", "files/aux.txt": "", "files/end./a.txt": "", "images/a:b.svg": "<svg/>",
                "articles/a.md": article("A", "aliases: [/2022/con.html]"),
            ],
            [
                .error(
                    at: "articles/a.md", 4, 11, "'2022/con.html' cannot be an address: 'con.html' is the name of a device on Windows",
                    help: "remove this old address; no file can redirect from there"),
                .error(
                    at: "files/a*b.zip", 1, 1,
                    "'files/a*b.zip' cannot be an address: it contains a '*', which Windows does not allow in names",
                    help: "rename the file, and change everything that shows it or links to it"),
                .error(
                    at: "files/aux.txt", 1, 1, "'files/aux.txt' cannot be an address: 'aux.txt' is the name of a device on Windows",
                    help: "rename the file, and change everything that shows it or links to it"),
                .error(
                    at: "files/end./a.txt", 1, 1,
                    "'files/end./a.txt' cannot be an address: 'end.' ends in a dot or a space, which Windows would drop",
                    help: "rename the file, and change everything that shows it or links to it"),
                .error(
                    at: "images/a:b.svg", 1, 1,
                    "'images/a:b.svg' cannot be an address: it contains a ':', which Windows does not allow in names",
                    help: "rename the file, and change everything that shows it or links to it"),
            ]
        ),
        (
            "folders that differ only in case",
            [
                "articles/a.md": article("A", "aliases: [NEWS/x, news/y, People/kit, news/OLD/a, news/old/b]"),
                "people.yaml": "kit: { name: Kit }",
                "files/Press/a.zip": "", "files/Press/b.zip": "", "files/press/c.zip": "",
            ],
            [
                .error(
                    at: "articles/a.md", 4, 11, "the folders 'NEWS' and 'news' would be one on Windows and macOS",
                    help: "write 'news' here too"),
                .error(
                    at: "articles/a.md", 4, 27, "two pages have the address /People/kit/", help: "the other is at people.yaml:1"),
                .error(
                    at: "articles/a.md", 4, 51, "the folders 'news/old' and 'news/OLD' would be one on Windows and macOS",
                    help: "rename 'news/OLD'"),
                .error(
                    at: "files/press/c.zip", 1, 1, "the folders 'files/press' and 'files/Press' would be one on Windows and macOS",
                    help: "rename 'files/Press'"),
            ]
        ),
        (
            "ids that one disk spells alike",
            ["people.yaml": "weiß: { name: W }\nweiss: { name: X }\n"],
            [.error(at: "people.yaml", 1, 1, "two pages have the address /people/weiß/", help: "the other is at people.yaml:2")]
        ),
        (
            "an alias that is a file of the site", ["articles/a.md": article("A", "aliases: [/404.html]")],
            [
                .error(
                    at: "articles/a.md", 4, 11, "two pages have the address /404.html",
                    help: "the site itself has a page there; choose another name")
            ]
        ),
        (
            "old addresses that hosts obey",
            [
                "articles/a.md": article("A", "aliases: [_headers, /_redirects/, _worker.js/, a/web.config/, x.php/, x.asp/y, x.cgi.html]"),
                "pages/cname.md": page("C"), "pages/caddyfile/a.md": page("D"),
            ],
            [
                (11, "_headers/index.html", "hosts may read '_headers' as part of their configuration"),
                (21, "_redirects/index.html", "hosts may read '_redirects' as part of their configuration"),
                (35, "_worker.js/index.html", "hosts may read '_worker.js' as part of their configuration"),
                (48, "a/web.config/index.html", "hosts may read 'web.config' as part of their configuration"),
                (63, "x.php/index.html", "the server may run 'x.php', because of its extension '.php'"),
                (71, "x.asp/y/index.html", "the server may run 'x.asp', because of its extension '.asp'"),
                (80, "x.cgi.html", "the server may run 'x.cgi.html', because of its extension '.cgi'"),
            ].map { column, path, why in
                .error(
                    at: "articles/a.md", 4, column, "'\(path)' cannot be an address: \(why)",
                    help: "remove this old address; no file can redirect from there")
            }
        ),
        (
            "old addresses for the host that two pages claim, or that the site has",
            [
                "articles/a.md": article("A", "aliases: [x.php, 'y?b=1', sitemap.xml, '?p=1', '?p=2', search/index.js]"),
                "articles/b.md": article("B", "aliases: [x.php, 'y?b=1', 'y?b=2', FEED.XML]"),
            ],
            [
                .error(
                    at: "articles/a.md", 4, 27, "the site has a file at '/sitemap.xml'", help: "remove it from 'aliases'"),
                .error(
                    at: "articles/a.md", 4, 56, "the site has a file at '/search/index.js'", help: "remove it from 'aliases'"),
                .error(
                    at: "articles/b.md", 4, 11, "'/x.php' is an old address twice",
                    help: "keep one of them; the other is at articles/a.md:4"),
                .error(
                    at: "articles/b.md", 4, 18, "'/y?b=1' is an old address twice",
                    help: "keep one of them; the other is at articles/a.md:4"),
                .error(at: "articles/b.md", 4, 36, "the site has a file at '/FEED.XML'", help: "remove it from 'aliases'"),
            ]
        ),
        (
            "navigation in capitals", ["site.yaml": "title: L\nbaseURL: https://l.example\nnavigation:\n  - { title: News, to: NEWS }\n"],
            [.error(at: "site.yaml", 4, 24, "no page has the address 'NEWS'", help: "did you mean 'news'?")]
        ),
        (
            "an entry below another that leads nowhere",
            [
                "site.yaml":
                    "title: L\nbaseURL: https://l.example\nnavigation: [{ title: Us, items: [{ title: A, to: about }, { title: B, to: abut }] }]\n",
                "pages/about.md": page("About"),
            ],
            [.error(at: "site.yaml", 3, 76, "no page has the address 'abut'", help: "did you mean 'about'?")]
        ),
        (
            "a footer that links to nothing",
            [
                "site.yaml": "title: L\nbaseURL: https://l.example\nfooter: See [us](abut).\n", "pages/about.md": page("About"),
            ],
            [.error(at: "site.yaml", 3, 9, "no page has the address 'abut'", help: "did you mean 'about'?")]
        ),
        (
            "a footer with the address of another host",
            ["site.yaml": "title: L\nbaseURL: https://l.example\nfooter: \"[A](//other.example/nowhere)\"\n"], []
        ),
        (
            "a footer with a note",
            ["site.yaml": "title: L\nbaseURL: https://l.example\nfooter: \"By fans[^1]\\n\\n[^1]: Not official.\"\n"],
            [.error(at: "site.yaml", 3, 9, "the footer has no footnotes", help: "write the note into the footer itself, or on a page")]
        ),
        (
            "a footer with a picture",
            ["site.yaml": "title: L\nbaseURL: https://l.example\nfooter: \"![A](images/a.png)\"\n"],
            [.error(at: "site.yaml", 3, 9, "the footer has no pictures", help: "put the picture on a page, and link to it")]
        ),
        (
            "a footer with a value and a link by name",
            ["site.yaml": "title: L\nbaseURL: https://l.example\nfooter: \"{{h.title}} and [[nick]]\"\n"],
            [
                .error(
                    at: "site.yaml", 3, 9, "the footer takes text, emphasis and links only",
                    help: "write links as [words](about), and no directives, values or spoilers")
            ]
        ),
        (
            "navigation that leads nowhere",
            [
                "site.yaml": "title: L\nbaseURL: https://l.example\nnavigation:\n  - { title: About, to: abut }\n",
                "pages/about.md": page("About"),
            ],
            [.error(at: "site.yaml", 4, 25, "no page has the address 'abut'", help: "did you mean 'about'?")]
        ),
        (
            "navigation to pages that are not written yet",
            [
                "site.yaml": """
                title: L
                baseURL: https://l.example
                navigation:
                  - { title: Fan art, to: fan-art }
                  - { title: Fan art, to: art/drawings }
                  - { title: Fan art, to: Fan Art }

                """,
                "pages/about.md": page("About"),
            ],
            [
                .error(
                    at: "site.yaml", 4, 27, "no page has the address 'fan-art'",
                    help: "name one of news, sources, privacy, tags, search, about, or write this page in pages/fan-art.md"),
                .error(at: "site.yaml", 5, 27, "no page has the address 'art/drawings'"),
                .error(at: "site.yaml", 6, 27, "no page has the address 'Fan Art'"),
            ]
        ),
    ])
    func twoPagesCannotHaveOneAddress(_ name: String, _ files: [String: String], _ expected: [Diagnostic]) throws {
        #expect(try planningDiagnostics(files) == expected, "\(name)")
    }

    @Test func aFolderWithADotIsNotAFile() throws {
        let site = try site(["articles/a.md": article("A", "aliases: [/v1.5/]")])
        #expect(site.routes.map(\.outputPath).contains("v1.5/index.html"))
    }

    /// An alias as somebody copied it from a browser, and the file that answers to the old link.
    @Test(arguments: [
        ("wiki/Nick%20Nelson", "wiki/Nick Nelson/index.html"), ("'wiki/Nick Nelson'", "wiki/Nick Nelson/index.html"),
        ("%E6%97%A5", "日/index.html"), ("/日/", "日/index.html"), ("caf%C3%A9/menu.html", "café/menu.html"),
        ("cafe%CC%81/x", "café/x/index.html"),
        ("/Old/Path.HTM", "Old/Path.HTM"), ("a%26b", "a&b/index.html"), ("100%25", "100%/index.html"), ("a+b", "a+b/index.html"),
        ("it's", "it's/index.html"), ("a%2Bb", "a+b/index.html"), ("Nick_Nelson_(character)", "Nick_Nelson_(character)/index.html"),
        ("2022/caf\u{E9}.html", "2022/café.html"),
    ])
    func aliasesAnswerAtTheAddressOfTheOldLink(_ alias: String, _ file: String) throws {
        let quoted = alias.hasPrefix("'") ? alias : "\"\(alias)\""
        let site = try site(["articles/a.md": article("A", "aliases: [\(quoted)]")])
        let redirects = site.routes.filter { $0.kind.type is RedirectPlan.Type }.map(\.outputPath)
        #expect(redirects.map { Array($0.utf8) } == [Array(file.utf8)], "\(redirects)")
    }

    /// The host of the targets, if any, and the addresses of which a note says that they do not redirect there.
    @Test(arguments: [
        ([], ["/?p=1", "/wiki/File:Nick", "/x.php?3"]), (["other"], ["/?p=1", "/wiki/File:Nick", "/x.php?3"]),
        (["github", "nginx"], ["/?p=1", "/wiki/File:Nick", "/x.php?3"]), (["netlify"], ["/x.php?3"]),
        (["cloudflare"], ["/?p=1", "/x.php?3"]),
        (["gitlab", "codeberg"], ["/?p=1", "/x.php?3"]), (["nginx", "apache"], []),
    ])
    func aNoteSaysFromWhereNothingRedirects(_ hosts: [String], _ addresses: [String]) throws {
        let targets = hosts.map { "  to-\($0): { folder: ../\($0), host: \($0) }\n" }.joined()
        let settings = "title: L\nbaseURL: https://l.example/\n" + (hosts.isEmpty ? "" : "publish:\n\(targets)")
        let site = try site([
            "site.yaml": settings, "articles/a.md": article("A", "aliases: ['?p=1', 'wiki/File:Nick', 'x.php?3', old, x.html]"),
        ])
        let places = site.notes.map { $0.message.replacing("no file can answer to '", with: "").prefix { $0 != "'" } }
        #expect(places.map(String.init).sorted() == addresses)
        #expect(site.notes.allSatisfy { $0.severity == .note && $0.help?.contains("nginx") == true })
        #expect(hosts != ["github", "nginx"] || site.notes.allSatisfy { $0.message.hasSuffix(" does not redirect at 'to-github'") })
    }

    @Test(arguments: [
        ("an alias that is the page itself", "aliases: [news/a]", "'/news/a/' is the page's own address"),
        ("another spelling of it", "aliases: [/NEWS/A/]", "'/NEWS/A/' is the page's own address"),
        ("an encoded one", "aliases: [news/%61]", "'/news/a/' is the page's own address"),
        ("one alias twice", "aliases: [old, /old/]", "'/old/' is listed twice"),
        ("in other case", "aliases: [old, OLD]", "'/OLD/' is listed twice"),
        ("as a file and a page", "aliases: [x.html, X.HTML]", "'/X.HTML' is listed twice"),
    ])
    func anAliasThatIsNeededByNobodyIsNamed(_ name: String, _ line: String, _ message: String) throws {
        let found = try planningDiagnostics(["articles/a.md": article("A", line)])
        #expect(found.map(\.message) == [message], "\(name)")
        #expect(found.first?.help == "remove it from 'aliases'")
    }

    /// The targets of entries of the navigation that people write, and what to write.
    @Test(arguments: [
        ("about.md", "write 'about'"), ("pages/about", "write 'about'"), ("pages/about.md", "write 'about'"),
        ("abuot", "did you mean 'about'?"),
        ("www.friend.example", "for another site, write 'https://www.friend.example'"),
        ("friend.com/x", "for another site, write 'https://friend.com/x'"),
    ])
    func navigationSaysWhatToWrite(_ target: String, _ help: String) throws {
        let files = [
            "site.yaml": "title: L\nbaseURL: https://l.example\nnavigation:\n  - { title: About, to: \(target) }\n",
            "pages/about.md": page("About"),
        ]
        #expect(try planningDiagnostics(files).map(\.help) == [help])
    }

    @Test func aliasLeadsToItsPage() throws {
        let site = try site(["articles/a.md": article("A", "aliases: [/2022/old.html, renewed/]")])
        #expect(try site.text(.redirect(from: "2022/old.html")) == "to /fans/news/a/ https://leaves.example/fans/news/a/")
        #expect(try site.text(.redirect(from: "renewed")) == "to /fans/news/a/ https://leaves.example/fans/news/a/")
    }

    @Test func assetsOfTheThemeAreNamedAfterTheirBytes() throws {
        let site = try site([:])
        let path = try #require(site.shared.assets["bare.css"])
        #expect(path.text == "/fans/assets/bare-\(String(Fingerprint(of: Array("p{}".utf8)).value, radix: 36)).css")
        #expect(try site.text(.asset(path: String(path.text.dropFirst("/fans/".count)))) == "p{}")
    }

    /// The test vectors of FNV-1a (RFC 9923, appendix C).
    @Test func fingerprintIsFNV1a() {
        #expect(Fingerprint(of: []).value == 0xCBF2_9CE4_8422_2325)
        #expect(Fingerprint(of: Array("a".utf8)).value == 0xAF63_DC4C_8601_EC8C)
        #expect(Fingerprint(of: Array("foobar".utf8)).value == 0x8594_4171_F739_67E8)
    }
}
