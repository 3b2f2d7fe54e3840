import ShowData
import Testing

@Suite struct DateTests {
    @Test(arguments: ["2023", "2023-08", "2023-08-03", "2024-02-29", "2000-02-29", "tba", "0001-01-01"])
    func partialDateReadsWhatItPrints(_ text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "23", "2023-8", "2023-08-3", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-04-31", "2023-08-03-01", "August 2023",
        "2023/08/03", "-2023", "+2023", "2023-", "２０２３", "0000", "20230803", "early", "early 2023-08-03", "2023 early", "Q5 2023",
        "Q0 2023",
        "Q1 2023-08", "summer 2023-08", "H3 2023", "2023-Q5", "1995s", "0000s", "199Xs", "2026/2025", "2026/2026", "2026-2025", "2025/26",
        "2025//2026", "2025/2026/2027", "2027-03 or tba", "tba/2027", "early early 2026", "midsummer 2026", "?", "soon", "2025?", "~2025",
        "never 2025", "\(String(repeating: "early ", count: 1_000))2026",
    ])
    func anythingElseIsNoDate(_ text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func partialDatesSortByTheLastDayTheyMayStandFor() throws {
        let sorted = ["2023-01-01", "2023-08-03", "2023-08-31", "2023-08", "2023", "2024-01", "tba"]
        let dates = try sorted.map { try #require(PartialDate($0)) }
        #expect(dates.reversed().sorted() == dates)
    }

    @Test func daysCountFrom1970() {
        let days = [
            0: "1970-01-01", 1: "1970-01-02", -1: "1969-12-31", 59: "1970-03-01", 11_016: "2000-02-29", 19_572: "2023-08-03",
            2_932_896: "9999-12-31",
        ]
        for (count, text) in days { #expect(CalendarDate(daysSince1970: count).description == text) }
    }

    @Test func timestampHasADayAndOptionallyATime() {
        #expect(Timestamp("2022-05-21")?.rfc3339 == "2022-05-21T00:00:00Z")
        #expect(Timestamp("2022-05-21 18:05")?.rfc3339 == "2022-05-21T18:05:00Z")
        #expect(Timestamp("2022-05-21T18:05")?.rfc3339 == "2022-05-21T18:05:00Z")
        let broken = [
            "2022-05-21 24:00", "2022-05-21 18:60", "2022-05-21 8:05", "2022-05-21 18:05 x", "18:05", "", "T2022-05-21", "2022-05-21T",
            "T2022-05-21T", "2022-05-21 T18:05",
        ]
        for text in broken { #expect(Timestamp(text) == nil) }
    }

    @Test(arguments: [
        ("2023", "2023-01-01", "2023-12-31"), ("2023-08", "2023-08-01", "2023-08-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"), ("2023-08-03", "2023-08-03", "2023-08-03"), ("9999", "9999-01-01", "9999-12-31"),
    ])
    func partialDateKnowsTheDaysItMayStandFor(_ text: String, _ first: String, _ last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.earliest?.description == first)
        #expect(date.latest?.description == last)
        #expect(date.exact?.description == (first == last ? first : nil))
    }

    @Test func aDateToBeAnnouncedMayBeAnyDay() {
        let date = PartialDate.toBeAnnounced
        #expect(date.earliest == nil && date.latest == nil && date.exact == nil)
    }

    @Test(arguments: [
        ("2022", "2023", true), ("2022-12-31", "2023", true), ("2023-07", "2023-08-01", true), ("2023-08-02", "2023-08-03", true),
        ("2023", "2023", false), ("2023", "2023-08-03", false), ("2023-08-03", "2023", false), ("2023-08-03", "2023-08", false),
        ("2023-08-03", "2023-08-03", false), ("2024", "2023", false), ("tba", "2023", false), ("2023", "tba", false), ("tba", "tba", false),
    ])
    func oneDateIsSurelyBeforeAnotherOnlyIfEveryDayOfItIs(_ left: String, _ right: String, _ expected: Bool) throws {
        #expect(try #require(PartialDate(left)).isSurelyBefore(#require(PartialDate(right))) == expected)
    }
}
