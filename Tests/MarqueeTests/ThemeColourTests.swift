import ShowData
import Templates
import Testing

@Suite struct ThemeColourTests {
    /// Values that WCAG's own documents and every contrast checker agree on.
    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#ffff00", "#000000", 19.56),
    ])
    func contrastIsThatOfWCAG(_ one: String, _ other: String, _ expected: Double) throws {
        let ratio = try colour(one).contrast(with: colour(other))
        #expect(abs(ratio - expected) < 0.01)
        #expect(try colour(other).contrast(with: colour(one)) == ratio)
    }

    /// The greys of the style sheet's text in light and dark mode, and the lowest contrast that the palette promises for text in the
    /// accent.
    @Test(arguments: [
        "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#777777", "#808080", "#1f7a6b", "#a8455f",
        "#b4233c", "#ffe600", "#fffffe", "#010101", "#7f7fff", "#ff8000", "#3a2d71", "#c0ffee",
    ])
    func everyAccentIsReadable(_ accent: String) throws {
        let palette = try AccentPalette(colour(accent))
        let white = try colour("#ffffff")
        let pairs: [(String, Color, Color)] = try [
            ("text on the accent", palette.onAccent, palette.accent),
            ("accent on the day's paper", palette.dayText, palette.dayPaper),
            ("accent on the day's wash", palette.dayText, palette.dayWash),
            ("accent on the night's paper", palette.nightText, palette.nightPaper),
            ("accent on the night's wash", palette.nightText, palette.nightWash),
            ("white on the deep ink", white, palette.deep),
            ("text by day", colour("#1b191d"), palette.dayWash),
            ("small text by day", colour("#54515a"), palette.dayWash),
            ("text by night", colour("#f1eff2"), palette.nightWash),
            ("small text by night", colour("#bbb7c0"), palette.nightWash),
        ]
        for (what, text, background) in pairs {
            #expect(text.contrast(with: background) >= 4.5, "\(what): \(text) on \(background)")
        }
    }

    @Test func anAccentThatIsReadableStaysAsItIs() throws {
        let palette = try AccentPalette(colour("#164e45"))
        #expect(palette.dayText.description == "#164e45")
        #expect(palette.onAccent.description == "#ffffff")
    }

    @Test func thePaletteIsTheSameEverywhere() throws {
        #expect(
            try AccentPalette(colour("#ffe600")).style == """
                --accent:#ffe600;--on-accent:#000000;--day-text:#786c00;--night-text:#ffe600;--deep:#514800;--tint:#fff599;\
                --spot:#ff8fb8;--pop:#6fcbe8;--day-paper:#fffef2;--day-wash:#fffcde;--night-paper:#242212;--night-wash:#3d391b
                """)
    }

    private func colour(_ text: String) throws -> Color { try #require(Color(text)) }
}
