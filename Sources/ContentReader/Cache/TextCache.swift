import Files

/// The texts that earlier builds have parsed, and the articles that they have read.
///
/// Both are pure functions of the bytes of the file, of its path, and of what is the same for all texts: the program with its libraries,
/// the settings, and the paths of the files that texts may show or link to. The cache is for exactly one state of the latter, its `setup`;
/// a text in it counts as long as the stamp of its file is the same, which changes whenever the file is written, moved or replaced. The
/// stamp of a file that was changed a moment before it was listed proves nothing, so its text is not kept. Nothing else has to be compared,
/// and no file has to be opened, to know that a text is still what it was.
///
/// It consists of two files: one with all texts, and a short one with those that have changed since that was written, which is all that
/// most builds write. Each begins with the setup and ends with an index, which has a checksum for each text, so only the texts that are
/// needed are read. What is missing, broken, from another program or for another file is as good as not there.
package struct TextCache: Sendable {
    private static let format = "marquee texts 4"

    private let path: String
    private let setup: Digest
    /// The files whose texts may be kept.
    private let files: [String: FileTree.File]
    private let all: Packed
    private let recent: Packed

    /// - Parameters:
    ///   - path: where the file is; the short one has `.recent` at the end of its name.
    ///   - program: identifies the running program; empty if nothing is known about it.
    ///   - content: listed before any of its files was read.
    ///   - time: when the listing began, in nanoseconds since 1970.
    /// - Returns: `nil` if nothing can be kept.
    package init?(at path: String, program: String, content: FileTree, listedAt time: Int, options: ContentReader.Options) {
        let settings = content.files.first { $0.path == Inventory.settingsFile }
        guard !program.isEmpty, let settings, settings.isSettled(at: time) else { return nil }
        var setup = PackedBytes()
        setup.add(program)
        setup.add(LibraryVersions.all) { bytes, version in bytes.add(version) }
        setup.add(settings.stamp)
        setup.add(options.baseURL.map { "\($0)" } ?? "")
        let copied = content.files.lazy.map(\.path).filter { path in Asset.folders.contains(where: path.hasPrefix) }
        for path in copied { setup.add(path) }
        self.path = path
        self.setup = setup.digest
        let settled = content.files.lazy.filter { $0.path.hasSuffix(".md") && $0.isSettled(at: time) }
        files = Dictionary(settled.map { ($0.path, $0) }) { first, _ in first }
        let head = Self.head(self.setup)
        all = Packed(at: path, head: head)
        recent = Packed(at: "\(path).recent", head: head)
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
        let changed = texts.filter { $0.value.parsed.origin != .all && files[$0.key] != nil }
        guard changed.contains(where: { !$0.value.parsed.isCached }) else { return }
        let count = changed.count
        if count > 16, count > texts.count / 8 {
            write(texts.lazy.filter { files[$0.key] != nil }.map { ($0.key, $0.value) }, to: path)
            _ = try? File.remove("\(path).recent")
        } else {
            write(changed.map { ($0.key, $0.value) }, to: "\(path).recent")
        }
    }

    private func write(_ texts: some Sequence<(file: String, text: TextReading)>, to path: String) {
        let texts = Array(texts).sortedInBytes { $0.file }
        let head = Self.head(setup)
        try? File.writePieces(to: path) { append throws(FileError) in
            try append(head.span)
            var index = PackedBytes()
            var end = head.count
            // One at a time, so that no second copy of all texts is ever in memory. Another thread writes the site meanwhile.
            for (file, text) in texts {
                let stamp = files[file]?.stamp ?? ""
                var packed = PackedBytes()
                packed.add(file)
                packed.add(stamp)
                text.pack(into: &packed)
                try append(packed.bytes.span)
                index.add(file)
                index.add(stamp)
                index.add(packed.bytes.count)
                index.add(ContentHash(of: packed.bytes))
                end += packed.bytes.count
            }
            try append(index.bytes.span)
            var tail = PackedBytes()
            tail.add(end)
            tail.add(ContentHash(of: index.bytes))
            try append(tail.bytes.span)
        }
    }

    /// How a file of the cache begins.
    private static func head(_ setup: Digest) -> [UInt8] {
        var head = PackedBytes()
        head.add(format)
        head.add(setup)
        return head.bytes
    }
}

extension TextCache {
    /// The texts in one file of the cache. They are read, unpacked and compared with their checksums when they are needed.
    private struct Packed: Sendable {
        /// Where the index begins, and its checksum.
        private static let tailLength = 16

        private let file: RandomAccessFile?
        private var entries: [String: Entry] = [:]

        struct Entry: Sendable {
            let stamp: String
            let place: Range<Int>
            let checksum: ContentHash
        }

        init(at path: String, head: [UInt8]) {
            file = try? RandomAccessFile(path, atMost: .textCache)
            if let file, let entries = try? Self.entries(of: file, head: head) { self.entries = entries }
        }

        private static func entries(of file: RandomAccessFile, head: [UInt8]) throws -> [String: Entry] {
            let end = file.size - tailLength
            guard end >= head.count, try file.bytes(in: 0..<head.count) == head else { throw PackedBytes.Broken() }
            var tail = PackedBytes.Reader(try file.bytes(in: end..<file.size)[...])
            let (start, checksum) = (try tail.number(), try tail.contentHash())
            guard head.count...end ~= start else { throw PackedBytes.Broken() }
            let index = try file.bytes(in: start..<end)
            guard ContentHash(of: index) == checksum else { throw PackedBytes.Broken() }
            var entries: [String: Entry] = [:]
            var reader = PackedBytes.Reader(index[...])
            var place = head.count
            while !reader.isAtEnd {
                let (name, stamp, count, checksum) = (try reader.text(), try reader.text(), try reader.number(), try reader.contentHash())
                guard 0...(start - place) ~= count else { throw PackedBytes.Broken() }
                entries[name] = Entry(stamp: stamp, place: place..<place + count, checksum: checksum)
                place += count
            }
            return entries
        }

        func reading(of file: String, stamp: String, from origin: ParsedText.Origin) -> TextReading? {
            guard let entry = entries[file], entry.stamp == stamp, let bytes = try? self.file?.bytes(in: entry.place),
                ContentHash(of: bytes) == entry.checksum
            else { return nil }
            var reader = PackedBytes.Reader(bytes[...])
            guard (try? reader.text()) == file, (try? reader.text()) == stamp,
                let text = try? TextReading(from: origin, &reader, file: file),
                reader.isAtEnd
            else { return nil }
            return text
        }
    }
}
