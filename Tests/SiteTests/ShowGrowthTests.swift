import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing

/// Shows with a lot of one thing, and how much of it all pages look at in total.
@Suite struct ShowGrowthTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: @Sendable (Int) -> [String: String]
        /// What all pages of the site look at.
        let looks: @Sendable (Site) -> Int
    }

    private static let show = "title: H\nkind: series\nstatus: running\n"

    private static func episodes(_ count: Int) -> String {
        "number: 1\nepisodes:\n" + lines(count) { "  - { number: \($0), title: Title \($0) }\n" }
    }

    private static func sum(_ site: Site, _ look: (ShowIndex, StoryPoint) -> Int) -> Int {
        site.content.shows[0].seasons.reduce(0) { sum, season in
            let details = site.index.details[0]
            let points = [.season(season.number)] + season.episodes.map { StoryPoint.episode(season: season.number, $0.code) }
            return points.reduce(sum) { $0 + look(details, $1) }
        }
    }

    static let shapes = [
        Shape(testDescription: "quotes of episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/quotes.yaml": "quotes:\n" + lines(n) { "  - { text: Quote \($0), in: s1e\($0), until: s1 }\n" },
            ]
        } looks: {
            sum($0) { $0.quotes(of: $1).count }
        },
        Shape(testDescription: "quotes of the show") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/quotes.yaml": "quotes:\n" + lines(n) { "  - { text: Quote \($0) }\n" }
                    + lines(n) { "  - { text: Line \($0), in: s1e\($0) }\n" },
            ]
        } looks: { site in
            sum(site) { $0.quotes(of: $1).count } + site.index.details[0].ownQuotes.count
        },
        Shape(testDescription: "music of episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/music.yaml": "tracks:\n" + lines(n) { "  - { title: Track \($0), in: [s1e\($0), s1] }\n" },
            ]
        } looks: {
            sum($0) { $0.tracks(of: $1).count }
        },
        Shape(testDescription: "places of episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/places.yaml": lines(n) { "p\($0): { name: Place \($0), kind: setting, in: [s1e\($0)] }\n" },
            ]
        } looks: {
            sum($0) { $0.places(of: $1).count }
        },
        Shape(testDescription: "adaptations to episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/books.yaml": "volumes:\n" + lines(n) { "  b\($0): { title: Book \($0) }\n" } + "adaptations:\n"
                    + lines(n) { "  - { screen: s1e\($0), volumes: [b\($0)], extent: full }\n" },
            ]
        } looks: { site in
            sum(site) { $0.adaptations(to: $1).count } + site.index.adaptations.values.reduce(0) { $0 + $1.count }
        },
        Shape(testDescription: "an adaptation of many volumes") { n in
            [
                "shows/h/season-1.yaml": episodes(1),
                "shows/h/books.yaml": "volumes:\n" + lines(n) { "  b\($0): { title: Book \($0) }\n" }
                    + "adaptations: [{ screen: s1, extent: full, volumes: [\((1...n).map { "b\($0)" }.joined(separator: ", "))] }]\n",
            ]
        } looks: { site in
            // Each entry names all of its volumes.
            var entries = AdaptationEntries(from: site.catalogue)
            let show = site.content.shows[0]
            for volume in show.volumes { _ = entries.entries(of: volume, in: show) }
            return entries.count * show.volumes.count
        },
        Shape(testDescription: "relationships") { n in
            [
                "shows/h/characters.yaml": lines(n + 1) { "c\($0): { name: C \($0) }\n" },
                "shows/h/relationships.yaml": "relationships:\n"
                    + lines(n) { "  - { between: [c\($0), c\($0 + 1)], kind: friendship }\n" },
            ]
        } looks: { site in
            site.content.shows[0].characters.reduce(0) { $0 + site.index.details[0].relationships(of: $1.id).count }
        },
        Shape(testDescription: "claims about episodes") { n in
            [
                "sources.yaml": "q: { name: Q }\n", "shows/h/season-1.yaml": episodes(n),
                "shows/h/claims.yaml": lines(n) {
                    "k\($0): { date: 2020, about: s1e\($0), status: confirmed, says: Claim \($0)., sources: [q] }\n"
                },
            ]
        } looks: { site in
            site.content.shows[0].seasons.reduce(0) { $0 + site.index.details[0].announcements(aboutSeason: $1.number).count }
        },
        Shape(testDescription: "parts in an episode each") { n in
            [
                "people.yaml": lines(n) { "p\($0): { name: P \($0) }\n" }, "shows/h/season-1.yaml": episodes(n),
                "shows/h/characters.yaml": lines(n) { "c\($0): { name: C \($0), roles: [{ person: p\($0), episodes: [s1e\($0)] }] }\n" },
            ]
        } looks: { site in
            let (show, season) = (site.content.shows[0], site.content.shows[0].seasons[0])
            return season.episodes.reduce(0) { $0 + site.catalogue.parts(in: $1, of: season, in: show).count }
                + show.characters.reduce(0) { $0 + site.catalogue.parts(of: $1, in: show).count }
        },
        Shape(testDescription: "shows of one story") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("shows/f\($0)/show.yaml", "title: F\nkind: film\nstatus: ended\nfollows: \($0 == 1 ? "h" : "f\($0 - 1)")\n")
                })
        } looks: { site in
            let shows = site.index.relatedShows
            return site.content.shows.reduce(0) { $0 + shows.sequels(of: $1).count + shows.films(of: $1).count + shows.books(of: $1).count }
        },
    ]

    @Test(arguments: shapes) func allPagesTogetherLookAtEachThingAFewTimes(shape: Shape) throws {
        let looks = try [25, 50, 100].map { count in
            shape.looks(try site(["shows/h/show.yaml": Self.show].merging(shape.files(count)) { $1 }))
        }
        #expect(looks[0] >= 25)
        #expect(looks[1] <= 2 * looks[0] + 2 && looks[2] <= 2 * looks[1] + 2, "\(looks)")
    }
}
