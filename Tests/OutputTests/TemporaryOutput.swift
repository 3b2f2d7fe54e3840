import Output
import TestSupport

/// An output folder `public` beside nothing else, in a temporary folder.
struct TemporaryOutput {
    let folder: TemporaryFolder

    /// - Parameter files: what is there before the first build; paths in the output folder.
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

    /// The lines of the manifest; `nil` where there is none.
    var manifest: [String]? {
        get throws { try folder.contents[".marquee/public.manifest"]?.split(separator: "\n").map(String.init) }
    }
}

extension OutputReport {
    /// The whole report of a build in which every byte is one of a page's.
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
