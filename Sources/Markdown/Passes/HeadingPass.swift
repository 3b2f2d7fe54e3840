import CCMark

/// Sets the levels of headings on the page, and gives them ids.
struct HeadingPass {
    private let topLevel: Int?
    private let givesIDs: Bool
    private var places: [Place] = []
    private var ids = HeadingIDs()
    private let names: [Name]
    private(set) var problems: [Problem] = []

    /// A name that the writer has given to a heading.
    struct Name {
        let id: String
        /// Where it is written.
        let offset: Int
    }

    private struct Place {
        let node: Node
        let id: String
        let text: String
        let textWithGaps: PlainText?
        /// Whether it is inside a spoiler, so that it must not be in a table of contents.
        let isGuarded: Bool
    }

    /// - Parameter names: the names of headings; the note on such a heading is the position of its name, from 1.
    init(topLevel: Int?, givesIDs: Bool, names: [Name] = []) {
        self.names = names
        for name in names where !ReservedIDs.contains(name.id) { ids.reserve(name.id) }
        self.topLevel = topLevel
        self.givesIDs = givesIDs
    }

    /// - Parameter prose: the pass that has read the heading's words.
    mutating func visit(_ step: SyntaxTree.Step, _ prose: borrowing ProsePass) {
        guard step.kind == CMARK_NODE_HEADING, step.phase == .leave else { return }
        let text = prose.headingText
        // A browser opens the target of a link, so a heading in a spoiler has no id to link to.
        let id = givesIDs && !prose.isGuarded ? id(of: step.node, text) : ""
        if !id.isEmpty { step.node.prepend(IDMark.id(id)) }
        places.append(Place(node: step.node, id: id, text: text, textWithGaps: prose.headingWithGaps, isGuarded: prose.isGuarded))
    }

    private mutating func id(of heading: Node, _ text: String) -> String {
        guard names.indices.contains(heading.note - 1) else { return ids.next(for: text) }
        let name = names[heading.note - 1]
        if ReservedIDs.contains(name.id) {
            problems.append(
                Problem(
                    at: name.offset, message: "'\(name.id)' has a meaning for the page or the browser",
                    help: "choose another name, such as '\(HeadingIDs.prefix)\(name.id)'"))
        } else if !ids.take(name.id) {
            problems.append(
                Problem(at: name.offset, message: "another heading already has the name '\(name.id)'", help: "give each its own"))
        }
        return name.id
    }

    /// Sets the levels of the headings, and returns those that are not guarded. To be called after the walk.
    func place() -> [Heading] {
        let highest = places.lazy.map(\.node.headingLevel).min() ?? 1
        return places.compactMap { place in
            var level = place.node.headingLevel
            if let topLevel {
                level = min(max(level - highest + topLevel, 1), 6)
                place.node.setHeadingLevel(level)
            }
            return place.isGuarded ? nil : Heading(level: level, id: place.id, text: place.text, textWithGaps: place.textWithGaps)
        }
    }
}
