import ContentReader
import Drawings
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The books of a show, and how they were adapted.
    public func books(_ page: BooksPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.books)</h1>
        \(page.basedOn.map { "<p class=\"summary\">\(page.phrases.basedOn) \($0)</p>\n" })</header>
        \(page.map.map { bookMap($0, frame: page.frame) })
        \(page.volumes.isEmpty ? nil : shelf(page))
        \(arcs(page))
        \(Parts.adaptationTable(page.adaptations, title: page.map == nil ? nil : page.phrases.screenToBook, frame: page.frame))
        \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
        """
    }
}

private func bookMap(_ map: BookMap, frame: Frame) -> HTML {
    let title = frame.phrases.bookToScreen
    return """
        <section class="map">
        <h2>\(title)</h2>
        \(frame.drawing(of: map, id: "drawing-books", title: title))
        </section>
        """
}

private func shelf(_ page: BooksPage) -> HTML {
    """
    <section>
    <h2>\(page.phrases.volumes)</h2>
    <div class="shelf">
    \(page.volumes.map { volume($0, frame: page.frame) })</div>
    </section>
    """
}

private func volume(_ entry: VolumeEntry, frame: Frame) -> HTML {
    let (volume, phrases) = (entry.volume, frame.phrases)
    let kind = phrases.text(forKindOf: volume)
    let releases = entry.releases.map { "\(phrases.time($0.date))\($0.remark.map { " (\($0))" })" as HTML }
    return """
        <article class="book\(AccentPalette.classes(entry.accent, on: frame))" id="\(entry.anchor)">
        \(Parts.picture(entry.image?.open, or: Poster(.volume(volume.number), name: volume.title.safe, motif: volume.motif)))
        <div class="words">
        \(kind.flatMap { $0 == volume.title.safe ? nil : "<p class=\"kicker\">\($0)</p>\n" })\
        <h3>\(volume.title.safe)</h3>
        \(Parts.guardedPicture(entry.image, frame: frame))\
        \(volume.title.guarded.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
        \(volume.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })\
        \(Parts.lines([
            FactRow(phrases.writtenByAuthor, phrases.list(entry.authors).nonEmpty),
            FactRow(phrases.releases, phrases.joined(releases).nonEmpty),
            FactRow(phrases.otherTitles, Parts.otherTitles(volume.otherTitles)),
            FactRow(phrases.becameOnScreen, screens(of: entry, phrases: phrases)),
            FactRow(phrases.sources, entry.sources.links),
        ]))
        \(chapters(of: volume, frame: frame))</div>
        </article>

        """
}

/// The chapters of a book, in a list that opens.
private func chapters(of volume: Volume, frame: Frame) -> HTML? {
    guard !volume.chapters.isEmpty else { return nil }
    return """
        <details class="chapters">
        <summary>\(frame.phrases.chapters) (\(volume.chapters.count))</summary>
        <ul>
        \(volume.chapters.map { chapter in
            """
            <li>\([chapter.number, chapter.title?.safe].compactMap { $0.map { HTML(text: $0) } }.joined(separator: ". "))\
            \(chapter.title?.guarded.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
            \(chapter.summary.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })</li>

            """
        })</ul>
        </details>

        """
}

/// The arcs of the story, each with its books.
private func arcs(_ page: BooksPage) -> HTML? {
    guard !page.arcs.isEmpty else { return nil }
    let phrases = page.phrases
    return """
        <section class="arcs">
        <h2>\(phrases.arcs)</h2>
        \(page.arcs.map { arc in
            let books = arc.last.map { "\(arc.first.html) – \($0.html)" as HTML }
            return """
                <article>
                <h3>\(arc.title.safe)</h3>
                <p class="meta"><span>\(books ?? arc.first.html)</span>\(arc.chapters.map { " <span>\(phrases.chapters) \($0)</span>" })</p>
                \(arc.title.guarded.map { page.frame.spoiler($0) { "<p>\($0)</p>\n" } })\
                \(arc.summary.map { page.frame.spoiler($0) { "<p>\($0)</p>\n" } })\(Parts.references(arc.sources).map { "<p>\($0)</p>\n" })</article>

                """
        })</section>
        """
}

/// The book's adaptations on screen.
private func screens(of entry: VolumeEntry, phrases: Phrases) -> HTML? {
    let screens = entry.adaptations.map { adaptation -> HTML in
        """
        \(adaptation.screen.html) <span class="extent \(adaptation.extent.rawValue)">\(phrases.text(for: adaptation.extent))</span>
        """
    }
    return phrases.joined(screens).nonEmpty
}
