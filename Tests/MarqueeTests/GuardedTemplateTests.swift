import Foundation
import TestSupport
import Testing

/// Templates that a compiler gets to see: what must not build, beside the same lines as they have to be written.
@Suite struct GuardedTemplateTests {
    @Test(arguments: [
        (guarded: "$0", closed: "page.frame.spoiler($0) { \"<p>\\($0)</p>\" }"),
        (guarded: "HTML(text: $0)", closed: "page.frame.spoiler($0) { HTML(text: $0) }"),
        (guarded: "HTML(text: \"\\($0.revealed)\")", closed: "page.frame.spoiler($0) { HTML(text: \"\\($0)\") }"),
    ])
    func aGuardedValueReachesAPageOnlyThroughASpoiler(guarded: String, closed: String) throws {
        #expect(try typeCheck(template(closed)) == [])
        let errors = try typeCheck(template(guarded))
        #expect(!errors.isEmpty)
        #expect(errors.allSatisfy { $0.contains("Spoilable<String>") || $0.contains("'revealed' is inaccessible") }, "\(errors)")
    }

    private func template(_ summary: String) -> String {
        """
        import ThemeKit

        func template(_ page: CharacterPage) -> HTML {
            "\\(page.summary.map { \(summary) as HTML })"
        }
        """
    }

    /// The compiler's errors about a file that uses this package.
    private func typeCheck(_ source: String) throws -> [String] {
        let folder = try TemporaryFolder(["template.swift": source])
        let moduleMaps = ["CCMark", "CYAML", "CUTF8Proc"].map { "\(projectFolder)/Sources/\($0)/module.modulemap" }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-I", buildFolder.appendingPathComponent("Modules").path]
            + moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + [
                "-Xcc", "-I/opt/homebrew/include", folder.absolute("template.swift"),
            ]
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let found = text.split(separator: "\n").filter { $0.contains(": error: ") }.map(String.init)
        // What stops the compiler is an error, or it was not the compiler that stopped.
        #expect((process.terminationStatus == 0) == found.isEmpty, "\(text)")
        return found
    }
}
