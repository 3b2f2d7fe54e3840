import ContentReader
import Hypertext

/// Something of the show's data that can be seen at one glance, and read as a table as well.
protocol DrawnPicture: Sendable {
    /// What the ids in the picture begin with; no other element of the page has one that begins so.
    var id: String { get }
    /// What it is called by those who do not see it.
    var title: String { get }
    /// What it shows, in a sentence or two.
    var summary: String { get }
    /// Whatever has to be said below it, such as where the numbers come from.
    var note: HTML? { get }
    var phrases: Phrases { get }

    /// The picture in a space of the given width in CSS pixels. It may be wider than that; then its readers have to scroll.
    func drawing(width: Int) -> Drawing

    /// Whether it is small enough to be drawn; otherwise there is only its table, unfolded.
    var isDrawn: Bool { get }

    /// The same data as a `<table>`.
    var table: HTML { get }
}

extension DrawnPicture {
    var note: HTML? { nil }
    var isDrawn: Bool { true }
}

extension DrawnPicture {
    /// The picture, drawn once for wide windows and once for narrow ones, and the table with the same data, folded up.
    func figure(isRightToLeft: Bool) -> HTML {
        """
        <figure class="drawing">
        \(isDrawn ? sheet(isRightToLeft: isRightToLeft) : nil)\(note.map { "<figcaption>\($0)</figcaption>\n" })\
        <details\(isDrawn ? nil : " open")><summary>\(phrases.asTable)</summary>
        <div class="table" role="group" tabindex="0" aria-label="\(phrases.asTable): \(title)">
        \(table)
        </div>
        </details>
        </figure>

        """
    }

    private func sheet(isRightToLeft: Bool) -> HTML {
        let drawings = Layout.allCases.map { ($0, drawing(width: $0.width)) }
        let scrolls = drawings.contains { $0.width < $1.width }
        let scrolling: HTML? = scrolls ? " role=\"group\" tabindex=\"0\" aria-label=\"\(title)\"" : nil
        return """
            <div class="sheet"\(scrolling)>
            \(drawings.map { layout, drawing in svg(drawing, for: layout, isRightToLeft: isRightToLeft) })</div>

            """
    }

    private func svg(_ drawing: Drawing, for layout: Layout, isRightToLeft: Bool) -> HTML {
        let name = "\(id)-\(layout.rawValue)"
        // What is wider than its space keeps its size and scrolls, what is not takes the size of its space.
        let least = drawing.width > layout.width ? drawing.width : 0
        return """
            <svg class="\(layout.rawValue)" style="min-inline-size:\(least)px;max-inline-size:\(drawing.width * 5 / 4)px" \
            viewBox="\(-Drawing.margin) \(-Drawing.margin) \(drawing.width + 2 * Drawing.margin) \(drawing.height + 2 * Drawing.margin)" role="img" aria-labelledby="\(name)-title \(name)-text" focusable="false">\
            <title id="\(name)-title">\(title)</title><desc id="\(name)-text">\(summary)</desc>\
            \(drawing.content(mirrored: isRightToLeft))</svg>

            """
    }
}
