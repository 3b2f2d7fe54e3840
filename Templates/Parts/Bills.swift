import Hypertext
import ShowData
import ThemeKit

/// Rows of cards that link to another kind of page, each like a small bill on a wall.
extension Parts {
    /// A row of bills under a heading, and a link to the page with more of them; nothing if there are none.
    ///
    /// - Parameter name: the class of the section, for the style sheet.
    public static func bills(
        _ name: String, _ heading: String, _ bills: [HTML], more: (path: SitePath, title: String)? = nil, isSortable: Bool = false
    ) -> HTML? {
        guard !bills.isEmpty else { return nil }
        return """
            <section class="\(name)">
            <h2>\(heading)</h2>
            <div class="bills"\(isSortable ? " data-list=\"\"" : nil)>
            \(bills)</div>
            \(more.map { "<p class=\"more\"><a href=\"\($0.path)\">\($0.title)</a></p>\n" })</section>
            """
    }

    /// "Series · Ended · 22 April 2022 · 24 episodes", each in a `<span>`.
    static func showOutline(_ summary: ShowSummary, frame: Frame) -> HTML {
        let phrases = frame.phrases
        let parts: [HTML?] = [
            HTML(text: phrases.text(for: summary.show.kind)),
            summary.show.status.map { HTML(text: phrases.text(for: $0, of: summary.show.kind)) },
            summary.premiere.map { phrases.time($0) },
            summary.episodeCount > 0 ? HTML(text: phrases.count(episodes: summary.episodeCount)) : nil,
        ]
        return "\(parts.compactMap { $0 }.map { "<span>\($0)</span> " })"
    }

    /// A book on the shelf.
    public static func volumeBill(_ entry: VolumeEntry, frame: Frame) -> HTML {
        let kind = frame.phrases.text(forKindOf: entry.volume)
        return """
            <article class="bill\(AccentPalette.classes(entry.accent, on: frame))">
            \(picture(entry.image?.open, or: Poster(.volume(entry.volume.number), name: entry.volume.title.safe, motif: entry.volume.motif)))
            <h3><a href="\(entry.path)">\(entry.volume.title.safe)</a></h3>
            \(kind.flatMap { $0 == entry.volume.title.safe ? nil : "<p class=\"meta\">\($0)</p>\n" })\
            </article>

            """
    }
}
