import Files

/// The files of an output folder that Marquee wrote: the only ones that it may overwrite or remove.
///
/// It is kept beside the folder, in `.marquee/<name of the folder>.manifest`, so that it is not published: a line that names the format,
/// then a path a line.
struct Manifest: Equatable {
    /// Sorted, each once.
    let paths: [OutputPath]
    /// Whether a build is writing the files, or was when it was killed: some may be missing, and there may be unfinished ones.
    let isUnfinished: Bool

    init(_ paths: some Sequence<OutputPath>, isUnfinished: Bool = false) {
        // Mostly they come as one or two sorted runs, which sorting only has to merge.
        self.paths = paths.sorted().reduce(into: []) { unique, path in
            if unique.last != path { unique.append(path) }
        }
        self.isUnfinished = isUnfinished
    }
}

extension Manifest {
    private static let finished = "marquee manifest 1"
    private static let unfinished = "marquee manifest 1 unfinished"

    /// The manifest in `bytes`; `nil` where it is in another format.
    ///
    /// Anybody may have edited it: a line that is not a path inside the folder does not count.
    init?(parsing bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
        let header = lines.popFirst().map { String(decoding: $0, as: UTF8.self) }
        guard header == Self.finished || header == Self.unfinished else { return nil }
        let paths = lines.lazy.compactMap { line in String(validating: line, as: UTF8.self).flatMap { try? OutputPath(known: $0) } }
        self.init(paths, isUnfinished: header == Self.unfinished)
    }

    var bytes: [UInt8] {
        var bytes = Array("\(isUnfinished ? Self.unfinished : Self.finished)\n".utf8)
        for path in paths {
            bytes += path.text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads the manifest at `path`; an empty one where there is none.
    static func load(from path: String) throws(OutputError) -> Manifest {
        let bytes: [UInt8]
        do {
            bytes = try File.read(path, atMost: .manifest)
        } catch  where error.reason == .notFound {
            return Manifest([])
        } catch  where error.reason == .tooLarge(.manifest) {
            throw .unreadableManifest(path)
        } catch {
            throw .file(error)
        }
        guard let manifest = Manifest(parsing: bytes) else { throw .unreadableManifest(path) }
        return manifest
    }

    /// - Throws: with the reason `tooLarge` where it could not be read again.
    func save(to path: String) throws(FileError) {
        let bytes = bytes
        guard bytes.count <= SizeLimit.manifest.bytes else { throw FileError(.write, path, .tooLarge(.manifest)) }
        try Folder.create(String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]))
        try File.write(bytes, to: path)
    }
}
