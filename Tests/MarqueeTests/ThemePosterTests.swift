import ShowData
import Templates
import Testing
import ThemeKit

@Suite struct ThemePosterTests {
    private static let subjects: [Poster.Subject] = [
        .show, .season(0), .season(12), .episode(8), .episode(EpisodeNumber(.max)), .volume(4), .volume(-4), .volume(nil), .character,
        .person, .article,
    ]

    /// Written down, so that no machine and no later version draws something else without our noticing.
    @Test func sameNameSameDrawing() {
        #expect(
            Poster(.person, name: "Kit Connor").html.description == """
                <svg class="poster ink-4" viewBox="0 0 200 200" preserveAspectRatio="xMidYMid slice" \
                aria-hidden="true" focusable="false">\
                <g class="b s" stroke-dasharray="0 25">\
                <path stroke-width="23" d="M0 0H225"/>\
                <path stroke-width="20" d="M12 25H225"/>\
                <path stroke-width="17" d="M0 50H225"/>\
                <path stroke-width="15" d="M12 75H225"/>\
                <path stroke-width="12" d="M0 100H225"/>\
                <path stroke-width="9" d="M12 125H225"/>\
                <path stroke-width="7" d="M0 150H225"/>\
                <path stroke-width="4" d="M12 175H225"/>\
                <path stroke-width="2" d="M0 200H225"/>\
                </g>\
                <circle class="c" cx="78" cy="52" r="40"/>\
                <circle class="d" cx="100" cy="100" r="62"/>\
                <text class="t" x="50%" y="118" font-size="54">KC</text>\
                </svg>
                """)
    }

    @Test func differentNamesGiveDifferentDrawings() {
        let drawings = Set((0..<200).map { Poster(.article, name: "Article \($0)").html })
        #expect(drawings.count > 195)
    }

    /// `==` takes them for the same name, but a drawing is made from its bytes, and must not depend on which is drawn first.
    @Test(arguments: [["Caf\u{E9}", "Cafe\u{301}"], ["Cafe\u{301} 2", "Caf\u{E9} 2"]]) func eachSpellingKeepsItsDrawing(names: [String]) {
        let posters = names.map { Poster(.article, name: $0) }
        let drawings = posters.map(\.html)
        #expect(names[0] == names[1] && drawings[0] != drawings[1])
        #expect(posters.map(\.html) == drawings)
    }

    @Test func neighboursHaveDifferentInks() throws {
        let inks = try (1...12).map { number in
            let drawing = Poster(.season(number), name: "Heartstopper").html.description
            return try #require(drawing.firstMatch(of: /ink-[1-6]/)).output
        }
        for (ink, next) in zip(inks, inks.dropFirst()) { #expect(ink != next) }
    }

    @Test(arguments: Motif.allCases) func aChosenMotifIsDrawnSmall(motif: Motif) {
        let subjects: [Poster.Subject] = [.show, .season(1), .volume(nil), .article]
        for subject in subjects {
            let drawings = (0..<100).map { Poster(subject, name: "Name \($0)", motif: motif).html }
            #expect(drawings.map(\.bytes.count).max() ?? 0 <= 2_000, "\(subject)")
            #expect(Set(drawings).count > 12, "\(subject)")
        }
    }

    /// In a row of each kind, no poster has the inks and the motif of the one before it.
    @Test func numberedNeighboursAreNeverAlike() {
        let subjects: [(Int) -> Poster.Subject] = [{ .season($0) }, { .episode(EpisodeNumber($0)) }, { .volume($0) }]
        for subject in subjects {
            let posters = (1...30).map { Poster(subject($0), name: "The songs of Heartstopper").html }
            for (poster, next) in zip(posters, posters.dropFirst()) { #expect(poster != next) }
        }
    }

    @Test(arguments: [
        ("The songs of Heartstopper", Motif.music), ("Where is Truham? The real places", .city), ("Stranger Things", nil),
        ("Ein Lied für Kinder", .music), ("Heartstopper", .hearts), ("science fiction", .stars), ("Starling", .stars), ("", nil),
        ("Rugby and love", .sport), ("Nach der Schule", .school), ("Das Buch", .books), ("Band of Brothers", .music), ("日本", nil),
    ])
    func wordsSuggestAMotif(text: String, motif: Motif?) { #expect(Motif(suggestedBy: text) == motif) }

    @Test func onlyNamesThatTellSomethingSuggestAMotif() {
        let subjects: [Poster.Subject] = [.show, .article, .volume(nil), .season(1), .volume(1), .character, .person]
        #expect(subjects.map { Poster($0, name: "Music").motif } == [.music, .music, .music, nil, nil, nil, nil])
        #expect(Poster(.article, name: "Music", motif: .sea).motif == .sea)
    }

    @Test func noDrawingIsLarge() {
        for subject in Self.subjects {
            let largest = (0..<300).map { Poster(subject, name: "Name \($0) Surname").html.bytes.count }.max() ?? 0
            #expect(largest <= 1_500, "\(subject)")
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onload=\"alert(1)", "</svg>", "&amp;", "", " ", "\u{0}", "🎭", "👩‍🎤 🏳️‍🌈", "يوسف عمر", "\u{202E}abc",
        "é", "ﬃ",
        String(repeating: "long ", count: 10_000),
    ])
    func aNameNeverBecomesMarkup(_ name: String) {
        for subject in Self.subjects {
            let drawing = Poster(subject, name: name).html.description
            #expect(drawing.hasPrefix("<svg class=\"poster ink-"))
            #expect(drawing.hasSuffix("</svg>"))
            #expect(drawing.ranges(of: "<svg").count == 1 && drawing.ranges(of: "</svg").count == 1)
            #expect(!drawing.contains("script>") && !drawing.contains("onload"))
            #expect(drawing.contains("aria-hidden=\"true\" focusable=\"false\""))
            #expect(drawing.utf8.count < 2_000)
        }
    }
}
