import Diagnostics
import Files
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A program on this machine, run without a shell, so that an argument is never interpreted.
struct Program: Sendable {
    let name: String
    /// `nil` if it was not asked for.
    private(set) var version: ProgramVersion?
    private let executable: Executable
    /// Environment variables that are added to, or replace, this program's own in every run.
    var environment: [String: String?] = [:]

    /// What a program did.
    struct Result: Sendable {
        /// Its exit code; -1 where a signal ended it.
        let status: Int
        let output: [UInt8]
        /// The end of its standard error.
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Finds a program by name on the `PATH`, or by path.
    init?(named name: String) async {
        self.name = name
        if name.contains("/"), (try? FileStatus(of: name, followingLinks: true))?.kind != .file { return nil }
        do {
            let executable = name.contains("/") ? Executable.path(FilePath(name)) : .name(name)
            self.executable = .path(try await executable.resolveExecutablePath(in: .inherit))
        } catch {
            return nil
        }
    }

    /// Finds a program that a target needs, and asks for its version.
    init(_ required: RequiredProgram) async throws(PublishError) {
        guard let program = await Program(named: required.rawValue) else { throw .missingProgram(required) }
        self = program
        let answer = try await run([required.versionArgument])
        // ssh prints its version to standard error.
        guard let version = ProgramVersion(in: answer.text + answer.errors) else {
            throw .outdatedProgram(required, found: "an unknown version")
        }
        guard version >= required.oldestVersion else { throw .outdatedProgram(required, found: version.description) }
        self.version = version
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: its standard input.
    ///   - folder: where it runs; this program's folder if not given.
    ///   - environment: variables that are added to, or replace, this program's own; those that are `nil` are removed.
    ///   - isFutile: whether the end of its standard error shows that it goes on although it has failed. It is then terminated, because it
    ///     would go on for a long time without a network.
    func run(
        _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, environment: [String: String?] = [:],
        endingWhen isFutile: (@Sendable (String) -> Bool)? = nil
    ) async throws(PublishError) -> Result {
        do {
            let variables = self.environment.merging(environment) { $1 }.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments),
                environment: .inherit.updating(Dictionary(variables) { $1 }),
                workingDirectory: folder.map { FilePath($0) },
                input: .inputWriter, output: .bytes(limit: SizeLimit.programOutput.bytes), error: .sequence
            ) { execution in
                // A program that fails may not read all of its input; its own message says why it failed.
                async let written: Void = Self.write(input, to: execution.standardInputWriter)
                var said: [UInt8] = []
                var isEnded = false
                for try await piece in execution.standardError {
                    piece.withUnsafeBytes { said += $0 }
                    if said.count > Self.longestMessage { said.removeFirst(said.count - Self.longestMessage) }
                    if let isFutile, !isEnded, isFutile(String(decoding: said, as: UTF8.self)) {
                        isEnded = true
                        try execution.send(signal: .terminate)
                    }
                }
                await written
                return String(decoding: said, as: UTF8.self)
            }
            let status = if case .exited(let code) = result.terminationStatus { Int(code) } else { -1 }
            return Result(status: status, output: result.standardOutput, errors: result.closureResult)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw .failed(name, saying: "it printed more than \(SizeLimit.programOutput)")
        } catch {
            throw .failed(name, saying: "\(error)")
        }
    }

    /// Runs the program; an exit code other than 0 is an error.
    @discardableResult
    func succeed(
        _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, environment: [String: String?] = [:],
        endingWhen isFutile: (@Sendable (String) -> Bool)? = nil
    ) async throws(PublishError) -> Result {
        let result = try await run(arguments, input: input, in: folder, environment: environment, endingWhen: isFutile)
        guard result.status == 0 else { throw failure(result) }
        return result
    }

    /// The error for a failed run.
    func failure(_ result: Result) -> PublishError {
        let lines = result.errors.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
        // git prints the problem first, followed by a lot of advice.
        let reason = lines.dropLast(4).last { $0.hasPrefix("fatal: ") }
        let message = ([reason].compactMap(\.self) + lines.suffix(4)).joined(separator: " / ").withoutPasswords.withoutSecrets
        return .failed(name, saying: message.isEmpty ? "it ended with the exit code \(result.status)" : message)
    }

    private static func write(_ input: [UInt8], to writer: StandardInputWriter) async {
        _ = try? await writer.write(input)
        try? await writer.finish()
    }

    private static let longestMessage = 1 << 14
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.prefix(start.lastIndex { !$0.isWhitespace }.map { start.distance(from: start.startIndex, to: $0) + 1 } ?? 0))
    }
}
