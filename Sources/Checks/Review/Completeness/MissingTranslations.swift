import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// What is missing from the translations of the site, and what is older than its original.
    ///
    /// Whether a translation is older is told by `updated` in the two articles: Marquee knows nothing else about when somebody compared them.
    var translationNotes: [Diagnostic] {
        translations.flatMap { missingTexts(in: $0) + $0.untranslatedData + $0.untranslatedPhrases + outdatedArticles(in: $0) }
    }

    private static let mostTextsNamed = 50

    private func missingTexts(in translation: SiteContent) -> [Diagnostic] {
        let articles = Set(translation.articles.map(\.slug) + translation.articlesToCome.map(\.slug))
        let pages = Set(translation.pages.map(\.path) + translation.draftPages.map(\.path))
        let items = Set(translation.items.map(\.path))
        let prose = Set(translation.prose.keys)
        let missing =
            self.articles.filter { !articles.contains($0.slug) }.map(\.location.file)
            + self.pages.filter { !pages.contains($0.path) }.map(\.location.file)
            + self.items.filter { !items.contains($0.path) }.map(\.location.file)
            + self.prose.keys.filter { !prose.contains($0) }.map(\.file)
        let language = translation.settings.language
        guard missing.count <= Self.mostTextsNamed else {
            let all = self.articles.count + self.pages.count + self.items.count + self.prose.count
            let gap = Enumeration(missing.sorted(), of: all, "text", "texts")
            return gap.map {
                [
                    .note(
                        at: SourceLocation(file: "site.yaml"),
                        $0.sentence("is not translated into '\(language)'", "are not translated into '\(language)'"))
                ]
            } ?? []
        }
        return missing.sorted().map { file in
            .note(
                at: SourceLocation(file: file), "there is no translation into '\(language)'",
                help: "write it in '\(file.dropLast(".md".count)).\(language).md'")
        }
    }

    /// One note for each file, at its first text.
    private var untranslatedData: [Diagnostic] {
        Dictionary(grouping: untranslated, by: \.location.file).values.compactMap { texts in
            guard let first = texts.map(\.location).min() else { return nil }
            let subject = texts.count == 1 ? "this text is" : "\(texts.count) texts in this file, the first of them here, are"
            return .note(
                at: first, "\(subject) not translated into '\(settings.language)'",
                help: "write '{ \(settings.languages.first ?? "en"): …, \(settings.language): … }'")
        }
    }

    private func outdatedArticles(in translation: SiteContent) -> [Diagnostic] {
        let originals = Dictionary(articles.map { ($0.slug, $0) }) { first, _ in first }
        return translation.articles.compactMap { article in
            guard let changed = originals[article.slug]?.updated?.date else { return nil }
            if let compared = article.updated?.date, compared >= changed { return nil }
            return .note(
                at: article.updatedPlace ?? article.location, "the original was changed on \(changed), and this translation is older",
                help: "translate what has changed, and write 'updated: \(changed)'")
        }
    }
}

extension CollectionItem {
    /// Where it is, whatever the language.
    fileprivate var path: String { "\(collection)/\(slug)" }
}
