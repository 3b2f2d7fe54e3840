@testable import ContentReader
import Foundation
import Testing

@Suite struct PluralTests {
    private static let samples: [(languages: [String], category: PluralCategory, numbers: [Int])] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CLDR/plurals.txt")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").filter { !$0.hasPrefix("#") } ?? []
        return lines.compactMap { line in
            let parts = line.split(separator: "; ")
            guard parts.count == 3, let category = PluralCategory(rawValue: String(parts[1])) else { return nil }
            return (parts[0].split(separator: " ").map(String.init), category, parts[2].split(separator: ", ").flatMap(numbers))
        }
    }()

    /// "5", "2~4", "1c6".
    private static func numbers(_ sample: Substring) -> [Int] {
        let ends = sample.split(separator: "~").map { end -> Int in
            let parts = end.split(separator: "c").compactMap { Int($0) }
            return (0..<(parts.count > 1 ? parts[1] : 0)).reduce(parts[0]) { number, _ in number * 10 }
        }
        return Array(ends[0]...ends[ends.count - 1])
    }

    @Test func theSamplesOfCLDRHaveTheirCategories() {
        #expect(Self.samples.count == 23)
        for (languages, category, numbers) in Self.samples {
            for language in languages {
                let found = numbers.filter { PluralRule(language: language).category(of: $0) != category }
                #expect(found == [], "\(language), \(category)")
            }
        }
    }

    @Test func everyLanguageHasSamples() {
        #expect(Set(PhraseLanguage.allCases.map(\.rawValue)).isSubset(of: Self.samples.flatMap(\.languages)))
    }

    @Test(arguments: [
        ("en", ["0 episodes", "1 episode", "2 episodes", "24 episodes"]),
        ("de", ["0 Folgen", "1 Folge", "2 Folgen", "24 Folgen"]),
        ("fr", ["0 épisode", "1 épisode", "2 épisodes", "24 épisodes"]),
        ("es", ["0 episodios", "1 episodio", "2 episodios", "24 episodios"]),
        ("pt-BR", ["0 episódio", "1 episódio", "2 episódios", "24 episódios"]),
        ("it", ["0 episodi", "1 episodio", "2 episodi", "24 episodi"]),
        ("pl", ["0 odcinków", "1 odcinek", "2 odcinki", "24 odcinki"]),
        ("nl", ["0 afleveringen", "1 aflevering", "2 afleveringen", "24 afleveringen"]),
        ("tr", ["0 bölüm", "1 bölüm", "2 bölüm", "24 bölüm"]),
        ("ja", ["全0話", "全1話", "全2話", "全24話"]),
        ("ko", ["에피소드 0개", "에피소드 1개", "에피소드 2개", "에피소드 24개"]),
        ("ar", ["لا حلقات", "حلقة واحدة", "حلقتان", "24 حلقة"]),
        ("sv", ["0 episodes", "1 episode", "2 episodes", "24 episodes"]),
    ])
    func episodesAreCounted(_ language: String, _ expected: [String]) {
        let phrases = Phrases(language: language)
        #expect([0, 1, 2, 24].map { phrases.fill(\.episodeCount, count: $0) } == expected)
    }

    @Test(arguments: [
        ("pl", [1, 2, 5, 12, 22, 25, 112], ["1 głos", "2 głosy", "5 głosów", "12 głosów", "22 głosy", "25 głosów", "112 głosów"]),
        ("ar", [2, 3, 11, 100, 103], ["صوتان", "3 أصوات", "11 صوتًا", "100 صوت", "103 أصوات"]),
        ("fr", [1_000_000, 1_200_000], ["1\u{202F}000\u{202F}000 de votes", "1\u{202F}200\u{202F}000 votes"]),
        ("de", [9_999, 12_345], ["9999 Stimmen", "12.345 Stimmen"]), ("en", [9_999, 12_345], ["9999 votes", "12,345 votes"]),
        ("pl", [12_345], ["12\u{A0}345 głosów"]), ("ja", [12_345], ["12,345票"]),
    ])
    func votesAreCounted(_ language: String, _ counts: [Int], _ expected: [String]) {
        let phrases = Phrases(language: language)
        #expect(counts.map { phrases.fill(\.votes, count: $0) } == expected)
    }

    /// An owner may give one text for all numbers, or forms; what is missing is the form for all others.
    @Test func theOwnersFormsReplaceAllOfThem() throws {
        let found = try reading([
            "site.yaml": """
            title: L
            baseURL: https://l.example
            language: pl
            phrases:
              votes: "{count} ocen"
              articleCount: { one: jeden tekst, other: "{count} tekstów" }
            """
        ])
        let phrases = found.content.settings.phrases
        #expect([1, 2, 5].map { phrases.fill(\.votes, count: $0) } == ["1 ocen", "2 ocen", "5 ocen"])
        #expect([1, 2, 5].map { phrases.fill(\.articleCount, count: $0) } == ["jeden tekst", "2 tekstów", "5 tekstów"])
        #expect(phrases.fill(\.episodeCount, count: 3) == "3 odcinki")
    }

    @Test func formsHaveThePlaceholdersOfTheOriginal() throws {
        let found = try diagnostics([
            "site.yaml": """
            title: L
            baseURL: https://l.example
            phrases:
              votes: { one: eine, other: viele }
              articleCount: { some: x, other: "{count}" }
              ratingsPicture: { one: "{source}", other: "{count} {source} {least} {most} {number}" }
            """
        ])
        #expect(
            found.map(\.message) == [
                "the phrase has no {count}", "unknown key 'some'", "the phrase has no {least}",
            ])
    }
}
