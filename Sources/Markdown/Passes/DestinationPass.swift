import CCMark

/// Checks where links and images lead, and has the site resolve it.
struct DestinationPass {
    let schemes: MarkdownOptions.Schemes
    private(set) var problems: [Problem] = []
    private var refused: [Node] = []
    private var count = 0

    init(schemes: MarkdownOptions.Schemes) { self.schemes = schemes }

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
        defer { count += 1 }
        let address = step.node.destination
        if schemes == .web, case .other(let scheme) = Scheme(of: address) {
            refuse(
                step,
                "\(kind == .link ? "a link" : "an image") may not begin with '\(scheme):'",
                help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
            return
        }
        switch resolve(String(decoding: address, as: UTF8.self), kind) {
        case .keep: break
        case .replace(let address): step.node.setDestination(address)
        case .refuse(let message, let help): refuse(step, message, help: help)
        }
    }

    private mutating func refuse(_ step: SyntaxTree.Step, _ message: String, help: String?) {
        problems.append(
            Problem(
                construct: construct(of: step.node),
                block: step.block.start,
                severity: .error,
                message: message,
                help: help
            )
        )
        refused.append(step.node)
    }

    /// A pass before this one may have moved the node, and has then written on it which one it was, or where a bare link stands.
    private func construct(of node: Node) -> Construct {
        let note = node.note
        if note < 0 { return .source(-note - 1) }
        return .destination(note > 0 ? note - 1 : count, address: String(decoding: node.destination, as: UTF8.self))
    }

    /// Leaves of the refused links and images only what is in them. To be called when the walk is over.
    ///
    /// From the outermost inwards, so that no node is moved more than once.
    func unwrapRefused() {
        for node in refused.reversed() { node.unwrap() }
    }
}
