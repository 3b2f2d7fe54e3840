import Diagnostics
import TestSupport
import Testing

@Suite struct RepetitionTests {
    private func error(_ file: String, _ line: Int, _ message: String = "wrong", help: String? = nil) -> Diagnostic {
        .error(at: file, line, 1, message, help: help)
    }

    private func sentences(in diagnostics: [Diagnostic]) -> [String] {
        Repetitions(in: diagnostics).entries.compactMap { if case .others(let sentence) = $0 { sentence } else { nil } }
    }

    @Test func fiveAreShownAndTheOthersAreCounted() {
        let errors = (1...9).map { error("articles/2024/\($0).md", 1) }
        let other = error("articles/2024/3.md", 2, "odd")
        let shown = [errors[0], errors[1], errors[2], other, errors[3], errors[4]].map { Repetitions.Entry.diagnostic($0) }
        let sentence = "the same error 4 more times, in 4 files: articles/2024 (4); '--json' lists each place"
        #expect(Repetitions(in: (errors + [other]).sorted()).entries == shown + [.others(sentence)])
    }

    /// What is listed, and the sentence about the others.
    @Test(arguments: [
        (["a.yaml"], 5, nil), (["a.yaml"], 6, "the same error once more, in a.yaml; '--json' lists each place"),
        (["a.yaml"], 1_000, "the same error 995 more times, in a.yaml; '--json' lists each place"),
        (["x/a.md", "y/b.md"], 4, "the same error 3 more times, in y/b.md; '--json' lists each place"),
        (
            ["a/1.md", "b/1.md", "c/1.md", "d/1.md", "e/1.md", "f/1.md", "g/1.md", "1.md"], 2,
            "the same error 11 more times, in 6 files: 1.md (2), d (2), e (2), f (2), g (2) and 1 more folder; '--json' lists each place"
        ),
    ])
    func theOthersAreNamedByTheirFolders(_ files: [String], _ count: Int, _ sentence: String?) {
        let errors = files.flatMap { file in (1...count).map { error(file, $0) } }
        #expect(sentences(in: errors) == [sentence].compactMap(\.self))
    }

    @Test func anotherSeverityMessageOrAdviceIsAnotherSaying() {
        let errors = (1...5).flatMap { line in
            [
                error("a.md", line), error("a.md", line, "odd"), error("a.md", line, help: "write x"), error("a.md", line, help: "write y"),
                .warning(at: SourceLocation(file: "a.md", line: line), "wrong"),
            ]
        }
        #expect(Repetitions(in: errors).entries == errors.map { .diagnostic($0) })
    }

    /// Each is looked at once to count it and once to show it; nothing is compared with all others.
    @Test func tenThousandAreOnlyFive() {
        let errors = (0..<10_000).map { error("articles/\($0 % 10)/\($0).md", 1) }
        #expect(Repetitions(in: errors).entries.count == 6)
    }

    /// Messages that differ in what they quote or in their numbers: how many are shown, and the sentence about the others.
    @Test(arguments: [
        ("no person has the id '%'", "1010 more errors of this kind, in a.yaml; '--json' lists each of them"),
        ("expected a date, found '0%/01/1994'", "1010 more errors of this kind, in a.yaml; '--json' lists each of them"),
        ("an episode on 202%-01-02, before its season (2021)", "1010 more errors of this kind, in a.yaml; '--json' lists each of them"),
    ])
    func thoseOfOneKindAreShownTenTimes(_ message: String, _ sentence: String) {
        let errors = (0..<1_020).map { number in error("a.yaml", number, message.filled(with: String(number))) }
        let shown = errors.prefix(Repetitions.mostOfKind).map { Repetitions.Entry.diagnostic($0) }
        #expect(Repetitions(in: errors).entries == shown + [.others(sentence)])
    }

    @Test func eachFileWithAnErrorIsNamedAndTheFoldersOfWarnings() {
        let files = (1...12).map { "shows/\($0)/show.yaml" } + ["a.yaml", "a.yaml", "b.yaml"]
        let errors = files.enumerated().map { error($1, $0, "unknown key 'k\($0)'") }
        let named = "shows/11/show.yaml (1), shows/12/show.yaml (1)"
        #expect(
            sentences(in: errors)
                == ["5 more errors of this kind, in 4 files: a.yaml (2), b.yaml (1), \(named); '--json' lists each of them"])
        let warnings = errors.map { Diagnostic.warning(at: $0.location, $0.message) }
        #expect(
            sentences(in: warnings)
                == [
                    "5 more warnings of this kind, in 4 files: a.yaml (2), b.yaml (1), shows/11 (1), shows/12 (1); '--json' lists each of them"
                ])
    }

    /// One message again and again does not hide others of its kind, and an apostrophe quotes nothing.
    @Test func aKindShowsDifferentMessagesFirst() {
        let same = (1...40).map { error("a.md", $0, "no show has the id 'x'") }
        let others = (41...43).map { error("a.md", $0, "no show has the id 'y\($0)'") }
        #expect(
            Repetitions(in: same + others).entries
                == same.prefix(5).map { .diagnostic($0) } + [.others("the same error 35 more times, in a.md; '--json' lists each place")]
                + others.map { .diagnostic($0) })
        let words = (1...20).map { error("a.md", $0, "the show's \(String(repeating: "x", count: $0)) isn't 'this'") }
        #expect(Repetitions(in: words).entries == words.map { .diagnostic($0) })
    }
}

extension String {
    fileprivate func filled(with value: String) -> String {
        split(separator: "%", omittingEmptySubsequences: false).joined(separator: value)
    }
}
