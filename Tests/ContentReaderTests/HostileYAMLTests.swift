import ContentReader
import Diagnostics
import TestSupport
import Testing

/// A `people.yaml` designed to take forever.
struct HostileYAML: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// The number of diagnostics, and the first of them.
    let count: Int
    let first: Diagnostic

    init(_ name: String, _ text: String, _ count: Int, _ first: Diagnostic) {
        self.name = name
        self.text = text
        self.count = count
        self.first = first
    }

    var testDescription: String { name }

    private static func anchor(_ column: Int) -> Diagnostic {
        .error(at: "people.yaml", 1, column, "anchors ('&…') are not allowed", help: "delete it, or put the text in quotes")
    }

    private static func tooDeep(_ column: Int) -> Diagnostic {
        .error(at: "people.yaml", 1, column, "lists and 'key: value' lines are nested more than 50 levels deep", help: "close the brackets")
    }

    static let all = [
        HostileYAML("nine lines for a billion values", bomb, 1, anchor(5)),
        HostileYAML(
            "3,000 aliases of one broken mapping",
            "a: &a\n" + (0..<3_000).map { "  k\($0): x\n" }.joined() + (0..<3_000).map { "b\($0): *a\n" }.joined(),
            1, anchor(4)
        ),
        HostileYAML("100,000 brackets", String(repeating: "[", count: 100_000), 1, tooDeep(51)),
        HostileYAML("100,000 braces", String(repeating: "{a: ", count: 100_000), 1, tooDeep(198)),
        HostileYAML("100,000 keys of keys", String(repeating: "? ", count: 100_000), 1, tooDeep(101)),
        HostileYAML(
            "100,000 keys without a meaning",
            "joe:\n  name: Joe\n" + (0..<100_000).map { "  k\($0): x\n" }.joined(), 1_001,
            .error(
                at: "people.yaml", 3, 3, "unknown key 'k0'",
                help:
                    "available keys: aliases, awards, bio, birthplace, born, died, facts, ids, image, links, name, occupation, pronouns, sources"
            )
        ),
        HostileYAML(
            "one key 100,000 times", "joe:\n" + String(repeating: "  name: Joe\n", count: 100_000), 1_001,
            .error(at: "people.yaml", 3, 3, "'name' is repeated", help: "the first is on line 2; keep one of them")
        ),
        HostileYAML(
            "100,000 lines indented by a tab", "joe: {\n" + String(repeating: "\tname: Joe,\n", count: 100_000) + "\tbio: @\n}\n", 1,
            .error(at: "people.yaml", 100_001, 1, "a tab; only spaces can indent a line", help: "delete it")
        ),
    ]

    private static let bomb =
        (0..<9).map { line in
            "i\(line): &i\(line) [" + (line == 0 ? "x" : Array(repeating: "*i\(line - 1)", count: 10).joined(separator: ", ")) + "]\n"
        }.joined() + "? *i8\n: x\n"
}

@Suite(.serialized) struct HostileYAMLTests {
    @Test(arguments: HostileYAML.all)
    func isReportedInLittleTime(_ hostile: HostileYAML) throws {
        let folder = try TemporaryFolder(withSettings(["people.yaml": hostile.text]))
        // On this thread alone, because its time is measured.
        let (outcome, time) = processorTime { Result { try reading(folder, threads: 1) } }
        let found = try outcome.get().diagnostics
        #expect(time < .seconds(20))
        #expect(found.count == hostile.count)
        #expect(found.first == hostile.first)
    }

    @Test func manyDanglingReferencesAmongManyPeopleAreReportedQuickly() throws {
        let people = (0..<2_000).map { "person-number-\($0): { name: P }\n" }.joined()
        let cast = (0..<2_000).map { "  - { person: persom-number-\($0) }\n" }.joined()
        let folder = try TemporaryFolder(
            withSettings(["people.yaml": people, "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\ncast:\n" + cast]))
        let (outcome, time) = processorTime { Result { try reading(folder, threads: 1) } }
        let found = try outcome.get().diagnostics
        #expect(time < .seconds(20))
        #expect(found.count == 1_001)
        #expect(found.first?.help == "did you mean 'person-number-0' (people.yaml:1)?")
        #expect(found.dropLast().last?.help == "did you mean 'person-number-999' (people.yaml:1000)?")
    }
}
