import CCMark

/// Turns what the scan has marked into nodes, and restores the marked source where the dialect does not count.
struct DialectPass {
    private let marks: TokenMarks
    private var tokens: [Token] { marks.tokens }
    private var states: [State]
    private var problemsHere: [Problem] = []

    private(set) var containers: ContainerPass
    private var tables: TablePass
    private(set) var footnotes: FootnotePass
    private var callouts = CalloutPass()
    private var galleries = GalleryPass()
    private(set) var embeds: EmbedPass
    /// The names that headings have been given. The note of such a heading is the position of its name, from 1.
    private(set) var headingNames: [HeadingPass.Name] = []
    private var allowance = MarkupAllowance()
    private let phrases: MarkdownOptions.Phrases
    /// Whether there are hidden signs in the text.
    private let hasSigns: Bool

    /// How many links and images enclose the current step. Tokens do not count as images here.
    private var linkDepth = 0
    private var imageDepth = 0
    private var spoilers: [Int] = []
    /// The token that the heading consists of, or ends with.
    private var headingToken: Int?
    /// How many links and images, and how many pieces of raw HTML, there have been.
    private var destinationCount = 0
    private var rawHTMLCount = 0

    /// What a token turns into.
    private enum State {
        case unseen
        case segment
        /// Only its content stays.
        case plain
        /// Nothing stays.
        case hidden
        /// Text, as written.
        case text
    }

    init(_ scan: DialectScan, text: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
        marks = TokenMarks(text: text, tokens: scan.tokens)
        states = [State](repeating: .unseen, count: scan.tokens.count)
        phrases = options.phrases
        hasSigns = scan.hasSigns
        containers = ContainerPass(marks, brokenStarts: scan.brokenContainers, namesUnclosed: options.namesUnclosedContainers)
        tables = TablePass(scan.tables, label: options.phrases.table)
        embeds = EmbedPass(isOn: options.embedsBareLinks)
        footnotes = FootnotePass(marks, headingLevel: options.topHeadingLevel ?? 2, phrases: options.phrases)
    }

    var problems: [Problem] {
        problemsHere + containers.problems + galleries.problems + footnotes.problems + (allowance.problem.map { [$0] } ?? [])
    }

    mutating func visit(_ step: SyntaxTree.Step) {
        switch (step.kind, step.phase) {
        case (CMARK_NODE_TEXT, _): readText(step.node)
        case (CMARK_NODE_CODE, _): restoreSource(step.node)
        case (CMARK_NODE_CODE_BLOCK, _):
            restoreSource(step.node)
            if let info = marks.restored(step.node.fenceInfo) { step.node.setFenceInfo(info) }
            if hasSigns, let info = HiddenSign.removed(from: step.node.fenceInfo) { step.node.setFenceInfo(info) }
        case (CMARK_NODE_HTML_BLOCK, _), (CMARK_NODE_HTML_INLINE, _):
            restoreSource(step.node)
            rawHTMLCount += 1
            step.node.setNote(rawHTMLCount)
        case (CMARK_NODE_LINK, .enter), (CMARK_NODE_IMAGE, .enter): enter(step.node, step.kind)
        case (CMARK_NODE_LINK, .leave), (CMARK_NODE_IMAGE, .leave): leave(step.node, step.kind, in: step.block)
        case (CMARK_NODE_HEADING, .leave): leaveHeading(step.node)
        case (CMARK_NODE_ITEM, .leave):
            containers.leave(step.node)
            footnotes.leave(step.node)
        case (CMARK_NODE_BLOCK_QUOTE, .leave), (CMARK_NODE_DOCUMENT, .leave): containers.leave(step.node)
        default: break
        }
    }

    /// Moves blocks to where they belong. To be called after the walk, while the tree's arena serves.
    mutating func finish(_ root: Node) {
        tables.build(&allowance)
        embeds.build()
        containers.gather()
        for gallery in containers.galleries { galleries.visit(gallery) }
        callouts.build()
        footnotes.gather(into: root, &allowance)
    }
}

extension DialectPass {
    private func readText(_ node: Node) {
        let literal = node.literal
        guard literal.first == Token.openingBytes[0] || marks.isMarked(literal) else { return }
        if let (number, length) = marks.token(beginning: literal), let parent = node.parent, parent.kind == CMARK_NODE_IMAGE,
            marks.token(endingAt: parent.destination) == number, states[number] != .text
        {
            // A token without content is replaced as a whole.
            if tokens[number].closing == nil { return }
            node.dropFirst(length)
            if marks.isMarked(node.literal) { restoreLiteral(node) }
        } else {
            restoreLiteral(node)
        }
    }

    private func restoreLiteral(_ node: Node) {
        if let restored = marks.restored(node.literal) { node.setLiteral(restored) }
    }

