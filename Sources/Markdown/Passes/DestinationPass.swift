import CCMark

/// Checks the destinations of links and images, lets the site resolve them, and marks the ones that lead somewhere.
struct DestinationPass {
    /// A destination, and the place of the block that contains it.
    struct Found {
        let construct: Construct
        let block: (line: Int, column: Int)
    }

    let schemes: MarkdownOptions.Schemes
    /// Whether an earlier pass has noted on the nodes which destinations they are.
    let hasNotes: Bool
    /// All destinations. The number of a destination's mark is its index; refused ones have no mark.
    private(set) var all: [Found] = []
    private(set) var problems: [Problem] = []
    private var refused: [Node] = []

    init(schemes: MarkdownOptions.Schemes, hasNotes: Bool) {
        self.schemes = schemes
        self.hasNotes = hasNotes
    }

    /// - Parameter isGuarded: whether the walk is inside a spoiler.
    mutating func visit(_ step: SyntaxTree.Step, isGuarded: Bool, _ resolve: (Destination) -> Destination.Resolution) {
        let resolve = { (address: String, kind: Destination.Kind) in resolve(Destination(address, kind: kind, isGuarded: isGuarded)) }
        switch (step.phase, step.kind) {
        case (.leave, CMARK_NODE_LINK): check(step, .link, resolve)
        case (.leave, CMARK_NODE_IMAGE): check(step, .image, resolve)
        default: break
        }
    }

    private mutating func check(
        _ step: SyntaxTree.Step, _ kind: Destination.Kind, _ resolve: (String, Destination.Kind) -> Destination.Resolution
    ) {
        let address = String(decoding: step.node.destination, as: UTF8.self)
        all.append(Found(construct: construct(of: step.node, address), block: step.block.start))
        if schemes == .web, case .other(let scheme) = Scheme(of: step.node.destination) {
            refuse(
                step,
                "\(kind == .link ? "a link" : "an image") may not begin with '\(scheme):'",
                help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
            return
        }
        switch resolve(address, kind) {
        case .keep: mark(step.node)
        case .replace(let address):
            step.node.setDestination(address)
            mark(step.node)
        case .refuse(let message, let help): refuse(step, message, help: help)
        case .refuseSecret(let message, let help): refuse(step, message, help: help, hidesLine: true)
        }
    }

    private func mark(_ node: Node) {
        SegmentMark.linkStart(all.count - 1).insert(before: node)
        SegmentMark.linkEnd(all.count - 1).insert(after: node)
    }

    private mutating func refuse(_ step: SyntaxTree.Step, _ message: String, help: String?, hidesLine: Bool = false) {
        guard let found = all.last else { return }
        var problem = Problem(construct: found.construct, block: found.block, severity: .error, message: message, help: help)
        problem.hidesLine = hidesLine
        problems.append(problem)
        refused.append(step.node)
    }

    private func construct(of node: Node, _ address: String) -> Construct {
        let note = node.note
        if note < 0 { return .source(-note - 1) }
        if !hasNotes { return .destination(all.count, address: address) }
        return note > 0 ? .destination(note - 1, address: address) : .block
    }

    /// Replaces refused links and images by their contents. To be called after the walk.
    ///
    /// From the outermost inwards, so that no node is moved more than once.
    func unwrapRefused() {
        for node in refused.reversed() { node.unwrap() }
    }
}
