import Hypertext

/// Turns the shortcodes of a text into elements, so that a parser of HTML finds what they contain.
///
/// `[caption width="300"]…[/caption]` becomes `<x-code name="caption" width="300">…</x-code>`. Lines stay lines.
enum Shortcodes {
    static func elements(in html: String) -> String {
        guard html.contains("[") else { return html }
        var html = html
        return html.withUTF8 { bytes in
            var parts: [String] = []
            var tokenizer = HTMLTokenizer(bytes)
            var closed: Set<String> = []
            // Names that are closed somewhere: others have no content.
            for part in String(decoding: bytes, as: UTF8.self).split(separator: "[/", omittingEmptySubsequences: false).dropFirst() {
                let name = Self.name(at: part)
                if !name.isEmpty, part.dropFirst(name.count).first == "]" { closed.insert(String(name)) }
            }
            var position = 0
            var verbatim = 0
            while let token = tokenizer.next() {
                let start = tokenizer.start
                parts.append(String(decoding: bytes[position..<start], as: UTF8.self))
                position = start
                switch token {
                case .startTag(let name): if isVerbatim(bytes[name]) { verbatim += 1 }
                case .endTag(let name): if isVerbatim(bytes[name]) { verbatim = max(0, verbatim - 1) }
                case .text(let range) where verbatim == 0:
                    parts.append(replaced(String(decoding: bytes[range], as: UTF8.self), closed: closed))
                    position = range.upperBound
                case .text, .rawText, .comment: break
                }
            }
            parts.append(String(decoding: bytes[position...], as: UTF8.self))
            return parts.joined()
        }
    }

    private static func isVerbatim(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        ["pre", "code"].contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// Whether a shortcode hides what gives something away, as those of several plug-ins do: `su_spoiler`, `bg_spoiler`.
    static func isSpoiler(_ name: String) -> Bool { name == "hide" || name.hasSuffix("spoiler") || name.hasSuffix("spoilers") }

    private static let known: Set = [
        "caption", "wp_caption", "gallery", "embed", "youtube", "vimeo", "dailymotion", "audio", "video", "playlist", "spoiler",
    ]

    private static func replaced(_ text: String, closed: Set<String>) -> String {
        var replaced = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "[") {
            replaced += rest[..<start]
            rest = rest[start...]
            guard let code = Code(rest), let element = element(for: code, closed: closed) else {
                replaced.append("[")
                rest = rest.dropFirst()
                continue
            }
            replaced += element
            rest = rest[code.end...]
        }
        return replaced + rest
    }

    /// What is in brackets.
    private struct Code {
        /// In double brackets it is shown as it is.
        let isVerbatim: Bool
        /// A bracket before it that does not belong to it.
        let before: String
        let isEnd: Bool
        let name: String
        let rest: Substring
        let end: String.Index

        /// - Parameter text: begins with a bracket.
        init?(_ text: Substring) {
            var cursor = text.dropFirst()
            let isDouble = cursor.first == "["
            if isDouble { cursor = cursor.dropFirst() }
            isEnd = cursor.first == "/"
            if isEnd { cursor = cursor.dropFirst() }
            name = String(Shortcodes.name(at: cursor))
            guard !name.isEmpty else { return nil }
            cursor = cursor.dropFirst(name.count)
            let hasRest = cursor.first.map { $0.isWhitespace || $0 == "=" } ?? false
            rest = hasRest ? cursor.prefix { !"[]<>".contains($0) } : cursor.prefix(0)
            cursor = cursor[rest.endIndex...]
            guard cursor.first == "]" else { return nil }
            cursor = cursor.dropFirst()
            isVerbatim = isDouble && cursor.first == "]"
            before = isDouble && !isVerbatim ? "[" : ""
            end = isVerbatim ? cursor.index(after: cursor.startIndex) : cursor.startIndex
        }
    }

    /// The name at the beginning of a text; empty if there is none.
    private static func name(at text: Substring) -> Substring {
        guard let first = text.first, first.isASCII, first.isLetter else { return text.prefix(0) }
        return text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }

    /// `nil` for what is only words in brackets.
    private static func element(for code: Code, closed: Set<String>) -> String? {
        if code.isVerbatim { return "[\(code.isEnd ? "/" : "")\(code.name)\(code.rest)]" }
        let name = code.name.lowercased()
        let hasValue = code.rest.split(whereSeparator: \.isWhitespace).contains { word in
            !Self.name(at: word).isEmpty && word.dropFirst(Self.name(at: word).count).first == "="
        }
        let isCode = known.contains(name) || closed.contains(code.name) || code.rest.first != "=" && hasValue || name.contains("_")
        // Somebody may write [spoiler] as a warning.
        guard isCode, name != "spoiler" || closed.contains(code.name) else { return nil }
        if code.isEnd { return closed.contains(code.name) ? "\(code.before)</x-code>" : nil }
        let isEmpty = code.rest.hasSuffix("/")
        let attributes = attributes(isEmpty ? code.rest.dropLast() : code.rest)
        let end = isEmpty || !closed.contains(code.name) ? "</x-code>" : ""
        return "\(code.before)<x-code name=\"\(name)\"\(attributes)>\(end)"
    }

    /// What ends a value that begins with one of these: WordPress itself makes typographic ones of those in texts.
    private static let quotes: [Swift.Character: String] = [
        "\"": "\"", "'": "'", "“": "“”″\"", "”": "“”″\"", "″": "“”″\"", "„": "“”″", "‘": "‘’′", "’": "‘’′",
    ]

    /// `a="b" c='d' e=f g`, with the first without a name as `first`, as in `[youtube https://…]`.
    private static func attributes(_ text: Substring) -> String {
        var attributes = ""
        var hasFirst = false
        var rest = text.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let name = Self.name(at: rest)
            let afterName = rest.dropFirst(name.count).drop(while: \.isWhitespace)
            let hasName = !name.isEmpty && afterName.first == "="
            if hasName {
                rest = afterName.dropFirst().drop(while: \.isWhitespace)
            } else if rest.first == "=" {
                rest = rest.dropFirst()
            }
            let value: Substring
            if let quote = rest.first, let ends = Self.quotes[quote] {
                value = rest.dropFirst().prefix { !ends.contains($0) }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest[value.endIndex...]
            }
            let quoted = value.replacing("\"", with: "&quot;")
            if hasName {
                attributes += " \(name.lowercased() == "name" ? "x-name" : name.lowercased())=\"\(quoted)\""
            } else if !hasFirst, !value.isEmpty {
                hasFirst = true
                attributes += " first=\"\(quoted)\""
            }
            rest = rest.drop(while: \.isWhitespace)
        }
        // A shortcode on several lines counts as many.
        let missing = text.count(where: \.isNewline) - attributes.count(where: \.isNewline)
        return attributes + String(repeating: "\n", count: max(0, missing))
    }
}