    /// Restores what is shown as it was written, such as code.
    private func restoreSource(_ node: Node) {
        restoreLiteral(node)
        if hasSigns, let literal = HiddenSign.removed(from: node.literal) { node.setLiteral(literal) }
    }

    private mutating func enter(_ node: Node, _ kind: Node.Kind) {
        if let number = marks.token(endingAt: node.destination) {
            guard kind == CMARK_NODE_IMAGE, states[number] == .unseen else { return }
            states[number] = state(of: number, node)
            guard states[number] == .segment else { return }
            switch tokens[number].meaning {
            case .wikiLink: linkDepth += 1
            case .spoiler: spoilers.append(number)
            default: break
            }
        } else if kind == CMARK_NODE_LINK {
            linkDepth += 1
        } else {
            imageDepth += 1
        }
    }

    private mutating func state(of number: Int, _ node: Node) -> State {
        guard let first = node.firstChild, first.kind == CMARK_NODE_TEXT, marks.token(beginning: first.literal)?.number == number else {
            return .text
        }
        let token = tokens[number]
        if token.standsInHeading {
            let isAlone = node.next == nil && (!token.isBlock || node.isFirstChild) && node.parent?.kind == CMARK_NODE_HEADING
            return isAlone && imageDepth == 0 ? .segment : .text
        }
        switch token.meaning {
        case .headingID:
            guard imageDepth == 0, node.next == nil, let heading = node.parent, heading.kind == CMARK_NODE_HEADING else {
                report(number, "only a heading can have a name", help: "write it at the end of a heading, as in '## The cast {#cast}'")
                return .text
            }
            return .segment
        case .callout:
            let paragraph = node.parent
            let isFirst = node.isFirstChild && paragraph?.isFirstChild ?? false && paragraph?.kind == CMARK_NODE_PARAGRAPH
            return isFirst && paragraph?.parent?.kind == CMARK_NODE_BLOCK_QUOTE ? .segment : .text
        case .wikiLink where imageDepth > 0, .strikethrough where imageDepth > 0, .highlight where imageDepth > 0: return .plain
        case .script where imageDepth > 0: return .text
        case .wikiLink where linkDepth > 0:
            report(number, "a link cannot be inside another link", help: "take the wikilink out of it")
            return .plain
        case .bareLink where imageDepth + linkDepth > 0, .footnoteReference where imageDepth + linkDepth > 0: return .text
        case .spoiler where imageDepth > 0:
            report(number, "a spoiler cannot be inside an alternative text", help: "describe the picture without it")
            return .hidden
        case .spoiler where linkDepth > 0:
            // Its replacement is a link itself.
            report(number, "a spoiler cannot be inside a link", help: "put the link inside the spoiler")
            return .hidden
        case .directive where linkDepth > 0:
            report(number, "a directive cannot be inside a link", help: "take it out of the link")
            return .hidden
        case .value where imageDepth > 0, .directive where imageDepth > 0:
            report(number, "an alternative text can only contain words", help: nil)
            return .hidden
        default: return .segment
        }
    }

    private mutating func leave(_ node: Node, _ kind: Node.Kind, in block: Node) {
        guard let number = marks.token(endingAt: node.destination) else {
            leaveDestination(node, kind, in: block)
            return
        }
        let isToken = kind == CMARK_NODE_IMAGE && node.note == 0
        switch isToken ? states[number] : .text {
        case .segment: leaveSegment(number, node)
        case .plain: leavePlain(number, node)
        case .hidden: node.replace(with: .text("…"))
        case .text, .unseen: putBack(number, node, bracket: kind == CMARK_NODE_LINK ? "[" : "")
        }
    }

    /// Leaves a link or an image that is CommonMark's own.
    private mutating func leaveDestination(_ node: Node, _ kind: Node.Kind, in block: Node) {
        if kind == CMARK_NODE_LINK { linkDepth -= 1 } else { imageDepth -= 1 }
        let isMarked = marks.isMarked(node.destination)
        if let destination = marks.restored(node.destination) { node.setDestination(destination) }
        if let title = marks.restored(node.title) { node.setTitle(title) }
        if hasSigns {
            if let destination = HiddenSign.removed(from: node.destination) { node.setDestination(destination) }
            if let title = HiddenSign.removed(from: node.title) { node.setTitle(title) }
        }
        // The text is probed for destinations in the same order; those that contain marks cannot be told apart there.
        if !isMarked {
            destinationCount += 1
            node.setNote(destinationCount)
        }
        if kind == CMARK_NODE_LINK, linkDepth > 0 {
            let construct: Construct =
                isMarked ? .block : .destination(destinationCount - 1, address: String(decoding: node.destination, as: UTF8.self))
            problemsHere.append(
                Problem(
                    construct: construct, block: block.start, severity: .error, message: "a link cannot be inside another link", help: nil)
            )
            node.unwrap()
        }
    }

