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
        <article class="book" id="\(entry.anchor)"\(AccentPalette.attribute(entry.accent, on: frame))>
        \(Parts.picture(entry.image?.open, or: Poster(.volume(volume.number), name: volume.title.safe)))
        <div class="words">
        \(kind == volume.title.safe ? nil : "<p class=\"kicker\">\(kind)</p>\n")\
        <h3>\(volume.title.safe)</h3>
        \(Parts.guardedPicture(entry.image, frame: frame))\
        \(volume.title.guarded.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
        \(volume.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })\
        <p class="meta">\(phrases.list(entry.authors).nonEmpty.map { "<span>\(phrases.writtenByAuthor) \($0)</span> " })\
        \(releases.joined(separator: ", ").nonEmpty.map { "<span>\(phrases.releases) \($0)</span>" })</p>
        \(became(entry, phrases: phrases))\
        \(Parts.references(entry.sources).map { "<p>\($0)</p>\n" })</div>
        </article>

        """
}

/// The book's adaptation on screen.
private func became(_ entry: VolumeEntry, phrases: Phrases) -> HTML? {
    guard !entry.adaptations.isEmpty else { return nil }
    let screens = entry.adaptations.map { adaptation -> HTML in
        """
        \(adaptation.screen.html) <span class="extent \(adaptation.extent.rawValue)">\(phrases.text(for: adaptation.extent))</span>
        """
    }
    return "<p class=\"became\">\(phrases.becameOnScreen) \(screens.joined(separator: ", "))</p>\n"
}
