import Foundation
import TestSupport
import Testing

@testable import Workshop

/// Asking the program for its version.
@Suite struct VipsTests {
    /// Installs a program that counts how often it is run.
    private func install(_ version: String, in folder: TemporaryFolder) throws {
        try folder.write("#!/bin/sh\necho x >> \"$(dirname \"$0\")/calls\"\necho \(version)\n", to: "tools/vips")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.absolute("tools/vips"))
    }

    private func version(_ folder: TemporaryFolder) async -> String? {
        await OutsideProgram.$folders.withValue(folder.absolute("tools")) { await Vips(record: folder.absolute("records/vips"))?.version }
    }

    private func calls(_ folder: TemporaryFolder) -> Int { (try? folder.contents["tools/calls"])?.split(separator: "\n").count ?? 0 }

    @Test func eachInstalledVersionIsAskedOnce() async throws {
        let folder = try TemporaryFolder(["records/other": ""])
        try install("vips-8.14.1", in: folder)
        for _ in 1...3 { #expect(await version(folder) == "vips-8.14.1") }
        #expect(calls(folder) == 1)
        try install("vips-8.15.0-beta", in: folder)
        for _ in 1...3 { #expect(await version(folder) == "vips-8.15.0-beta") }
        #expect(calls(folder) == 2)
        try FileManager.default.removeItem(atPath: folder.absolute("tools/vips"))
        #expect(await version(folder) == nil)
    }

    @Test(arguments: ["", "vips-1", "\0\0\0"]) func aBrokenRecordCostsAQuestion(_ record: String) async throws {
        let folder = try TemporaryFolder(["records/vips": record])
        try install("vips-8.14.1", in: folder)
        for _ in 1...2 { #expect(await version(folder) == "vips-8.14.1") }
        #expect(calls(folder) == 1)
    }

    @Test func withoutTheFolderNothingIsKept() async throws {
        let folder = try TemporaryFolder()
        try install("vips-8.14.1", in: folder)
        for _ in 1...2 { #expect(await version(folder) == "vips-8.14.1") }
        #expect(calls(folder) == 2)
        #expect(try folder.contents.keys.sorted() == ["tools/calls", "tools/vips"])
    }
}
