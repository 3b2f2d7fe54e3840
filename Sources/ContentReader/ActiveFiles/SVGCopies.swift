/// How many elements a browser draws for an SVG picture, which may refer to its own parts any number of times: ten groups that each show
/// the one before ten times are 10,000,000,000 elements, and nobody's phone shows the page that they are on.
///
/// What refers to a part draws it: `use`, and everything that is filled, masked, clipped, marked or filtered with it. Of a style sheet, a
/// rule counts for every element that has any of the classes, ids and names in its selector.
///
/// - Complexity: linear in the bytes of the picture.
struct SVGCopies {
    /// The most elements that may be drawn by a picture that has fewer itself.
    static let most = 250_000

    /// An element with an id, or the whole picture, without the elements with ids inside it.
    private struct Part {
        var elements = 0
        /// The parts inside it.
        var inner: [Int] = []
        /// The ids that its elements refer to.
        var references: [String] = []
        /// By what rules of a style sheet may select its elements: `.class`, `#id` or a name; and how many of them.
        var hooks: [String: Int] = [:]
    }

    private var parts = [Part()]
    /// The part that begins at each element around the present one; `nil` for an element without an id.
    private var open: [Int?] = []
    private var ids: [String: Int] = [:]
    /// The id that a rule refers to in each property, by the hooks in its selector.
    private var rules: [String: [Substring: String]] = [:]

    mutating func begin(_ tag: XMLReader.StartTag) {
        let id = tag.attributes.first { $0.name.prefix == nil && $0.name.local == "id" }.map { String(decoding: $0.value, as: UTF8.self) }
        var part = current
        if let id, ids[id] == nil {
            parts.append(Part())
            parts[part].inner.append(parts.count - 1)
            part = parts.count - 1
            ids[id] = part
        }
        open.append(part == current ? nil : part)
        if !Self.undrawn.contains(tag.name.local) { parts[part].elements += 1 }
        parts[part].hooks[tag.name.local, default: 0] += 1
        for attribute in tag.attributes { note(attribute, in: part) }
    }

    mutating func end() { open.removeLast() }

    private var current: Int { open.lazy.compactMap(\.self).last ?? 0 }

    private mutating func note(_ attribute: XMLReader.Attribute, in part: Int) {
        var value: String { String(decoding: attribute.value, as: UTF8.self) }
        switch attribute.name.local {
        case "href": parts[part].references += value.firstID.map { [$0] } ?? []
        case "id": parts[part].hooks["#\(value)", default: 0] += 1
        case "class": for name in value.split(whereSeparator: \.isWhitespace) { parts[part].hooks[".\(name)", default: 0] += 1 }
        case "style": parts[part].references += Self.references(in: value.withoutComments[...]).values
        case let name where Self.properties.contains(name[...]): parts[part].references += value.firstID.map { [$0] } ?? []
        default: break
        }
    }

    /// Elements that say how others are filled.
    private static let undrawn: Set = ["linearGradient", "radialGradient", "stop"]

    /// The attributes and properties with which an element is drawn by means of another one.
    private static let properties: Set<Substring> = [
        "fill", "stroke", "mask", "clip-path", "filter", "marker", "marker-start", "marker-mid", "marker-end",
    ]

    /// Reads a whole style sheet.
    mutating func read(styleSheet text: String) {
        for rule in text.withoutComments.split(separator: "}") {
            guard let start = rule.lastIndex(of: "{") else { continue }
            let references = Self.references(in: rule[start...].dropFirst())
            guard !references.isEmpty else { continue }
            // A rule in a rule, as for a medium, has the selector after the brace of that.
            let selector = rule[..<start].split(separator: "{").last ?? ""
            for hook in selector.hooks { rules[hook, default: [:]].merge(references) { _, new in new } }
        }
    }

    private static func references(in declarations: Substring) -> [Substring: String] {
        var references: [Substring: String] = [:]
        for declaration in declarations.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let id = parts[1].firstID else { continue }
            let name = Substring(parts[0].trimmed.lowercased())
            if properties.contains(name) { references[name] = id }
        }
        return references
    }
}

extension SVGCopies {
    /// Whether more elements are drawn than a browser can, although the picture has not even a quarter of so many.
    var areTooMany: Bool { parts.reduce(0) { $0 + $1.elements } <= Self.most / 4 && drawn > Self.most }

    /// How many elements are drawn, at most one more than ``most``. A part in itself, which no browser draws, counts once.
    private var drawn: Int {
        let targets = parts.map(targets)
        var sizes = parts.map { min($0.elements, Self.most + 1) }
        var isDone = parts.map { _ in false }
        var isOpen = isDone
        var path = [(part: 0, next: 0)]
        isOpen[0] = true
        while let (part, next) = path.last {
            guard next < targets[part].count else {
                (isDone[part], isOpen[part]) = (true, false)
                path.removeLast()
                continue
            }
            let target = targets[part][next]
            if isDone[target.part] || isOpen[target.part] {
                if isDone[target.part] { sizes[part] = min(sizes[part] + sizes[target.part] * target.count, Self.most + 1) }
                path[path.count - 1].next += 1
            } else {
                isOpen[target.part] = true
                path.append((target.part, 0))
            }
        }
        return sizes[0]
    }

    /// The parts that are drawn where one is, and how often.
    private func targets(of part: Part) -> [(part: Int, count: Int)] {
        let hooked = (Array(part.hooks) + [("*", part.elements)]).flatMap { hook, count in
            (rules[hook] ?? [:]).values.compactMap { id in ids[id].map { ($0, count) } }
        }
        return part.inner.map { ($0, 1) } + part.references.compactMap { id in ids[id].map { ($0, 1) } } + hooked
    }
}

extension StringProtocol {
    /// What follows the first `#`: the name of a place in the picture.
    fileprivate var firstID: String? {
        guard let sign = firstIndex(of: "#") else { return nil }
        let name = self[sign...].dropFirst().prefix { !$0.isWhitespace && !")'\"".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    /// The classes, ids and names of elements in a selector, or `*`.
    fileprivate var hooks: [String] {
        var hooks: [String] = []
        for character in self {
            if character == "." || character == "#" || character == "*" {
                hooks.append(String(character))
            } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
                if hooks.isEmpty { hooks.append("") }
                hooks[hooks.count - 1].append(character)
            } else {
                hooks.append("")
            }
        }
        return hooks.filter { !$0.isEmpty }
    }

    fileprivate var withoutComments: String {
        var rest = self[...]
        var text = ""
        while let start = rest.firstRange(of: "/*") {
            text += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
        }
        return text + rest
    }
}
