import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Events to scale: books on one side of the years, premieres and announcements on the other.
/// In a narrow space everything is on one side. A date known only to the month or year is drawn with that length.
struct TimelinePicture: DrawnPicture {
    private static let top = 8
    private static let yearsWidth = 56
    /// Between the years and the text beside them.
    private static let leaderWidth = 56
    /// The farthest that a text is above or below its date on an axis to scale.
    private static let farthest = 200

    let entries: [TimelineEntry]
    let id: String
    let title: String
    let phrases: Phrases
    /// Marked on the axis, if it has come that far.
    var today: CalendarDate?

    private var dated: [TimelineEntry] { entries.filter(\.date.isKnown) }
    private var announcedLater: [TimelineEntry] { entries.filter { !$0.date.isKnown } }

    var summary: String {
        let years = entries.compactMap(\.date.years).flatMap { [$0.lowerBound, $0.upperBound] }
        return phrases.fill(
            \.timelinePicture, count: entries.count,
            [
                "first": years.min().map { String($0) } ?? phrases.toBeAnnounced,
                "last": years.max().map { String($0) } ?? phrases.toBeAnnounced,
            ])
    }

    func drawing(width: Int) -> Drawing {
        let hasTwoSides = width > Layout.narrow.width
        let left = hasTwoSides ? (width - Self.yearsWidth) / 2 : 0
        let textWidth = hasTwoSides ? left - Self.leaderWidth : width - Self.yearsWidth - Self.leaderWidth
        let blocks = dated.map { TimelineBlock($0, phrases: phrases, width: textWidth) }
        let sides = hasTwoSides ? [blocks.filter(\.isBook), blocks.filter { !$0.isBook }] : [[], blocks]

        var drawing = Drawing(width: width)
        if let axis = axis(beside: sides) {
            addYears(axis, left: left, to: &drawing)
            add(sides[0], axis: axis, edge: left, towards: -1, to: &drawing)
            add(sides[1], axis: axis, edge: left + Self.yearsWidth, towards: 1, to: &drawing)
            addToday(axis, left: left, to: &drawing)
        }
        addUndated(to: &drawing)
        legend.add(to: &drawing)
        return drawing
    }

    /// To scale, unless a text would be too far from its date to show where it belongs.
    private func axis(beside sides: [[TimelineBlock]]) -> TimeAxis? {
        let height = sides.map { $0.map(\.height).reduce(0, +) }.max() ?? 0
        guard let axis = TimeAxis(dated.map(\.date), top: Self.top, textHeight: height) else { return nil }
        let isNear = sides.allSatisfy { blocks in
            let (order, tops) = places(of: blocks, on: axis)
            return zip(order, tops).allSatisfy { position, top in
                abs(top + TimelineBlock.firstLine - axis.middle(of: blocks[position].entry.date)) <= Self.farthest
            }
        }
        return isNear ? axis : TimeAxis(axis, withRoomFor: sides.map { $0.map { ($0.entry.date, $0.height) } })
    }

    /// The blocks in the order of their dates, and their upper edges.
    private func places(of blocks: [TimelineBlock], on axis: TimeAxis) -> (order: [Int], tops: [Int]) {
        let middles = blocks.map { axis.middle(of: $0.entry.date) }
        let order = blocks.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
        let tops = LabelStack.tops(
            of: order.map { blocks[$0].height }, near: order.map { middles[$0] + blocks[$0].height / 2 - TimelineBlock.firstLine },
            notAbove: 0)
        return (order, tops)
    }

    private func addYears(_ axis: TimeAxis, left: Int, to drawing: inout Drawing) {
        drawing.height = axis.bottom + 8
        drawing.add(.box(Box(x: left, y: axis.top, width: Self.yearsWidth, height: axis.bottom - axis.top), radius: 6), .wash)
        for (year, y) in axis.ticks {
            if y > axis.top { drawing.add(.line(from: Point(x: left, y: y), to: Point(x: left + Self.yearsWidth, y: y)), .rule) }
            drawing.write(String(year), at: Point(x: left + Self.yearsWidth / 2, y: y + 18), .small, .middle, tone: .soft)
        }
    }

