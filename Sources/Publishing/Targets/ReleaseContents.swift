import Files

/// What a release holds, as the scripts on the server print it.
struct ReleaseContents {
    /// Without Marquee's own records; no hash is known.
    private(set) var files: [String: StoredFile] = [:]
    private(set) var emptyFolders: Set<String> = []

    /// Reads paths that are not folders, an empty path, folders, another empty path, and sizes. Each path is followed by a NUL.
    init(parsing bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
        let paths = parts.prefix { !$0.isEmpty }
        let folders = parts.dropFirst(paths.count + 1).prefix { !$0.isEmpty }
        let sizes = Self.sizes(parsing: parts.dropFirst(paths.count + folders.count + 2).first ?? [])
        for path in paths.compactMap(Self.path) { files[path] = sizes[path].map { .file(size: $0, hash: nil) } ?? .other }
        emptyFolders = Set(folders.compactMap(Self.path)).subtracting(files.keys.flatMap(\.foldersAround))
    }

    /// The path without `./`; `nil` for the release itself and for Marquee's own records.
    private static func path(_ bytes: ArraySlice<UInt8>) -> String? {
        let path = String(decoding: bytes, as: UTF8.self).dropFirst(2)
        return path.isEmpty || path.hasPrefix(".marquee") ? nil : String(path)
    }

    /// Reads the output of `wc -c`: a size and a path on each line.
    static func sizes(parsing bytes: ArraySlice<UInt8>) -> [String: Int] {
        var sizes: [String: Int] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2, let size = Int(plain: words[0]), words[1].hasPrefix("./") { sizes[String(words[1].dropFirst(2))] = size }
        }
        return sizes
    }
}
