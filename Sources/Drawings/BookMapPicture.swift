import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Books on one side, their adaptations on the other, and bands between them: the wider the band, the more of the book is on screen.
struct BookMapPicture: DrawnPicture {
    fileprivate static let nodeGap = 16
    /// Between a season and an episode of it.
    private static let partGap = 6
    private static let indent = 20

    let map: BookMap
    let id: String
    let title: String
    let phrases: Phrases

    var summary: String {
        Phrases.fill(phrases.bookPicture, ["books": String(map.volumes.count), "screens": String(map.screens.count)])
    }

    func drawing(width: Int) -> Drawing {
        let column = min(290, (width - 56) / 2)
        let headHeight = 32
        var volumes = Column(map.volumes.map { MapNode($0.title, width: column) })
        var screens = Column(
            map.screens.map {
                MapNode($0.link.title, width: $0.isPart ? column - Self.indent : column, gap: $0.isPart ? Self.partGap : Self.nodeGap)
            })
        for ribbon in map.ribbons {
            volumes.nodes[ribbon.volume].ports += ribbon.extent.thickness
            screens.nodes[ribbon.screen].ports += ribbon.extent.thickness
        }
        let height = max(volumes.height, screens.height)
        volumes.settle(from: headHeight + (height - volumes.height) / 2, x: 0)
        screens.settle(from: headHeight + (height - screens.height) / 2, x: width - column)
        for position in map.screens.indices where map.screens[position].isPart { screens.nodes[position].box.x += Self.indent }

        var drawing = Drawing(width: width, height: headHeight + height)
        drawing.write(Lettering.small.line(of: phrases.inPrint, width: column), at: Point(x: 0, y: 18), .small, tone: .soft)
        drawing.write(Lettering.small.line(of: phrases.onScreen, width: column), at: Point(x: width - column, y: 18), .small, tone: .soft)
        addRibbons(from: volumes, to: screens, in: &drawing)
        for node in volumes.nodes { add(node, spine: true, to: &drawing) }
        for node in screens.nodes { add(node, spine: false, to: &drawing) }
        legend.add(to: &drawing)
        return drawing
    }

    /// At each box the bands start in the order in which they end at the other side, so that none cross unnecessarily.
    private func addRibbons(from volumes: Column, to screens: Column, in drawing: inout Drawing) {
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        var (nextStart, nextEnd) = (volumes.nodes.map(\.firstPort), screens.nodes.map(\.firstPort))
        for (number, ribbon) in map.ribbons.enumerated().sorted(by: { ($0.element.screen, $0.offset) < ($1.element.screen, $1.offset) }) {
            starts[number] = nextStart[ribbon.volume]
            nextStart[ribbon.volume] += ribbon.extent.thickness
        }
        for (number, ribbon) in map.ribbons.enumerated().sorted(by: { ($0.element.volume, $0.offset) < ($1.element.volume, $1.offset) }) {
            ends[number] = nextEnd[ribbon.screen]
            nextEnd[ribbon.screen] += ribbon.extent.thickness
        }
        for (number, ribbon) in map.ribbons.enumerated() {
            let thickness = ribbon.extent.thickness - 2
            let from = Point(x: volumes.nodes[ribbon.volume].box.right, y: starts[number] ?? 0)
            let to = Point(x: screens.nodes[ribbon.screen].box.x, y: ends[number] ?? 0)
            drawing.add(.ribbon(from: from, thickness, to: to, thickness), ribbon.extent.ink)
        }
    }

    private func add(_ node: MapNode, spine: Bool, to drawing: inout Drawing) {
        drawing.add(.box(node.box, radius: spine ? 0 : 8), .outline)
        if spine { drawing.add(.box(Box(x: node.box.x, y: node.box.y, width: 6, height: node.box.height), radius: 0), .accent) }
        let top = node.box.y + (node.box.height - node.lines.count * Lettering.name.lineHeight) / 2
        for (number, line) in node.lines.enumerated() {
            let baseline = top + number * Lettering.name.lineHeight + Lettering.name.ascent
            drawing.write(line, at: Point(x: node.box.x + MapNode.padding, y: baseline), .name)
        }
    }

    /// Only the extents that occur.
    private var legend: Legend {
        let used = Set(map.ribbons.map(\.extent))
        return Legend(
            entries: Adaptation.Extent.allCases.filter(used.contains).map { extent in
                Legend.Entry(text: phrases.text(for: extent)) { drawing, center in
                    let thickness = extent.thickness - 2
                    drawing.add(
                        .box(Box(x: center.x - 16, y: center.y - thickness / 2, width: 32, height: thickness), radius: 0), extent.ink)
                }
            })
    }

    var table: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.inPrint)</th><th scope="col">\(phrases.onScreen)</th></tr></thead>
        <tbody>
        \(map.volumes.indices.map { volume in
            let ribbons = map.ribbons.filter { $0.volume == volume }
            return """
                <tr><th scope="row">\(map.volumes[volume].html)</th><td>\(ribbons.isEmpty ? "–" : nil)\(ribbons.map { ribbon -> HTML in
                    """
                    <p>\(map.screens[ribbon.screen].link.html) (\(phrases.text(for: ribbon.extent))\(ribbon.note.map { "; \($0)" }))</p>
                    """
                })</td></tr>

                """
        })</tbody>
        </table>
        """
    }
}

extension Adaptation.Extent {
    fileprivate var thickness: Int {
        switch self {
        case .full: 24
        case .partial: 15
        case .loose: 8
        }
    }

    fileprivate var ink: Drawing.Ink {
        switch self {
        case .full: .full
        case .partial: .partial
        case .loose: .loose
        }
    }
}

/// A box with a title, and room at its side for the bands.
private struct MapNode {
    static let padding = 12

    let lines: [String]
    /// Above it.
    let gap: Int
    /// How much room the bands take at its side.
    var ports = 0
    var box: Box

    init(_ title: String, width: Int, gap: Int = BookMapPicture.nodeGap) {
        lines = Lettering.name.lines(of: title, width: width - Self.padding - 4, limit: 3)
        self.gap = gap
        box = Box(x: 0, y: 0, width: width, height: 0)
    }

    var height: Int { max(lines.count * Lettering.name.lineHeight + 14, ports + 10, 34) }

    var firstPort: Int { box.y + (box.height - ports) / 2 + 1 }
}

/// Boxes one below another.
private struct Column {
    var nodes: [MapNode]

    init(_ nodes: [MapNode]) { self.nodes = nodes }

    var height: Int { nodes.reduce(0) { $0 + $1.height + $1.gap } }

    mutating func settle(from top: Int, x: Int) {
        var y = top
        for position in nodes.indices {
            y += nodes[position].gap
            nodes[position].box = Box(x: x, y: y, width: nodes[position].box.width, height: nodes[position].height)
            y += nodes[position].height
        }
    }
}
