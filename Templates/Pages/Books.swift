import Hypertext
import ShowData
import Site

extension Theme {
    /// The books of a show, and what became of them on the screen.
    public func books(_ page: BooksPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.books)</h1>
        \(page.basedOn.map { "<p class=\"summary\">\(page.phrases.basedOn) \($0)</p>\n" })</header>
        \(page.volumes.isEmpty ? nil : shelf(page))
        \(adaptationTable(page.adaptations, frame: page.frame))
        """
    }

    private func shelf(_ page: BooksPage) -> HTML {
        """
        <section class="shelf">
        <h2>\(page.phrases.volumes)</h2>
        \(page.volumes.map { volume($0, frame: page.frame) })</section>
        """
    }

    private func volume(_ entry: VolumeEntry, frame: Frame) -> HTML {
        let (volume, phrases) = (entry.volume, frame.phrases)
        let releases = volume.releases.map { release -> HTML in
            "\(phrases.time(release.date))\(release.region.map { " (\($0))" })"
        }
        return """
            <article class="volume" id="\(entry.anchor)"\(AccentPalette.attribute(entry.accent, on: frame))>
            \(picture(nil, or: Poster(.volume(volume.number), name: volume.title)))
            <div class="words">
            <p class="kicker">\(phrases.text(forKindOf: volume))</p>
            <h3>\(volume.title)</h3>
            \(volume.summary.map { "<p class=\"summary\">\($0)</p>\n" })\
            \(facts([
                FactRow(phrases.writtenByAuthor, phrases.list(entry.authors).nonEmpty),
                FactRow(phrases.releases, releases.joined(separator: "<br>").nonEmpty),
            ]))\
            \(references(entry.sources).map { "<p>\($0)</p>\n" })</div>
            </article>

            """
    }
}
