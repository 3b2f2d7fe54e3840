import Diagnostics
import TestSupport

/// Mistakes in dates and in the numbers of episodes.
extension BadContent {
    static let dates =
        [
            date("March 2027", help: "write 2027-03"), date("3 August 2023", help: "write 2023-08-03"),
            date("beginning of 2026", help: "write early 2026"),
            date("March or April 2027", help: "write 2027-03/2027-04"), date("c. 1890", help: "write 1889/1891"),
            date("first half of 2026", help: "write H1 2026"), date("soon"), date("2026/2025"),
            date("Q5 2026"), date("early 2026-03-05"), date("1995s"),
        ]
        + [
            episode("date: 2021-04-02 21:00", 9, "'21:00' is not a time with its zone", help: zoneHelp),
            episode("date: 2021-04-02T21:00 Europe/London", 9, "'21:00 Europe/London' is not a time with its zone", help: zoneHelp),
            episode("date: 2021-04-02T25:30+09:00", 9, "'25:30+09:00' is not a time with its zone", help: zoneHelp),
            episode("part: 1", 9, "expected a part such as 1 of 2, found '1'"),
            episode("part: 3 of 2", 9, "expected a part such as 1 of 2, found '3 of 2'"),
            episode("absolute: 12.5", 13, "expected a whole number from 1 to 999999, found '12.5'"),
            number("7a"), number("12.50"), number("2-1"), number("-1"), number("1234567"),
            BadContent(
                "episodes with a number in common",
                season("[{ number: 1-2, title: A }, { number: 2, title: B }, { number: 3-5, title: C }, { number: 4-6, title: D }]"),
                .error(
                    at: "shows/h/season-1.yaml", 2, 39, "the episodes 1-2 and 2 have a number in common", help: overlapHelp),
                .error(
                    at: "shows/h/season-1.yaml", 2, 91, "the episodes 3-5 and 4-6 have a number in common", help: overlapHelp)),
            BadContent(
                "one of the numbers of an episode",
                season("[{ number: 1-2, title: A }, { number: 3, title: B }]").merging([
                    "shows/h/quotes.yaml": "quotes: [{ text: Hi., in: s1e2 }]"
                ]) { $1 },
                .error(
                    at: "shows/h/quotes.yaml", 1, 27, "no season or episode has the id 's1e2'",
                    help: "did you mean 's1e1-2' (shows/h/season-1.yaml:2)?")),
        ]

    private static let overlapHelp = "an episode with several numbers has each of them; give the others numbers of their own"
    private static let zoneHelp =
        "write the date and the time as in '2021-04-02T21:00+01:00', with the hours ahead of UTC, or as in '2021-04-02T20:00Z'"
    private static let dateName = "a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba"

    private static func season(_ episodes: String, _ lines: String = "") -> [String: String] {
        [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: \(episodes)\n\(lines)",
        ]
    }

    /// A premiere.
    private static func date(_ text: String, help: String? = nil) -> BadContent {
        BadContent(
            "the date \(text)", season("[]", "premiere: \(text)\n"),
            .error(at: "shows/h/season-1.yaml", 3, 11, "expected \(dateName), found '\(text)'", help: help))
    }

    /// A key of an episode, on a line of its own.
    private static func episode(_ line: String, _ column: Int, _ message: String, help: String? = nil) -> BadContent {
        BadContent(
            "an episode with \(line)", season("\n- number: 1\n  title: A\n  \(line)\n"),
            .error(at: "shows/h/season-1.yaml", 5, column, message, help: help))
    }

    private static func number(_ text: String) -> BadContent {
        BadContent(
            "the episode number \(text)", season("[{ title: A, number: \(text) }]"),
            .error(at: "shows/h/season-1.yaml", 2, 32, "expected an episode number such as 5, 12.5 or 1-2, found '\(text)'"))
    }
}
