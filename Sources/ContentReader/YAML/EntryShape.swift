import ShowData

/// The entries of a file that maps ids to records, with mistakes in its shape reported and mended.
struct EntryShape {
    /// A mapping of ids, unless the file is something else.
    let node: YAMLNode
    /// How the whole is written.
    let form: Form
    /// How an entry is written; `nil` if nothing simple can be said.
    let entryForm: Form?

    /// - Parameter keys: the keys of an entry.
    init(of node: YAMLNode, keys: [Schema.Key], _ report: FileReport) {
        // A character that is one of another show has its name.
        let required = keys.filter(\.isRequired)
        let wanted = required.isEmpty ? keys.filter { $0.name == "name" } : required
        let main = wanted.first?.name ?? "name"
        entryForm = wanted.count == 1 ? Form("{ \(main): % }") : nil
        let names = Set(keys.map(\.name))
        let (list, heading) = Self.listBelowName(of: node, report)
        let example = Self.example(from: list, main: main, keys)
        let isList = list.items != nil
        // The number of a book follows from its id.
        let isListOfBooks = isList && names.contains("isbn")
        let entry = isListOfBooks ? "v1\(example.drop { $0 != ":" })" : example
        form = Form { _ in
            "\(entry)\(isList ? ", with an id in place of each '- '" : "")\(isListOfBooks ? ": 'v1' for volume 1, 'v2' for volume 2" : "")\(heading.map { ", and delete the line '\($0):'" } ?? "")"
        }
        guard case .mapping(var pairs) = list.content else {
            self.node = list
            return
        }
        if let first = pairs.first, let name = first.key.text, names.contains(name), first.value.text != nil {
            let texts = ["says", main].compactMap { key in pairs.first { $0.key.text == key }?.value.text }
            let text = texts.first ?? ""
            let id = Slug.from(text).split(separator: "-").prefix(6).joined(separator: "-")
            report.error(
                at: first.key, "'\(name)' is not an id",
                help: "write a line '\(id.isEmpty ? "some-name" : id):' above it, and two spaces before each line that belongs to it")
            let own = pairs.prefix { names.contains($0.key.text ?? "") }
            let key = YAMLNode(content: .scalar(id.isEmpty ? "some-name" : id, isPlain: true), mark: first.key.mark)
            pairs = [(key, YAMLNode(content: .mapping(Array(own)), mark: first.key.mark))] + pairs.dropFirst(own.count)
        }
        let entries = Self.unwrapped(pairs, names: names, report)
        self.node = YAMLNode(content: .mapping(Self.indented(entries, names: names, report)), mark: node.mark)
    }

    /// The list below a key that has no place here, such as `claims:` at the top of claims.yaml, and that key.
    private static func listBelowName(of node: YAMLNode, _ report: FileReport) -> (node: YAMLNode, heading: String?) {
        guard case .mapping(let pairs) = node.content, pairs.count == 1, let name = pairs[0].key.text, pairs[0].value.items != nil,
            report.file.hasSuffix("/\(name).yaml") || report.file == "\(name).yaml"
        else { return (node, nil) }
        return (pairs[0].value, name)
    }

    /// The first item of a list as an entry.
    private static func example(from node: YAMLNode, main: String, _ keys: [Schema.Key]) -> String {
        let first = node.items?.first
        var texts: [String: String] = [:]
        if case .mapping(let pairs)? = first?.content {
            for (key, value) in pairs { if let key = key.text, let text = value.text { texts[key] = text } }
        }
        // A text over several lines is several names.
        let isOneText = node.mark.line == node.end.line && node.text?.contains { "<,;{".contains($0) } == false
        let name = first?.text ?? texts[main] ?? (isOneText ? node.text : nil) ?? ""
        let id = texts["id"] ?? Slug.from(texts["says"] ?? name).split(separator: "-").prefix(6).joined(separator: "-")
        let pairs = keys.filter(\.isRequired).map { key in
            let text = key.name == main ? name : texts[key.name] ?? ""
            return "\(key.name): \(!text.isEmpty ? text.inQuotesIfNeeded : key.schema.isList ? "[…]" : "…")"
        }
        let fields = pairs.isEmpty ? "\(main): \(name.isEmpty ? "…" : name.inQuotesIfNeeded)" : pairs.joined(separator: ", ")
        return "\(id.isEmpty ? "some-name" : id): { \(fields) }"
    }

    /// The entries, with those below a key that has no place here, such as `characters:` at the top of characters.yaml.
    private static func unwrapped(
        _ pairs: [(key: YAMLNode, value: YAMLNode)], names: Set<String>, _ report: FileReport
    ) -> [(key: YAMLNode, value: YAMLNode)] {
        pairs.flatMap { pair in
            guard let name = pair.key.text, report.file.hasSuffix("/\(name).yaml") || report.file == "\(name).yaml",
                case .mapping(let inner) = pair.value.content, !inner.contains(where: { names.contains($0.key.text ?? "") })
            else { return [pair] }
            report.error(at: pair.key, "'\(name)' is not an id", help: "delete the line '\(name):', and the spaces before the ids below it")
            return inner
        }
    }

    /// The pairs, with keys that are not indented moved into the entry above them.
    private static func indented(_ pairs: [(key: YAMLNode, value: YAMLNode)], names: Set<String>, _ report: FileReport) -> [(
        key: YAMLNode, value: YAMLNode
    )] {
        var result: [(key: YAMLNode, value: YAMLNode)] = []
        var moved: [(key: YAMLNode, value: YAMLNode)] = []
        var keys: [String] = []
        func finish() {
            guard let first = moved.first, let entry = result.popLast(), let id = entry.key.text else { return }
            var inner = moved
            if case .mapping(let pairs) = entry.value.content { inner = pairs + moved }
            result.append((entry.key, YAMLNode(content: .mapping(inner), mark: first.key.mark)))
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

extension YAMLNode {
    /// Whether it is a mapping with one of the keys.
    fileprivate func isRecord(with keys: Set<String>) -> Bool {
        guard case .mapping(let pairs) = content else { return false }
        return pairs.contains { keys.contains($0.key.text ?? "") }
    }
}