    private func addToday(_ axis: TimeAxis, left: Int, to drawing: inout Drawing) {
        guard let y = today.flatMap(axis.place) else { return }
        drawing.add(.line(from: Point(x: left - 6, y: y), to: Point(x: left + Self.yearsWidth + 6, y: y)), .dashed)
    }

    /// - Parameters:
    ///   - edge: the side of the years on which the entries are marked.
    ///   - direction: -1 to the left, 1 to the right.
    private func add(_ blocks: [TimelineBlock], axis: TimeAxis, edge: Int, towards direction: Int, to drawing: inout Drawing) {
        let middles = blocks.map { axis.middle(of: $0.entry.date) }
        let (order, tops) = places(of: blocks, on: axis)
        var last: (entry: TimelineEntry, sign: Point)?
        var lane = 0
        let signs = order.map { position -> (place: Point, isNew: Bool) in
            let (entry, y) = (blocks[position].entry, middles[position])
            // Events on the same day share a sign; other signs that would overlap are placed side by side.
            if let last, last.entry.hasSameSign(as: entry) { return (last.sign, false) }
            lane = last.map { y - 18 < $0.sign.y } ?? false ? 1 - lane : 0
            let sign = Point(x: edge + direction * (4 + lane * 24), y: y)
            last = (entry, sign)
            return (sign, true)
        }
        for (position, sign) in zip(order, signs) where sign.isNew {
            addBar(of: blocks[position].entry, at: sign.place, axis: axis, to: &drawing)
        }
        for ((position, sign), top) in zip(zip(order, signs), tops) {
            let text = Point(x: edge + direction * (Self.leaderWidth - 4), y: top + TimelineBlock.firstLine)
            drawing.add(.swing(from: sign.place, to: text), blocks[position].entry.certainty != .certain ? .dashes : .leader)
        }
        for ((position, sign), top) in zip(zip(order, signs), tops) {
            let block = blocks[position]
            if sign.isNew {
                EventSign(kind: block.entry.kind, isHollow: block.entry.certainty != .certain).paint(on: &drawing, at: sign.place)
            }
            let place = Point(x: edge + direction * Self.leaderWidth, y: top)
            drawing.link(to: block.entry.what.path) { part in
                part.add(.box(block.box(at: place, direction < 0 ? .end : .start), radius: 0), .touch)
                block.write(at: place, direction < 0 ? .end : .start, in: &part)
            }
            drawing.height = max(drawing.height, top + block.height)
        }
    }

    /// A line as long as a date that is not known to the day.
    private func addBar(of entry: TimelineEntry, at place: Point, axis: TimeAxis, to drawing: inout Drawing) {
        guard let span = axis.span(of: entry.date) else { return }
        let bar = Box(x: place.x - 11, y: span.lowerBound, width: 22, height: span.upperBound - span.lowerBound)
        drawing.add(.box(bar, radius: 5), .band)
    }

    private func addUndated(to drawing: inout Drawing) {
        guard !announcedLater.isEmpty else { return }
        var y = drawing.height + 12
        drawing.add(.line(from: Point(x: 0, y: y), to: Point(x: drawing.width, y: y)), .dashes)
        y += 26
        drawing.write(Lettering.name.line(of: phrases.toBeAnnounced, width: drawing.width), at: Point(x: 0, y: y), .name)
        for entry in announcedLater {
            y += 14
            EventSign(kind: entry.kind, isHollow: true).paint(on: &drawing, at: Point(x: 10, y: y + 10))
            for line in Lettering.plain.lines(of: entry.what.title, width: drawing.width - 32, limit: 2) {
                y += Lettering.plain.lineHeight
                drawing.write(line, at: Point(x: 32, y: y - 4), .plain)
            }
        }
        drawing.height = y + 12
    }

