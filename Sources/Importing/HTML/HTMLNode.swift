/// A part of an HTML text. Lines count from 1, from the beginning of that text.
enum HTMLNode: Sendable, Hashable {
    case element(HTMLElement)
    /// With character references replaced.
    case text(String, line: Int)
    case comment(String, line: Int)
}

struct HTMLElement: Sendable, Hashable {
    /// In lower case.
    var name: String
    var attributes: [String: String] = [:]
    var children: [HTMLNode] = []
    let line: Int

    /// The value of an attribute without white space around it; `nil` if nothing is left.
    subscript(attribute: String) -> String? {
        let value = attributes[attribute]?.trimmed ?? ""
        return value.isEmpty ? nil : value
    }

    /// Whether its class says that it hides what gives something away, as `spoiler`, `mw-spoiler` and `spoiler-text` do.
    var isSpoiler: Bool { Self.isSpoiler(class: attributes["class"]) }

    static func isSpoiler(class name: String?) -> Bool { name?.lowercased().contains("spoiler") ?? false }

    /// Its contents as a spoiler.
    var hidden: HTMLNode { .element(HTMLElement(name: "x-spoiler", children: children, line: line)) }

    func hasClass(_ name: String) -> Bool { attributes["class"]?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false }
}

extension [HTMLNode] {
    /// All text in it.
    var words: String {
        reduce(into: "") { words, node in
            switch node {
            case .text(let text, _): words += text
            case .element(let element): words += element.children.words
            case .comment: break
            }
        }
    }

    func contains(elementNamed names: Set<String>) -> Bool {
        contains { node in
            guard case .element(let element) = node else { return false }
            return names.contains(element.name) || element.children.contains(elementNamed: names)
        }
    }

    /// The elements with one of these names, however deep, in order; not those inside one another.
    func elements(named names: Set<String>) -> [HTMLElement] {
        flatMap { node -> [HTMLElement] in
            guard case .element(let element) = node else { return [] }
            return names.contains(element.name) ? [element] : element.children.elements(named: names)
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
