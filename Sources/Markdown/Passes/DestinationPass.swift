import CCMark
import Diagnostics
import Hypertext

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
    var problems: [Problem] = []
    private var refused: [Node] = []

    init(schemes: MarkdownOptions.Schemes, hasNotes: Bool) {
        self.schemes = schemes
        self.hasNotes = hasNotes
    }

    /// - Parameter isGuarded: whether the walk is inside a spoiler.
    mutating func visit(_ step: SyntaxTree.Step, isGuarded: Bool, _ resolve: (Destination) -> Destination.Resolution) {
        switch (step.phase, step.kind) {
        case (.leave, CMARK_NODE_LINK): check(step, .link, isGuarded: isGuarded, resolve)
        case (.leave, CMARK_NODE_IMAGE): check(step, .image, isGuarded: isGuarded, resolve)
        default: break
        }
    }

    private mutating func check(
        _ step: SyntaxTree.Step, _ kind: Destination.Kind, isGuarded: Bool, _ resolve: (Destination) -> Destination.Resolution
    ) {
        let address = String(decoding: step.node.destination, as: UTF8.self)
        all.append(Found(construct: construct(of: step.node, address), block: step.block.start))
        if schemes == .web, case .other(let scheme) = Scheme(of: step.node.destination) {
            refuse(
                step,
                "\(kind == .link ? "a link" : "an image") may not begin with '\(scheme):'",
                help: scheme.namesDisk
                    ? "copy the file into the folder 'images' or 'files', and write its path there, such as 'files/\(address.lastPart)'"
                    : AddressAdvice.help(for: address) ?? "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
            return
        }
        if schemes == .web, let found = all.last, let advice = adviceOnDetour(address, kind) {
            problems.append(
                Problem(
                    construct: found.construct, block: found.block, severity: .warning, message: advice.message, help: advice.help))
        }
        if schemes == .web, kind == .link { namePictureAsLink(step, address) }
        switch resolve(Destination(address, kind: kind, hasContents: step.node.firstChild != nil, isGuarded: isGuarded)) {
        case .keep: mark(step.node)
        case .replace(let address):
            step.node.setDestination(address)
            mark(step.node)
        case .refuse(let message, let help): refuse(step, message, help: help)
        case .refuseSecret(let message, let help): refuse(step, message, help: help, hidesLine: true)
        }
    }

    /// What to write in place of an address that others cannot open, that only leads on to another one, or that shows no picture.
    private func adviceOnDetour(_ address: String, _ kind: Destination.Kind) -> (message: String, help: String)? {
        if let path = AddressAdvice.pathOnOwnComputer(address) {
            return (AddressAdvice.ownComputer, "write the path alone: '\(path)'")
        }
        if kind == .image, let problem = AddressAdvice.problem(withPicture: address) { return problem }
        guard let (service, page) = URLReference.destinationOfRedirect(address) else { return nil }
        return (AddressAdvice.leadsOn(through: service), "write \(page)")
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

extension String {
    /// Whether it is what comes before the colon in the address of a file on a disk: `file`, or the letter of a Windows drive.
    fileprivate var namesDisk: Bool { lowercased() == "file" || utf8.count == 1 }

    /// The last part of a path, on any system.
    fileprivate var lastPart: Substring {
        let start = utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { utf8.index(after: $0) } ?? startIndex
        return self[start...]
    }
}
