import CCMark

/// Moves the blocks between the first and the last line of a container into it.
struct ContainerPass {
    private let marks: TokenMarks
    private(set) var problems: [Problem] = []
    /// The containers without an end of their own.
    private(set) var unclosed: Set<Int> = []
    private let namesUnclosed: Bool
    /// The open containers, outer ones first.
    private var open: [Container] = []
    /// The open containers that are spoilers, so that the innermost is found without a search.
    private var openSpoilers: [Int] = []
    /// How many open containers there are of each number of colons.
    private var lengths: [Int: Int] = [:]
    /// The closed containers, inner ones first.
    private var closed: [(node: Node, end: Node?, ownsEnd: Bool)] = []
    /// The nodes of the containers that are galleries.
    private(set) var galleries: [Node] = []
    /// How many of the open containers have a node.
    private var liveCount = 0

    private struct Container {
        let number: Int
        /// `nil` if it is nested too deep to be one.
        let node: Node?
        let parent: Node
        let colons: Int
        let isSpoiler: Bool
    }

    /// The malformed first lines that are not passed yet, ascending, and how many of the others have no last line yet.
    private var brokenStarts: ArraySlice<Int>
    private var brokenCount = 0

    /// - Parameters:
    ///   - brokenStarts: where the first lines are that are malformed, ascending. Their last lines are not problems of their own.
    ///   - namesUnclosed: whether a container without an end is a problem.
    init(_ marks: TokenMarks, brokenStarts: [Int], namesUnclosed: Bool) {
        self.marks = marks
        self.brokenStarts = brokenStarts[...]
        self.namesUnclosed = namesUnclosed
    }

    /// The innermost open spoiler.
    var spoiler: Int? { openSpoilers.last }

    /// - Parameters:
    ///   - heading: the line as seen by libcmark.
    ///   - label: what the heading consists of: an image around the label.
    mutating func begin(_ number: Int, _ directive: DirectiveSource, _ heading: Node, label: Node) {
        let isSpoiler = marks.text.string(directive.name) == Directive.spoilerName
        let isContainer = directive.form == .container
        guard let parent = heading.parent else { return }
        if isContainer, liveCount >= RichText.greatestDepth {
            report(number, "containers may be nested at most \(RichText.greatestDepth) deep", help: nil)
            push(Container(number: number, node: nil, parent: parent, colons: directive.colons, isSpoiler: false))
            marks.putBack(number, heading, label: label)
            return
        }
        let node = SegmentMark.node(CMARK_NODE_CUSTOM_BLOCK, number, isSpoiler: isSpoiler)
        if marks.tokens[number].closing != nil {
            let words = SegmentMark.label(number)
            words.takeChildren(of: label)
            node.append(words)
        }
        heading.replace(with: node)
        if isContainer { push(Container(number: number, node: node, parent: parent, colons: directive.colons, isSpoiler: isSpoiler)) }
    }

    /// Closes the innermost container with as many colons and those in it; if there is none, the innermost one with fewer.
    mutating func end(_ number: Int, colons: Int, _ heading: Node) {
        let parent = heading.parent
        let hasEqual = lengths[colons, default: 0] > 0
        while let last = open.last, last.parent == parent, hasEqual || last.colons < colons {
            pop()
            let isMeant = last.colons == colons || !hasEqual
            close(last, at: heading, isMeant: isMeant)
            if isMeant {
                if last.node == nil, let label = heading.firstChild { marks.putBack(number, heading, label: label) }
                return
            }
        }
        if !endsBrokenContainer(number) {
            report(
                number, "there is no container to close here",
                help: "delete this line, or correct the line with colons and a name that it should end")
        }
        if let label = heading.firstChild { marks.putBack(number, heading, label: label) }
    }

    /// Whether a malformed first line before it has no last line yet.
    private mutating func endsBrokenContainer(_ number: Int) -> Bool {
        while let start = brokenStarts.first, start < marks.tokens[number].opening.lowerBound {
            brokenStarts.removeFirst()
            brokenCount += 1
        }
        guard brokenCount > 0 else { return false }
        brokenCount -= 1
        return true
    }

    /// Ends the containers that are still open at the end of the block that contains them.
    mutating func leave(_ block: Node) {
        while let last = open.last, last.parent == block {
            pop()
            close(last, at: nil, isMeant: false)
        }
    }

    /// Moves the blocks. To be called after the walk.
    func gather() {
        for (node, end, ownsEnd) in closed {
            while let next = node.next, next != end { node.append(next) }
            if ownsEnd { end?.unlink() }
        }
    }

    private mutating func push(_ container: Container) {
        open.append(container)
        lengths[container.colons, default: 0] += 1
        if container.node != nil { liveCount += 1 }
        if container.isSpoiler { openSpoilers.append(container.number) }
    }

    private mutating func pop() {
        guard let container = open.popLast() else { return }
        lengths[container.colons, default: 1] -= 1
        if container.node != nil { liveCount -= 1 }
        if container.isSpoiler { openSpoilers.removeLast() }
    }

    /// - Parameter isMeant: whether `end` is this container's own last line.
    private mutating func close(_ container: Container, at end: Node?, isMeant: Bool) {
        guard let node = container.node else { return }
        if isMeant, case .directive(let directive) = marks.tokens[container.number].meaning,
            marks.text.string(directive.name) == GalleryPass.name
        {
            galleries.append(node)
        }
        if !isMeant, case .directive(let directive) = marks.tokens[container.number].meaning {
            unclosed.insert(container.number)
            if namesUnclosed {
                let colons = String(repeating: ":", count: container.colons)
                report(
                    container.number, "'\(colons)\(marks.text.string(directive.name))' is not closed",
                    help: "end it with a line '\(colons)'")
            }
        }
        closed.append((node, end, isMeant))
    }

    private mutating func report(_ number: Int, _ message: String, help: String?) {
        problems.append(Problem(at: marks.tokens[number].opening.lowerBound, message: message, help: help))
    }
}

extension TokenMarks {
    /// Turns a line of the dialect back into a paragraph.
    ///
    /// - Parameter label: what the heading consists of.
    func putBack(_ number: Int, _ heading: Node, label: Node) {
        let paragraph = Node(CMARK_NODE_PARAGRAPH)
        paragraph.append(.text(text.string(tokens[number].opening)))
        if let closing = tokens[number].closing {
            paragraph.takeChildren(of: label)
            paragraph.append(.text(text.string(closing)))
        }
        heading.replace(with: paragraph)
    }
}