    private var legend: Legend {
        let kinds = Set(entries.map(\.kind))
        let signs = TimelineEntry.Kind.allCases.filter(kinds.contains).map { kind in
            Legend.Entry(text: phrases.text(for: kind)) { EventSign(kind: kind, isHollow: false).paint(on: &$0, at: $1) }
        }
        let expected = entries.first { $0.certainty != .certain && !$0.certainty.isRumour }.map { ($0.kind, phrases.expected) }
        let rumoured = entries.first(where: \.certainty.isRumour).map { ($0.kind, phrases.rumoured) }
        let words = [expected, rumoured].compactMap { $0 }
        let hollow = words.first.map { kind, _ in
            Legend.Entry(text: phrases.joined(words.map(\.1))) { EventSign(kind: kind, isHollow: true).paint(on: &$0, at: $1) }
        }
        let years = Set(dated.compactMap(\.date.years).flatMap { [$0.lowerBound, $0.upperBound] })
        let now = today.flatMap { day -> Legend.Entry? in
            guard let first = years.min(), let last = years.max(), first...last ~= day.year else { return nil }
            return Legend.Entry(text: phrases.joined([phrases.today, phrases.text(for: PartialDate(day))])) { drawing, center in
                drawing.add(.line(from: Point(x: center.x - 17, y: center.y), to: Point(x: center.x + 17, y: center.y)), .dashed)
            }
        }
        return Legend(entries: signs + [hollow, now].compactMap { $0 })
    }

    var table: HTML {
        let hasSources = entries.contains { !$0.sources.isEmpty }
        return """
            <table>
            <thead><tr><th scope="col">\(phrases.date)</th><th scope="col">\(phrases.what)</th><td></td>\
            \(hasSources ? "<th scope=\"col\">\(phrases.sources)</th>" : nil)</tr></thead>
            <tbody>
            \(entries.map { entry in
                """
                <tr><td>\(phrases.joined([phrases.time(entry.date), entry.remark(phrases).map { HTML(text: $0) }].compactMap(\.self)))</td>\
                <th scope="row">\(entry.what.html)\(entry.note.map { " <small>\($0)</small>" })</th><td>\(phrases.text(for: entry.kind))</td>\
                \(hasSources ? "<td>\(entry.sources.links)</td>" : nil)</tr>

                """
            })</tbody>
            </table>
            """
    }
}

extension TimelineEntry {
    fileprivate func hasSameSign(as other: TimelineEntry) -> Bool {
        date == other.date && kind == other.kind && certainty == other.certainty
    }
}

extension Phrases {
    /// "3 August 2023", "2026, expected".
    fileprivate func text(for entry: TimelineEntry) -> String {
        joined([text(for: entry.date), entry.remark(self)].compactMap(\.self))
    }
}

/// The text of an event: its date, its title and a note.
private struct TimelineBlock {
    /// From its top to the middle of its first line.
    static let firstLine = 12

    let entry: TimelineEntry
    private let dates: [String]
    private let titles: [String]
    private let notes: [String]

    init(_ entry: TimelineEntry, phrases: Phrases, width: Int) {
        self.entry = entry
        dates = Lettering.small.lines(of: phrases.text(for: entry), width: width, limit: 3)
        titles = Lettering.name.lines(of: entry.what.title, width: width, limit: 3)
        notes = entry.note.map { Lettering.small.lines(of: $0, width: width, limit: 2) } ?? []
    }

    var isBook: Bool { entry.kind == .book }

    var height: Int {
        Lettering.small.lineHeight * (dates.count + notes.count) + Lettering.name.lineHeight * titles.count + 12
    }

    /// The area of the text, for fingers.
    func box(at place: Point, _ anchor: Drawing.Label.Anchor) -> Box {
        let widths = dates.map { Lettering.small.width(of: $0) } + titles.map { Lettering.name.width(of: $0) }
        let width = widths.max() ?? 0
        return Box(x: anchor == .end ? place.x - width : place.x, y: place.y, width: width, height: height - 8)
    }

    func write(at place: Point, _ anchor: Drawing.Label.Anchor, in drawing: inout Drawing) {
        var y = place.y + Lettering.small.ascent + 2 - Lettering.small.lineHeight
        for date in dates {
            y += Lettering.small.lineHeight
            drawing.write(date, at: Point(x: place.x, y: y), .small, anchor, tone: .soft)
        }
        for title in titles {
            y += Lettering.name.lineHeight
            drawing.write(title, at: Point(x: place.x, y: y), .name, anchor)
        }
        for note in notes {
            y += Lettering.small.lineHeight
            drawing.write(note, at: Point(x: place.x, y: y), .small, anchor, tone: .soft)
        }
    }
}
