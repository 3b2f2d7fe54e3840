/// Recognises the tags that forums, wikis and other generators put around spoilers. None of them guards anything here.
struct SpoilerTags {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the stretch of words ends.
    let end: Int
    /// Whether `[spoiler]` alone is a label, as in a title.
    let allowsLabels: Bool

    static let help = "to guard words, write '||words||{s2e8}'; to guard paragraphs, put ':::spoiler{until=s2e8}' and ':::' around them"

    private static func problem(_ offset: Int, _ what: String = "this tag guards nothing, because everybody can read its words")
        -> ScanProblem
    {
        ScanProblem(offset: offset, message: what, help: help)
    }

    private func byte(_ index: Int) -> UInt8 { index < end ? text.byte(index) : 0 }

    /// The offset after `word`, which is in lower case, if it is at `index` in any case.
    func word(_ word: StaticString, at index: Int) -> Int? {
        let wordEnd = index + word.utf8CodeUnitCount
        guard index >= 0, wordEnd <= end else { return nil }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { letters[$0] == (text[index + $0].isLetter ? text[index + $0] | 0x20 : text[index + $0]) }
        } ? wordEnd : nil
    }

    /// The offset after one of the words that such tags are called, if it is at `index` as a whole word.
    private func name(at index: Int) -> Int? {
        let start = word("su_", at: index) ?? index
        return Self.names.lazy.compactMap { word($0, at: start) }.first { !byte($0).isPartOfName }
    }

    private static let names: [StaticString] = [
        "spoiler", "spoilers", "spoil", "hide", "hidden", "cut", "collapse", "collapsible", "expand", "details", "fold", "blur", "inviso",
        "toggle",
    ]

    /// `[spoiler]`, `[spoiler=title]`, `[/hide]`, `[[spoiler:words]]`, `[!spoiler]`, `[.spoiler]#words#`.
    ///
    /// - Parameter index: of a bracket.
    func bracket(at index: Int) -> ScanProblem? {
        let first = byte(index + 1)
        if first == UInt8(ascii: "/") { return name(at: index + 2).flatMap { byte($0) == UInt8(ascii: "]") ? Self.problem(index) : nil } }
        let sign = first == UInt8(ascii: "!") || first == UInt8(ascii: ".") || first == UInt8(ascii: "[")
        let start = word("su_", at: index + 1) ?? index + (sign ? 2 : 1)
        guard let nameEnd = word("spoiler", at: start) else { return nil }
        switch byte(nameEnd) {
        case UInt8(ascii: "="): return Self.problem(index)
        case UInt8(ascii: ":"): return first == UInt8(ascii: "[") ? Self.problem(index) : nil
        case UInt8(ascii: "]"):
            if sign { return first == UInt8(ascii: "[") ? nil : Self.problem(index) }
            if allowsLabels { return nil }
            // It may be the text of a link.
            return "([:".utf8.contains(byte(nameEnd + 1)) && !isTag(at: nameEnd + 1) ? nil : Self.problem(index)
        case UInt8(ascii: " "):
            guard let attribute = DirectiveScan(text: text, end: end).name(at: nameEnd + 1) else { return nil }
            return byte(attribute.upperBound) == UInt8(ascii: "=") ? Self.problem(index) : nil
        default: return nil
        }
    }

    /// Whether a tag follows another without words between them: `[spoiler][b]…`.
    private func isTag(at index: Int) -> Bool {
        guard byte(index) == UInt8(ascii: "[") else { return false }
        return ["b]", "i]", "u]", "s]", "img]", "quote]", "/spoiler]"].contains { (name: StaticString) in word(name, at: index + 1) != nil }
    }

    /// `{spoiler}`, `{.spoiler}`, `{: .spoiler}`, `{{spoiler|words}}`, `{{< spoiler >}}`, `{% comment %}`, `{# words #}`, `{#- words -#}`,
    /// and points of a story that end no spoiler, such as `{s2e8}`.
    ///
    /// - Parameter index: of a brace.
    func brace(at index: Int) -> ScanProblem? {
        var start = index + 1
        while start < end, start < index + 12, "{%<:.#|!-*/ ".utf8.contains(text[start]) { start += 1 }
        if let nameEnd = word("spoiler", at: start), !byte(nameEnd).isLetterOrDigit { return Self.problem(index) }
        let first = byte(index + 1)
        if first == UInt8(ascii: "%") || first == UInt8(ascii: "#") && " -".utf8.contains(byte(index + 2)), byte(start).isLetter {
            return ScanProblem(
                offset: index, message: "tags of other programs do nothing here, and everybody can read the words between them",
                help: "leave out what nobody should read; \(Self.help)")
        }
        guard StoryPoints(text: text, end: end).end(ofBracesAt: index) != nil else { return nil }
        return ScanProblem(
            offset: index, message: "this point of the story guards nothing, because no spoiler ends before it",
            help: "write it right after the bars, as in '||words||{s2e8}'; for a brace, write '\\{'")
    }

    /// `\spoiler{words}`, `\begin{spoiler}`.
    ///
    /// - Parameter index: of a backslash.
    func command(at index: Int) -> ScanProblem? {
        guard let nameEnd = word("spoiler", at: index + 1) ?? word("begin{spoiler", at: index + 1) else { return nil }
        return "{}[".utf8.contains(byte(nameEnd)) ? Self.problem(index) : nil
    }

    /// `/spoiler words`, `!!! spoiler`, `.. spoiler::`, `#+begin_spoiler`, with which a paragraph begins.
    func beginning(at index: Int) -> ScanProblem? {
        if let nameEnd = word("/spoiler", at: index), byte(nameEnd).isWhitespace || nameEnd >= end { return Self.problem(index) }
        if word(".. spoiler::", at: index) != nil || word("#+begin_spoiler", at: index) != nil { return Self.problem(index) }
        for sign: StaticString in ["!!!", "???", "+++", "^^^", ">>>"] {
            guard var start = word(sign, at: index) else { continue }
            if byte(start) == UInt8(ascii: "+") { start += 1 }
            if byte(start) == UInt8(ascii: " ") { start += 1 }
            guard var rest = word("spoiler", at: start) else { continue }
            while byte(rest).isBlank { rest += 1 }
            if rest >= end || text[rest].isLineEnd || text[rest] == UInt8(ascii: "\"") { return Self.problem(index) }
        }
        return nil
    }
}
