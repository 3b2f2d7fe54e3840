/// Finds the blocks of a text that belong to the dialect and not to CommonMark, and the stretches of words in which to look for inline
/// constructs.
///
/// It follows the containers (quotations and list items) as CommonMark does, line by line, so that it knows what is a paragraph and what is
/// code. If it is ever wrong, libcmark's tree has the last word.
struct BlockScan {
    /// A stretch of words: a paragraph, a heading, a cell, or a label.
    struct Region {
        let range: Range<Int>
        let isCell: Bool
    }

    let text: UnsafeBufferPointer<UInt8>
    /// Whether the text may contain directives, footnotes, tables and tasks, or only CommonMark.
    let knowsDialect: Bool
    var tokens: [Token] = []
    var regions: [Region] = []
    var tables: [TableSource] = []
    /// The lines of raw HTML.
    private(set) var htmlLines: [Range<Int>] = []
    /// How many cells the tables have, and whether there are more.
    var cellCount = 0
    var hasTooManyCells = false
    /// How many cells have been added to rows that are too short.
    var filledCells = 0
    var footnotes = FootnoteLabels()
    var problems: [ScanProblem] = []
    /// Where the first lines of containers are that are malformed, ascending.
    var brokenContainers: [Int] = []
    /// Why the text must not be parsed, if so.
    private(set) var refusal: ScanProblem?

    /// Those around the current line, at most `greatestDepth` of them.
    private(set) var containers = OpenContainers()
    var leaf = Leaf.none
    /// Whether the last line of the open paragraph can be the header of a table. A line that is indented like code cannot, because anything
    /// put before it would become words. A line outside the paragraph's containers cannot, because anything put before it would end them.
    private var canHeadTable = true
    /// The lines of the open paragraph, if it may start with link definitions.
    private var definitionLines: [Range<Int>] = []
    /// Whether that paragraph is the first thing in a list item. If it consists of definitions, the item is empty again when it ends.
    private var isFirstInItem = false

    /// What the lines of the open paragraph were meant as.
    var lost = LostBlocks()
    /// The last numbered items of the open lists, outer ones first.
    var numberedItems: [NumberedItem] = []
    /// Whether the line before was indented code.
    private var isInIndentedCode = false

    /// The block that the next line may continue.
    enum Leaf {
        case none
        case paragraph(start: Int, lastLine: Range<Int>)
        case table(Int)
        case fence(Fence)
        case html(HTMLBlockEnd)
    }

    /// A block of code between two lines of backticks or tildes.
    struct Fence {
        let sign: UInt8
        let length: Int
        let start: Int
        /// Whether the first line says which language it is in.
        let hasLanguage: Bool
        /// Whether it may have been meant as a line between two paragraphs: nothing but three tildes, and empty lines around them.
        var isDivider = false
        /// The first line in it.
        var hasLines = false
        /// Whether a line in it reads like prose.
        var hasProse = false
        /// How many problems were known before it.
        let problemCount: Int
    }

    /// In a text that is nested deeper, libcmark takes time in proportion to the depth for every line and every construct in it, and the
    /// rewritten form of a table repeats the start of the line for each cell.
    static let greatestDepth = 100

    init(_ text: UnsafeBufferPointer<UInt8>, knowsDialect: Bool = true) {
        self.text = text
        self.knowsDialect = knowsDialect
    }

    /// Whether the line before the current one is empty, or there is none.
    private var isAfterBlankLine = true

    mutating func scan() {
        var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let hasCarriageReturns = text.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil
        while start < text.count, refusal == nil {
            var end = start
            if hasCarriageReturns {
                while end < text.count, !text[end].isLineEnd { end += 1 }
            } else {
                end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
            }
            let line = Line(text: text, start: start, end: end)
            scan(line)
            isAfterBlankLine = line.isBlank
            start = end + (text.starts(with: "\r\n", at: end) ? 2 : 1)
        }
        endLeaf()
        settleNumbers(depth: 0)
    }

    private mutating func scan(_ line: Line) {
        var line = line
        let matched = containers.match(&line)
        if matched == containers.count {
            if continuesLeaf(line, isLazy: false) { return }
        } else {
            if continuesLazily(line), continuesLeaf(line, isLazy: true) { return }
            endLeaf()
            containers.close(after: matched)
        }
        beginBlocks(line)
    }

    /// Whether a line that leaves containers still continues the paragraph in them. Here, every list item ends it, whatever its number.
    private func continuesLazily(_ line: Line) -> Bool {
        guard case .paragraph = leaf, !line.isBlank else { return false }
        let block = BlockStart(line)
        return line.indent.columns >= 4 || !block.interruptsParagraph && block.listMarkerLength == nil
    }

