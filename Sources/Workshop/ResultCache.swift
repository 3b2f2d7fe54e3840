import Files

/// What other programs have made, outside the output folder, so that nothing is made twice: each file is named by the SHA-256 of everything
/// that it was made from.
///
/// It may be emptied at any time, which only costs the next build its time. Files are put in place whole, by any number of threads and
/// programs. Beside each is a note of what it should be, because a disk may lose what was written last before the power failed.
package struct ResultCache: Sendable {
    private static let noteFormat = "marquee result 1"
    private static let noteEnding = ".sum"

    /// The folder with the results. It may be missing.
    package let folder: String

    package init(in folder: String) { self.folder = folder }

    /// The name of what `tool` makes from the bytes with that digest, given these arguments.
    ///
    /// - Parameters:
    ///   - tool: its name and version.
    ///   - ending: the extension of the result.
    package static func name(of source: Digest, _ arguments: [String], tool: String, ending: String) -> String {
        var key = PackedBytes()
        key.add(source)
        key.add(tool)
        key.add(arguments) { key, argument in key.add(argument) }
        return "\(key.digest.hexadecimal).\(ending)"
    }

    package func path(of name: String) -> String { "\(folder)/\(name)" }

    /// Whether a result is there, as it was kept. One that is not is removed.
    package func has(_ name: String) -> Bool {
        let path = path(of: name)
        guard let status = try? FileStatus(of: path), status.kind == .file else { return false }
        if let note = note(of: name) {
            if note.stamp == status.stamp { return true }
            // A copy of the project has other stamps.
            if (try? ContentHash(ofFileAt: path)) == note.hash {
                try? keepNote(note.hash, of: name)
                return true
            }
        }
        _ = try? File.remove(path)
        return false
    }

    package func bytes(of name: String) -> [UInt8]? { has(name) ? try? File.read(path(of: name), atMost: .picture) : nil }

    package func keep(_ bytes: [UInt8], as name: String) throws(FileError) {
        try makeFolder()
        try File.write(bytes, to: path(of: name))
        try keepNote(ContentHash(of: bytes), of: name)
    }

    /// Makes the folder, if it is missing. A link in its place could make a build write anywhere.
    func makeFolder() throws(FileError) {
        if try FileStatus(of: folder)?.kind == .symbolicLink { throw FileError(.create, folder, .notAFolder) }
        try Folder.create(folder)
    }

    private func note(of name: String) -> (hash: ContentHash, stamp: String)? {
        guard let file = try? File.read(path(of: name) + Self.noteEnding, atMost: SizeLimit(bytes: 1 << 12)),
            var note = PackedBytes.Reader(file, sealedAs: Self.noteFormat), let hash = try? note.contentHash(), let stamp = try? note.text()
        else { return nil }
        return (hash, stamp)
    }

    private func keepNote(_ hash: ContentHash, of name: String) throws(FileError) {
        guard let status = try FileStatus(of: path(of: name)) else { return }
        var note = PackedBytes()
        note.add(hash)
        note.add(status.stamp)
        try File.write(note.sealed(as: Self.noteFormat), to: path(of: name) + Self.noteEnding)
    }

    /// How much is kept.
    package func contents() throws(FileError) -> (files: Int, bytes: Int) {
        let entries = try results()
        return (entries.count { !$0.name.hasSuffix(Self.noteEnding) }, entries.reduce(0) { $0 + $1.status.size })
    }

    /// Removes everything that was kept; nothing else that somebody has put into the folder.
    package func empty() throws(FileError) {
        for entry in try results() { try File.remove(path(of: entry.name)) }
        WorkFolder.removeAbandoned(in: folder)
        if try FileStatus(of: folder)?.kind == .folder { try Folder.removeIfEmpty(folder) }
    }

    private func results() throws(FileError) -> [Folder.Entry] {
        guard try FileStatus(of: folder)?.kind == .folder else { return [] }
        return try Folder.entries(of: folder).filter { entry in
            let digits = entry.name.prefix { $0 != "." }
            return entry.status.kind == .file && digits.count == 64 && digits.allSatisfy { $0.isHexDigit && !$0.isUppercase }
        }
    }
}
