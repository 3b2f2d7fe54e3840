import ContentReader
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
    private let names = ContentSchema.allCases.map(\.rawValue)

    @Test func withoutANameTheKindsOfFilesAreListed() throws {
        let run = try marquee("schema")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").map { $0.split(separator: " ").first.map(String.init) } == names)
        #expect(run.output.contains("season         shows/<show>/season-<number>.yaml\n"))
    }

    @Test func oneIsPrinted() throws {
        let run = try marquee("schema", "music")
        #expect(run == Run(status: 0, output: String(decoding: ContentSchema.music.text, as: UTF8.self), errors: ""))
    }

    @Test func allAreWrittenAndNothingElseIsTouched() throws {
        let folder = try TemporaryFolder(["s/own.json": "{}", "s/music.json": "old"])
        let run = try marquee("schema", "--all", "s", in: folder.path)
        #expect(run == Run(status: 0, output: "17 schemas in s\n", errors: ""))
        let contents = try folder.contents
        #expect(Set(contents.keys) == Set(names.map { "s/\($0).json" } + ["s/own.json"]))
        #expect(contents["s/own.json"] == "{}")
        #expect(contents["s/music.json"] == String(decoding: ContentSchema.music.text, as: UTF8.self))
    }

    @Test func aFolderThatCannotBeIsAFailureOfTheEnvironment() throws {
        let folder = try TemporaryFolder(["s": "a file"])
        let run = try marquee("schema", "--all", "s", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("marquee: "))
        #expect(try folder.contents == ["s": "a file"])
    }

    @Test func meaninglessArgumentsAreWrongUsage() throws {
        #expect(try marquee("schema", "seson").status == 2)
        #expect(try marquee("schema", "--all", "").status == 2)
        #expect(try marquee("schema", "music", "--all", "s").status == 2)
    }
}
