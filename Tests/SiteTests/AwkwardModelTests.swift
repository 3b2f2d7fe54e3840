import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// The invented show with the most awkward data possible, in the models of its pages.
@Suite struct AwkwardModelTests {
    private static func site(date: String = "2026-01-01") throws -> Site {
        // The texts use directives of the default theme.
        let folder = try TemporaryFolder(TestContent.awkwardShow.filter { !$0.key.hasSuffix(".md") })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate(date))))
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
        return try Site(planning: reading.content, theme: BareTheme())
    }

    /// One line for each page: its address, its title, and the titles of what it shows.
    @Test func everyPageShowsWhatBelongsThere() throws {
        let site = try Self.site()
        let pages = try site.routes.filter { $0.isListed && $0.isShowPage }.map { "/\($0.path) \(try site.text($0))\n" }
        #expect(try Golden("awkward-pages.txt").difference(from: pages.joined()) == nil)
    }

    @Test func everyRouteIsPlanned() throws {
        let routes = try Self.site().routes.map { "\($0.outputPath)\n" }
        #expect(try Golden("awkward-routes.txt").difference(from: routes.joined()) == nil)
    }

    @Test func specialsAreNeitherSeasonNorPremiere() throws {
        let site = try Self.site()
        let show = try #require(site.catalogue.show("odd"))
        let summary = ShowSummary(show, from: site.catalogue)
        #expect([summary.seasonCount, summary.episodeCount] == [3, 4])
        #expect(summary.premiere?.date == PartialDate("2023-05"))
    }

    @Test func specialsFollowOneAnotherAndNotTheSeasons() throws {
        let site = try Self.site()
        let show = try #require(site.catalogue.show("odd"))
        let neighbours = show.seasons.flatMap { season in
            season.episodes.map { episode in
                let neighbours = EpisodePlan(show: show, season: season, episode: episode, site: site).model.neighbours
                return [neighbours.previous, neighbours.next].map { $0?.path.text.replacing("/fans/odd/", with: "") ?? "-" }
            }
        }
        #expect(
            neighbours == [
                ["-", "season-0/episode-0/"], ["season-0/making-of/", "season-0/%E7%95%AA%E5%A4%96%E7%B7%A8/"],
                ["season-0/episode-0/", "-"],
                ["-", "season-1/holiday/"], ["season-1/episode-1/", "season-1/episode-2/"], ["season-1/holiday/", "season-1/episode-3/"],
                ["season-1/episode-2/", "season-2/episode-1/"], ["season-1/episode-3/", "-"],
            ])
        let seasons = show.seasons.map { season in
            let neighbours = SeasonPlan(show: show, season: season, site: site).model.neighbours
            return [neighbours.previous?.title, neighbours.next?.title]
        }
        #expect(seasons == [[nil, nil], [nil, "Season 2"], ["First Hours", "Season 10"], ["Season 2", nil]])
    }

    @Test func whatIsKnownDependsOnTheDay() throws {
        let days = [
            // The expectation that it would run is only in the log.
            "2020-12-31": "-", "2023-01-31": "-", "2024-04-30": "-", "2024-05-01": "cancelled",
            "2026-01-01": "cancelled",
        ]
        for (day, status) in days { #expect(try Self.site(date: day).catalogue.show("odd")?.status?.rawValue ?? "-" == status, "\(day)") }
        let premieres = [
            "2022-12-31": nil, "2023-01-31": "2023", "2023-02-01": "2024-03", "2024-03-04": "2024-03", "2024-03-05": "2024-03-05",
        ]
        for (day, premiere) in premieres {
            #expect(try Self.site(date: day).catalogue.season("odd", 2)?.1.premiere?.description == premiere, "\(day)")
        }
    }
}

extension Route {
    /// Whether it is the page of something that shows have.
    fileprivate var isShowPage: Bool {
        switch self {
        case .home, .news, .article, .tags, .tag, .author, .page: false
        default: true
        }
    }
}
