import Files

/// What a repository tracks, read from git's index file (git, "index-format"). git itself is not run, because the repository's settings
/// could make it run other programs.
package enum GitIndex {
    /// Whether the repository around the folder at `path` tracks anything in that folder.
    ///
    /// - Returns: also false if there is no repository, or if its index does not have version 2, 3 or 4.
    package static func tracks(_ path: String) throws(FileError) -> Bool {
        let path = try Folder.futurePath(of: path)
        var top = path
        while let parent = top.parentPath {
            top = parent
            guard let index = try file(of: top) else { continue }
            return lists(path.relative(to: "\(top)/"), in: try File.read(index, atMost: .gitIndex)) ?? false
        }
        return false
    }

    /// The index of the repository whose top folder is `top`; `nil` if there is none.
    private static func file(of top: String) throws(FileError) -> String? {
        let git = "\(top)/.git"
        var folder = git
        if try FileStatus(of: git, followingLinks: true)?.kind == .file {
            guard let target = try GitPointer.folder(namedIn: git) else { return nil }
            folder = target
        }
        let index = "\(folder)/index"
        return try FileStatus(of: index, followingLinks: true)?.kind == .file ? index : nil
    }
}

extension GitIndex {
    /// Whether an index lists anything in a folder; `nil` if the bytes are not an index.
    ///
    /// - Parameter folder: its path from the top of the repository.
    static func lists(_ folder: String, in bytes: [UInt8]) -> Bool? {
        // A repository names its files by SHA-1 or SHA-256, and the index does not say which.
        lists(folder, in: bytes, hashLength: 20) ?? lists(folder, in: bytes, hashLength: 32)
    }

    private static func lists(_ folder: String, in bytes: [UInt8], hashLength: Int) -> Bool? {
        var reader = Reader(bytes: bytes[...])
        let isIndex = reader.bytes(4).map { $0.elementsEqual("DIRC".utf8) } ?? false
        guard isIndex, let version = reader.number(4), 2...4 ~= version, let count = reader.number(4) else { return nil }
        let folder = Array("\(folder)/".utf8)
        var isListed = false
        var path: [UInt8] = []
        for _ in 0..<count {
            let start = reader.position
            // Times, device, inode, mode, owner, group and size, then the hash.
            guard reader.bytes(40 + hashLength) != nil, let flags = reader.number(2) else { return nil }
            if version > 2, flags & 0x4000 != 0, reader.number(2) == nil { return nil }
            if version == 4 {
                guard let removed = reader.variableNumber(), removed <= path.count, let rest = reader.text() else { return nil }
                path.removeLast(removed)
                path += rest
            } else {
                guard let text = reader.text() else { return nil }
                path = Array(text)
                // Followed by zero bytes up to a multiple of eight, at least one.
                let length = reader.position - start
                guard let padding = reader.bytes((8 - length % 8) % 8), padding.allSatisfy({ $0 == 0 }) else { return nil }
            }
            // Longer paths have the largest length that fits.
            guard flags & 0xFFF == min(path.count, 0xFFF) else { return nil }
            isListed = isListed || path.starts(with: folder)
        }
        return isListed
    }

    private struct Reader {
        var bytes: ArraySlice<UInt8>

        var position: Int { bytes.startIndex }

        mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= bytes.count else { return nil }
            defer { bytes = bytes.dropFirst(count) }
            return bytes.prefix(count)
        }

        /// A big-endian number.
        mutating func number(_ count: Int) -> Int? { bytes(count)?.reduce(0) { $0 << 8 | Int($1) } }

        /// A number of variable length, like a pack's offsets; `nil` if it is longer than any path.
        mutating func variableNumber() -> Int? {
            guard var byte = bytes.popFirst() else { return nil }
            var number = Int(byte & 0x7F)
            while byte & 0x80 != 0 {
                guard number < 1 << 24, let next = bytes.popFirst() else { return nil }
                byte = next
                number = (number + 1) << 7 | Int(byte & 0x7F)
            }
            return number
        }

        /// The bytes before the next zero byte, which is consumed too.
        mutating func text() -> ArraySlice<UInt8>? {
            guard let end = bytes.firstIndex(of: 0) else { return nil }
            defer { bytes = bytes[(end + 1)...] }
            return bytes[..<end]
        }
    }
}
