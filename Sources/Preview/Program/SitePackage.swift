import Files

/// The Swift package that this program was built from: Marquee's own, or a package with its own theme that depends on Marquee.
struct SitePackage: Hashable, Sendable {
    /// Absolute, without symbolic links.
    let root: String
    /// The name of the program.
    let executable: String
    /// `debug` or `release`.
    let configuration: String

    /// - Parameter executable: the absolute path of this program, without symbolic links.
    /// - Returns: `nil` for an installed program, which has no sources next to it.
    init?(ofProgramAt executable: String) {
        let parts = executable.split(separator: "/")
        // <package>/.build/<platform>/<configuration>/<program>
        guard let build = parts.lastIndex(of: ".build"), parts.count >= build + 3 else { return nil }
        root = "/" + parts[..<build].joined(separator: "/")
        self.executable = executable
        configuration = String(parts[parts.count - 2])
        guard (try? FileStatus(of: root + "/Package.swift"))?.kind == .file else { return nil }
    }

    /// The source folders of the package's targets.
    var sourceFolders: [String] {
        ["Sources", "Templates"].map { "\(root)/\($0)" }.filter { (try? FileStatus(of: $0))?.kind == .folder }
    }

    /// Whether a change of the file makes a new build necessary.
    static func isSource(_ path: String) -> Bool {
        [".swift", ".c", ".h", ".css", ".js", ".svg", ".modulemap"].contains { path.hasSuffix($0) }
    }

    /// The command that builds the program: its name and its arguments.
    var buildCommand: [String] {
        return ["swift", "build", "--package-path", root, "--configuration", configuration, "--product", String(executable.fileName)]
    }
}
