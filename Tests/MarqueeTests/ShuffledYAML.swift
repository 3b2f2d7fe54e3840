@testable import ContentReader

/// Content with its keys in another order. Lists, whose order matters, stay as they are.
struct ShuffledYAML<Generator: RandomNumberGenerator> {
    private var random: Generator

    init(using random: Generator) { self.random = random }

    /// The content of the file at `path` in another order, if it has YAML.
    mutating func shuffle(_ text: String, of path: String) throws -> String {
        if path.hasSuffix(".yaml") { return try shuffle(text) + "\n" }
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard path.hasSuffix(".md"), text.hasPrefix("---\n"), parts.count == 3, !parts[1].isEmpty else { return text }
        return "---\n\(try shuffle(String(parts[1])))\n---\n\(parts[2])"
    }

    private mutating func shuffle(_ yaml: String) throws -> String {
        try NodeComposer.compose(Array(yaml.utf8)[...]).map { write($0.node) } ?? ""
    }

    private mutating func write(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar where node.isNothing: return "~"
        case .scalar(let text, _): return quoted(text)
        case .sequence(let items): return "[\(list(items.map { write($0) }))]"
        case .mapping(let pairs): return "{\(list(pairs.shuffled(using: &random).map { "\(write($0.key)): \(write($0.value))" }))}"
        }
    }

    private func list(_ items: [String]) -> String { items.joined(separator: ",\n ") }

    /// In double quotes (YAML 1.2.2, section 7.3.1).
    private func quoted(_ text: String) -> String {
        let escapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"]
        return "\"" + text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined() + "\""
    }
}
