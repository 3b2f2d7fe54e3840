import ShowData
import Testing

/// Dates that people know roughly.
@Suite struct RoughDateTests {
    @Test(arguments: [
        // What is written, how it is kept, the days that it may stand for.
        ("early 2026", "early 2026", "2026-01-01", "2026-04-30"), ("Mid 2026", "mid 2026", "2026-05-01", "2026-08-31"),
        ("mid-2026", "mid 2026", "2026-05-01", "2026-08-31"), ("LATE 2026", "late 2026", "2026-09-01", "2026-12-31"),
        ("early 2026-03", "early 2026-03", "2026-03-01", "2026-03-10"), ("late 2024-02", "late 2024-02", "2024-02-21", "2024-02-29"),
        ("H1 2026-04", "H1 2026-04", "2026-04-01", "2026-04-15"),
        ("Q1 2026", "Q1 2026", "2026-01-01", "2026-03-31"), ("2026-Q3", "Q3 2026", "2026-07-01", "2026-09-30"),
        ("q4 2026", "Q4 2026", "2026-10-01", "2026-12-31"), ("2026 H2", "H2 2026", "2026-07-01", "2026-12-31"),
        ("spring 2027", "spring 2027", "2027-03-01", "2027-05-31"), ("summer 2027", "summer 2027", "2027-06-01", "2027-08-31"),
        ("fall 2027", "autumn 2027", "2027-09-01", "2027-11-30"), ("Autumn 2027", "autumn 2027", "2027-09-01", "2027-11-30"),
        ("winter 2027", "winter 2027", "2027-01-01", "2028-02-29"), ("winter 9999", "winter 9999", "9999-01-01", "9999-12-31"),
        ("1990s", "1990s", "1990-01-01", "1999-12-31"), ("late 1990s", "late 1990s", "1996-01-01", "1999-12-31"),
        ("2025-2026", "2025/2026", "2025-01-01", "2026-12-31"), ("2025–2026", "2025/2026", "2025-01-01", "2026-12-31"),
        ("2025/2026", "2025/2026", "2025-01-01", "2026-12-31"), ("2025 or 2026", "2025/2026", "2025-01-01", "2026-12-31"),
        ("2027-03 to 2027-04", "2027-03/2027-04", "2027-03-01", "2027-04-30"),
        ("2027-03-30/2027-04-02", "2027-03-30/2027-04-02", "2027-03-30", "2027-04-02"),
        ("late 2026 or early 2027", "late 2026/early 2027", "2026-09-01", "2027-04-30"),
        ("1980s – 1990s", "1980s/1990s", "1980-01-01", "1999-12-31"),
    ])
    func aRoughDateIsKeptAsItIsKnown(_ text: String, _ kept: String, _ first: String, _ last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.description == kept)
        #expect(PartialDate(kept) == date)
        #expect(date.isKnown && date.exact == nil && date.reduced == nil)
        #expect(date.earliest?.description == first && date.latest?.description == last)
        #expect(date.iso8601 == "\(first)/\(last)")
    }

    @Test func datesSortByTheLastDayTheyMayStandFor() throws {
        let sorted = [
            "1980s", "1990s", "2025", "early 2026-03", "2026-03-31", "2026-03", "Q1 2026", "2026-04-30", "early 2026", "spring 2026",
            "2026-06-30", "H1 2026", "summer 2026", "mid 2026", "2026-12-31", "2026-12", "Q4 2026", "late 2026", "H2 2026", "2026",
            "winter 2026", "2025/2026", "2027-01-01", "late 2026/early 2027", "2027", "tba", "unknown", "never",
        ]
        let dates = try sorted.map { try #require(PartialDate($0)) }
        #expect(dates.reversed().sorted().map(\.description) == sorted)
        for (left, right) in zip(dates, dates.dropFirst()) { #expect(left < right && !(right < left) && left != right) }
    }

    @Test func twoWaysToWriteTheSameDaysAreTwoDatesInOneOrder() throws {
        let (quarter, months) = (try #require(PartialDate("Q1 2026")), try #require(PartialDate("2026-01/2026-03")))
        #expect(quarter != months && (quarter < months) != (months < quarter))
        #expect(quarter.includes(months) && months.includes(quarter))
    }

    @Test(arguments: [
        ("2023", "2023-08-03", true), ("early 2026", "2026-04", true), ("early 2026", "2026-05", false), ("1990s", "late 1990s", true),
        ("2025/2026", "Q1 2026", true), ("2026-03", "2026", false), ("tba", "2026", false), ("tba", "tba", true), ("2026", "tba", false),
        ("unknown", "never", false),
    ])
    func aDateIncludesAnotherThatIsMorePrecise(_ wide: String, _ narrow: String, _ expected: Bool) throws {
        #expect(try #require(PartialDate(wide)).includes(#require(PartialDate(narrow))) == expected)
    }

    @Test(arguments: [
        ("tba", nil), ("unknown", nil), ("never", nil), ("2026", 2026...2026), ("winter 2026", 2026...2026), ("early 2026-03", 2026...2026),
        ("1990s", 1990...1999), ("late 2026 or early 2027", 2026...2027),
    ])
    func aDateIsInItsYears(_ text: String, _ years: ClosedRange<Int>?) throws {
        let date = try #require(PartialDate(text))
        #expect(date.years == years)
        #expect(date.year == (years?.count == 1 ? years?.lowerBound : nil))
        #expect(date.isKnown == (years != nil))
    }

    @Test(arguments: [
        ("March 2027", "2027-03"), ("3 August 2023", "2023-08-03"), ("August 3, 2023", "2023-08-03"), ("Aug. 3rd 2023", "2023-08-03"),
        ("early March 2027", "early 2027-03"), ("March or April 2027", "2027-03/2027-04"), ("Sept 2027", "2027-09"),
        ("beginning of 2026", "early 2026"), ("the end of 2026", "late 2026"), ("first half of 2026", "H1 2026"),
        ("circa 1890", "1889/1891"),
        ("around 2025", "2024/2026"), ("third quarter of 2026", "Q3 2026"), ("summer of 2027", "summer 2027"),
        ("soon", nil), ("?", nil), ("30 February 2023", nil), ("April or March 2027", nil), ("2023 2024 March", nil), ("", nil),
    ])
    func aDateInAnotherFormHasOneThatIsRead(_ text: String, _ suggestion: String?) {
        #expect(PartialDate(text) == nil)
        #expect(PartialDate.suggestion(for: text) == suggestion)
    }

    @Test(arguments: [
        ("21:00+01:00", "21:00+01:00", "UTC+1", "2021-04-02T20:00:00Z"), ("21:00Z", "21:00Z", "UTC", "2021-04-02T21:00:00Z"),
        ("20:00:00-05:00", "20:00-05:00", "UTC−5", "2021-04-03T01:00:00Z"), ("00:30+09:00", "00:30+09:00", "UTC+9", "2021-04-01T15:30:00Z"),
        ("19:30+05:30", "19:30+05:30", "UTC+5:30", "2021-04-02T14:00:00Z"),
        ("23:59-03:30", "23:59-03:30", "UTC−3:30", "2021-04-03T03:29:00Z"),
        ("12:00+14:00", "12:00+14:00", "UTC+14", "2021-04-01T22:00:00Z"),
    ])
    func aTimeHasAZone(_ text: String, _ kept: String, _ zone: String, _ utc: String) throws {
        let (time, day) = (try #require(AirTime(text)), try #require(CalendarDate("2021-04-02")))
        #expect(time.description == kept && time.zone == zone)
        #expect(time.timestamp(on: day).rfc3339 == utc)
    }

    /// Feeds and calendars have no year 0 and no year 10000.
    @Test(arguments: [
        ("00:00+14:00", "0001-01-01", "0001-01-01T00:00:00Z"), ("23:59-12:00", "9999-12-31", "9999-12-31T23:59:00Z"),
        ("00:00-01:00", "0001-01-01", "0001-01-01T01:00:00Z"), ("23:59+01:00", "9999-12-31", "9999-12-31T22:59:00Z"),
    ])
    func timesStayInTheYearsThatFormatsHave(text: String, day: String, utc: String) throws {
        #expect(try #require(AirTime(text)).timestamp(on: #require(CalendarDate(day))).rfc3339 == utc)
    }

    @Test(arguments: [
        "", "21:00", "24:00Z", "25:30+09:00", "21:60Z", "9:00Z", "21Z", "21:00 Europe/London", "21:00+1", "21:00+15:00", "21:00:61Z", "Z",
        "21:00ZZ", "21:00+01:00+01:00", "-01:00",
    ])
    func anythingElseIsNotATime(_ text: String) {
        #expect(AirTime(text) == nil)
    }
}