    /// - Parameter isHeading: whether the next line makes a heading of the paragraph.
    mutating func endLeaf(isHeading: Bool = false) {
        if case .fence(let fence) = leaf { refuseUnclosed(fence) }
        if case .paragraph(let start, let lastLine) = leaf {
            regions.append(Region(range: start..<lastLine.upperBound, isCell: false))
            if let problem = lost.problem(
                in: start..<lastLine.upperBound, of: text, isInQuotation: containers.hasQuotation, isHeading: isHeading)
            {
                problems.append(problem)
            }
        }
        leaf = .none
        canHeadTable = true
        if !definitionLines.isEmpty { definitionLines = [] }
        isFirstInItem = false
    }
}

extension BlockScan {
    /// Whether the line belongs to the leaf of the previous line.
    private mutating func continuesLeaf(_ line: Line, isLazy: Bool) -> Bool {
        switch leaf {
        case .none: return false
        case .fence(let fence):
            if line.indent.columns < 4, BlockStart(line).closesFence(of: fence.sign, length: fence.length) {
                leaf = .none
                nameDivider(fence)
            } else if !fence.hasLanguage {
                refuseSpoilers(inCode: line, isIndented: false)
                leaf = .fence(read(line, in: fence))
            }
            return true
        case .html(let end):
            if end.isReached(in: line) { leaf = .none }
            htmlLines.append(line.rest)
            return !end.isBlankLine || !line.isBlank
        case .table(let table):
            if line.isBlank || interruptsParagraph(line) { return false }
            return addRow(line, to: table)
        case .paragraph(let start, let lastLine):
            if line.isBlank { return false }
            let begin = line.indent
            let isIndented = begin.columns >= 4
            let isUnderline = !isLazy && !isIndented && BlockStart(line).isUnderline
            if isUnderline, !consistsOfDefinitions {
                nameAccidentalHeading(from: start, lastLine: lastLine, underline: line)
                endLeaf(isHeading: true)
                return true
            }
            if !isUnderline {
                if !isIndented, interruptsParagraph(line) { return false }
                if knowsDialect, !isLazy, !isIndented, canHeadTable, beginTable(line, header: lastLine, paragraphStart: start) {
                    return true
                }
            }
            if isLazy { nameLazyLine(begin.end..<line.end, after: lastLine, isInQuotation: containers.isInnermostQuotation) }
            if !definitionLines.isEmpty { definitionLines.append(begin.end..<line.end) }
            canHeadTable = !isIndented && !isLazy
            if knowsDialect { lost.read(begin.end..<line.end, of: text, isInItem: containers.isInItem) }
            leaf = .paragraph(start: start, lastLine: begin.end..<line.end)
            return true
        }
    }

    /// Whether the open paragraph consists of nothing but link definitions. An underline then does not make it a heading but is words.
    private var consistsOfDefinitions: Bool {
        guard !definitionLines.isEmpty else { return false }
        // An indented line continues the paragraph, whatever it looks like.
        let lines = Array(definitionLines.map { text[$0] }.joined(separator: "\n    ".utf8))
        let isTooMuch = lines.withUnsafeBufferPointer { ParagraphLimit.problem(in: 0..<$0.count, of: $0) != nil }
        return !isTooMuch && SyntaxTree(parsing: lines.span).isEmpty
    }

    private mutating func interruptsParagraph(_ line: Line) -> Bool {
        BlockStart(line).interruptsParagraph || knowsDialect && (isDirective(line) || isFootnoteDefinition(line))
    }

    /// Opens the containers and the leaf that start on this line.
    private mutating func beginBlocks(_ start: Line) {
        if isFirstInItem, start.isBlank, BlockRules.linked.emptiesItemsOfDefinitions, consistsOfDefinitions {
            containers.isItemEmpty = true
        }
        endLeaf()
        var line = start
        while true {
            let indent = line.indent
            if indent.end == line.end { return }
            let isFirst = containers.isItemEmpty
            containers.isItemEmpty = false
            // Indented code.
            if indent.columns >= 4 {
                if !isInIndentedCode { nameIndentedProse(line) }
                isInIndentedCode = true
                return refuseSpoilers(inCode: line, isIndented: true)
            }
            isInIndentedCode = false
            line.skipIndent(indent.columns)
            let block = BlockStart(line)
            if block.isThematicBreak {
                settleNumbers(depth: containers.count)
                return
            }
            let isQuotation = line.byte == UInt8(ascii: ">")
            let label = isQuotation || !knowsDialect ? nil : footnoteLabel(line)
            let marker = isQuotation || label != nil ? nil : block.listMarkerLength
            if containers.count == Self.greatestDepth, isQuotation || label != nil || marker != nil {
                refusal = ScanProblem(
                    offset: line.index, message: "quotations and lists are nested more than \(Self.greatestDepth) deep here",
                    help: "remove markers from the starts of the lines, or put the text into a code block")
                return
            }
            if isQuotation {
                line.advance()
                line.skipIndent(1)
                containers.open(.quotation)
            } else if let label {
                beginFootnote(&line, label: label, indent: indent.columns)
            } else if let marker {
                beginItem(&line, indent: indent.columns, marker: marker)
            } else {
                beginLeaf(line, block)
                isFirstInItem = isFirst
                return
            }
        }
    }

