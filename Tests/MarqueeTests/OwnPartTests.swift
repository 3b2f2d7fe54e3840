import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// A theme that replaces every part that a theme may replace, except the masthead, which contains one of them.
private struct OwnParts: Theme {
    func headExtras(_ frame: Frame) -> HTML? { "<meta name=\"own:headExtras\">" }
    func navigation(_ frame: Frame) -> HTML? { "<p>own:navigation</p>" }
    func breadcrumbs(_ frame: Frame) -> HTML? { "<p>own:breadcrumbs</p>" }
    func footer(_ frame: Frame) -> HTML { "<p>own:footer</p>" }
    func cover(_ cover: Cover, frame: Frame) -> HTML { "<p>own:cover of \(cover.title.safe)</p>" }
    func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML { "<p>own:articleCard</p>" }
    func itemCard(_ item: ItemSummary, level: Int, frame: Frame) -> HTML { "<p>own:itemCard</p>" }
    func showCard(_ summary: ShowSummary, frame: Frame) -> HTML { "<p>own:showCard</p>" }
    func seasonCard(_ season: SeasonSummary, of show: String, frame: Frame) -> HTML { "<p>own:seasonCard</p>" }
    func episodeCard(_ episode: EpisodeSummary, of show: TitledLink, frame: Frame) -> HTML { "<p>own:episodeCard</p>" }
    func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML { "<p>own:characterCard</p>" }
    func personCard(_ role: RoleEntry, frame: Frame) -> HTML { "<p>own:personCard</p>" }
}

private struct OwnMasthead: Theme {
    func masthead(_ frame: Frame) -> HTML { "<p>own:masthead</p>" }
}

@Suite struct OwnPartTests {
    /// On every page but redirects.
    private static let around: Set = ["headExtras", "navigation", "breadcrumbs", "footer"]

    /// What else the pages of a kind show.
    private static let inside: [String: Set<String>] = [
        "home": ["articleCard", "showCard"], "news": ["articleCard"], "article": ["articleCard"], "author": ["articleCard", "cover"],
        "tag": ["articleCard"], "notFound": ["articleCard"], "show": ["articleCard", "characterCard", "cover", "seasonCard"],
        "season": ["cover", "episodeCard"], "episodes": ["episodeCard"], "episode": ["cover"],
        "character": ["characterCard", "cover", "personCard"], "characters": ["characterCard"], "person": ["cover", "itemCard"],
        "collection": ["itemCard"],
    ]

    /// Pages without parts that a theme may replace.
    private static let others = [
        "announcements", "books", "cast", "item", "now", "page", "people", "privacy", "search", "shows", "sources", "spoiler", "tags",
        "timeline",
    ]

    @Test func everyPageShowsTheThemesOwnParts() throws {
        let kinds = Self.inside.merging(Self.others.map { ($0, []) }) { $1 }.mapValues { $0.union(Self.around) }
        let found = try parts(of: OwnParts(), on: /own:(\w+)/)
        #expect(found == kinds.merging(["redirect": []]) { $1 })
    }

    @Test func everyPageShowsTheThemesOwnMasthead() throws {
        let found = try parts(of: OwnMasthead(), on: /own:(\w+)/)
        #expect(found.filter { $0.value != ["masthead"] } == ["redirect": []])
    }

    /// A theme's part replaces the default one completely.
    @Test func nothingOfTheDefaultPartIsLeft() throws {
        for (path, page) in try pages(by: OwnParts()) where path.kind != "redirect" {
            for element in [
                "<nav aria-label", "class=\"crumbs\"", "<footer class=\"foot\"", "class=\"cover", "class=\"clipping\"",
                "class=\"show-bill\"",
            ] {
                #expect(!page.contains(element), "\(path): \(element)")
            }
        }
    }

    /// The theme's own parts on the pages of each kind, all pages of the kind together.
    private func parts(of theme: some Theme, on mark: Regex<(Substring, Substring)>) throws -> [String: Set<String>] {
        try pages(by: theme).reduce(into: [:]) { parts, page in
            parts[page.route.kind, default: []].formUnion(page.text.matches(of: mark).map { String($0.1) })
        }
    }

    private func pages(by theme: some Theme) throws -> [(route: Route, text: String)] {
        let folder = try TemporaryFolder(content)
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        let site = try Site(planning: ContentReader.read(folder.path, options: options).content, theme: theme)
        return site.routes.filter { $0.outputPath.hasSuffix(".html") }.compactMap { route in
            site.bytes(of: route).map { (route, String(decoding: $0, as: UTF8.self)) }
        }
    }
}

extension Route {
    /// The name of its case.
    fileprivate var kind: String { String("\(self)".prefix { $0 != "(" }) }
}

/// A site with a page of every kind, each with everything that it can contain.
private let content: [String: String] = [
    "site.yaml": """
    title: L
    baseURL: https://l.example
    navigation: [{ title: News, to: news }]
    collections: { art: { title: Fan art, keys: { of: reference } } }
    """,
    "authors.yaml": "a: { name: Ann }",
    "people.yaml": "kit: { name: Kit }",
    "sources.yaml": "s: { name: Radio Times }",
    "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
    "shows/h/season-1.yaml": "number: 1\npremiere: 2022\nepisodes: [{ number: 1, title: Meet }]\n",
    "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }\ntao: { name: Tao }\n",
    "shows/h/books.yaml": "volumes: { v1: { title: Volume 1 } }",
    "shows/h/claims.yaml": "one: { date: 2023-05, says: More to come, status: expected, sources: [s] }",
    "articles/one.md": """
    ---
    title: One
    date: 2025-01-01
    authors: [a]
    tags: [t]
    show: h
    aliases: [old]
    ---
    :::spoiler{until=s1e1 hard}
    Text.
    :::

    """,
    "articles/two.md": "---\ntitle: Two\ndate: 2025-01-02\nauthors: [a]\ntags: [t]\nshow: h\n---\nText.\n",
    "collections/art/one.md": "---\ntitle: One drawing\nof: Kit\n---\nText.\n",
    "pages/about.md": "---\ntitle: About\n---\nText.\n",
].merging((1...24).map { ("shows/film-\($0)/show.yaml", "title: Film \($0)\nkind: film\nstatus: ended\n") }) { $1 }