    private mutating func leaveSegment(_ number: Int, _ node: Node) {
        let token = tokens[number]
        if token.standsInHeading {
            headingToken = number
            return
        }
        switch token.meaning {
        case .wikiLink(let target):
            linkDepth -= 1
            if token.closing == nil { node.becomesText(marks.text.string(target)) }
            node.become(SegmentMark.gap(number))
        case .spoiler:
            spoilers.removeLast()
            node.become(SegmentMark.node(CMARK_NODE_CUSTOM_INLINE, number, isSpoiler: true))
        case .directive(let directive):
            let isSpoiler = marks.text.string(directive.name) == Directive.spoilerName
            node.become(SegmentMark.node(CMARK_NODE_CUSTOM_INLINE, number, isSpoiler: isSpoiler))
        case .value: node.replace(with: SegmentMark.gap(number))
        case .strikethrough: node.become(.custom(CMARK_NODE_CUSTOM_INLINE, opening: "<del>", closing: "</del>"))
        case .highlight: node.become(.custom(CMARK_NODE_CUSTOM_INLINE, opening: "<mark>", closing: "</mark>"))
        case .script(let isRaised):
            let name = isRaised ? "sup" : "sub"
            node.become(.custom(CMARK_NODE_CUSTOM_INLINE, opening: "<\(name)>", closing: "</\(name)>"))
        case .headingID(let name):
            guard let heading = node.parent else { break }
            node.unlink()
            heading.trimLastText()
            headingNames.append(HeadingPass.Name(id: marks.text.string(name), offset: token.opening.lowerBound))
            heading.setNote(headingNames.count)
        case .callout(let kind): callouts.begin(number, marks.text.string(kind), node)
        case .bareLink(let prefix):
            let address = address(of: token, prefix)
            if !embeds.take(number, node, address: address) { node.become(bareLink(token, to: address, node)) }
        case .task(let isDone): node.replace(with: checkbox(isDone, at: token.opening.lowerBound))
        case .footnoteReference(let label):
            node.replace(with: footnotes.reference(to: label, guardedBy: spoilers.last ?? containers.spoiler))
        case .containerEnd, .footnoteDefinition, .cell: break
        }
    }

    private func bareLink(_ token: Token, to address: String, _ node: Node) -> Node {
        let link = Node(CMARK_NODE_LINK)
        link.setDestination(address)
        link.setNote(-token.opening.lowerBound - 1)
        node.becomesText(marks.words(ofLink: token))
        return link
    }

    private func address(of token: Token, _ prefix: StaticString) -> String { "\(prefix)\(marks.words(ofLink: token))" }

    private mutating func checkbox(_ isDone: Bool, at offset: Int) -> Node {
        let name = HTMLText.escaped(isDone ? phrases.taskDone : phrases.taskOpen)
        let markup = "<input type=\"checkbox\"\(isDone ? " checked" : "") disabled aria-label=\"\(name)\" />"
        return .custom(CMARK_NODE_CUSTOM_INLINE, opening: allowance.takes(markup.utf8.count, at: offset) ? markup : "")
    }

    private func leavePlain(_ number: Int, _ node: Node) {
        if case .wikiLink(let target) = tokens[number].meaning, tokens[number].closing == nil {
            node.becomesText(marks.text.string(target))
        }
        node.unwrap()
    }

    /// Turns a token back into text: its content, with what was written around it.
    private func putBack(_ number: Int, _ node: Node, bracket: String) {
        if !bracket.isEmpty { node.prepend(.text(bracket)) }
        if let closing = tokens[number].closing { node.append(.text(marks.text.string(closing))) }
        node.unwrap()
    }

    private mutating func leaveHeading(_ node: Node) {
        guard let number = headingToken, let image = node.lastChild else { return }
        headingToken = nil
        switch tokens[number].meaning {
        case .cell(let table, let row, let column):
            image.unlink()
            node.trimLastText()
            tables.add(TablePass.Cell(node: node, table: table, row: row, column: column))
        case .footnoteDefinition(let label, _):
            footnotes.define(label, at: number, node)
        case .containerEnd(let colons):
            containers.end(number, colons: colons, node)
        case .directive(let directive):
            containers.begin(number, directive, node, label: image)
        default: break
        }
    }

    private mutating func report(_ number: Int, _ message: String, help: String?) {
        problemsHere.append(Problem(at: tokens[number].opening.lowerBound, message: message, help: help))
    }
}

extension TokenMarks {
    /// The address of a bare link as the page shows it.
    fileprivate func words(ofLink token: Token) -> String {
        let words = text.string(token.opening)
        return words.utf8.contains(UInt8(ascii: "&")) ? words.replacing("&amp;", with: "&") : words
    }
}

extension Token {
    /// Whether libcmark sees it as a heading, or as the end of one.
    fileprivate var standsInHeading: Bool {
        if case .cell = meaning { true } else { isBlock }
    }
}
