import ContentReader
import Hypertext

/// A part of the show's data as a picture and as a table.
protocol DrawnPicture: Sendable {
    /// The prefix of the ids in the picture, which no other id on the page has.
    var id: String { get }
    /// Its name for screen readers.
    var title: String { get }
    /// What it shows, in a sentence or two.
    var summary: String { get }
    /// Notes below it, such as the source of the numbers.
    var note: HTML? { get }
    var phrases: Phrases { get }

    /// The picture for a space of the given width in CSS pixels. It may be wider than that; readers then scroll.
    func drawing(width: Int) -> Drawing

    /// The same data as a `<table>`.
    var table: HTML { get }
}

extension DrawnPicture {
    var note: HTML? { nil }
}

extension DrawnPicture {
    /// The picture, drawn once for wide windows and once for narrow ones, and a folded table with the same data.
    func figure(isRightToLeft: Bool) -> HTML {
        """
        <figure class="drawing">
        \(sheet(isRightToLeft: isRightToLeft))\
        <details><summary>\(phrases.asTable)</summary>
        <div class="table" role="group" tabindex="0" aria-label="\(phrases.labelled(phrases.asTable, title))">
        \(table)
        </div>
        </details>
        \(note.map { "<figcaption>\($0)</figcaption>\n" })</figure>

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
        if let frame = drawing.frame { return framed(drawing, frame, name: name, for: layout, isRightToLeft: isRightToLeft) }
        // A picture wider than its space keeps its size and scrolls; others take the size of their space, up to a limit.
        let scrolls = drawing.width > layout.width
        return """
            <svg class="\(layout.rawValue)\(scrolls ? " whole" : nil)" width="\(scrolls ? drawing.width : drawing.width * 5 / 4)" \
            viewBox="\(-Drawing.margin) \(-Drawing.margin) \(drawing.width + 2 * Drawing.margin) \(drawing.height + 2 * Drawing.margin)" role="\(drawing.role)" aria-labelledby="\(name)-title \(name)-text" focusable="false">\
            <title id="\(name)-title">\(title)</title><desc id="\(name)-text">\(summary)</desc>\
            \(drawing.content(mirrored: isRightToLeft))</svg>

            """
    }

    /// A drawing in three elements side by side and one below another, two of which stay in view while the third scrolls.
    private func framed(_ drawing: Drawing, _ frame: Drawing.Frame, name: String, for layout: Layout, isRightToLeft: Bool) -> HTML {
        let margin = Drawing.margin
        let side = Box(x: -margin, y: -margin, width: frame.side + margin, height: frame.bottom + margin)
        let rest = Box(x: frame.side, y: -margin, width: drawing.width - frame.side + margin, height: frame.bottom + margin)
        let foot = Box(x: -margin, y: frame.bottom, width: layout.width + margin, height: drawing.height - frame.bottom + margin)
        let svg = { (part: Box, attributes: HTML, title: HTML?) -> HTML in
            let x = isRightToLeft ? drawing.width - part.right : part.x
            return """
                <svg \(attributes) width="\(part.width)" height="\(part.height)" viewBox="\(x) \(part.y) \(part.width) \(part.height)" \
                focusable="false">\(title)\(drawing.content(of: part, mirrored: isRightToLeft))</svg>

                """
        }
        // Screen readers have the names in the table, unless they are links.
        let names: HTML = drawing.hasLinks ? "role=\"group\" aria-labelledby=\"\(name)-title\"" : "aria-hidden=\"true\""
        let title: HTML = "<title id=\"\(name)-title\">\(title)</title><desc id=\"\(name)-text\">\(summary)</desc>"
        return """
            <div class="\(layout.rawValue)"><div class="framed">
            \(svg(side, "class=\"beside\" \(names)", nil))\
            \(svg(rest, "role=\"\(drawing.role)\" aria-labelledby=\"\(name)-title \(name)-text\"", title))\
            \(drawing.height > frame.bottom ? svg(foot, "class=\"below\" aria-hidden=\"true\"", nil) : nil)</div></div>

            """
    }
}

extension Drawing {
    /// What it is to screen readers: one that leads to pages is not a single thing.
    fileprivate var role: HTML { hasLinks ? "group" : "img" }
}
