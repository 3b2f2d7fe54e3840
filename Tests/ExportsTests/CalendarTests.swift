import ShowData
import Testing

@testable import Exports

@Suite struct CalendarTests {
    @Test func calendarIsWrittenLineByLine() throws {
        let premiere = CalendarEvent(
            uid: "h/season-2@h.example", changed: Timestamp(try #require(CalendarDate("2022-05-20")), minutes: 18 * 60 + 5),
            day: try #require(CalendarDate("2023-08-03")), start: nil, title: "H: season 2, \"again\"", description: nil,
            address: "https://h.example/h/season-2/",
            categories: ["Series", "Season; new"], isTentative: true
        )
        let calendar = Calendar(
            name: "H; the \\ calendar", description: "All days,\nof H", page: "https://h.example/h/",
            address: "https://h.example/h/calendar.ics", events: [premiere])
        #expect(
            calendar.text.description.split(separator: "\r\n") == [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Marquee//Marquee//EN",
                "CALSCALE:GREGORIAN",
                #"NAME:H\; the \\ calendar"#,
                #"X-WR-CALNAME:H\; the \\ calendar"#,
                #"DESCRIPTION:All days\,\nof H"#,
                #"X-WR-CALDESC:All days\,\nof H"#,
                "URL:https://h.example/h/",
                "SOURCE;VALUE=URI:https://h.example/h/calendar.ics",
                "REFRESH-INTERVAL;VALUE=DURATION:P1D",
                "X-PUBLISHED-TTL:P1D",
                "BEGIN:VEVENT",
                "UID:h/season-2@h.example",
                "DTSTAMP:20220520T180500Z",
                "DTSTART;VALUE=DATE:20230803",
                #"SUMMARY:H: season 2\, "again""#,
                "URL:https://h.example/h/season-2/",
                #"CATEGORIES:Series,Season\; new"#,
                "STATUS:TENTATIVE",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ])
    }
}
