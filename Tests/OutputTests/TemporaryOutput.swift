import Files
import Output
import TestSupport

/// An output folder `public`, alone in a temporary folder.
struct TemporaryOutput {
    let folder: TemporaryFolder

    /// - Parameter files: the files that are there before the first build; paths in the output folder.
    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (path, contents) in files { try folder.write(contents, to: "public/\(path)") }
    }

    /// Builds a site with these pages.
    @discardableResult
    func build(_ pages: [String: String], copying copies: [String: String] = [:], threads: Int = 2) throws(OutputError) -> OutputReport {
        let rendered = pages.map { path, contents in OutputFile(path, .rendered { Array(contents.utf8) }) }
        let copied = copies.map { path, source in OutputFile(path, .copy(from: folder.absolute(source))) }
        return try OutputFolder(folder.absolute("public")).write(rendered + copied, threads: threads)
    }

    /// Everything in the output folder: contents by path.
    var contents: [String: String] {
        get throws {
            try folder.contents.reduce(into: [:]) { contents, file in
                if file.key.hasPrefix("public/") { contents[String(file.key.dropFirst("public/".count))] = file.value }
            }
        }
    }

    /// The manifest without its times: the words of its first line, and the paths. `nil` if there is none.
    var manifest: [String]? {
        get throws {
            let lines = try folder.contents[".marquee/public.manifest"]?.split(separator: "\n")
            return lines.map { lines in
                lines.prefix(1).map { $0.split(separator: " ").dropLast().joined(separator: " ") }
                    + lines.dropFirst().map { $0.split(separator: " ", maxSplits: 3).last.map(String.init) ?? "" }
            }
        }
    }

    /// Writes the manifest of a build on this machine that ends now, in the format without hashes.
    ///
    /// - Parameters:
    ///   - lines: each a path, with the state of the existing file, or any text to be read.
    ///   - begun: when the build began, in seconds since 1970.
    func writeManifest(_ lines: [String], isUnfinished: Bool = false, begun: Int = 1_000_000_000) throws {
        let time = begun * 1_000_000_000
        let header = "marquee manifest 2 \(isUnfinished ? "unfinished " : "")\(time)\n"
        let files = try lines.map { line in "\(try isUnfinished ? "- -" : state(of: line)) \(line)\n" }
        try folder.write(header + files.joined(), to: ".marquee/public.manifest")
        try File.setModificationTime(time, of: folder.absolute(".marquee/public.manifest"))
    }

    private func state(of path: String) throws -> String {
        guard !path.utf8.contains(0), let status = try FileStatus(of: folder.absolute("public/\(path)")) else { return "1 1" }
        return "\(status.size) \(status.modificationTime)"
    }
}

extension OutputReport {
    /// The whole report of a build in which every byte belongs to a page.
    init(written: [String: String] = [:], unchanged: [String: String] = [:], removed: [String] = []) {
        let size = { (files: [String: String]) in files.values.reduce(0) { $0 + $1.utf8.count } }
        self.init(
            written: written.keys.sorted(),
            unchanged: unchanged.keys.sorted(),
            removed: removed,
            bytes: size(written) + size(unchanged),
            writtenBytes: size(written)
        )
    }
}
