@testable import ContentReader
import Foundation
import Testing

/// The files of the program's own phrases.
@Suite struct LanguageFileTests {
    private static let translated = PhraseLanguage.allCases.filter { $0 != .english }

    /// Whoever adds a phrase finds here in which files it is missing. Until it is there, it is in English.
    @Test(arguments: translated) func hasEveryPhrase(_ language: PhraseLanguage) {
        let missing = Phrases(language: language.rawValue).untranslated
        #expect(missing == [], "Sources/ContentReader/Languages/\(language.rawValue).yaml has no: \(missing.joined(separator: ", "))")
    }

    @Test(arguments: translated) func isReadWithoutAProblem(_ language: PhraseLanguage) {
        #expect(language.reading.report.findings.diagnostics == [])
    }

    @Test(arguments: translated) func saysWhoHasReadIt(_ language: PhraseLanguage) throws {
        let text = String(decoding: try #require(language.file), as: UTF8.self)
        #expect(text.contains("\nlanguage: \(language.rawValue)\n"))
        #expect(language.description.name != "English")
        #expect(!language.description.translation.isEmpty)
    }

    /// A phrase with a count has forms, unless the count does not change the words in any language.
    @Test func whatIsCountedHasForms() {
        let uncounted = Set(["moreInTable", "largestParts", "mostConnected", "partOfSeries", "partOfStory"])
        let found = Phrases.Words.english.compactMap { key, original in
            if case .text(let text) = original, text.contains("{count}") { key } else { nil }
        }
        #expect(Set(found) == uncounted, "make it a CountedPhrase")
    }

    /// The forms that whole numbers have in a language; others would never be shown.
    @Test(arguments: translated) func hasTheFormsOfItsLanguage(_ language: PhraseLanguage) {
        let rule = PluralRule(language: language.rawValue)
        let used = Set((0...200).map(rule.category) + [rule.category(of: 1_000_000), .other])
        for (key, original) in Phrases.Words.english {
            guard case .counted = original, let phrase = language.translation[key] as? CountedPhrase else { continue }
            let forms = phrase.forms.map(\.category)
            #expect(Set(forms).isSubset(of: used), "\(key)")
            if language == .polish, forms.count > 1 { #expect(Set(forms).isSuperset(of: [.one]), "\(key)") }
        }
    }

    /// Each script has its own signs; a straight quote or an English one was typed by mistake.
    @Test(arguments: translated) func hasNoStraightQuotes(_ language: PhraseLanguage) throws {
        let translation = language.translation
        for (key, _) in Phrases.Words.english {
            let texts =
                switch translation[key] {
                case let text as String: [text]
                case let counted as CountedPhrase: counted.texts
                default: [String]()
                }
            for text in texts { #expect(!text.contains("\"") && !text.contains("'"), "\(key): \(text)") }
        }
    }

    @Test(arguments: [
        ("de", "Neueste Beiträge"), ("de-AT", "Neueste Beiträge"), ("DE", "Neueste Beiträge"), ("pt-BR", "Últimas notícias"),
        ("pt", "Últimas notícias"), ("ar-EG", "آخر الأخبار"), ("en-GB", "Latest news"), ("sv", "Latest news"), ("zh-Hant", "Latest news"),
    ])
    func aTagFindsItsLanguage(_ tag: String, _ latestNews: String) {
        #expect(Phrases(language: tag).latestNews == latestNews)
    }

    @Test func onlyALanguageWithoutPhrasesIsInEnglish() {
        #expect(Phrases(language: "sv").untranslated == Phrases.Words.english.map(\.key))
        #expect(Phrases(language: "en-GB").untranslated == [])
        #expect(Phrases().untranslated == [])
    }

    @Test func theOwnersWordsComeFirst() throws {
        let found = try reading([
            "site.yaml":
                "title: L\nbaseURL: https://l.example\nlanguage: de\nphrases: { news: Neues, months: [a, b, c, d, e, f, g, h, i, j, k, l] }\n"
        ])
        let phrases = found.content.settings.phrases
        #expect(phrases.news == "Neues" && phrases.home == "Startseite")
        #expect(phrases.months[4] == "e" && phrases.monthsAlone[4] == "e")
    }

    /// What `marquee phrases` prints is read again as it is.
    @Test(arguments: PhraseLanguage.allCases.map(\.rawValue) + ["sv"]) func thePrintedPhrasesAreSettings(_ language: String) throws {
        let list = PhraseList(language: language).text
        let found = try reading(["site.yaml": "title: L\nbaseURL: https://l.example\nlanguage: \(language)\n\(list)"])
        #expect(found.diagnostics == [])
        #expect(found.content.settings.phrases.untranslated == [])
        #expect(found.content.settings.phrases.home == Phrases(language: language).home)
        #expect(list.contains("machine") == (language != "en" && language != "sv"))
    }

    @Test(arguments: [
        ("tr", "istanbul ırmak", "İSTANBUL IRMAK"), ("en", "istanbul", "ISTANBUL"), ("de", "straße", "STRASSE"), ("az", "i", "İ"),
    ])
    func lettersChangeCaseByTheRulesOfTheLanguage(_ language: String, _ lower: String, _ upper: String) {
        #expect(LanguageTag(language).uppercased(lower) == upper)
        if language != "de" { #expect(LanguageTag(language).lowercased(upper) == lower) }
    }
}
