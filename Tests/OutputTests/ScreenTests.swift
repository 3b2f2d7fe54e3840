import Diagnostics
import Files
import Output
import TestSupport
import Testing

/// A screen that refuses a word, and what happens to the output folder.
@Suite struct ScreenTests {
    private let screen = WordScreen(word: "murder")

    @Test func aRefusalLeavesTheLastGoodOutputAsItWas() throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "one", "b.html": "two"])
        let (before, manifest) = (try output.contents, try output.manifest)
        let files = pages(["a.html": "three", "new/c.html": "a murder", "b.html/d.html": "four", "new/b.html": "the murderer"])
        let objections = OutputError.refused([screen.objection(to: "new/b.html"), screen.objection(to: "new/c.html")])
        #expect(throws: objections) { try OutputFolder(output.folder.absolute("public")).write(files, screen: screen, threads: 2) }
        #expect(try output.contents == before)
        #expect(try output.manifest == manifest)
        #expect(try output.folder.folders == [".marquee", "public"])
    }

    @Test func aCopiedFileIsCheckedWithoutItsBytes() throws {
        let output = try TemporaryOutput()
        try output.folder.write("a murder", to: "source.txt")
        let copies = ["a.txt", "murder.txt"].map { OutputFile($0, .copy(from: output.folder.absolute("source.txt"))) }
        #expect(throws: OutputError.refused([screen.objection(to: "murder.txt")])) {
            try OutputFolder(output.folder.absolute("public")).write(copies, screen: screen)
        }
    }

    @Test func aRefusalInTheFirstBuildLeavesNoFolder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: OutputError.refused([screen.objection(to: "a.html")])) {
            try OutputFolder(folder.absolute("public")).write(pages(["a.html": "a murder"]), screen: screen)
        }
        #expect(try !folder.folders.contains("public"))
    }

    @Test func aScreenedBuildWritesTheSameFiles() throws {
        let (plain, screened) = (try TemporaryOutput(["x": ""]), try TemporaryOutput(["x": ""]))
        try plain.folder.remove("public/x")
        try screened.folder.remove("public/x")
        for names in [["a", "b/c", "b/d"], ["a", "b"], ["a/e", "b/c"]] {
            let files = names.map { name in OutputFile(name, .rendered { Array("\(name) \(names.count)".utf8) }) }
            let one = try OutputFolder(plain.folder.absolute("public")).write(files)
            let other = try OutputFolder(screened.folder.absolute("public")).write(files, screen: screen, threads: 3)
            #expect(one == other)
            #expect(try plain.contents == screened.contents)
            #expect(try plain.folder.folders == screened.folder.folders)
        }
    }

    /// Nothing has been put in place when that is found.
    @Test func aScreenedSiteThatIsTooLargeChangesNothing() throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "a"])
        let limits = OutputLimits(site: SizeLimit(bytes: 1_000))
        let long = String(repeating: " ", count: 600)
        #expect(throws: OutputError.siteTooLarge(limits.site)) {
            try OutputFolder(output.folder.absolute("public")).write(
                pages(["a.html": long, "b.html": long]), screen: screen, limits: limits, threads: 1)
        }
        #expect(try output.contents == ["a.html": "a"])
    }

    private func pages(_ texts: [String: String]) -> [OutputFile] {
        texts.map { path, text in OutputFile(path, .rendered { Array(text.utf8) }) }
    }
}

/// Refuses files that have a word, or whose path has it.
struct WordScreen: OutputScreen {
    let word: String

    func look(at bytes: [UInt8]?, of file: OutputFile) -> String? {
        "\(file.path) \(String(decoding: bytes ?? [], as: UTF8.self))".contains(word) ? file.path : nil
    }

    func objections(to findings: [String?]) -> [Diagnostic] { findings.compactMap(\.self).map(objection) }

    func objection(to path: String) -> Diagnostic { .error(at: SourceLocation(file: path), "no '\(word)' here") }
}
