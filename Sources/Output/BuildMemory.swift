import Files

/// A file that a build has made, or knows without making it.
struct OutputDraft: Sendable {
    let draft: OutputWriter.Draft
    /// What the screen found in it, for the next build; `nil` if that cannot be kept.
    let note: [Int]?
    /// Whether it was not made, because it is known.
    let isKnown: Bool
}

/// What the files of the last build were made from, so that the next one makes only those that can differ.
///
/// A file is known if all of this holds:
/// - its key is the one that it was made with, so that it would get the same bytes;
/// - the manifest says that it still has the bytes that it got then: nobody has changed it since. The memory belongs to exactly that
///   manifest, so that it does not count after any other build;
/// - the same program looks for the same in it (``OutputScreen/key``), so that it would find the same.
///
/// It is stored next to the manifest, in `.marquee/<name of the folder>.pages`. What is missing or broken costs time, and nothing else.
struct BuildMemory: Sendable {
    private static let format = "marquee pages 2"

    private struct Entry: Sendable {
        let key: Digest
        let note: [Int]
    }

    /// By path.
    private let entries: [String: Entry]
    private let search: Digest
    /// Of the manifest that it belongs to.
    private let manifest: String

    /// The memory that a build has kept; `nil` if there is none.
    init?(at path: String) {
        guard let bytes = try? File.read(path, atMost: .manifest), var reader = PackedBytes.Reader(bytes, sealedAs: Self.format) else {
            return nil
        }
        do throws(PackedBytes.Broken) {
            manifest = try reader.text()
            search = try reader.digest()
            let list = try reader.list { reader throws(PackedBytes.Broken) in
                let (path, key) = (try reader.text(), try reader.digest())
                return (path, Entry(key: key, note: try reader.list { reader throws(PackedBytes.Broken) in try reader.number() }))
            }
            entries = Dictionary(list) { first, _ in first }
        } catch {
            return nil
        }
    }

    /// What identifies the search of files for what must not be in them.
    ///
    /// - Parameter screen: the key of the build's screen.
    static func search(_ screen: Digest, by program: String) -> Digest {
        var bytes = PackedBytes()
        bytes.add(program)
        bytes.add(screen)
        return bytes.digest
    }

    /// The memory of the build that wrote the manifest, if it searched for the same.
    ///
    /// - Parameter earlier: what was read before, which counts if that build has kept it.
    static func ofLastBuild(_ records: RecordPaths, search: Digest, knowing earlier: BuildMemory?) -> BuildMemory? {
        func suits(_ memory: BuildMemory) -> Bool {
            memory.search == search && memory.manifest == (try? FileStatus(of: records.manifest))?.stamp
        }
        if let earlier, suits(earlier) { return earlier }
        guard let memory = BuildMemory(at: records.pages), suits(memory) else { return nil }
        return memory
    }

    /// What the screen found in a file that would be made from the same again; `nil` if it has to be made.
    func note(for file: OutputFile) -> [Int]? {
        guard let key = file.key, let entry = entries[file.path], entry.key == key else { return nil }
        return entry.note
    }

    /// What a build has made its files from, packed for ``keep``.
    static func packed(_ plan: OutputPlan, _ drafts: [OutputDraft]) -> PackedBytes {
        let entries = zip(plan.files, drafts).compactMap { file, draft -> (path: OutputPath, entry: Entry)? in
            guard let key = file.output.key, let note = draft.note else { return nil }
            return (file.path, Entry(key: key, note: note))
        }
        var bytes = PackedBytes()
        bytes.add(entries) { bytes, file in
            bytes.add(file.path.text)
            bytes.add(file.entry.key)
            bytes.add(file.entry.note) { bytes, number in bytes.add(number) }
        }
        return bytes
    }

    /// Keeps what a build has made its files from for the next one; a disk that refuses it costs that its time.
    ///
    /// - Parameters:
    ///   - files: as ``packed(_:_:)`` gives them.
    ///   - search: as ``search(_:by:)`` gives it.
    ///   - inputs: what the build read. If some of it may have changed unseen, nothing is kept.
    static func keep(_ files: PackedBytes, search: Digest, _ records: RecordPaths, ifSettled inputs: BuildInputs) {
        guard inputs.isSettled, let status = try? FileStatus(of: records.manifest) else {
            _ = try? File.remove(records.pages)
            return
        }
        var bytes = PackedBytes()
        bytes.add(status.stamp)
        bytes.add(search)
        bytes.add(contentsOf: files)
        try? File.write(bytes.sealed(as: format), to: records.pages)
    }
}
