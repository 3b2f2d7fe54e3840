import ContentReader
import Hypertext
import ThemeKit

/// Who is seen where: a sign for each part in each season or episode, whose shape and colour show the size of the part.
struct CastMatrixPicture: DrawnPicture {
    /// The most rows of a picture; the table lists all of them.
    static let rowLimit = 120
    private static let rowHeight = 46
    private static let headHeight = 34
    private static let leastNameWidth = 148
    private static let mostNameWidth = 340
    /// Between a name and the first column.
    private static let nameGap = 16
    private static let cellWidth = 28...100

    let matrix: CastMatrix
    let id: String
    let title: String
    let phrases: Phrases

    private var rows: ArraySlice<CastMatrix.Row> { matrix.rows.prefix(Self.rowLimit) }

    var summary: String {
        Phrases.fill(
            phrases.castPicture,
            [
                "people": String(Set(matrix.rows.map(\.person)).count), "first": matrix.columns.first?.link.title ?? "",
                "last": matrix.columns.last?.link.title ?? "",
            ]
        )
    }

    var note: HTML? {
        guard matrix.rows.count == matrix.rowCount else {
            let counts: KeyValuePairs = ["count": String(matrix.rows.count), "number": String(matrix.rowCount)]
            return HTML(text: Phrases.fill(phrases.largestParts, counts))
        }
        guard rows.count < matrix.rows.count else { return nil }
        return HTML(text: Phrases.fill(phrases.moreInTable, ["count": String(rows.count), "number": String(matrix.rows.count)]))
    }

    func drawing(width: Int) -> Drawing {
        let names = nameWidth(in: width)
        let heads = heads(width: ((width - names) / max(1, matrix.columns.count)).clamped(to: Self.cellWidth))
        let widest = heads.map { Lettering.small.width(of: $0) + 4 }.max() ?? 0
        let cell = ((width - names) / max(1, heads.count)).clamped(to: max(Self.cellWidth.lowerBound, widest)...Self.cellWidth.upperBound)
        var drawing = Drawing(width: names + cell * heads.count, height: Self.headHeight + rows.count * Self.rowHeight)
        let center = { (column: Int) in names + column * cell + cell / 2 }

        for column in stride(from: 0, to: heads.count, by: 2) {
            drawing.add(.box(Box(x: names + column * cell, y: 0, width: cell, height: drawing.height), radius: 0), .wash)
        }
        let unit = Lettering.small.line(of: matrix.unit == .season ? phrases.season : phrases.episode, width: names - Self.nameGap)
        if heads != matrix.columns.map(\.link.title) { drawing.write(unit, at: Point(x: 0, y: 22), .small, tone: .soft) }
        for (column, head) in heads.enumerated() { drawing.write(head, at: Point(x: center(column), y: 22), .small, .middle) }
        for (position, row) in rows.enumerated() {
            let top = Self.headHeight + position * Self.rowHeight
            drawing.add(.line(from: Point(x: 0, y: top), to: Point(x: drawing.width, y: top)), .rule)
            write(row, at: top, width: names - Self.nameGap, in: &drawing)
            for run in row.runs where run.count > 1 {
                let y = top + Self.rowHeight / 2
                drawing.add(.line(from: Point(x: center(run.lowerBound), y: y), to: Point(x: center(run.upperBound - 1), y: y)), .run)
            }
            if row.cells.contains(.unstated) {
                let y = top + Self.rowHeight / 2
                drawing.add(.line(from: Point(x: center(0) - 8, y: y), to: Point(x: center(heads.count - 1) + 8, y: y)), .dotted)
            }
            for case (let column, .present(let kind)) in row.cells.enumerated() {
                PartSign(kind).paint(on: &drawing, at: Point(x: center(column), y: top + Self.rowHeight / 2))
            }
        }
        if drawing.width > width { drawing.frame = Drawing.Frame(side: names, bottom: drawing.height) }
        legend.add(to: &drawing, width: min(width, drawing.width))
        return drawing
    }

    /// As wide as the longest name, if the columns leave room, or up to a third if they have to scroll anyway.
    private func nameWidth(in width: Int) -> Int {
        let longest = rows.map { row in
            max(row.character.map { Lettering.name.width(of: $0.title) } ?? 0, Lettering.plain.width(of: row.person.title))
        }
        let room = width - matrix.columns.count * Self.cellWidth.lowerBound
        return min((longest.max() ?? 0) + Self.nameGap, max(room, Self.leastNameWidth, width / 3)).clamped(
            to: Self.leastNameWidth...Self.mostNameWidth)
    }

    /// The full titles if all of them fit, otherwise the short ones.
    private func heads(width: Int) -> [String] {
        let titles = matrix.columns.map(\.link.title)
        if titles.allSatisfy({ Lettering.small.width(of: $0) + 8 <= width }) { return titles }
        return matrix.columns.map { Lettering.small.line(of: $0.short, width: Self.cellWidth.upperBound - 8) }
    }

    private func write(_ row: CastMatrix.Row, at top: Int, width: Int, in drawing: inout Drawing) {
        guard let character = row.character else {
            drawing.write(Lettering.plain.line(of: row.person.title, width: width), at: Point(x: 0, y: top + 28), .plain)
            return
        }
        drawing.write(Lettering.name.line(of: character.title, width: width), at: Point(x: 0, y: top + 19), .name)
        drawing.write(Lettering.small.line(of: row.person.title, width: width), at: Point(x: 0, y: top + 38), .small, tone: .soft)
    }

    /// Only the signs that occur.
    private var legend: Legend {
        let used = Set(rows.flatMap { $0.cells })
        let unstated = Legend.Entry(text: phrases.partUnstated) { drawing, center in
            drawing.add(.line(from: Point(x: center.x - 15, y: center.y), to: Point(x: center.x + 15, y: center.y)), .dotted)
        }
        return Legend(
            entries: PartSign.all.filter { used.contains(.present($0.kind)) }.map { sign in
                Legend.Entry(text: sign.kind.map(phrases.text) ?? phrases.partUnknown) { sign.paint(on: &$0, at: $1) }
            } + (used.contains(.unstated) ? [unstated] : []))
    }

    var table: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.character)</th><th scope="col">\(phrases.playedBy)</th>\
        \(matrix.columns.map { "<th scope=\"col\">\($0.link.html)</th>" })</tr></thead>
        <tbody>
        \(matrix.rows.map { row in
            """
            <tr><td>\(row.character?.html)</td><th scope="row">\(row.person.html)</th>\(row.cells.map { cell in "<td>\(words(for: cell))</td>" })</tr>

            """
        })</tbody>
        </table>
        """
    }

    private func words(for cell: CastMatrix.Cell) -> String {
        switch cell {
        case .absent: "–"
        case .unstated: phrases.partUnstated
        case .present(let kind): kind.map(phrases.text) ?? phrases.partUnknown
        }
    }
}

extension CastMatrix.Row {
    /// Lines between parts in neighbouring columns of the row.
    fileprivate var runs: [Range<Int>] {
        cells.indices.reduce(into: []) { runs, column in
            guard case .present = cells[column] else { return }
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
    }
}
