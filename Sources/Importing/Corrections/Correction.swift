import ContentReader
import Diagnostics

/// What a reader wants to have changed in one file of a site.
struct Correction: Sendable, Hashable {
    /// The path of the file in the content folder.
    var file: String
    /// From 1; `nil` for anywhere in the file.
    var line: Int?
    /// The words that are wrong, as the file or the page has them.
    var was: String
    /// What should be in their place.
    var now: String
    /// How the reader knows: an address, the id of a source, or words.
    var source: String?
    /// The name with which they want to be thanked.
    var name: String?
    /// Where it was read from.
    let place: SourceLocation
}

extension Correction {
    /// More words are another text, and not a correction.
    static let longestWords = 20_000
    private static let longestName = 100
    private static let longestSource = 1_000
    /// The most corrections that are accepted at once.
    static let most = 100

    /// Why it cannot be accepted, whatever the file has in it; `nil` for no reason.
    var problem: Diagnostic? {
        if file.isEmpty { return refusal("it does not say which file to correct", "write a line 'File: …' with the path of the file") }
        if was.isEmpty { return refusal("it does not say which words are wrong", "write the words of the page after 'It says:'") }
        if now.isEmpty {
            return refusal(
                "it does not say what should be there instead", "write that after 'It should say:'; to delete words, edit the file")
        }
        if was == now { return refusal("it changes nothing: both texts are the same", nil) }
        for (text, limit) in [
            (was, Self.longestWords), (now, Self.longestWords), (name ?? "", Self.longestName), (source ?? "", Self.longestSource),
        ] where text.unicodeScalars.count > limit {
            return refusal("a text of \(text.unicodeScalars.count) characters, and at most \(limit) are allowed here", "shorten it")
        }
        let control = [was, now, name ?? "", source ?? "", file].contains { text in
            text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
        }
        if control { return refusal("it contains control characters", "send it again as plain text") }
        if let name, name.contains(where: \.isNewline) { return refusal("the name has more than one line", nil) }
        return problemWithMarkup
    }

    /// Readers send words. What does more is up to the owner.
    private var problemWithMarkup: Diagnostic? {
        // In a text, one of these could end a guarded part.
        if file.hasSuffix(".md"), let sign = now.first(where: { "[]{}|`\\".contains($0) }) ?? (now.contains("!<") ? "<" : nil) {
            return refusal("it contains '\(sign)', with which links and spoilers are made", "make this change yourself, in the file")
        }
        for text in [was, now, name ?? ""] {
            if text.containsTag { return refusal("it contains HTML", "write plain words, with '&lt;' for a '<'") }
            if text.contains("{{") { return refusal("it contains a placeholder '{{…}}'", "make this change yourself, in the file") }
            let isDirective = text.split(whereSeparator: \.isNewline).contains { $0.drop(while: \.isWhitespace).hasPrefix("::") }
            if isDirective {
                return refusal("it contains a directive such as ':::spoiler'", "make this change yourself, in the file")
            }
        }
        return nil
    }

    /// The first web or mail address that it adds, as far as a page might make a link of it.
    var newAddress: Substring? {
        let known = Set(was.words)
        return now.words.first { word in !known.contains(word) && ["://", "www.", "@"].contains(where: word.contains) }
    }

    /// The first of the guarded texts that it adds to what could be read.
    func secret(among texts: [GuardedText]) -> GuardedText? {
        let (before, after) = (NameWords(was), NameWords(now))
        return texts.first { text in
            guard [.name, .words].contains(text.kind) else { return false }
            let words = NameWords(text.text)
            return after.contain(words) && !before.contain(words)
        }
    }

    func refusal(_ message: String, _ help: String?) -> Diagnostic { .error(at: place, message, help: help) }
}

extension String {
    fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }

    /// Whether a browser would take a part of it for a tag, a comment or a declaration.
    fileprivate var containsTag: Bool {
        let scalars = unicodeScalars
        return scalars.indices.contains { index in
            guard scalars[index] == "<" else { return false }
            let next = scalars.index(after: index)
            guard next < scalars.endIndex else { return false }
            return "/!?".unicodeScalars.contains(scalars[next]) || scalars[next].isASCII && scalars[next].properties.isAlphabetic
        }
    }
}
