import Foundation
import TestSupport
import Testing

/// Files of 40 GB, and the real program limited to 2 GB: it reports what is wrong and where, and is not killed by a signal.
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

    /// Short texts that would become long pages, two at a time: what is too much is an error, in less than a gigabyte.
    @Test(arguments: [
        ("footnotes", String(repeating: "[^a] ", count: 150_000) + "\n\n[^a]: b\n"),
        (
            "cells",
            "|" + String(repeating: "a|", count: 128) + "\n|" + String(repeating: "-|", count: 128) + "\n"
                + String(repeating: "|" + String(repeating: "a|", count: 64) + "\n", count: 13_000)
        ),
        ("spoilers", String(repeating: "||a|| ", count: 100_000)),
    ])
    func textsThatWouldBecomeLongPagesAreErrors(name: String, text: String) throws {
        let article = "---\ntitle: A\ndate: 2025-01-01\n---\n\(text)\n"
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "Content/articles/a.md": article,
            "Content/articles/b.md": article,
        ])
        let run = try run("ulimit -v 1500000; exec \"$0\" build --threads 2", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/articles/a.md:"))
        #expect(run.errors.utf8.count < 2_000)
        #expect(try folder.folders.contains("public") == false)
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
