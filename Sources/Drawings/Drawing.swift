import Hypertext
import ThemeKit

/// A picture made of simple marks, before it becomes SVG. Later marks are drawn over earlier ones.
///
/// It is a plain value, so that tests can check what is where.
struct Drawing: Hashable, Sendable {
    /// The margin around the whole drawing, so that lines at its edges are not clipped.
    static let margin = 3

    var width: Int
    var height: Int
    private(set) var marks: [Mark] = []
    /// `nil` if all of it scrolls where there is too little room.
    var frame: Frame?

    /// What stays in view while the rest of a wide drawing scrolls.
    struct Frame: Hashable, Sendable {
        /// How wide the part at the start is that stays beside the scrolling part.
        let side: Int
        /// Where the scrolling part ends; what is below, such as a legend, stays.
        let bottom: Int
    }

    enum Mark: Hashable, Sendable {
        case label(Label)
        case shape(Shape, Ink)
        /// Marks that lead to a page together.
        case link(SitePath, [Mark])
        /// A round picture.
        case picture(SitePath, Box)
    }

    enum Shape: Hashable, Sendable {
        case line(from: Point, to: Point)
        case polygon([Point])
        case polyline([Point])
        case box(Box, radius: Int)
        case circle(Point, radius: Int)
        /// An S-shaped line that starts and ends horizontally.
        case swing(from: Point, to: Point)
        /// A quadratic curve (SVG 2, section 9.3.7).
        case bow(from: Point, by: Point, to: Point)
        /// A heart around the point.
        case heart(Point)
        /// A band between two vertical edges, each given by its upper end and its length.
        case ribbon(from: Point, Int, to: Point, Int)
    }

    /// How a mark is drawn; the style sheet has the colours.
    enum Ink: String, CaseIterable, Sendable {
        /// Thin guide lines: axes, rules, leaders.
        case rule, axis, leader, dashes
        /// A background.
        case wash, band, group
        /// From one sign to the next in a row.
        case run
        /// Filled in the accent of the show, in its second and its third ink, and in the colour of the text.
        case accent, spot, pop, ink
        /// Only an outline.
        case outline, hollow
        /// Lines between things.
        case line, thick, rails, gap, dashed, dotted, thin
        case full, partial, loose
        /// From a low value to a high one.
        case heat1, heat2, heat3, heat4, heat5
        /// Nothing to see, but to touch.
        case touch
    }

    struct Label: Hashable, Sendable {
        enum Anchor: String, Sendable { case start, middle, end }

        enum Tone: Sendable {
            case normal
            /// Less important than the text around it.
            case soft
            /// With an outline in the background colour, for text on a line.
            case over
        }

        let text: String
        /// Where the baseline begins, has its middle, or ends.
        let place: Point
        let anchor: Anchor
        let lettering: Lettering
        var tone = Tone.normal

        /// The largest area that the letters cover.
        var box: Box {
            let width = lettering.width(of: text)
            let x =
                switch anchor {
                case .start: place.x
                case .middle: place.x - (width + 1) / 2
                case .end: place.x - width
                }
            return Box(x: x, y: place.y - lettering.ascent, width: width, height: lettering.ascent + lettering.descent)
        }
    }

    init(width: Int, height: Int = 0) {
        self.width = width
        self.height = height
    }

    mutating func add(_ shape: Shape, _ ink: Ink) { marks.append(.shape(shape, ink)) }

    mutating func add(_ label: Label) { if !label.text.isEmpty { marks.append(.label(label)) } }

    /// Adds one line of text.
    mutating func write(
        _ text: String, at place: Point, _ lettering: Lettering, _ anchor: Label.Anchor = .start, tone: Label.Tone = .normal
    ) {
        add(Label(text: text, place: place, anchor: anchor, lettering: lettering, tone: tone))
    }

    /// Adds what `paint` draws, as a link.
    mutating func link(to path: SitePath, _ paint: (inout Drawing) -> Void) {
        var part = Drawing(width: width, height: height)
        paint(&part)
        marks.append(.link(path, part.marks))
    }

    mutating func addPicture(_ path: SitePath, in box: Box) { marks.append(.picture(path, box)) }

    /// Only the labels.
    var labels: [Label] { marks.flatMap(\.labels) }

    /// Whether it leads to pages.
    var hasLinks: Bool { marks.contains { if case .link = $0 { true } else { false } } }
}

extension Drawing {
    /// The contents of an `<svg>` element. A mirrored drawing runs right to left; its text is not mirrored.
    ///
    /// - Parameter part: the area that the element shows; `nil` for all of it.
    func content(of part: Box? = nil, mirrored: Bool) -> HTML {
        let x = { (x: Int) in mirrored ? width - x : x }
        let shown = part.map { part in marks.filter { $0.box.grown(by: 1).overlaps(part) } } ?? marks
        return "\(shown.map { $0.html(x: x, mirrored: mirrored) })"
    }
}

extension Drawing.Mark {
    var box: Box {
        switch self {
        case .label(let label): label.box
        case .shape(let shape, _): shape.box
        case .link(_, let marks):
            Box(around: marks.flatMap { [Point(x: $0.box.x, y: $0.box.y), Point(x: $0.box.right, y: $0.box.bottom)] })
        case .picture(_, let box): box
        }
    }

