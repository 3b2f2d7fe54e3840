/// The quotations and list items around a line of a text, outer ones first.
struct OpenContainers {
    enum Container: Equatable {
        case quotation
        /// A list item or a footnote, whose content is indented by that many columns.
        case item(indent: Int)
    }

    private var all: [Container] = []
    /// The greatest number of them so far.
    private(set) var depth = 0
    /// Whether the innermost is a list item without content: an empty line ends it, unless it is indented like the item's content.
    var isItemEmpty = false
    /// The number of containers up to and including the innermost quotation.
    private var quotationDepth = 0

    var count: Int { all.count }
    var hasQuotation: Bool { quotationDepth > 0 }
    /// Whether the innermost is a quotation.
    var isInnermostQuotation: Bool { all.last == .quotation }
    /// Whether the innermost is a list item or a footnote.
    var isInItem: Bool { all.count > quotationDepth }

    /// Moves `line` over the markers of the containers that it continues, and returns their number.
    func match(_ line: inout Line) -> Int {
        for (index, container) in all.enumerated() {
            let indent = line.indent
            switch container {
            case .quotation:
                guard indent.columns < 4, indent.end < line.end, line.text[indent.end] == UInt8(ascii: ">") else { return index }
                line.skipIndent(indent.columns)
                line.advance()
                line.skipIndent(1)
            case .item(let width):
                if indent.columns >= width {
                    line.skipIndent(width)
                } else if indent.end < line.end {
                    return index
                } else if index >= quotationDepth {
                    // All items continue. An empty line in a deep list must not cost more than others.
                    return isItemEmpty ? all.count - 1 : all.count
                }
            }
        }
        return all.count
    }

    mutating func open(_ container: Container) {
        all.append(container)
        if container == .quotation { quotationDepth = all.count }
        depth = max(depth, all.count)
    }

    /// Closes all but the first `count`.
    mutating func close(after count: Int) {
        isItemEmpty = false
        all.removeLast(all.count - count)
        if quotationDepth > count { quotationDepth = (all.lastIndex(of: .quotation) ?? -1) + 1 }
    }

    /// The prefix that puts another line into them: without tabs, whose width depends on their column.
    var linePrefix: [UInt8] {
        all.flatMap { container in
            switch container {
            case .quotation: Array("> ".utf8)
            case .item(let indent): [UInt8](repeating: UInt8(ascii: " "), count: indent)
            }
        }
    }
}
