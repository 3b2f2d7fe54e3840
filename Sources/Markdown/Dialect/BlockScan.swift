/// Finds the blocks of a text that the dialect knows and CommonMark does not, and the stretches of words to look for inline constructs in.
///
/// It follows the containers (quotations and list items) as CommonMark does, line by line, so that it knows what is a paragraph and
/// what is code. Where it should be wrong about one, libcmark's tree has the last word.
struct BlockScan {
    /// A stretch of words: a paragraph, a heading, a cell, or a label.
    struct Region {
        let range: Range<Int>
        let isCell: Bool
    }

    let text: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    var regions: [Region] = []
    var tables: [TableSource] = []
    var footnotes = FootnoteLabels()
    var problems: [ScanProblem] = []

    /// The containers that the current line stands in, at most `greatestDepth` of them.
    var containers: [Container] = []
    var leaf = Leaf.none

    enum Container {
        case quotation
        /// A list item or a footnote, whose content is indented by so many columns.
        case item(indent: Int)
    }

    /// The block that the next line may continue.
    enum Leaf {
        case none
        case paragraph(start: Int, lastLine: Range<Int>)
        case table(Int)
        case fence(sign: UInt8, length: Int)
        case html(HTMLBlockEnd)
    }

    /// Deeper blocks may still have inline constructs.
    private static let greatestDepth = 100

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func scan() {
        var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let hasCarriageReturns = text.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil
        while start < text.count {
            var end = start
            if hasCarriageReturns {
                while end < text.count, !text[end].isLineEnd { end += 1 }
            } else {
                end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
            }
            scan(Line(text: text, start: start, end: end))
            start = end + (text.starts(with: "\r\n", at: end) ? 2 : 1)
        }
        endLeaf()
    }

    private mutating func scan(_ line: Line) {
        var line = line
        let matched = matchContainers(&line)
        if matched == containers.count {
            if continuesLeaf(line, isLazy: false) { return }
        } else {
            if continuesLazily(line), continuesLeaf(line, isLazy: true) { return }
            endLeaf()
            containers.removeLast(containers.count - matched)
        }
        beginBlocks(line)
    }

    /// Moves `line` over the markers of the containers that it continues, and returns how many those are.
    private func matchContainers(_ line: inout Line) -> Int {
        for (index, container) in containers.enumerated() {
            let indent = line.indent
            switch container {
            case .quotation:
                guard indent.columns < 4, indent.end < line.end, text[indent.end] == UInt8(ascii: ">") else { return index }
                line.skipIndent(indent.columns)
                line.advance()
                line.skipIndent(1)
            case .item(let width):
                if indent.end == line.end { continue }
                guard indent.columns >= width else { return index }
                line.skipIndent(width)
            }
        }
        return containers.count
    }

    /// Whether a line that leaves containers continues the paragraph in them all the same.
    private func continuesLazily(_ line: Line) -> Bool {
        guard case .paragraph = leaf, !line.isBlank else { return false }
        return line.indent.columns >= 4 || !BlockStart(line).interruptsParagraph
    }

    mutating func endLeaf() {
        if case .paragraph(let start, let lastLine) = leaf { regions.append(Region(range: start..<lastLine.upperBound, isCell: false)) }
        leaf = .none
    }
}

extension BlockScan {
    /// Whether the line belongs to the leaf of the line before it.
    private mutating func continuesLeaf(_ line: Line, isLazy: Bool) -> Bool {
        switch leaf {
        case .none: return false
        case .fence(let sign, let length):
            if BlockStart(line).closesFence(of: sign, length: length) { leaf = .none }
            return true
        case .html(let end):
            if end.isReached(in: line) { leaf = .none }
            return end != .blankLine || !line.isBlank
        case .table(let table):
            if line.isBlank || interruptsParagraph(line) { return false }
            addRow(line, to: table)
            return true
        case .paragraph(let start, let lastLine):
            if line.isBlank { return false }
            let begin = line.indent
            let isIndented = begin.columns >= 4
            if !isIndented, interruptsParagraph(line) { return false }
            if !isLazy, !isIndented, beginTable(line, header: lastLine, paragraphStart: start) { return true }
            leaf = .paragraph(start: start, lastLine: begin.end..<line.end)
            return true
        }
    }

