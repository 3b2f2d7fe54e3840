import ContentReader
import TestSupport
import Testing

@Suite struct PhrasesCommandTests {
    @Test func withoutALanguageTheLanguagesAreListed() throws {
        let run = try marquee("phrases")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == PhraseLanguage.allCases.map { $0.rawValue[...] })
        #expect(run.output.contains("de     Deutsch (machine)\n") && run.output.contains("en     English\n"))
    }

    @Test(arguments: ["de", "pt-BR", "en", "sv"]) func thePhrasesOfALanguageArePrinted(_ language: String) throws {
        #expect(try marquee("phrases", language) == Run(status: 0, output: PhraseList(language: language).text, errors: ""))
    }

    @Test(arguments: ["german", "xx", "en-UK", "../de", ""]) func whatIsNoLanguageIsWrongUsage(_ language: String) throws {
        #expect(try marquee("phrases", language).status == 2)
    }

    /// On a site in a language that the program does not know, and on one whose phrases all are there.
    @Test func checkNamesThePhrasesThatAreNotTranslated() throws {
        func notes(_ settings: String) throws -> [Substring] {
            let folder = try TemporaryFolder(["site.yaml": "title: L\nbaseURL: https://l.example/\n\(settings)"])
            return try marquee("check", "--site", folder.path, "--date", "2026-01-01").errors.split(separator: "\n").filter {
                $0.contains("phrases are in English")
            }
        }
        let most = PhraseList(language: "en").text.replacing(/[ ]{2}home: .*\n/, with: "").replacing(/[ ]{2}news: .*\n/, with: "")
        #expect(try notes("language: sv\n\(most)").count == 1)
        #expect(
            try notes("language: sv\n\(most)")[0].hasSuffix(
                "note: 2 of \(Phrases.count) phrases are in English, because there is no translation into 'sv': home, news"))
        #expect(try notes("language: de\n") == [])
        #expect(try notes("") == [])
    }
}
