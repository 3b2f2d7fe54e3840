import Files

/// The files of a commit.
struct GitTree {
    struct Entry: Hashable {
        /// `100644`, or another one for what is not a plain file.
        let mode: String
        let blob: String
        /// In bytes; 0 for what has none.
        let size: Int

        var isFile: Bool { mode == "100644" || mode == "100755" }
    }

    /// By path, without Marquee's manifest.
    private(set) var entries: [String: Entry] = [:]

    /// Reads the output of `git ls-tree -r -l -z --full-tree`: "100644 blob 0123…    size<tab>path".
    init(parsing bytes: [UInt8]) {
        for line in bytes.split(separator: 0) {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            let path = String(decoding: line[line.index(after: tab)...], as: UTF8.self)
            let facts = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
            guard path != PublishedManifest.path, facts.count == 4 else { continue }
            entries[path] = Entry(mode: String(facts[0]), blob: String(facts[2]), size: Int(facts[3]) ?? 0)
        }
    }
}

/// Blobs in groups, each of a size that a program may print.
struct BlobGroups {
    private(set) var groups: [[String]] = []
    private static let bytes = 32_000_000
    /// The size of the largest blob that can be read. Hosts do not accept larger ones.
    static let largest = 100_000_000

    init(_ entries: some Sequence<GitTree.Entry>) {
        var group: [String] = []
        var size = 0
        for entry in Set(entries) {
            if !group.isEmpty, size + entry.size > Self.bytes {
                groups.append(group)
                (group, size) = ([], 0)
            }
            group.append(entry.blob)
            size += entry.size
        }
        if !group.isEmpty { groups.append(group) }
    }

    /// Reads the output of `git cat-file --batch`: "0123… blob size<newline>contents<newline>" for each blob.
    static func hashes(parsing bytes: [UInt8]) -> [String: Fingerprint] {
        var hashes: [String: Fingerprint] = [:]
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let facts = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard facts.count == 3, let size = Int(plain: facts[2]), size < rest.endIndex - end else { break }
            hashes[String(facts[0])] = Fingerprint(of: rest[(end + 1)...].prefix(size))
            rest = rest[(end + 1)...].dropFirst(size + 1)
        }
        return hashes
    }
}
