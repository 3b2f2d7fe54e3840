import Hypertext
import Testing

@Suite struct ICalendarTextTests {
    @Test func templateBecomesLinesThatEndWithCRLF() {
        let title = "Season 2, episode 1"
        let isTentative = !title.isEmpty
        let location: ICalendarText? = nil
        let event: ICalendarText = """
            BEGIN:VEVENT
            SUMMARY:\(title)
            \(location)
            CATEGORIES:\(list: ["Premiere", "A,B"])
            URL:\(uri: "https://h.example/a;b,c?x=1")
            SEQUENCE:\(3)
            \(isTentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED")
            END:VEVENT
            """
        #expect(
            event.description.split(separator: "\r\n", omittingEmptySubsequences: false) == [
                "BEGIN:VEVENT", #"SUMMARY:Season 2\, episode 1"#, #"CATEGORIES:Premiere,A\,B"#, "URL:https://h.example/a;b,c?x=1",
                "SEQUENCE:3",
                "STATUS:TENTATIVE", "END:VEVENT", "",
            ])
    }

    @Test func componentsAreOnLinesOfTheirOwn() {
        let events: [ICalendarText] = ["BEGIN:VEVENT\nEND:VEVENT", "BEGIN:VEVENT\nEND:VEVENT"]
        let calendar: ICalendarText = """
            BEGIN:VCALENDAR
            \(events)
            END:VCALENDAR
            """
        #expect(
            calendar.description == """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                END:VEVENT\r
                END:VCALENDAR\r

                """)
    }

    @Test(arguments: [
        ("the end of the line", "a\nATTACH:file", #"a\nATTACH:file"#),
        ("Windows' end of the line, once", "a\r\nb", #"a\nb"#),
        ("the old Macintosh's end of the line", "a\rb\r", #"a\nb\n"#),
        ("separators", #"a;b,c:d"e"#, #"a\;b\,c:d"e"#),
        ("a backslash, before anything else", #"\n\,"#, #"\\n\\\,"#),
        ("control characters", "a\0b\u{7}c\u{7F}d\u{9B}e\tf", "abcde\tf"),
        ("text that turns the line around", "a\u{202E}b\u{2069}c", "abc"),
        ("a name that turns only itself", "a \u{2068}ב\u{2069} c", "a \u{2068}ב\u{2069} c"),
        ("other scripts and emoji", "日本 – Ünïcode 🏳️‍🌈", "日本 – Ünïcode 🏳️‍🌈"),
    ])
    func textStaysAValue(_ name: String, _ text: String, _ expected: String) {
        #expect(("X:\(text)" as ICalendarText).description == "X:\(expected)\r\n", "\(name)")
    }

    @Test func addressesCannotEndTheirLine() {
        #expect(
            ("URL:\(uri: "https://h.example/a b\r\nX:ä")" as ICalendarText).description == "URL:https://h.example/a%20b%0D%0AX:%C3%A4\r\n")
    }

    @Test func lineIsFoldedAfterSeventyFiveOctets() {
        let fits = String(repeating: "a", count: 73)
        #expect(("X:\(fits)" as ICalendarText).description == "X:\(fits)\r\n")
        #expect(("X:\(fits + "b")" as ICalendarText).description == "X:\(fits)\r\n b\r\n")
        // The space before a continuation is one of its 75 octets.
        let second = String(repeating: "b", count: 74)
        #expect(("X:\(fits + second + "c")" as ICalendarText).description == "X:\(fits)\r\n \(second)\r\n c\r\n")
    }

    @Test(arguments: ["é", "日", "🌈"])
    func characterIsNeverCut(_ character: String) {
        // At every offset, so that each of its octets would start a continuation once.
        for length in 60..<80 {
            let text = String(repeating: "a", count: length) + String(repeating: character, count: 60)
            expectFolded("X:\(text)", unfolding: "X:" + text)
        }
    }

    /// Texts of characters of one to four octets, in an order from a small generator (Knuth's, from MMIX).
    @Test func anyTextUnfoldsToItself() {
        var state: UInt64 = 2026
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let characters: [Swift.Character] = ["a", " ", "é", "ß", "日", "本", "🌈", "\u{301}", "-", "."]
        for _ in 0..<500 {
            let text = String((0..<next(400)).map { _ in characters[next(characters.count)] })
            expectFolded("DESCRIPTION:\(text)", unfolding: "DESCRIPTION:" + text)
        }
    }

    /// Undoes the folding as a reader does (RFC 5545, section 3.1): a line that starts with a space continues the line before it.
    private func expectFolded(_ text: ICalendarText, unfolding expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let lines = text.bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 }, sourceLocation: sourceLocation)
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, sourceLocation: sourceLocation)
        let unfolded = lines.enumerated().flatMap { $0 == 0 ? $1.dropLast() : $1.dropFirst().dropLast() }
        #expect(String(decoding: unfolded, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }
}