    fileprivate var labels: [Drawing.Label] {
        switch self {
        case .label(let label): [label]
        case .link(_, let marks): marks.flatMap(\.labels)
        case .shape, .picture: []
        }
    }

    fileprivate func html(x: (Int) -> Int, mirrored: Bool) -> HTML {
        switch self {
        case .shape(let shape, let ink): shape.html(x: x, class: ink.rawValue, mirrored: mirrored)
        case .link(let path, let marks): "<a href=\"\(path)\">\(marks.map { $0.html(x: x, mirrored: mirrored) })</a>"
        case .picture(let path, let box):
            """
            <image href="\(path)" x="\(mirrored ? x(box.right) : box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" \
            preserveAspectRatio="xMidYMid slice"/>
            """
        case .label(let label):
            """
            <text class="\(label.lettering.rawValue)\(label.tone.suffix)" x="\(x(label.place.x))" y="\(label.place.y)"\
            \(label.anchor.attribute(mirrored: mirrored))>\(label.shown)</text>
            """
        }
    }
}

extension Drawing.Label {
    /// Drawings run from left to right, so a text from right to left is isolated: "1 مايو 2024" keeps its order.
    fileprivate var shown: String {
        WritingDirection(firstIn: text.utf8) == .rightToLeft ? "\u{2068}\(text)\u{2069}" : text
    }
}

extension Drawing.Label.Tone {
    fileprivate var suffix: HTML? {
        switch self {
        case .normal: nil
        case .soft: " soft"
        case .over: " over"
        }
    }
}

extension Drawing.Label.Anchor {
    fileprivate func attribute(mirrored: Bool) -> HTML? {
        switch self {
        case .middle: " text-anchor=\"middle\""
        case .start: mirrored ? " text-anchor=\"end\"" : nil
        case .end: mirrored ? nil : " text-anchor=\"end\""
        }
    }
}

extension Drawing.Shape {
    fileprivate func html(x: (Int) -> Int, class name: String, mirrored: Bool) -> HTML {
        let path: HTML
        switch self {
        case .box(let box, let radius):
            let rounding: HTML? = radius > 0 ? " rx=\"\(radius)\"" : nil
            return """
                <rect class="\(name)" x="\(mirrored ? x(box.right) : box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)"\(rounding)/>
                """
        case .circle(let center, let radius):
            return "<circle class=\"\(name)\" cx=\"\(x(center.x))\" cy=\"\(center.y)\" r=\"\(radius)\"/>"
        case .line(let from, let to):
            path = "M\(x(from.x)) \(from.y)L\(x(to.x)) \(to.y)"
        case .polygon(let points):
            path = "M\(points.map { "\(x($0.x)) \($0.y)" as HTML }.joined(separator: "L"))Z"
        case .polyline(let points):
            path = "M\(points.map { "\(x($0.x)) \($0.y)" as HTML }.joined(separator: "L"))"
        case .swing(let from, let to):
            let middle = x((from.x + to.x) / 2)
            path = "M\(x(from.x)) \(from.y)C\(middle) \(from.y) \(middle) \(to.y) \(x(to.x)) \(to.y)"
        case .bow(let from, let by, let to):
            path = "M\(x(from.x)) \(from.y)Q\(x(by.x)) \(by.y) \(x(to.x)) \(to.y)"
        case .heart(let point):
            let (x, y) = (x(point.x), point.y)
            path = "M\(x) \(y + 9)C\(x - 20) \(y - 5) \(x - 8) \(y - 17) \(x) \(y - 6)C\(x + 8) \(y - 17) \(x + 20) \(y - 5) \(x) \(y + 9)Z"
        case .ribbon(let from, let start, let to, let end):
            let middle = x((from.x + to.x) / 2)
            path = """
                M\(x(from.x)) \(from.y)C\(middle) \(from.y) \(middle) \(to.y) \(x(to.x)) \(to.y)v\(end)\
                C\(middle) \(to.y + end) \(middle) \(from.y + start) \(x(from.x)) \(from.y + start)Z
                """
        }
        return "<path class=\"\(name)\" d=\"\(path)\"/>"
    }

    /// The area of the shape, without the width of its lines.
    var box: Box {
        switch self {
        case .box(let box, _): box
        case .circle(let center, let radius): Box(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
        case .polygon(let points), .polyline(let points): Box(around: points)
        case .line(let from, let to), .swing(let from, let to): Box(around: [from, to])
        case .bow(let from, let by, let to): NetPath(from: from, by: by, to: to).box
        case .heart(let point): Box(x: point.x - 14, y: point.y - 14, width: 28, height: 24)
        case .ribbon(let from, let start, let to, let end):
            Box(around: [from, Point(x: from.x, y: from.y + start), to, Point(x: to.x, y: to.y + end)])
        }
    }
}

extension Box {
    /// The smallest box around all points, of which there is at least one.
    init(around points: [Point]) {
        let (left, top) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
        self.init(x: left, y: top, width: (points.map(\.x).max() ?? 0) - left, height: (points.map(\.y).max() ?? 0) - top)
    }
}
