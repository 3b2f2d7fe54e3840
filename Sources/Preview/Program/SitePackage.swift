import Files

/// The Swift package that this program was built from: Marquee's own, or one with a theme of its own that depends on it.
struct SitePackage: Hashable, Sendable {
    /// Absolute, free of symbolic links.
    let root: String
    /// The program.
    let executable: String
    /// `debug` or `release`.
    let configuration: String

    /// - Parameter executable: the absolute path of this program, free of symbolic links.
    /// - Returns: `nil` for a program that has been installed somewhere, and has no sources beside it.
    init?(ofProgramAt executable: String) {
        let parts = executable.split(separator: "/")
        // <package>/.build/<platform>/<configuration>/<program>
        guard let build = parts.lastIndex(of: ".build"), parts.count >= build + 3 else { return nil }
        root = "/" + parts[..<build].joined(separator: "/")
        self.executable = executable
        configuration = String(parts[parts.count - 2])
        guard (try? FileStatus(of: root + "/Package.swift"))?.kind == .file else { return nil }
    }

    /// The folders with the sources of the package's targets.
    var sourceFolders: [String] {
        ["Sources", "Templates"].map { "\(root)/\($0)" }.filter { (try? FileStatus(of: $0))?.kind == .folder }
    }

    /// Whether the program has to be built again when the file changes.
    static func isSource(_ path: String) -> Bool {
        [".swift", ".c", ".h", ".css", ".js", ".svg", ".modulemap"].contains { path.hasSuffix($0) }
    }

    /// The command that builds the program: its name and its arguments.
    var buildCommand: [String] {
        let product = executable.split(separator: "/").last.map(String.init) ?? ""
        return ["swift", "build", "--package-path", root, "--configuration", configuration, "--product", product]
    }
}
