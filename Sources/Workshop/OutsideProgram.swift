import CLibrary
import Files
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A program on this machine that makes something for a site. It is run without a shell, so that an argument is never interpreted, and only
/// for a limited time.
package struct OutsideProgram: Sendable {
    package let name: String
    private let executable: Executable
    /// What tells one installed version from another without running it; empty if nothing is known.
    package let stamp: String

    /// What a run left behind.
    package struct Result: Sendable {
        /// Whether it ended by itself, and with success.
        let hasSucceeded: Bool
        /// Whether it took too long and was stopped.
        package let isOverdue: Bool
        package let output: String
        /// The last line of its standard error.
        package let complaint: String
    }

    /// In bytes.
    private static let longestOutput = 1 << 20
    private static let longestComplaint = 300

    /// The folders in which programs are looked for in place of those of the `PATH`, in the same form; the variable `MARQUEE_TOOLS` lists
    /// them. In an empty list nothing is found.
    @TaskLocal package static var folders = EnvironmentVariable.value(of: "MARQUEE_TOOLS")

    /// Finds a program by name on the `PATH`, or in ``folders``.
    package init?(named name: String) async {
        self.name = name
        if Self.folders == "" { return nil }
        let environment = Self.folders.map { Environment.inherit.updating(["PATH": $0]) } ?? .inherit
        guard let path = try? await Executable.name(name).resolveExecutablePath(in: environment) else { return nil }
        executable = .path(path)
        stamp = (try? FileStatus(of: "\(path)", followingLinks: true))?.stamp ?? ""
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: where it runs; this program's folder if not given.
    ///   - environment: variables that are added to this program's own.
    ///   - seconds: how long it may take.
    package func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], within seconds: Int
    ) async -> Result {
        let variables = environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
        let isOverdue = Flag()
        do {
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments), environment: .inherit.updating(Dictionary(variables) { $1 }),
                workingDirectory: folder.map { FilePath($0) }, input: .none, output: .string(limit: Self.longestOutput), error: .sequence
            ) { execution in
                // The number belongs to this process until the end of this closure, which waits for the end of the watch.
                async let _ = Self.end(execution.processIdentifier.value, after: seconds, noting: isOverdue)
                var said: [UInt8] = []
                for try await piece in execution.standardError {
                    piece.withUnsafeBytes { said += $0 }
                    if said.count > 1 << 14 { said.removeFirst(said.count - 1 << 14) }
                }
                return String(decoding: said, as: UTF8.self)
            }
            let lines = result.closureResult.split(whereSeparator: \.isNewline)
            return Result(
                hasSucceeded: result.terminationStatus.isSuccess, isOverdue: isOverdue.isTrue, output: result.standardOutput,
                complaint: String((lines.last ?? "").prefix(Self.longestComplaint)))
        } catch {
            return Result(hasSucceeded: false, isOverdue: isOverdue.isTrue, output: "", complaint: "\(error)")
        }
    }
}

extension OutsideProgram {
    private static func end(_ process: pid_t, after seconds: Int, noting isOverdue: Flag) async {
        guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
        isOverdue.setTrue()
        kill(process, SIGKILL)
    }
}
