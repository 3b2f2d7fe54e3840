import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// What is missing from the translations of the site, and what is older than its original.
    ///
    /// Whether a translation is older is told by `updated` in the two articles: Marquee knows nothing else about when somebody compared
    /// them.
    ///
    /// - Parameter language: the translation of which each gap is wanted. Of the others, none is listed where there are more than a person
    ///   reads: ``translationProgress`` has how many there are.
    func translationNotes(for language: String?) -> [Diagnostic] {
        translations.flatMap { translation in
            let texts = missingTexts(in: translation)
            let gaps =
                if translation.settings.language == language {
                    texts + translation.untranslated.map { translation.note(at: $0.location, "this text is") }
                } else if translationProgress(of: translation, missing: texts.count).isNearlyDone {
                    texts + translation.untranslatedData
                } else {
                    [] as [Diagnostic]
                }
            return gaps + translation.untranslatedPhrases + outdatedArticles(in: translation)
        }
    }

    /// How much of the site is there in each of its other languages.
    package var translationProgress: [TranslationProgress] {
        translations.map { translationProgress(of: $0, missing: missingTexts(in: $0).count) }
    }

    private func translationProgress(of translation: SiteContent, missing: Int) -> TranslationProgress {
        let texts = articles.count + pages.count + items.count + prose.count
        return TranslationProgress(
            language: translation.settings.language, texts: texts, missingTexts: missing,
            missingData: translation.untranslated.count)
    }

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
        return missing.sorted().map { file in
            .note(
                at: SourceLocation(file: file), "there is no translation into '\(language)'",
                help: "write it in '\(file.dropLast(".md".count)).\(language).md'")
        }
    }

    /// One note for each file, at its first text.
    private var untranslatedData: [Diagnostic] {
        Dictionary(grouping: untranslated, by: \.location.file).values.compactMap { texts in
            texts.map(\.location).min().map { first in
                note(at: first, texts.count == 1 ? "this text is" : "\(texts.count) texts in this file, the first of them here, are")
            }
        }
    }

    private func note(at place: SourceLocation, _ subject: String) -> Diagnostic {
        .note(
            at: place, "\(subject) not translated into '\(settings.language)'",
            help: "write '{ \(settings.languages.first ?? "en"): …, \(settings.language): … }', or what it is in 'words' of site.yaml")
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
