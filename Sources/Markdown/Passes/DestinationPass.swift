import CCMark

/// Checks where links and images lead, and has the site resolve it.
struct DestinationPass {
    let schemes: MarkdownOptions.Schemes
    private(set) var problems: [Problem] = []
    private var count = 0

    init(schemes: MarkdownOptions.Schemes) { self.schemes = schemes }

    mutating func leave(_ node: Node, _ kind: Node.Kind, resolve: (Destination) -> Destination.Resolution) {
        switch kind {
        case CMARK_NODE_LINK: resolveDestination(of: node, .link, resolve)
        case CMARK_NODE_IMAGE: resolveDestination(of: node, .image, resolve)
        default: break
        }
    }

    private mutating func resolveDestination(
        of node: Node,
        _ kind: Destination.Kind,
        _ resolve: (Destination) -> Destination.Resolution
    ) {
        defer { count += 1 }
        let address = node.destination
        if schemes == .web, case .other(let scheme) = Scheme(of: address) {
            refuse(
                node,
                "\(kind == .link ? "a link" : "an image") may not begin with '\(scheme):'",
                help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
            return
        }
        switch resolve(Destination(String(decoding: address, as: UTF8.self), kind: kind)) {
        case .keep: break
        case .replace(let address): node.setDestination(address)
        case .refuse(let message, let help): refuse(node, message, help: help)
        }
    }

    private mutating func refuse(_ node: Node, _ message: String, help: String?) {
        problems.append(
            Problem(
                construct: .destination(count, address: String(decoding: node.destination, as: UTF8.self)),
                block: node.blockStart,
                severity: .error,
                message: message,
                help: help
            )
        )
        node.unwrap()
    }
}
