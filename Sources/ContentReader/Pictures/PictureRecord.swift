import Files
import Pictures

/// What is known of the pictures of a content folder from earlier, so that none of them has to be read again.
///
/// An entry counts as long as the stamp of its file is the same, which changes whenever the file is written or replaced. The stamp of a file that was
/// changed a moment before it was listed proves nothing, so it is not kept. What is missing or broken costs time, and nothing else.
package struct PictureRecord: Sendable {
    private static let format = "marquee pictures 1"

    private let path: String
    private let time: Int
    private var entries: [String: (stamp: String, facts: PictureFacts)] = [:]

    /// - Parameters:
    ///   - path: where the record is, or will be.
    ///   - time: when the content was listed, in nanoseconds since 1970.
    package init(at path: String, listedAt time: Int) {
        self.path = path
        self.time = time
        guard let bytes = try? File.read(path, atMost: .pictureRecord), var reader = PackedBytes.Reader(bytes, sealedAs: Self.format) else {
            return
        }
        let list = try? reader.list { reader throws(PackedBytes.Broken) in
            let (path, stamp, digest) = (try reader.text(), try reader.text(), try reader.digest())
            return (path, (stamp: stamp, facts: PictureFacts(header: try PictureHeader(from: &reader), digest: digest)))
        }
        entries = Dictionary(list ?? []) { first, _ in first }
    }

    func facts(of file: FileTree.File) -> PictureFacts? {
        guard let entry = entries[file.path], entry.stamp == file.status.stamp else { return nil }
        return entry.facts
    }

    /// Keeps what was found out about `files`; a disk that refuses it costs the next build its time.
    func keep(_ files: some Sequence<(file: FileTree.File, facts: PictureFacts)>) {
        let kept = files.filter { $0.file.status.isSettled(at: time) }.sortedInBytes(by: \.file.path)
        let isKnown = kept.count == entries.count && kept.allSatisfy { entries[$0.file.path]?.stamp == $0.file.status.stamp }
        guard !isKnown, let folder = path.lastIndex(of: "/").map({ String(path[..<$0]) }) else { return }
        var bytes = PackedBytes()
        bytes.add(kept) { bytes, entry in
            bytes.add(entry.file.path)
            bytes.add(entry.file.status.stamp)
            bytes.add(entry.facts.digest)
            entry.facts.header.pack(into: &bytes)
        }
        try? Folder.create(folder)
        try? File.write(bytes.sealed(as: Self.format), to: path)
    }
}
