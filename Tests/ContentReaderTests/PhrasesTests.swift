@testable import ContentReader
import Diagnostics
import Testing

@Suite struct PhrasesTests {
    @Test func everyPhraseIsEnglishUnlessTranslated() {
        let phrases = Mirror(reflecting: Phrases.Words()).children.map(\.label)
        #expect(phrases == Phrases.Words.english.map(\.key))
        #expect(phrases.count > 50)
        #expect(Phrases.Words(Translation()).texts == Phrases.Words().texts)
        #expect(Phrases.Words(Translation()).months == Phrases.Words().months)
    }

    @Test func everyKeyBelongsToItsPhrase() {
        let english = Phrases.Words().texts
        for (key, original) in Phrases.Words.english {
            guard case .text = original else { continue }
            let changed = Phrases.Words(Translation([key: "changed"])).texts.filter { english[$0.key] != $0.value }
            #expect(changed == [key: "changed"])
        }
        let words = Phrases.Words(Translation(["news": "Neues", "months": ["Jänner"], "votes": CountedPhrase(one: "a", other: "b")]))
        #expect(words.news == "Neues" && words.months == ["Jänner"] && words.monthsAlone == ["Jänner"])
        #expect(words.votes == CountedPhrase(one: "a", other: "b"))
    }

    @Test func namesInBracesAreFilledInOnce() {
        #expect(Phrases.fill("{a}{b}{c", ["a": "{b}", "b": "1"]) == "{b}1{c")
        #expect(Phrases.fill("{}", ["a": "1"]) == "{}")
    }

    @Test func translationHasThePlaceholdersOfTheOriginal() throws {
        let found = try diagnostics([
            "site.yaml": """
            title: L
            baseURL: https://l.example
            phrases:
              pageNumber: Seite
              dateFormat: "{day}. {month} {yaer}"
              news: "Neues {count}"
              votes: "{count} Stimmen"
              home: "{name}, Anfang"
            """
        ])
        #expect(
            found == [
                .error(at: "site.yaml", 4, 15, "the phrase has no {number}", help: "write {number} where 'Page {number}' has it"),
                .error(at: "site.yaml", 5, 15, "the phrase has no {year}", help: "write {year} where '{day} {month} {year}' has it"),
                .error(at: "site.yaml", 6, 9, "nothing will replace {count}", help: "the English phrase is 'News'"),
                .error(at: "site.yaml", 8, 9, "nothing will replace {name}", help: "the English phrase is 'Home'"),
            ]
        )
    }
}

extension Phrases.Words {
    /// Each phrase by the name of its property.
    fileprivate var texts: [String: String] {
        Mirror(reflecting: self).children.reduce(into: [:]) { texts, property in
            if let key = property.label, let text = property.value as? String { texts[key] = text }
        }
    }
}
