import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// The cards with which one kind of page leads to another, each like a small bill on a wall.
extension Theme {
    /// A row of bills under a heading, and the way to the page that has more of them; nothing where there are none.
    ///
    /// - Parameter name: the class of the section, for the style sheet.
    public func bills(_ name: String, _ heading: String, _ bills: [HTML], more: (path: SitePath, title: String)? = nil) -> HTML? {
        guard !bills.isEmpty else { return nil }
        return """
            <section class="\(name)">
            <h2>\(heading)</h2>
            <div class="bills">
            \(bills)</div>
            \(more.map { "<p class=\"more\"><a href=\"\($0.path)\">\($0.title)</a></p>\n" })</section>
            """
    }

    /// A show, with what it is and how much of it there is.
    public func showBill(_ summary: ShowSummary, frame: Frame) -> HTML {
        let show = summary.show
        return """
            <article class="show-bill"\(AccentPalette.attribute(show.accent, on: frame))>
            \(picture(summary.image, or: Poster(.show, name: show.title)))
            <div class="words">
            <h3><a href="\(summary.path)">\(show.title)</a></h3>
            \(show.tagline.map { "<p class=\"tagline\">\($0)</p>\n" })\
            \(summary.summary.map { "<p class=\"summary\">\($0)</p>\n" })\
            <p class="meta">\(showOutline(summary, frame: frame))</p>
            </div>
            </article>

            """
    }

    /// "Series · Ended · 22 April 2022 · 24 episodes", each in a `<span>`.
    func showOutline(_ summary: ShowSummary, frame: Frame) -> HTML {
        let phrases = frame.phrases
        let parts: [HTML?] = [
            HTML(text: phrases.text(for: summary.show.kind)),
            HTML(text: phrases.text(for: summary.show.status, of: summary.show.kind)),
            summary.premiere.map { phrases.time($0) },
            summary.episodeCount > 0 ? HTML(text: phrases.count(episodes: summary.episodeCount)) : nil,
        ]
        return "\(parts.compactMap { $0 }.map { "<span>\($0)</span> " })"
    }

    /// A season in a row of seasons.
    public func seasonBill(_ season: SeasonSummary, show: String, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            <article class="bill">
            \(picture(season.image, or: Poster(.season(season.number), name: show)))
            <h3><a href="\(season.path)">\(season.title)</a></h3>
            <p class="meta">\(season.premiere.map { "<span>\(phrases.time($0))</span> " })\
            \(season.episodeCount > 0 ? "<span>\(phrases.count(episodes: season.episodeCount))</span>" : nil)</p>
            </article>

            """
    }

    /// A character among the characters.
    public func characterBill(_ character: CharacterSummary, frame: Frame) -> HTML {
        """
        <article class="bill"\(AccentPalette.attribute(character.accent, on: frame))>
        \(picture(character.image, or: Poster(.character, name: character.name)))
        <h3><a href="\(character.path)">\(character.name)</a></h3>
        \(character.actors.isEmpty ? nil : "<p class=\"meta\">\(frame.phrases.list(character.actors))</p>\n")\
        </article>

        """
    }

    /// A book on the shelf.
    public func volumeBill(_ entry: VolumeEntry, frame: Frame) -> HTML {
        let kind = frame.phrases.text(forKindOf: entry.volume)
        return """
            <article class="bill"\(AccentPalette.attribute(entry.accent, on: frame))>
            \(picture(entry.image, or: Poster(.volume(entry.volume.number), name: entry.volume.title.safe)))
            <h3><a href="\(entry.path)">\(entry.volume.title.safe)</a></h3>
            \(kind == entry.volume.title.safe ? nil : "<p class=\"meta\">\(kind)</p>\n")\
            </article>

            """
    }
}
