import ContentReader
import Testing

@testable import Importing

struct YAMLValueTests {
    @Test(arguments: [
        ("Love", "Love"), ("Love, Actually", "\"Love, Actually\""), ("Part 1: The End", "\"Part 1: The End\""),
        ("We are #1", "\"We are #1\""),
        ("24", "\"24\""), ("1e3", "\"1e3\""), ("2022-04-22", "\"2022-04-22\""), ("Yes", "\"Yes\""), ("no", "\"no\""), ("Null", "\"Null\""),
        ("tba", "\"tba\""), ("~", "\"~\""), ("- a", "\"- a\""), ("*a", "\"*a\""), ("&a", "\"&a\""), ("!a", "\"!a\""), ("@a", "\"@a\""),
        ("%a", "\"%a\""), ("[[a]]", "\"[[a]]\""), ("{{a}}", "\"{{a}}\""), ("||a||", "\"||a||\""), (":::a", "\":::a\""),
        ("say \"a\"", "\"say \\\"a\\\"\""), ("a\\b", "\"a\\\\b\""), ("a\nb", "\"a\\nb\""), ("a\u{2028}b\u{7}c", "\"a\\u2028b\\u0007c\""),
        ("", "\"\""),
        ("Nick’s Room", "Nick’s Room"), ("李雷", "李雷"), ("Ends:", "\"Ends:\""), ("Rock 'n' Roll", "Rock 'n' Roll"),
        ("'quoted'", "\"'quoted'\""),
    ])
    func textsAreQuotedWhereTheyNeedIt(text: String, written: String) {
        #expect(YAMLValue.text(text).flow == written)
    }

    @Test func shortItemsAreInBracesAndLongOnesOnLines() {
        let short = YAMLValue.record(YAMLRecord(["number": .word("1"), "title": .text("Love")]))
        #expect(short.itemLines(indent: 2) == ["  - { number: 1, title: Love }"])
        let long = YAMLValue.record(
            YAMLRecord([
                "number": .word("1"), "summary": .text("One.\nTwo: \"2\"."), "roles": .items([.record(YAMLRecord(["person": .word("a")]))]),
            ]))
        #expect(
            long.itemLines(indent: 2) == [
                "  - number: 1", "    summary: |-", "      One.", "      Two: \"2\".", "    roles:", "      - { person: a }",
            ])
    }
}

struct YAMLFileTests {
    private let season = """
        # A note.
        number: 1
        episodes:   # all of them
          - { number: 1, title: "Love, {Actually}", date: 2022-04-22 }  # first
          - number: 2
            title: Home
            date: 2022-04-29

          # The last.
          - id: extra
            title: Extra
        sources: [a]

        """

    /// What becomes of the season, and which edits were possible.
    private func edited(_ edits: [YAMLEdit], _ text: String? = nil) -> (text: String, done: [Bool]) {
        var file = YAMLFile(text ?? season)
        let done = edits.map { file.apply($0) }
        return (file.text, done)
    }

    @Test func keysAndEpisodesAreAddedBetweenWhatIsThere() {
        let new = YAMLValue.record(YAMLRecord(["id": .word("making-of"), "title": .text("Making of")]))
        let last = YAMLValue.record(YAMLRecord(["number": .word("3"), "title": .text("End")]))
        let (text, done) = edited([
            .keys(YAMLRecord(["minutes": .word("30")]), in: .episode("1")), .keys(YAMLRecord(["minutes": .word("31")]), in: .episode("2")),
            .episode(new, after: "1"), .episode(last, after: nil), .value(nil, of: "date", in: .episode("2")),
            .value(.word("2022-04-23"), of: "date", in: .episode("1")), .keys(YAMLRecord(["premiere": .word("2022")]), in: .top),
        ])
        #expect(done == [true, true, true, true, true, true, true])
        #expect(
            text == """
                # A note.
                number: 1
                episodes:   # all of them
                  - { number: 1, title: "Love, {Actually}", date: 2022-04-23, minutes: 30 }  # first
                  - { id: making-of, title: Making of }
                  - number: 2
                    title: Home
                    minutes: 31

                  # The last.
                  - id: extra
                    title: Extra
                  - { number: 3, title: End }
                sources: [a]
                premiere: 2022

                """)
    }

    @Test(arguments: [
        // A list in brackets, a value on several lines, an entry that is not there, a key that is the first of its item.
        ("episodes: [{ number: 1, title: A }]\n", YAMLEdit.episode(.word("x"), after: nil)),
        ("a:\n  text: >\n    long\n    text\n", .value(.word("x"), of: "text", in: .entry("a"))),
        ("a:\n  name: A\n", .keys(YAMLRecord(["x": .word("1")]), in: .entry("b"))),
        ("episodes:\n  - number: 1\n    title: A\n", .value(nil, of: "number", in: .episode("1"))),
        ("a: { roles: [{ person: b }] }\n", .item(.word("x"), of: "roles", in: .entry("a"))),
    ])
    func whatCannotBeEditedStaysAsItIs(text: String, edit: YAMLEdit) {
        let (result, done) = edited([edit], text)
        #expect(result == text)
        #expect(done == [false])
    }

    @Test(arguments: [
        ("number: 1\nepisodes: []\n", "number: 1\nepisodes:\n  - a\n  - b\n"), ("number: 1\n", "number: 1\nepisodes:\n  - a\n  - b\n"),
        ("number: 1\r\nepisodes:\r\n- id: x\r\n", "number: 1\nepisodes:\n- id: x\n- a\n- b\n"),
    ])
    func episodesAreAddedToAnEmptyList(text: String, result: String) {
        #expect(edited([.episode(.word("a"), after: nil), .episode(.word("b"), after: nil)], text).text == result)
    }

    @Test func entriesAndItemsAreAdded() {
        let role = YAMLValue.record(YAMLRecord(["person": .word("c")]))
        let (text, _) = edited(
            [.entry(id: "b", YAMLRecord(["name": .text("B: the second")])), .item(role, of: "roles", in: .entry("a"))],
            "a:\n  name: A\n  roles:\n    - { person: a }\n  sources: [x]\n")
        #expect(
            text == "a:\n  name: A\n  roles:\n    - { person: a }\n    - { person: c }\n  sources: [x]\n\nb:\n  name: \"B: the second\"\n")
    }

    @Test func whatBelongsToTheLastEntryComesBeforeWhatDoesNot() {
        let role = YAMLValue.record(YAMLRecord(["person": .word("c")]))
        let (text, _) = edited(
            [
                .keys(YAMLRecord(["premiere": .word("2022")]), in: .top), .keys(YAMLRecord(["minutes": .word("30")]), in: .episode("1")),
                .episode(.word("new"), after: nil), .keys(YAMLRecord(["title": .word("x")]), in: .top),
                .episode(.word("newer"), after: nil),
            ], "number: 1\nepisodes:\n- number: 1\n  title: A\n")
        #expect(text == "number: 1\nepisodes:\n- number: 1\n  title: A\n  minutes: 30\n- new\n- newer\npremiere: 2022\ntitle: x\n")
        let entry = edited(
            [.keys(YAMLRecord(["order": .word("1")]), in: .entry("a")), .item(role, of: "roles", in: .entry("a"))],
            "a:\n  roles:\n    - { person: a }\n")
        #expect(entry.text == "a:\n  roles:\n    - { person: a }\n    - { person: c }\n  order: 1\n")
    }
}
