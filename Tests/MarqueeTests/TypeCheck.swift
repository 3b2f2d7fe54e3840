import Foundation
import TestSupport
import Testing

/// The compiler's errors about a file that uses this package.
func typeCheck(_ source: String) throws -> [String] {
    let folder = try TemporaryFolder(["main.swift": source])
    let checkouts = "\(projectFolder)/.build/checkouts"
    let foreign =
        FileManager.default.enumerator(atPath: checkouts)?.compactMap { $0 as? String }
        .filter { $0.hasSuffix("/include/module.modulemap") } ?? []
    let moduleMaps =
        ["CCMark", "CYAML", "CUTF8Proc", "CExpat", "CGumbo", "CMalloc", "CZlib"].map { "\(projectFolder)/Sources/\($0)/module.modulemap" }
        + foreign.map { "\(checkouts)/\($0)" }
        + ["ThemeAssets", "PreviewAssets", "LanguageFiles"].map { buildFolder.appendingPathComponent("\($0).build/module.modulemap").path }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
        ["swiftc", "-typecheck", "-swift-version", "6", "-I", buildFolder.appendingPathComponent("Modules").path]
        + moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + [
            "-Xcc", "-I/opt/homebrew/include", folder.absolute("main.swift"),
        ]
    let errors = Pipe()
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let found = text.split(separator: "\n").filter { $0.contains(": error: ") }.map(String.init)
    // If it is not an error that stops the compiler, the compiler itself failed.
    #expect((process.terminationStatus == 0) == found.isEmpty, "\(text)")
    return found
}
