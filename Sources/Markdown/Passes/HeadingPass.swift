import CCMark

/// Puts headings on their level in the page, and gives them ids.
struct HeadingPass {
    let levelShift: Int
    let givesIDs: Bool
    private(set) var headings: [Heading] = []
    private var ids = HeadingIDs()

    init(levelShift: Int, givesIDs: Bool) {
        self.levelShift = levelShift
        self.givesIDs = givesIDs
    }

    /// - Parameter prose: the pass that has read the heading's words.
    mutating func visit(_ step: SyntaxTree.Step, _ prose: borrowing ProsePass) {
        if step.kind == CMARK_NODE_HEADING, step.phase == .leave { place(step.node, text: prose.takenText) }
    }

    private mutating func place(_ heading: Node, text: String) {
        let level = min(max(heading.headingLevel + levelShift, 1), 6)
        if levelShift != 0 { heading.setHeadingLevel(level) }
        let id = givesIDs ? ids.next(for: text) : ""
        if givesIDs { heading.prepend(Mark.id(id)) }
        headings.append(Heading(level: level, id: id, text: text))
    }
}
