/// The value of a parameter of an infobox: its lines, as words and links without the signs of wikitext.
struct WikiValue: Hashable, Sendable {
    struct Link: Hashable, Sendable {
        let words: String
        /// The page of the wiki to which it leads, as it is written; `nil` for a link to another site.
        var page: String?
        var address: String?
    }

    struct Line: Hashable, Sendable {
        let words: String
        let links: [Link]
    }

    /// What `<br>`, line breaks and items of lists separate, without empty ones.
    private(set) var lines: [Line] = []
    private(set) var hasReferences = false
    private(set) var hasPictures = false
    /// Whether something is written that has no words and is neither a picture nor a reference, such as a tag.
    private(set) var isMarkupAlone = false

    private var words: [UInt8] = []
    private var links: [Link] = []

    /// - Parameters:
    ///   - wikitext: prepared, as `WikiText` has it.
    ///   - stripped: what its signs and numbers stand for.
    init(_ wikitext: String, stripped: [WikiText.Stripped], site: WikiSite) {
        read(Array(wikitext.utf8)[...], stripped, site, depth: 0)
        endLine()
        words = []
        isMarkupAlone = lines.isEmpty && !hasPictures && !hasReferences && wikitext.contains { !$0.isWhitespace }
    }

    var isEmpty: Bool { lines.isEmpty }

    /// The words of all lines.
    func words(separatedBy separator: String) -> String { lines.map(\.words).joined(separator: separator) }

    private mutating func endLine() {
        let text = String(decoding: words, as: UTF8.self)
        if let visible = SourceWords.name(WikiTag.decoded(text)).map(SoundMarkdown.words) {
            lines.append(Line(words: visible, links: links))
        }
        (words, links) = ([], [])
    }

    /// How deep links may be inside one another.
    private static let deepest = 3

    private mutating func read(_ text: ArraySlice<UInt8>, _ stripped: [WikiText.Stripped], _ site: WikiSite, depth: Int) {
        let ends = depth < Self.deepest ? WikiLink.ends(in: text) : [:]
        var index = text.startIndex
        var isAtStart = depth == 0
        while index < text.endIndex {
            let byte = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            switch byte {
            case WikiText.opening:
                let digits = text[(index + 1)...].prefix { $0 != WikiText.closing }
                put(Int(String(decoding: digits, as: UTF8.self)), stripped)
                index = digits.endIndex
            case UInt8(ascii: "\n") where depth == 0:
                endLine()
                isAtStart = true
                index += 1
                continue
            case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: " "):
                if !isAtStart { words.append(byte) }
                index += 1
                continue
            case UInt8(ascii: "'") where next == byte:
                index = text[index...].prefix { $0 == byte }.endIndex
                continue
            case UInt8(ascii: "<"):
                if let end = tag(text, at: index) {
                    index = end
                    continue
                }
                words.append(byte)
            case UInt8(ascii: "[") where ends[index] != nil:
                let end = ends[index] ?? index
                link(text[(index + 2)..<end], stripped, site, depth)
                index = end + 1
            case UInt8(ascii: "[") where WikiLink.isAddress(text[(index + 1)...].prefix(10)):
                let content = text[(index + 1)...].prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
                external(content)
                index = content.endIndex
                if index < text.endIndex, text[index] == UInt8(ascii: "\n") { continue }
            default: words.append(byte)
            }
            isAtStart = false
            index += 1
        }
    }

    private mutating func put(_ number: Int?, _ stripped: [WikiText.Stripped]) {
        guard let number, stripped.indices.contains(number) else { return }
        switch stripped[number] {
        case .html(let html):
            if html.contains("<img") { hasPictures = true }
            words += Array(HTMLWords.text(of: html).replacing("&", with: "&amp;").utf8)
        case .note: hasReferences = true
        }
    }

    /// - Returns: the end of a tag, whose words stay; `nil` if none begins here.
    private mutating func tag(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
        let content = text[(start + 1)...].prefix(1_000).prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
        guard content.endIndex < text.endIndex, text[content.endIndex] == UInt8(ascii: ">") else { return nil }
        let name = content.drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isLetter)
        guard !name.isEmpty else { return nil }
        if ["br", "p", "li", "div", "tr", "td"].contains(String(decoding: name, as: UTF8.self).lowercased()) { endLine() }
        return content.endIndex + 1
    }

    private mutating func link(_ content: ArraySlice<UInt8>, _ stripped: [WikiText.Stripped], _ site: WikiSite, _ depth: Int) {
        let parts = WikiLink.parts(of: content)
        let target = WikiTag.decoded(String(decoding: parts[0], as: UTF8.self).trimmed)
        if site.title(target).namespace == WikiNamespace.files, !target.hasPrefix(":") {
            hasPictures = true
            return
        }
        let name = target.hasPrefix(":") ? String(target.dropFirst()) : target
        let start = words.count
        let shown = parts.count > 1 ? content[parts[1].startIndex...] : content[..<content.startIndex]
        if shown.contains(where: { $0 > 0x20 }) {
            read(shown, stripped, site, depth: depth + 1)
        } else {
            words += Array((name.hasPrefix("#") ? String(name.dropFirst()) : name).replacing("&", with: "&amp;").utf8)
        }
        let own = WikiTag.decoded(String(decoding: words[min(start, words.count)...], as: UTF8.self)).trimmed
        if !name.isEmpty { links.append(Link(words: own, page: name)) }
    }

    private mutating func external(_ content: ArraySlice<UInt8>) {
        let address = content.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
        let shown = content[address.endIndex...].trimmedStart
        let text = WikiTag.decoded(String(decoding: address, as: UTF8.self))
        let name = shown.isEmpty ? Array((WebAddress(text)?.short ?? text).replacing("&", with: "&amp;").utf8) : Array(shown)
        words += name
        links.append(Link(words: WikiTag.decoded(String(decoding: name, as: UTF8.self)).trimmed, address: text))
    }
}

