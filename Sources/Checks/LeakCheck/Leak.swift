import ContentReader
import Diagnostics
import Files
import Hypertext
import ShowData

/// A guarded text that can be read outside its spoiler.
package struct Leak: Hashable, Sendable {
    package let text: GuardedText
    /// The file of the site, by its path in the output folder.
    package let path: String
    /// Where the content has the same words without a guard; `nil` if it does not, so that the theme must show them.
    package let openCopy: SourceLocation?
    /// Whether it is a single word that the writers use openly. That gives nothing away, so the site is still written.
    package let isPublicWord: Bool

    package init(_ text: GuardedText, in path: String, openCopy: SourceLocation? = nil, isPublicWord: Bool = false) {
        self.text = text
        self.path = path
        self.openCopy = openCopy
        self.isPublicWord = isPublicWord
    }
}

extension [Leak] {
    private static var mostPagesNamed: Int { 3 }
    private static var mostOthersCounted: Int { 40 }

    /// How many pages of one text are needed to write the message about it.
    static var mostPagesCounted: Int { mostPagesNamed + mostOthersCounted + 1 }

    /// An error for each place that guards something, with the first files that show it, and a note for each word that is public. Sorted by
    /// place.
    package var diagnostics: [Diagnostic] {
        let byPlace = Dictionary(grouping: filter { !$0.isPublicWord }) { $0.text.location }
        let errors = byPlace.compactMap { location, leaks in
            leaks.first.map { Diagnostic.error(at: location, leaks.message(about: $0), help: leaks.help) }
        }
        return (errors + publicWords).sorted()
    }

    private var publicWords: [Diagnostic] {
        let byWord = Dictionary(grouping: filter(\.isPublicWord)) { $0.text.excerpt.lowercased() }
        return byWord.values.compactMap { leaks in
            let places = Set(leaks.map(\.text.location)).sorted()
            guard let first = places.first, let text = leaks.first(where: { $0.text.location == first })?.text,
                let copy = leaks.compactMap(\.openCopy).min()
            else { return nil }
            let more = places.count == 1 ? "" : " and in \(places.count - 1) more place\(places.count == 2 ? "" : "s")"
            return .note(
                at: first, "'\(text.excerpt)' is guarded here\(more), but everyone can read it in \(copy.file):\(copy.line)",
                help: "guard it there too, or do not guard it here; if the word means something else there, ignore this")
        }
    }

    private func message(about leak: Leak) -> String {
        let pages = map(\.address).withoutRepetitions()
        let named = pages.prefix(Self.mostPagesNamed).joined(separator: ", ")
        let rest = pages.count - Self.mostPagesNamed
        let more = rest <= 0 ? "" : rest > Self.mostOthersCounted ? " and over \(Self.mostOthersCounted) more" : " and \(rest) more"
        return "guarded text is readable on \(named)\(more) (outside its spoiler): '\(leak.text.excerpt)'"
    }

    private var help: String {
        guard let copy = compactMap(\.openCopy).min() else {
            return "the theme shows it: use 'frame.spoiler' there, or leave it out"
        }
        return "\(copy.file):\(copy.line) has it without a guard; guard it there too, or reword it"
    }
}

extension Leak {
    /// The address of the page below the site's base, or the path of another file.
    fileprivate var address: String { "/" + (path.withoutIndexFile ?? path) }
}

extension GuardedText {
    private static let excerptLength = 8

    /// Its first words.
    fileprivate var excerpt: String {
        let words = (kind == .markup ? withoutTags : text).split(maxSplits: Self.excerptLength, whereSeparator: \.isWhitespace)
        return words.prefix(Self.excerptLength).joined(separator: " ") + (words.count > Self.excerptLength ? " …" : "")
    }

    /// The text with a space for each tag.
    private var withoutTags: String {
        var text = text
        return text.withUTF8 { text in
            var plain = ""
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                if case .text(let range) = token { plain += String(decoding: text[range], as: UTF8.self) } else { plain += " " }
            }
            return plain
        }
    }
}
