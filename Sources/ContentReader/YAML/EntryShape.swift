import ShowData

/// The entries of a file that maps ids to records, with mistakes in its shape reported and mended.
struct EntryShape {
    /// A mapping of ids, unless the file is something else.
    let node: Node
    /// How the whole is written.
    let form: Form
    /// How an entry is written; `nil` if nothing simple can be said.
    let entryForm: Form?

    /// - Parameter keys: the keys of an entry.
    init(of node: Node, keys: [Schema.Key], _ report: FileReport) {
        let main = keys.first(where: \.isRequired)?.name ?? "name"
        entryForm = keys.filter(\.isRequired).count == 1 ? Form("{ \(main): % }") : nil
        let example = Self.example(from: node, main: main)
        form = Form { _ in "\(example), with an id in place of each '- '" }
        guard case .mapping(let pairs) = node.content else {
            self.node = node
            return
        }
        let names = Set(keys.map(\.name))
        let entries = Self.unwrapped(pairs, names: names, report)
        self.node = Node(content: .mapping(Self.indented(entries, names: names, report)), mark: node.mark)
    }

    /// The first item of a list as an entry.
    private static func example(from node: Node, main: String) -> String {
        let first = node.items?.first
        var texts: [String: String] = [:]
        if case .mapping(let pairs)? = first?.content {
            for (key, value) in pairs { if let key = key.text, let text = value.text { texts[key] = text } }
        }
        let name = first?.text ?? texts[main] ?? node.text ?? ""
        let id = texts["id"] ?? Slug.from(name)
        return "\(id.isEmpty ? "some-name" : id): { \(main): \(name.isEmpty ? "…" : name.inQuotesIfNeeded) }"
    }

    /// The entries, with those below a key that has no place here, such as `characters:` at the top of characters.yaml.
    private static func unwrapped(
        _ pairs: [(key: Node, value: Node)], names: Set<String>, _ report: FileReport
    ) -> [(key: Node, value: Node)] {
        pairs.flatMap { pair in
            guard let name = pair.key.text, report.file.hasSuffix("/\(name).yaml") || report.file == "\(name).yaml",
                case .mapping(let inner) = pair.value.content, !inner.contains(where: { names.contains($0.key.text ?? "") })
            else { return [pair] }
            report.error(at: pair.key, "'\(name)' is not an id", help: "delete the line '\(name):', and the spaces before the ids below it")
            return inner
        }
    }

    /// The pairs, with keys that are not indented moved into the entry above them.
    private static func indented(_ pairs: [(key: Node, value: Node)], names: Set<String>, _ report: FileReport) -> [(
        key: Node, value: Node
    )] {
        var result: [(key: Node, value: Node)] = []
        var moved: [(key: Node, value: Node)] = []
        var keys: [String] = []
        func finish() {
            guard let first = moved.first, let entry = result.popLast(), let id = entry.key.text else { return }
            var inner = moved
            if case .mapping(let pairs) = entry.value.content { inner = pairs + moved }
            result.append((entry.key, Node(content: .mapping(inner), mark: first.key.mark)))
            report.error(
                at: first.key, "'\(keys[0])' is not indented, so that it does not belong to '\(id)'",
                help: "write two spaces before \(keys.map { "'\($0)'" }.joined(separator: ", "))")
            (moved, keys) = ([], [])
        }
        for (key, value) in pairs {
            if let name = key.text, names.contains(name), !result.isEmpty, !value.isRecord(with: names) {
                moved.append((key, value))
                keys.append(name)
                continue
            }
            finish()
            result.append((key, value))
        }
        finish()
        return result
    }
}

extension Node {
    /// Whether it is a mapping with one of the keys.
    fileprivate func isRecord(with keys: Set<String>) -> Bool {
        guard case .mapping(let pairs) = content else { return false }
        return pairs.contains { keys.contains($0.key.text ?? "") }
    }
}
