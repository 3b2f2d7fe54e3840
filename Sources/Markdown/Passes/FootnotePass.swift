import CCMark

/// Numbers the footnotes in the order in which the text refers to them, and moves them to its end.
struct FootnotePass {
    private struct Definition {
        let number: Int
        /// The list item that libcmark sees in place of the footnote.
        let item: Node
        var references: [Reference] = []
        /// The references to other footnotes inside this one, by label.
        var inner: [(label: String, Reference)] = []
    }

    private struct Reference {
        let node: Node
        /// The spoiler that contains it.
        let spoiler: Int?
    }

    private let marks: TokenMarks
    private let headingLevel: Int
    private let phrases: MarkdownOptions.Phrases
    private(set) var problems: [Problem] = []
    /// For each footnote that only a spoiler refers to, that spoiler, which guards it too.
    private(set) var guards: [Int] = []
    private var definitions: [String: Definition] = [:]
    private var labels: [String] = []
    /// The footnotes around the current step.
    private var open: [(label: String, item: Node)] = []
    private var references: [(label: String, Reference)] = []

    init(_ marks: TokenMarks, headingLevel: Int, phrases: MarkdownOptions.Phrases) {
        self.marks = marks
        self.headingLevel = headingLevel
        self.phrases = phrases
    }

    /// - Parameter heading: what precedes the footnote's content.
    mutating func define(_ label: Range<Int>, at number: Int, _ heading: Node) {
        let name = FootnoteLabels.folded(label, in: marks.text)
        guard let item = heading.parent, item.kind == CMARK_NODE_ITEM, heading.isFirstChild else {
            if let image = heading.firstChild { marks.putBack(number, heading, label: image) }
            return
        }
        open.append((name, item))
        if definitions[name] == nil {
            definitions[name] = Definition(number: number, item: item)
            labels.append(name)
        }
        heading.unlink()
    }

    mutating func leave(_ item: Node) {
        if open.last?.item == item { open.removeLast() }
    }

    /// A node for a reference, to be written when all of them are known.
    mutating func reference(to label: Range<Int>, guardedBy spoiler: Int?) -> Node {
        let node = Node(CMARK_NODE_CUSTOM_INLINE)
        let name = FootnoteLabels.folded(label, in: marks.text)
        let reference = Reference(node: node, spoiler: spoiler)
        if let around = open.last?.label {
            definitions[around]?.inner.append((name, reference))
        } else {
            references.append((name, reference))
        }
        return node
    }
}

extension FootnotePass {
    /// Moves the footnotes. To be called when the walk is over.
    mutating func gather(into root: Node, _ allowance: inout MarkupAllowance) {
        let order = number()
        let all = Set(order)
        for label in labels where !all.contains(label) {
            guard let unused = definitions[label] else { continue }
            problems.append(
                Problem(
                    .warning, at: marks.tokens[unused.number].opening.lowerBound, message: "nothing refers to this footnote",
                    help: "write '[^…]', with what is in its brackets, where the text refers to it, or delete it"))
        }
        // Footnote items leave their lists, including those that nothing refers to.
        for label in labels { definitions[label]?.item.leaveList() }
        guard !order.isEmpty else { return }
        let heading = "<h\(headingLevel) id=\"footnotes\">\(HTMLText.escaped(phrases.footnotes))</h\(headingLevel)>"
        let section = Node.custom(
            CMARK_NODE_CUSTOM_BLOCK, opening: "<section class=\"footnotes\" role=\"doc-endnotes\">\n\(heading)\n<ol>",
            closing: "</ol>\n</section>"
        )
        root.append(section)
        for (index, label) in order.enumerated() {
            if let definition = definitions[label] { section.append(footnote(definition, number: index + 1, &allowance)) }
        }
    }

    /// The labels in the order of their first references: those of the text, then those of the footnotes.
    private mutating func number() -> [String] {
        let open = openLabels
        var order: [String] = []
        var next = 0
        var waiting = references
        while true {
            for (label, reference) in waiting {
                if definitions[label]?.references.isEmpty ?? false { order.append(label) }
                definitions[label]?.references.append(reference)
            }
            guard next < order.count else { return order }
            let around = order[next]
            waiting = definitions[around]?.inner ?? []
            if !open.contains(around), let spoiler = definitions[around]?.references.first?.spoiler {
                waiting = waiting.map { label, inner in (label, Reference(node: inner.node, spoiler: inner.spoiler ?? spoiler)) }
            }
            next += 1
        }
    }

    /// The footnotes that open text refers to, including the text of another open footnote. All others are as guarded as what refers to
    /// them.
    private var openLabels: Set<String> {
        var found: Set<String> = []
        var waiting = references
        while let (label, reference) = waiting.popLast() {
            guard reference.spoiler == nil, found.insert(label).inserted else { continue }
            waiting += definitions[label]?.inner ?? []
        }
        return found
    }

    private mutating func footnote(_ definition: Definition, number: Int, _ allowance: inout MarkupAllowance) -> Node {
        let node = Node.custom(CMARK_NODE_CUSTOM_BLOCK, opening: "<li id=\"fn-\(number)\">", closing: "</li>")
        let content: Node
        if let spoiler = definition.references.first?.spoiler, definition.references.allSatisfy({ $0.spoiler != nil }) {
            content = SegmentMark.node(CMARK_NODE_CUSTOM_BLOCK, marks.tokens.count + guards.count, isSpoiler: true)
            guards.append(spoiler)
            node.append(content)
        } else {
            content = node
        }
        content.takeChildren(of: definition.item)

        let paragraph = content.lastChild.flatMap { $0.kind == CMARK_NODE_PARAGRAPH ? $0 : nil } ?? Node(CMARK_NODE_PARAGRAPH)
        if paragraph.parent == nil { content.append(paragraph) }
        for (index, reference) in definition.references.enumerated() {
            let id = index == 0 ? "\(number)" : "\(number)-\(index + 1)"
            let mark = "<sup><a href=\"#fn-\(number)\" id=\"fnref-\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
            let name = HTMLText.escaped("\(phrases.footnoteReturn) \(id)")
            let more = index == 0 ? "" : "<sup>\(index + 1)</sup>"
            let space = paragraph.firstChild == nil ? "" : " "
            let link = "\(space)<a href=\"#fnref-\(id)\" role=\"doc-backlink\" aria-label=\"\(name)\">↩\(more)</a>"
            let place = marks.tokens[definition.number].opening.lowerBound
            guard allowance.takes(mark.utf8.count + link.utf8.count, at: place) else { break }
            reference.node.setOpening(mark)
            paragraph.append(.custom(CMARK_NODE_CUSTOM_INLINE, opening: link))
        }
        return node
    }
}

extension Node {
    /// Takes a list item out of its list, and the list out of the tree if that was its last item.
    fileprivate func leaveList() {
        let list = parent
        unlink()
        if list?.firstChild == nil { list?.unlink() }
    }
}
