import CCMark

/// Builds tables from the headings that libcmark sees in place of cells.
struct TablePass {
    struct Cell {
        /// The heading that contains the cell's content.
        let node: Node
        let table: Int
        let row: Int
        let column: Int
    }

    private let sources: [TableSource]
    private let label: String
    /// In text order.
    private var cells: [Cell] = []

    init(_ sources: [TableSource], label: String) {
        self.sources = sources
        self.label = label
    }

    mutating func add(_ cell: Cell) { cells.append(cell) }

    /// To be called when the walk is over.
    func build(_ allowance: inout MarkupAllowance) {
        var start = 0
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells[end].table == cells[start].table, cells[end - 1].node.next == cells[end].node { end += 1 }
            build(cells[start..<end], &allowance)
            start = end
        }
    }

    private func build(_ cells: ArraySlice<Cell>, _ allowance: inout MarkupAllowance) {
        guard let first = cells.first else { return }
        let source = sources[first.table]
        guard first.row == 0, first.column == 0, cells.count == source.rows.reduce(0, { $0 + $1.cells.count }) else {
            for cell in cells { cell.node.become(Node(CMARK_NODE_PARAGRAPH)) }
            return
        }
        let words = cells.prefix(source.alignments.count).map { $0.node.plainText }.filter { !$0.isEmpty }
        let name = HTMLText.escaped("\(label): \(words.joined(separator: ", "))")
        let opening = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">\n<table>"
        guard allowance.takes(opening.utf8.count, at: source.rows[0].range.lowerBound) else { return }
        let table = Node.custom(CMARK_NODE_CUSTOM_BLOCK, opening: opening, closing: "</table>\n</div>")
        table.insert(before: first.node)
        let headers = source.alignments.map { "<th scope=\"col\"\($0.attribute)>" }
        let fields = source.alignments.map { "<td\($0.attribute)>" }
        var markup = "<thead>\n<tr>\n"
        for (index, cell) in zip(cells.indices, cells) {
            markup += cell.row == 0 ? headers[cell.column] : fields[cell.column]
            guard allowance.takes(markup.utf8.count, at: source.rows[cell.row].range.lowerBound) else { return }
            table.appendMarkup(markup)
            table.takeChildren(of: cell.node)
            cell.node.unlink()
            markup = cell.row == 0 ? "</th>\n" : "</td>\n"
            let isLast = index + 1 == cells.endIndex
            guard isLast || cells[index + 1].column == 0 else { continue }
            for field in fields.dropFirst(cell.column + 1) { markup += field + "</td>\n" }
            markup += "</tr>\n"
            if cell.row == 0 { markup += isLast ? "</thead>" : "</thead>\n<tbody>\n" }
            if !isLast { markup += "<tr>\n" } else if cell.row > 0 { markup += "</tbody>" }
        }
        table.appendMarkup(markup)
    }
}

extension TableSource.Alignment {
    fileprivate var attribute: String {
        switch self {
        case .none: ""
        case .left: " class=\"align-left\""
        case .center: " class=\"align-center\""
        case .right: " class=\"align-right\""
        }
    }
}

extension Node {
    /// Appends markup between words that do not belong together.
    fileprivate func appendMarkup(_ markup: String) {
        let node = Node.custom(CMARK_NODE_CUSTOM_INLINE, opening: markup)
        node.setNote(SegmentMark.Note.boundary)
        append(node)
    }
}