    private mutating func interruptsParagraph(_ line: Line) -> Bool {
        BlockStart(line).interruptsParagraph || isDirective(line) || isFootnoteDefinition(line)
    }

    /// Opens the containers and the leaf that begin on this line.
    private mutating func beginBlocks(_ start: Line) {
        endLeaf()
        var line = start
        while containers.count < Self.greatestDepth {
            let indent = line.indent
            if indent.end == line.end { return }
            // Indented code.
            if indent.columns >= 4 { return }
            line.skipIndent(indent.columns)
            let block = BlockStart(line)
            if block.isThematicBreak { return }
            if line.byte == UInt8(ascii: ">") {
                line.advance()
                line.skipIndent(1)
                containers.append(.quotation)
            } else if let label = footnoteLabel(line) {
                beginFootnote(&line, label: label)
            } else if let marker = block.listMarkerLength {
                beginItem(&line, indent: indent.columns, marker: marker)
            } else {
                beginLeaf(line, block)
                return
            }
        }
        if !line.isBlank { leaf = .paragraph(start: line.index, lastLine: line.rest) }
    }

    private mutating func beginItem(_ line: inout Line, indent: Int, marker: Int) {
        line.advance(marker)
        let space = line.indent
        // Without content, or with indented code, the content begins one column behind the marker.
        let width = space.end == line.end || space.columns > 4 ? 1 : space.columns
        containers.append(.item(indent: indent + marker + width))
        line.skipIndent(width)
        addTask(line)
    }

    private mutating func beginLeaf(_ line: Line, _ block: BlockStart) {
        if let fence = block.fence {
            leaf = .fence(sign: fence.sign, length: fence.length)
        } else if let end = block.htmlEnd {
            if !end.isReached(in: line) { leaf = .html(end) }
        } else if isDirective(line) {
            addDirective(line)
        } else if block.isHeading {
            regions.append(Region(range: line.rest, isCell: false))
        } else {
            leaf = .paragraph(start: line.index, lastLine: line.rest)
        }
    }

    /// `[ ]` or `[x]` and a space at the beginning of a list item.
    private mutating func addTask(_ line: Line) {
        let start = line.indent.end
        guard text.byte(start) == UInt8(ascii: "["), text.byte(start + 2) == UInt8(ascii: "]"), text.byte(start + 3).isBlank,
            start + 3 < line.end
        else {
            return
        }
        switch text[start + 1] {
        case UInt8(ascii: " "): tokens.append(Token(meaning: .task(isDone: false), opening: start..<start + 3, closing: nil))
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            tokens.append(Token(meaning: .task(isDone: true), opening: start..<start + 3, closing: nil))
        default: break
        }
    }
}

/// Footnotes.
extension BlockScan {
    private func isFootnoteDefinition(_ line: Line) -> Bool {
        let indent = line.indent
        guard indent.columns < 4, text.byte(indent.end) == UInt8(ascii: "["), text.byte(indent.end + 1) == UInt8(ascii: "^") else {
            return false
        }
        var line = line
        line.skipIndent(indent.columns)
        return footnoteLabel(line) != nil
    }

    /// The label of `[^label]:`, if the line goes on with that.
    private func footnoteLabel(_ line: Line) -> Range<Int>? {
        guard line.byte == UInt8(ascii: "["), let label = FootnoteLabels.label(at: line.index, in: text) else { return nil }
        return label.upperBound + 1 < line.end && text[label.upperBound + 1] == UInt8(ascii: ":") ? label : nil
    }

    private mutating func beginFootnote(_ line: inout Line, label: Range<Int>) {
        let start = line.index
        line.advance(label.upperBound + 2 - start)
        line.skipIndent(line.indent.columns)
        containers.append(.item(indent: 4))
        if !footnotes.insert(label, in: text) {
            problems.append(
                ScanProblem(
                    offset: start, message: "the footnote '\(text.string(label))' is defined twice", help: "give one of them another name"))
        }
        tokens.append(Token(meaning: .footnoteDefinition(label: label), opening: start..<line.index, closing: nil))
    }
}
