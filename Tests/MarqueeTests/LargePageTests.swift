import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Pages that visitors can open, however large the show or the site is.
@Suite struct LargePageTests {
    /// Forty seasons in parts, 900 characters with roles by episode, and 400 relationships.
    private static let series: [String: String] = {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
            "people.yaml": lines(900) { "p\($0): { name: Person Number \($0) }\n" },
            "sources.yaml": "q: { name: Q }\n",
            "shows/h/places.yaml": lines(400) { number in
                "l\(number): { name: Place \(number), kind: setting, in: [\((1...15).map { "s\((number + $0) % 40 + 1)e\($0)" }.joined(separator: ", "))] }\n"
            },
            "shows/h/music.yaml": "tracks:\n" + lines(600) { "  - { title: Song \($0), artist: Band \($0), in: [s\($0 % 40 + 1)e3] }\n" },
            "shows/h/quotes.yaml": "quotes:\n" + lines(400) { "  - { text: Nobody has ever said this \($0) times before. }\n" },
            "shows/h/claims.yaml": lines(400) {
                "k\($0): { date: \(1971 + $0 % 40), status: confirmed, says: Something was announced for the time \($0)., sources: [q] }\n"
            },
            "shows/h/books.yaml": "volumes:\n"
                + lines(120) { "  b\($0): { title: Book \($0), releases: [{ date: \(1971 + $0 % 40) }] }\n" },
            "shows/h/relationships.yaml": "relationships:\n"
                + lines(400) { "  - { between: [c\($0 % 60 + 1), c\($0 + 60)], kind: family }\n" },
            "shows/h/characters.yaml": lines(900) { number in
                let places = (0..<(number % 50 == 0 ? 60 : 4)).map { "s\((number + $0 * 7) % 40 + 1)e\((number + $0) % 15 + 1)" }
                let kind = number % 50 == 0 ? "main" : "guest"
                return
                    "c\(number): { name: Character Number \(number), roles: [{ person: p\(number), kind: \(kind), episodes: [\(Set(places).sorted().joined(separator: ", "))] }] }\n"
            },
        ]
        for season in 1...40 {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\npremiere: \(1970 + season)-01-01\nparts: [{ from: 1, premiere: \(1970 + season)-01-01 }, { from: 8, premiere: \(1970 + season)-09-01 }]\nepisodes:\n"
                + lines(15) {
                    "  - { number: \($0), title: Episode \(season) \($0), ratings: [{ source: q, value: 8, outOf: 10, asOf: 2024 }] }\n"
                }
        }
        return files
    }()

    private static let anthology = Dictionary(
        uniqueKeysWithValues: (1...900).map {
            ("shows/f\($0)/show.yaml", "title: Film \($0)\nkind: film\nstatus: ended\npremiere: \(1900 + $0 % 120)\n")
        })

    private static let daily = [
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes:\n" + lines(1_000) { "  - { number: \($0), title: Day \($0) }\n" },
    ]

    /// One season that has run for twenty years, with long titles in two orders, books, and 200 parts from one episode to another.
    private static let anime: [String: String] = [
        "shows/h/show.yaml": "title: H\nkind: anime\nstatus: running\n",
        "people.yaml": lines(200) { "p\($0): { name: Person Number \($0) }\n" },
        "sources.yaml": "q: { name: Q }\n",
        "shows/h/characters.yaml": lines(200) {
            "c\($0): { name: Character Number \($0), roles: [{ person: p\($0), kind: voice, episodes: [s1e\($0 * 4) to s1e\($0 * 5)] }] }\n"
        },
        "shows/h/books.yaml": "volumes:\n" + lines(110) { "  v\($0): { title: Book \($0) }\n" } + "adaptations:\n"
            + lines(1_100) { "  - { screen: s1e\($0), volumes: v\(($0 - 1) / 10 + 1), extent: partial }\n" },
        "shows/h/season-1.yaml": "number: 1\npremiere: 1999-10-20\nepisodes:\n"
            + lines(1_100) {
                "  - { number: \($0), title: The Great Battle! The Captain Who Never Gives Up and the Sea That Never Forgets \($0), date: 2001-01-01, orders: { DVD: \(1_101 - $0) }, ratings: [{ source: q, value: 8, outOf: 10, asOf: 2024 }] }\n"
            },
    ]

    @Test(arguments: [("a series", series), ("many films", anthology), ("a daily show", daily), ("an anime", anime)])
    func noListIsTooLargeToOpen(name: String, files: [String: String]) throws {
        let folder = try TemporaryFolder(["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"].merging(files) { $1 })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        let plan = SitePlan(reading, theme: DefaultTheme(), threads: 2)
        let site = try #require(plan.site, "\(plan.diagnostics)")
        // One page of each kind, and all pages of lists.
        var kinds: Set<String> = []
        for route in site.routes where route.isPage {
            let kind = String("\(route)".prefix { $0 != "(" })
            guard
                kinds.insert(kind).inserted
                    || [
                        "cast", "characters", "castOfSeason", "episodesOfSeason", "shows", "list", "timelineOf", "announcementsOf", "books",
                    ].contains(kind)
            else {
                continue
            }
            let size = site.bytes(of: route)?.count ?? 0
            #expect(size <= 300_000, "\(name): /\(route.path)")
        }
    }
}
