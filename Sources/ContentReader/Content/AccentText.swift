import ShowData

/// An accent as the colour of text, made darker or lighter where it would be hard to read, and the pages that it is on.
package struct AccentText: Hashable, Sendable {
    /// On `dayPaper` and `dayWash`.
    package let day: Color
    /// On `nightPaper` and `nightWash`.
    package let night: Color
    /// The light page, and a light area that stands out from it.
    package let dayPaper, dayWash: Color
    /// The dark page, and a dark area that stands out from it.
    package let nightPaper, nightWash: Color
    private let accent: Color

    /// - Parameter paper: the light page, if the owner has chosen it, as readable as ``Palette`` makes it.
    package init(_ accent: Color, on paper: Color? = nil) {
        self.accent = accent
        dayPaper = paper ?? Color.white.mixed(with: accent, percent: 5)
        dayWash =
            paper.map { $0.mixed(with: accent, percent: 8).mixed(with: .white, untilContrast: 4.6, with: Palette.smallInk) }
            ?? Color.white.mixed(with: accent, percent: 13)
        nightPaper = Self.nightGround.mixed(with: accent, percent: 8)
        nightWash = Self.dusk.mixed(with: accent, percent: 15)
        day = accent.mixed(with: .black, untilContrast: 5, with: dayPaper.darker(than: dayWash))
        night = accent.mixed(with: .white, untilContrast: 5, with: nightWash)
    }

    private static let nightGround = Color(red: 0x11, green: 0x11, blue: 0x14)
    private static let dusk = Color(red: 0x1B, green: 0x1B, blue: 0x20)
}

/// What the owner should know.
extension AccentText {
    /// A page on which the accent is another colour than the owner chose.
    struct Mending: Hashable {
        /// "light" or "dark".
        let page: String
        let contrast: Double
        let color: Color
        let newContrast: Double
    }

    /// The pages on which text in the accent itself could not be read: the light one below the contrast that WCAG 2.2 asks for, and the
    /// dark one, on which every colour that is good on the light one is made lighter, where the accent would hardly be seen at all.
    var mendings: [Mending] {
        [
            (page: "light", color: day, ground: dayPaper.darker(than: dayWash), least: 4.5),
            (page: "dark", color: night, ground: nightWash, least: 1.6),
        ].compactMap { page, color, ground, least in
            let contrast = accent.contrast(with: ground)
            return contrast >= least
                ? nil : Mending(page: page, contrast: contrast, color: color, newContrast: color.contrast(with: ground))
        }
    }
}

extension Color {
    fileprivate func darker(than other: Color) -> Color { relativeLuminance < other.relativeLuminance ? self : other }
}