    private mutating func beginItem(_ line: inout Line, indent: Int, marker: Int) {
        let start = line
        line.advance(marker)
        let space = line.indent
        // Without content or a space before it, or with indented code, the content starts one column after the marker.
        let width = space.end == line.end || !(1...4).contains(space.columns) ? 1 : space.columns
        readNumber(start, marker: marker, depth: containers.count, indent: (indent, indent + marker + width))
        containers.open(.item(indent: indent + marker + width))
        containers.isItemEmpty = true
        line.skipIndent(width)
        if knowsDialect { addTask(line) }
    }

    private mutating func beginLeaf(_ line: Line, _ block: BlockStart) {
        settleNumbers(depth: containers.count)
        if let fence = block.fence {
            beginFence(line, fence)
        } else if let end = block.htmlEnd {
            if !end.isReached(in: line) { leaf = .html(end) }
            htmlLines.append(line.rest)
        } else if knowsDialect, isDirective(line) {
            addDirective(line)
        } else if block.isHeading {
            regions.append(Region(range: line.rest, isCell: false))
        } else {
            leaf = .paragraph(start: line.index, lastLine: line.rest)
            lost.reset()
            if knowsDialect { lost.read(line.rest, of: text, isInItem: containers.isInItem) }
            if line.byte == UInt8(ascii: "[") { definitionLines.append(line.rest) }
        }
    }

    /// `[ ]` or `[x]` and a space at the start of a list item.
    private mutating func addTask(_ line: Line) {
        let start = line.indent.end
        if text.byte(start) == UInt8(ascii: "[") { nameLostTask(start, end: line.end) }
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

    /// The label of `[^label]:`, if the line continues with that.
    private func footnoteLabel(_ line: Line) -> Range<Int>? {
        guard line.byte == UInt8(ascii: "["), let label = FootnoteLabels.label(at: line.index, in: text) else { return nil }
        return label.upperBound + 1 < line.end && text[label.upperBound + 1] == UInt8(ascii: ":") ? label : nil
    }

    private mutating func beginFootnote(_ line: inout Line, label: Range<Int>, indent: Int) {
        let start = line.index
        line.advance(label.upperBound + 2 - start)
        line.skipIndent(line.indent.columns)
        containers.open(.item(indent: indent + 4))
        let linePrefix = containers.linePrefix
        // Where libcmark finds the content.
        line.moveToColumn(linePrefix.count)
        if !footnotes.insert(label, in: text) {
            problems.append(
                ScanProblem(
                    offset: start, message: "the footnote '\(text.string(label))' is defined twice", help: "give one of them another name"))
        }
        tokens.append(
            Token(meaning: .footnoteDefinition(label: label, linePrefix: linePrefix), opening: start..<line.index, closing: nil))
    }
}

/// Blocks of code.
extension BlockScan {
    private mutating func beginFence(_ line: Line, _ fence: (sign: UInt8, length: Int)) {
        var info = line.rest
        while let first = info.first, text[first] == fence.sign || text[first].isBlank { info.removeFirst() }
        leaf = .fence(
            Fence(
                sign: fence.sign, length: fence.length, start: line.index, hasLanguage: !info.isEmpty,
                isDivider: info.isEmpty && fence.sign == UInt8(ascii: "~") && fence.length < 10 && isAfterBlankLine,
                problemCount: problems.count))
        var name = info.lowerBound
        while name < info.upperBound, "{.!".utf8.contains(text[name]) { name += 1 }
        guard knowsDialect, let end = SpoilerTags(text: text, end: info.upperBound, allowsLabels: false).word("spoiler", at: name),
            end == info.upperBound || !text[end].isLetterOrDigit
        else { return }
        problems.append(
            ScanProblem(
                offset: line.index, message: "this guards nothing, because backticks and tildes make a block of code",
                help: "put a line ':::spoiler{until=s2e8}' before the paragraphs and a line ':::' after them"))
    }

    private mutating func refuseSpoilers(inCode line: Line, isIndented: Bool) {
        guard knowsDialect, let problem = SpoilerInCode.problem(in: line.rest, of: text, isIndented: isIndented) else { return }
        problems.append(problem)
    }

    /// Reports a fence without an end, in place of what it hides.
    private mutating func refuseUnclosed(_ fence: Fence) {
        guard knowsDialect else { return }
        problems.removeSubrange(fence.problemCount...)
        let line = String(repeating: Character(Unicode.Scalar(fence.sign)), count: min(fence.length, 10))
        problems.append(
            ScanProblem(
                offset: fence.start, message: "this block of code is never closed, so everything below it is code",
                help: fence.isDivider
                    ? "for a line between two paragraphs, write '***'; for code, end it with a line '\(line)'"
                    : "end it with a line '\(line)'"))
    }
}
