import Files
import Pictures

/// What is known of the pictures of a content folder from earlier, so that none of them has to be read again.
///
/// An entry counts as long as the stamp of its file is the same, which changes whenever the file is written or replaced. The stamp of a
/// file that was changed a moment before it was listed proves nothing, so it is not kept. Another program may find out something else, so
/// its record counts as missing. What is missing or broken costs time, and nothing else.
package struct PictureRecord: Sendable {
    private static let format = "marquee pictures 2"

    private let path: String
    /// What identifies the running program; `nil` if nothing does, so that nothing is kept.
    private let program: String?
    private let time: Int
    private var entries: [String: (stamp: String, facts: PictureFacts)] = [:]

    /// - Parameters:
    ///   - path: where the record is, or will be.
    ///   - program: the file of the running program; `nil` if it is gone.
    ///   - time: when the content was listed, in nanoseconds since 1970.
    package init(at path: String, program: FileStatus?, listedAt time: Int) {
        self.path = path
        self.program = program?.stamp
        self.time = time
        guard let bytes = try? File.read(path, atMost: .pictureRecord), var reader = PackedBytes.Reader(bytes, sealedAs: Self.format),
            let maker = try? reader.text(), maker == self.program
        else { return }
        let list = try? reader.list { reader throws(PackedBytes.Broken) in
            let (path, stamp, digest) = (try reader.text(), try reader.text(), try reader.digest())
            return (path, (stamp: stamp, facts: PictureFacts(header: try PictureHeader(from: &reader), digest: digest)))
        }
        entries = Dictionary(list ?? []) { first, _ in first }
    }

    func facts(of file: FileTree.File) -> PictureFacts? {
        guard let entry = entries[file.path], entry.stamp == file.stamp else { return nil }
        return entry.facts
    }

    /// Keeps what was found out about `files`; a disk that refuses it costs the next build its time.
    func keep(_ files: some Sequence<(file: FileTree.File, facts: PictureFacts)>) {
        let kept = files.filter { $0.file.isSettled(at: time) }.sortedInBytes(by: \.file.path)
        let isKnown = kept.count == entries.count && kept.allSatisfy { entries[$0.file.path]?.stamp == $0.file.stamp }
        guard !isKnown, let program, let folder = path.parentPath else { return }
        var bytes = PackedBytes()
        bytes.add(program)
        bytes.add(kept) { bytes, entry in
            bytes.add(entry.file.path)
            bytes.add(entry.file.stamp)
            bytes.add(entry.facts.digest)
            entry.facts.header.pack(into: &bytes)
        }
        try? Folder.create(folder)
        try? File.write(bytes.sealed(as: Self.format), to: path)
    }
}
