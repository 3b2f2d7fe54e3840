import ContentReader
import Hypertext
import ShowData

/// The colours that a page is printed in, all mixed from its one accent, so that a show needs to name only one.
///
/// Whatever the accent is, text in these colours has at least the contrast of 4.5 that WCAG 2.2 asks for (success criterion 1.4.3)
/// on the backgrounds it is meant for, by day and by night.
package struct AccentPalette: Hashable, Sendable {
    /// The accent as the show names it: the ink of large areas.
    package let accent: Color
    /// Black or white, whichever reads better on the accent.
    package let onAccent: Color
    /// The accent as text on `dayPaper` and `dayWash`.
    package let dayText: Color
    /// The accent as text on `nightPaper` and `nightWash`.
    package let nightText: Color
    /// The light page, and a light area that stands out from it.
    package let dayPaper, dayWash: Color
    /// The dark page, and a dark area that stands out from it.
    package let nightPaper, nightWash: Color
    /// Dark enough for small white text.
    package let deep: Color
    /// A pale ink for drawings.
    package let tint: Color
    /// Two more inks for drawings, from elsewhere on the colour circle.
    package let spot, pop: Color
    /// The declarations that give the style sheet all the colours.
    package private(set) var style = ""

    /// For sites and shows without an accent: the red of a theatre curtain.
    package static let curtain = Color(red: 0xB4, green: 0x23, blue: 0x3C)

    /// - Parameters:
    ///   - second: the first of the other inks, if the owner has chosen it.
    ///   - paper: the light page, if the owner has chosen it, as readable as ``Palette`` makes it.
    package init(_ accent: Color = curtain, second: Color? = nil, paper: Color? = nil) {
        self.accent = accent
        onAccent = accent.contrast(with: .white) >= accent.contrast(with: .black) ? .white : .black
        let text = AccentText(accent, on: paper)
        (dayText, nightText) = (text.day, text.night)
        (dayPaper, dayWash, nightPaper, nightWash) = (text.dayPaper, text.dayWash, text.nightPaper, text.nightWash)
        deep = accent.mixed(with: .black, percent: 30).mixed(with: .black, untilContrast: 9, with: .white)
        tint = accent.mixed(with: .white, percent: 60)
        let hue = accent.hue ?? 0
        let spot = second ?? Self.ink(near: hue + 240, of: Self.inks)
        self.spot = spot
        pop = Self.ink(near: hue + 160, of: Self.inks.filter { $0 != spot })
        style = """
            --accent:\(accent);--on-accent:\(onAccent);--day-text:\(dayText);--night-text:\(nightText);\
            --deep:\(deep);--tint:\(tint);--spot:\(spot);--pop:\(pop);\
            --day-paper:\(dayPaper);--day-wash:\(dayWash);--night-paper:\(nightPaper);--night-wash:\(nightWash)
            """
    }

    /// The class that sets the colours of an accent, such as `hue-1f6f63`.
    package static func className(of accent: Color) -> String { "hue-\(accent.description.dropFirst())" }

    /// The palette of an accent on a site, mixed once.
    static func mixed(from accent: Color, on site: SiteSettings) -> AccentPalette {
        let chosen = site.look.palette
        return palettes.result(for: Palette(accent: accent, second: chosen.second, paper: chosen.paper)) {
            AccentPalette(accent, second: chosen.second, paper: chosen.paper)
        }
    }

    private static let palettes = Memo<Palette, AccentPalette>(most: 1_000)

    /// The inks of the second drum, as a small printer would stock them.
    private static let inks = [
        Color(red: 0xFF, green: 0x8A, blue: 0x5C), Color(red: 0xFF, green: 0xC7, blue: 0x3F), Color(red: 0x8F, green: 0xD9, blue: 0x9A),
        Color(red: 0x6F, green: 0xCB, blue: 0xE8), Color(red: 0xA9, green: 0xA4, blue: 0xFF), Color(red: 0xFF, green: 0x8F, blue: 0xB8),
    ]

    /// The one of `inks` whose hue is nearest to `angle` degrees on the colour circle.
    private static func ink(near angle: Int, of inks: [Color]) -> Color {
        func distance(_ ink: Color) -> Int {
            let difference = abs((ink.hue ?? 0) - angle) % 360
            return min(difference, 360 - difference)
        }
        return inks.min { distance($0) < distance($1) } ?? curtain
    }
}