extension WikiValue {
    /// The names in it: one for each line, and of a line with several, those that links, commas or `&` separate.
    ///
    /// - Returns: each with the page to which it leads, if it is a link; and the words around names that are left out, such as `(season
    ///   1)`.
    var names: (names: [(name: String, page: String?)], around: [String]) {
        var names: [(name: String, page: String?)] = []
        var around: [String] = []
        for line in lines {
            var rest = line.words[...]
            var isAfterLink = false
            /// Takes the names between links. What touches a link is not a name: `Directed by [[A]] (season 1)`.
            func take(_ words: Substring, isBeforeLink: Bool) {
                let (plain, brackets) = Self.withoutBrackets(String(words))
                around += brackets
                let hasLinks = isAfterLink || isBeforeLink
                var separated = plain.replacing(";", with: ",").replacing(" & ", with: ",")
                if hasLinks {
                    separated = " \(separated) ".replacing(" and ", with: ",").replacing("&", with: ",").replacing("/", with: ",")
                }
                let parts = separated.split(separator: ",", omittingEmptySubsequences: false)
                for (position, part) in parts.enumerated() {
                    guard let name = SourceWords.name(String(part)) else { continue }
                    let touches = isAfterLink && position == 0 || isBeforeLink && position == parts.count - 1
                    if touches { around.append(name) } else { names.append((name, nil)) }
                }
            }
            for link in line.links where link.page != nil && !link.words.isEmpty {
                guard let range = rest.firstRange(of: link.words) else { continue }
                take(rest[..<range.lowerBound], isBeforeLink: true)
                names.append((link.words, link.page))
                rest = rest[range.upperBound...]
                isAfterLink = true
            }
            take(rest, isBeforeLink: false)
        }
        return (names, around)
    }

    /// A line without what is in brackets.
    static func withoutBrackets(_ words: String) -> (words: String, brackets: [String]) {
        var plain = ""
        var brackets: [String] = []
        var depth = 0
        for character in words {
            switch character {
            case "(":
                depth += 1
                if depth == 1 { brackets.append("") }
            case ")" where depth > 0: depth -= 1
            default: if depth > 0 { brackets[brackets.count - 1].append(character) } else { plain.append(character) }
            }
        }
        return (plain.split(whereSeparator: \.isWhitespace).joined(separator: " "), brackets)
    }

    /// Whether it only says that nothing is known.
    var saysNothing: Bool {
        lines.allSatisfy {
            ["?", "-", "–", "—", "n/a", "none", "unknown", "unbekannt", "tba", "tbd", "??"].contains($0.words.lowercased())
        }
    }
}
