/// An element of an XML file with all that is in it.
struct XMLNode: Sendable {
    /// With its namespace, as it is declared.
    struct Name: Hashable, Sendable {
        /// Empty without one.
        let namespace: String
        let local: String
    }

    let name: Name
    /// By their local names; of several with one, the last.
    let attributes: [String: String]
    /// Where its tag begins, from 1.
    let line: Int
    let column: Int
    private(set) var children: [XMLNode] = []
    /// The text that is directly in it, with character references replaced.
    private(set) var text = ""
    /// The line in which that begins.
    private(set) var textLine: Int

    init(_ name: Name, attributes: [String: String], line: Int, column: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
        self.column = column
        textLine = line
    }

    /// The first child with this local name, whatever its namespace.
    subscript(local: String) -> XMLNode? { children.first { $0.name.local == local } }

    mutating func append(_ child: XMLNode) { children.append(child) }

    mutating func append(_ words: String, line: Int) {
        if text.isEmpty { textLine = line }
        text += words
    }
}
