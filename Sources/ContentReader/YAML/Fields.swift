import Diagnostics
import Yams

/// The keys of one YAML mapping, taken out one by one by the code that knows what they mean.
///
/// Whatever is wrong goes into the report, with its place, and reading goes on, so that one run finds all errors.
/// `finish()` reports the keys that nobody asked for.
struct Fields {
    let node: Node
    let report: FileReport
    private let mapping: Node.Mapping
    private var known: [String] = []

    /// `nil` where `node` is no mapping; the report then says so.
    init?(_ node: Node, report: FileReport) {
        guard case .mapping(let mapping) = node else {
            report.error(at: node, "expected 'key: value' lines, found \(node.kindName)")
            return nil
        }
        self.node = node
        self.report = report
        self.mapping = mapping
    }

    /// The value of a key that must be there.
    mutating func required<Value>(_ key: String, _ format: Format<Value>) -> Value? {
        known.append(key)
        guard let value = value(of: key), !value.isNothing else {
            report.error(at: node, "'\(key)' is missing", help: "add '\(key): …' with \(format.name)")
            return nil
        }
        return format.decode(value, report)
    }

    /// The value of a key that may be there; a key without a value counts as absent.
    mutating func optional<Value>(_ key: String, _ format: Format<Value>) -> Value? {
        known.append(key)
        guard let value = value(of: key), !value.isNothing else { return nil }
        return format.decode(value, report)
    }

    /// The values of a list that may be there; those that cannot be read are reported and left out.
    mutating func list<Value>(_ key: String, of format: Format<Value>) -> [Value] {
        optional(key, .list(of: format)) ?? []
    }

    /// Where the value of `key` stands, or the mapping where there is none.
    func location(of key: String) -> SourceLocation { report.location(of: value(of: key) ?? node) }

    private func value(of key: String) -> Node? { mapping.first { $0.key.scalar?.string == key }?.value }

    /// Reports the keys that have no meaning here.
    func finish() {
        for (key, _) in mapping {
            guard let name = key.scalar?.string else {
                report.error(at: key, "a key must be a word")
                continue
            }
            guard !known.contains(name) else { continue }
            let help = known.nearest(to: name).map { "did you mean '\($0)'?" } ?? "the keys here are \(known.sorted().joined(separator: ", "))"
            report.error(at: key, "unknown key '\(name)'", help: help)
        }
    }

    /// The key-value pairs of a mapping whose keys are names given by the writer, in their order.
    func entries() -> [(key: Node, name: String, value: Node)] {
        mapping.compactMap { key, value in
            guard let name = key.scalar?.string else {
                report.error(at: key, "a key must be a word")
                return nil
            }
            return (key, name, value)
        }
    }
}

extension Node {
    /// Whether the value is left empty, or `~` or `null`.
    var isNothing: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// What the node is called in a sentence.
    var kindName: String {
        switch self {
        case .mapping: "'key: value' lines"
        case .sequence: "a list"
        case .scalar(let scalar) where scalar.style == .plain && scalar.string.isEmpty: "nothing"
        case .scalar(let scalar): scalar.string.count > 40 ? "a text" : "'\(scalar.string)'"
        case .alias: "an alias"
        }
    }
}
