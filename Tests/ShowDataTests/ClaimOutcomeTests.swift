import ShowData
import Testing

/// What has become of a claim on 2026-01-01.
@Suite struct ClaimOutcomeTests {
    private struct Story: Sendable, CustomTestStringConvertible {
        let name: String
        let claims: [Claim]
        let outcomes: [ClaimLedger.Outcome]

        /// - Parameter claims: the outcome of each stands beside it.
        init(_ name: String, _ claims: (Claim, ClaimLedger.Outcome)...) {
            self.name = name
            self.claims = claims.map(\.0)
            outcomes = claims.map(\.1)
        }

        var testDescription: String { name }
    }

    private static let ending = ClaimedFact(.status, .status(.ended))

    private static let stories = [
        Story("a hope that stands", (claim("a", "2025", .expected, premiere("2026")), .stands)),
        Story("a rumour that stands", (claim("a", "2025", .rumoured, premiere("early 2026")), .stands)),
        Story("a hope that has passed", (claim("a", "2025", .expected, premiere("2025-07-02")), .overdue)),
        Story("a hope for last year", (claim("a", "2024", .expected, premiere("2025")), .overdue)),
        Story("a rumour that has passed", (claim("a", "2025", .rumoured, premiere("autumn 2025")), .overdue)),
        Story("a hope for today", (claim("a", "2025", .expected, premiere("2026-01-01")), .stands)),
        Story("a fact that has passed", (claim("a", "2025", .confirmed, premiere("2025-07-02")), .stands)),
        Story("a hope without a date", (claim("a", "2025", .expected, ClaimedFact(.network, .text("N"))), .stands)),
        Story("no date at all", (claim("a", "2025", .expected, premiere("tba")), .stands)),
        Story("a hope for last month", (claim("a", "2025", .expected, premiere("2025-12")), .overdue)),
        Story("a rumour for a quarter that has passed", (claim("a", "2025", .rumoured, premiere("Q3 2025")), .overdue)),
        Story("a hope for two years, of which one has passed", (claim("a", "2025", .expected, premiere("2025/2026")), .stands)),
        Story("a rumour for next summer", (claim("a", "2025", .rumoured, premiere("summer 2026")), .stands)),
        Story("a hope for tomorrow", (claim("a", "2025", .expected, premiere("2026-01-02")), .stands)),
        Story("only a sentence", (claim("a", "2025", .expected), .stands)),
        Story(
            "a year that came true",
            (claim("a", "2022", .expected, premiere("2023")), .cameTrue),
            (claim("b", "2023", .confirmed, premiere("2023-08-03"), supersedes: ["a"]), .stands)),
        Story(
            "a rumour that came true, and nobody said that it is superseded",
            (claim("a", "2022", .rumoured, premiere("summer 2023")), .cameTrue),
            (claim("b", "2023", .confirmed, premiere("2023-08-03")), .stands)),
        Story(
            "through another hope",
            (claim("a", "2021", .rumoured, premiere("2022/2023")), .cameTrue),
            (claim("b", "2022", .expected, premiere("Q3 2023"), supersedes: ["a"]), .cameTrue),
            (claim("c", "2023", .confirmed, premiere("2023-08-03"), supersedes: ["b"]), .stands)),
        Story(
            "confirmed, but still to come",
            (claim("a", "2025", .expected, premiere("2026")), .confirmed),
            (claim("b", "2025-12", .confirmed, premiere("2026-07-02"), supersedes: ["a"]), .stands)),
        Story(
            "an announcement that became more precise",
            (claim("a", "2022", .confirmed, premiere("2023-08")), .cameTrue),
            (claim("b", "2023", .confirmed, premiere("2023-08-03"), supersedes: ["a"]), .stands)),
        Story(
            "a year that did not come true",
            (claim("a", "2022", .expected, premiere("2022")), .superseded),
            (claim("b", "2023", .confirmed, premiere("2023-08-03"), supersedes: ["a"]), .stands)),
        Story(
            "a hope that another took the place of",
            (claim("a", "2024", .expected, premiere("2025")), .superseded),
            (claim("b", "2025", .expected, premiere("2025-12-31"), supersedes: ["a"]), .overdue)),
        Story(
            "a rumour that was denied",
            (claim("a", "2024", .rumoured, ending), .superseded),
            (claim("b", "2025", .denied, ending, supersedes: ["a"]), .stands)),
        Story(
            "a denial that did not hold",
            (claim("a", "2024", .denied, ending), .superseded),
            (claim("b", "2025", .confirmed, ending, supersedes: ["a"]), .stands)),
        Story(
            "an ending that came true", (claim("a", "2024", .rumoured, ending), .cameTrue),
            (claim("b", "2025", .confirmed, ending), .stands)),
        Story(
            "an answer to another question",
            (claim("a", "2022", .expected, premiere("2023", in: "UK")), .overdue),
            (claim("b", "2023", .confirmed, premiere("2023-08-03", in: "US")), .stands)),
        Story(
            "a sentence that another took the place of",
            (claim("a", "2022", .expected), .superseded), (claim("b", "2023", .confirmed, supersedes: ["a"]), .stands)),
    ]

    @Test(arguments: stories) private func aClaimHasAnOutcome(_ story: Story) throws {
        let day: CalendarDate = try #require(CalendarDate("2026-01-01"))
        let ledger = ClaimLedger(story.claims.reversed(), on: day)
        #expect(story.claims.map { ledger.outcome(of: $0).outcome } == story.outcomes)
        // Whatever has an outcome names the claims that say so.
        for claim in story.claims {
            let (outcome, since) = ledger.outcome(of: claim)
            #expect(since.isEmpty == (outcome == .stands || outcome == .overdue))
        }
    }

    @Test func withoutADayNothingHasPassed() {
        let ledger = ClaimLedger([claim("a", "2022", .expected, premiere("2023"))])
        #expect(ledger.outcome(of: ledger.claims[0]).outcome == .stands)
    }
}
