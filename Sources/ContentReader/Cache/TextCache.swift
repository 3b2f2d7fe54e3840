import Files

/// The texts that earlier builds have parsed, and the articles that they have read.
///
/// Both are pure functions of the bytes of the file, of its path, and of what is the same for all texts: the program with its libraries, the
/// settings, and the paths of the files that texts may show or link to. The cache is for exactly one state of the latter, its `setup`; a text in
/// it counts as long as the stamp of its file is the same, which changes whenever the file is written, moved or replaced. The stamp of a file that
/// was changed a moment before it was listed proves nothing, so its text is not kept. Nothing else has to be compared, and no file has
/// to be opened, to know that a text is still what it was.
///
/// It consists of two files: one with all texts, and a short one with those that have changed since that was written, which is all that most builds
/// write. Each text has a sum of its own. What is missing, broken, from another program or for another file is as good as not there.
package struct TextCache: Sendable {
    private static let format = "marquee texts 2"

    private let path: String
    private let setup: Digest
    /// The files whose texts may be kept.
    private let files: [String: FileStatus]
    private let all: Packed
    private let recent: Packed

    /// - Parameters:
    ///   - path: where the file is; the short one has `.recent` at the end of its name.
    ///   - program: the running program; `nil` if nothing is known about it.
    ///   - content: listed before any of its files was read.
    ///   - time: when the listing began, in nanoseconds since 1970.
    /// - Returns: `nil` if nothing can be kept.
    package init?(at path: String, program: FileStatus?, content: FileTree, listedAt time: Int, options: ContentReader.Options) {
        let settings = content.files.first { $0.path == Inventory.settingsFile }
        guard let program, let settings, settings.status.isSettled(at: time) else { return nil }
        var setup = PackedBytes()
        setup.add(program.stamp)
        setup.add(LibraryVersions.all) { bytes, version in bytes.add(version) }
        setup.add(settings.status.stamp)
        setup.add(options.baseURL.map { "\($0)" } ?? "")
        let copied = content.files.lazy.map(\.path).filter { path in Inventory.assetFolders.contains(where: path.hasPrefix) }
        for path in copied { setup.add(path) }
        self.path = path
        self.setup = setup.digest
        let settled = content.files.lazy.filter { $0.path.hasSuffix(".md") && $0.status.isSettled(at: time) }
        files = Dictionary(settled.map { ($0.path, $0.status) }) { first, _ in first }
        all = Packed(at: path, setup: self.setup)
        recent = Packed(at: "\(path).recent", setup: self.setup)
    }

    /// What parsing the text of `file` would give now; `nil` if that is not known.
    func text(of file: String) -> ParsedText? { reading(of: file)?.parsed }

    /// What reading `file`, which has an article, would give now; `nil` if that is not known.
    func article(in file: String) -> FileReading? { reading(of: file)?.ofArticle }

    private func reading(of file: String) -> TextReading? {
        guard let stamp = files[file]?.stamp else { return nil }
        return recent.reading(of: file, stamp: stamp, from: .recent) ?? all.reading(of: file, stamp: stamp, from: .all)
    }

    /// Keeps the texts of a build for the next one; a disk that refuses them costs that its time.
    ///
    /// - Parameter texts: by file.
    package func keep(_ texts: [String: TextReading]) {
        let changed = texts.lazy.filter { $0.value.parsed.origin != .all && files[$0.key] != nil }
        guard changed.contains(where: { !$0.value.parsed.isCached }) else { return }
        let count = changed.reduce(0) { sum, _ in sum + 1 }
        if count > 16, count > texts.count / 8 {
            write(texts.lazy.filter { files[$0.key] != nil }.map { ($0.key, $0.value) }, to: path)
            _ = try? File.remove("\(path).recent")
        } else {
            write(changed.map { ($0.key, $0.value) }, to: "\(path).recent")
        }
    }

    private func write(_ texts: some Sequence<(file: String, text: TextReading)>, to path: String) {
        let texts = Array(texts).sortedInBytes { $0.file }
        var header = PackedBytes()
        header.add(Self.format)
        header.add(setup)
        let head = header.bytes
        try? File.writePieces(to: path) { append throws(FileError) in
            try append(head.span)
            // One at a time, so that no second copy of all texts is ever in memory. Another thread writes the site meanwhile.
            for text in texts { try append(Self.entry(text, files[text.file]?.stamp ?? "").span) }
        }
    }

    private static func entry(_ entry: (file: String, text: TextReading), _ stamp: String) -> [UInt8] {
        var contents = PackedBytes()
        contents.add(entry.file)
        contents.add(stamp)
        entry.text.pack(into: &contents)
        var packed = PackedBytes()
        packed.add(ContentHash(of: contents.bytes))
        packed.add(contents.bytes)
        return packed.bytes
    }
}

extension TextCache {
    /// The texts in one file of the cache. They are unpacked, and their sums compared, when they are asked for.
    private struct Packed: Sendable {
        private var entries: [String: Entry] = [:]

        struct Entry: Sendable {
            let sum: ContentHash
            let contents: ArraySlice<UInt8>
            let stamp: String
        }

        init(at path: String, setup: Digest) {
            guard let bytes = try? File.read(path, atMost: .textCache) else { return }
            var reader = PackedBytes.Reader(bytes[...])
            guard let isFormat = try? reader.text() == TextCache.format, isFormat, let isSame = try? reader.digest() == setup, isSame else {
                return
            }
            while !reader.isAtEnd, let sum = try? reader.contentHash(), let contents = try? reader.slice() {
                var names = PackedBytes.Reader(contents)
                guard let file = try? names.text(), let stamp = try? names.text() else { continue }
                entries[file] = Entry(sum: sum, contents: contents, stamp: stamp)
            }
        }

        func reading(of file: String, stamp: String, from origin: ParsedText.Origin) -> TextReading? {
            guard let entry = entries[file], entry.stamp == stamp,
                ContentHash(of: entry.contents) == entry.sum
            else { return nil }
            var reader = PackedBytes.Reader(entry.contents)
            guard (try? reader.text()) == file, (try? reader.text()) == stamp,
                let text = try? TextReading(from: origin, &reader, file: file),
                reader.isAtEnd
            else { return nil }
            return text
        }
    }
}
