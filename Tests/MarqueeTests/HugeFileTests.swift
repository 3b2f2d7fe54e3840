import Foundation
import TestSupport
import Testing

/// Files of 40 GB, and the real program with 2 GB for everything: it says what is wrong, and where, and is not ended by a signal.
@Suite struct HugeFileTests {
    @Test(arguments: [
        ("Content/site.yaml", 1, "Content/site.yaml:1:1: error: the file is larger than 5 MB\n      = "),
        ("Content/people.yaml", 1, "Content/people.yaml:1:1: error: the file is larger than 5 MB\n      = "),
        ("Content/pages/f.md", 1, "Content/pages/f.md:1:1: error: the file is larger than 2 MB\n      = "),
        ("Content/images/a.jpg", 1, "Content/images/a.jpg:1:1: error: the file is larger than 4 GB\n      = "),
        ("Content/files/a.zip", 1, "Content/files/a.zip:1:1: error: the file is larger than 4 GB\n      = "),
        (".marquee/public.manifest", 3, "marquee: '.marquee/public.manifest' is not a manifest that this version of Marquee can read"),
    ])
    func isAnErrorWithItsPlace(path: String, status: Int32, start: String) throws {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"])
        try folder.writeSparse(size: 40_000_000_000, to: path)
        let run = try run("ulimit -v 2000000; exec \"$0\" build", in: folder.path)
        #expect(run.status == status)
        #expect(run.errors.hasPrefix(start))
        #expect(run.output == "")
    }

    /// Runs `script`, which finds the program in `$0`.
    private func run(_ script: String, in folder: String) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, buildFolder.appendingPathComponent("marquee").path]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let errorData = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self))
    }
}
