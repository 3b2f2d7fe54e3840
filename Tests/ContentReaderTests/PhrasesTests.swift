@testable import ContentReader
import Diagnostics
import Testing

@Suite struct PhrasesTests {
    @Test func everyPhraseHasItsKey() {
        let phrases = Mirror(reflecting: Phrases.Words()).children.compactMap { $0.value is String ? $0.label : nil }
        #expect(Set(phrases) == Set(Phrases.Words.keys.keys))
        #expect(phrases.count > 50)
    }

    @Test func everyKeyIsThatOfItsPhrase() {
        for (key, path) in Phrases.Words.keys {
            var words = Phrases.Words()
            words[keyPath: path] = "changed"
            let changed = Mirror(reflecting: words).children.filter { $0.value as? String == "changed" }
            #expect(changed.map(\.label) == [key])
        }
    }

    @Test func namesInBracesAreFilledInOnce() {
        #expect(Phrases.fill("{a}{b}{c", ["a": "{b}", "b": "1"]) == "{b}1{c")
        #expect(Phrases.fill("{}", ["a": "1"]) == "{}")
    }

    @Test func translationHasTheNamesOfTheOriginal() throws {
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
                .error(at: "site.yaml", 6, 9, "nothing will stand for {count}", help: "the phrase is 'News' in English"),
                .error(at: "site.yaml", 8, 9, "nothing will stand for {name}", help: "the phrase is 'Home' in English"),
            ]
        )
    }
}
