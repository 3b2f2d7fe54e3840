import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// On each day the demo site says what was known on that day.
@Suite struct DemoDateTests {
    struct Answers: Sendable, Equatable {
        let status: Show.Status
        let premiereOfSeason2: String?
        let seasonCount: ClaimedFact.Value?
        let basisOfSeason2: ClaimedFact.Value?
        let newestArticle: String?
    }

    private static let days: [(String, Answers)] = [
        (
            "2022-06-14",
            Answers(
                status: .running, premiereOfSeason2: "2023", seasonCount: .number(4), basisOfSeason2: .text("volumes 3 and 4"),
                newestArticle: "season-2-what-we-know")
        ),
        (
            "2023-08-03",
            Answers(
                status: .running, premiereOfSeason2: "2023-08-03", seasonCount: .number(4), basisOfSeason2: .text("volume 3"),
                newestArticle: "reading-the-ratings")
        ),
        (
            "2025-05-01",
            Answers(
                status: .ended, premiereOfSeason2: "2023-08-03", seasonCount: .number(3), basisOfSeason2: .text("volume 3"),
                newestArticle: "a-film-is-reported")
        ),
    ]

    @Test(arguments: Self.days.indices)
    func theSiteSaysWhatWasKnown(_ index: Int) throws {
        let (day, expected) = Self.days[index]
        let folder = try TemporaryFolder(TestContent.demo)
        let reading = try Self.reading(folder, on: day)
        // At most, articles and their updates are far in the future.
        let known = ["the article appears only on", "the article says that it was updated on"]
        #expect(reading.diagnostics.allSatisfy { diagnostic in known.contains { diagnostic.message.contains($0) } })
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        let show = try #require(site.content.shows.first { $0.id == "heartstopper" })
        func claimed(_ field: ClaimedFact.Field, of subject: ClaimSubject) -> ClaimedFact.Value? {
            show.claims.current(.init(field, of: subject))?.fact?.value
        }
        let answers = Answers(
            status: try #require(show.status),
            premiereOfSeason2: show.seasons.first { $0.number == 2 }?.premiere?.description,
            seasonCount: claimed(.seasonCount, of: .show), basisOfSeason2: claimed(.basis, of: .season(2)),
            newestArticle: reading.content.articles.first?.slug)
        #expect(answers == expected)
        for route in site.routes where route.isPage { #expect(site.bytes(of: route) != nil, "/\(route.path)") }

        // The log has every claim made until that day, and none made later.
        let log = String(decoding: try #require(site.bytes(of: .announcements("heartstopper"))), as: UTF8.self)
        let isLater = Dictionary(grouping: try Self.allClaims.get()) { claim in claim.date.earliest.map { $0.description > day } ?? true }
            .mapValues {
                $0.map(\.id)
            }
        let (said, unsaid) = (try #require(isLater[false]), try #require(isLater[true]))
        for id in said { #expect(log.contains("id=\"\(id)\""), "\(id)") }
        for id in unsaid { #expect(!log.contains("id=\"\(id)\""), "\(id)") }
    }

    private static let allClaims: Result<[Claim], any Error> = Result {
        let reading = try Self.reading(TemporaryFolder(TestContent.demo), on: "2026-11-01")
        return try #require(reading.content.shows.first { $0.id == "heartstopper" }).claims.claims
    }

    private static func reading(_ folder: TemporaryFolder, on day: String) throws -> ContentReading {
        try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate(day))))
    }
}
