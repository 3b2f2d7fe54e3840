import Files
import Output
import TestSupport
import Testing

/// A site that would be too much is not written to the end.
@Suite struct OutputLimitsTests {
    private func files(_ sizes: [String: Int]) -> [OutputFile] {
        sizes.map { path, size in OutputFile(path, .rendered { [UInt8](repeating: 0x20, count: size) }) }
    }

    @Test(arguments: [1, 4]) func aFileThatIsTooLargeStopsTheBuild(threads: Int) throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "a", "old.html": "o"])
        let limits = OutputLimits(file: SizeLimit(bytes: 100))
        let folder = OutputFolder(output.folder.absolute("public"))
        #expect(throws: OutputError.fileTooLarge("b.html", limits.file)) {
            try folder.write(files(["a.html": 1, "b.html": 101, "c.html": 101]), limits: limits, threads: threads)
        }
        #expect(try output.contents["old.html"] == "o")
        #expect(try output.contents["b.html"] == nil)
        #expect(try folder.write(files(["a.html": 1, "b.html": 100]), limits: limits, threads: threads).removed == ["old.html"])
    }

    @Test(arguments: [1, 4]) func filesThatAreTooMuchTogetherStopTheBuild(threads: Int) throws {
        let output = try TemporaryOutput()
        let limits = OutputLimits(site: SizeLimit(bytes: 1_000))
        let folder = OutputFolder(output.folder.absolute("public"))
        let many = Dictionary(uniqueKeysWithValues: (0..<500).map { ("\($0).html", 100) })
        #expect(throws: OutputError.siteTooLarge(limits.site)) { try folder.write(files(many), limits: limits, threads: threads) }
        #expect(try output.contents.count <= 10)
        #expect(try folder.write(files(["a": 500, "b": 500]), limits: limits, threads: threads).bytes == 1_000)
    }
}
