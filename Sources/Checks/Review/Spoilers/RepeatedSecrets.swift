import ContentReader
import Diagnostics
import Markdown

extension SiteContent {
    /// Articles whose title, description or tags repeat words that the article guards further down, if they are too few for the leak check.
    var repeatedSecrets: [Diagnostic] {
        articles.flatMap { article -> [Diagnostic] in
            let guarded = article.body.guardedWords
            guard !guarded.isEmpty else { return [] }
            let open = ([article.title, article.description].compactMap(\.self) + article.tags.map(\.name)).map { PlainWords($0) }
            // Every sequence of words, so that each secret does not have to be searched for in all of them.
            let rows = Set(open.flatMap { words in (1...Self.mostWords).flatMap { words.rows(of: $0) } })
            return guarded.compactMap { text, location -> Diagnostic? in
                let words = PlainWords(text)
                guard words.letters >= Self.fewestLetters, rows.contains(words.all[...]) else { return nil }
                return .note(
                    at: location, "the article's title, description or a tag contains '\(text)', which is guarded here",
                    help: "reword those, which everyone can read, or do not guard the words here")
            }
        }
    }

    /// Shorter words can mean anything.
    private static var fewestLetters: Int { 4 }

    /// The leak check finds longer sequences, wherever they are.
    private static var mostWords: Int { 8 }
}

extension Body {
    /// Whether a part of it is a spoiler.
    var guardsSomething: Bool {
        text.references.contains { reference in
            switch reference.segment {
            case .spoiler: true
            case .directive(let directive): directive.isSpoiler
            case .html, .wikiLink, .value: false
            }
        }
    }

    /// The guarded words within other words, and where they are.
    fileprivate var guardedWords: [(String, SourceLocation)] {
        text.references.compactMap { reference in
            switch reference.segment {
            case .spoiler(let spoiler): spoiler.content.plainText.map { ($0, spoiler.location) }
            case .directive(let directive) where directive.isSpoiler && directive.form == .inline:
                directive.label?.plainText.map { ($0, directive.location) }
            case .html, .wikiLink, .value, .directive: nil
            }
        }
    }
}
