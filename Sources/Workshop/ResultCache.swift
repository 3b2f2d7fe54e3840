import Files

/// What other programs have made, outside the output folder, so that nothing is made twice: each file is named by the SHA-256 of everything that
/// it was made from.
///
/// It may be emptied at any time, which only costs the next build its time. Files are put in place whole, by any number of threads and programs.
package struct ResultCache: Sendable {
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

    package func has(_ name: String) -> Bool { (try? FileStatus(of: path(of: name)))?.kind == .file }

    package func bytes(of name: String) -> [UInt8]? { try? File.read(path(of: name), atMost: .picture) }

    package func keep(_ bytes: [UInt8], as name: String) throws(FileError) {
        try Folder.create(folder)
        try File.write(bytes, to: path(of: name))
    }

    /// How much is kept.
    package func contents() throws(FileError) -> (files: Int, bytes: Int) {
        let entries = try results()
        return (entries.count, entries.reduce(0) { $0 + $1.status.size })
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
