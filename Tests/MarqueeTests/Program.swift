import Foundation
import Testing

/// The result of running the real program.
struct Run: Equatable {
    let status: Int32
    let output: String
    let errors: String
}

/// Runs the program that this package builds.
func marquee(_ arguments: String..., in folder: String? = nil, environment: [String: String] = [:]) throws -> Run {
    try marquee(arguments, in: folder, environment: environment)
}

/// Runs the program that this package builds.
func marquee(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = buildFolder.appendingPathComponent("marquee")
    process.arguments = arguments
    // Drawing pictures takes longer than all else, and other tests are about them.
    let usual = ProcessInfo.processInfo.environment.filter { $0.key != "SOURCE_DATE_EPOCH" }.merging(["MARQUEE_TOOLS": ""]) { $1 }
    process.environment = usual.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // The error stream gets far less than a pipe holds, so it can be read second.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
        status: process.terminationStatus,
        output: String(decoding: outputData, as: UTF8.self),
        errors: String(decoding: errorData, as: UTF8.self)
    )
}

/// Where the build puts its products: next to the test bundle.
var buildFolder: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
}

/// The top folder of the project.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
