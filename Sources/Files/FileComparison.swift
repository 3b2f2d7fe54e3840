import CLibrary

extension File {
    /// Whether the file at `path` holds exactly `bytes`; also false if it is missing or cannot be read.
    ///
    /// - Parameter buffer: holds a piece of the file at a time; must not be empty. Its contents before and after do not matter.
    package static func holds(_ path: String, _ bytes: [UInt8], buffer: inout [UInt8]) -> Bool {
        do throws(FileError) {
            let file = try OpenFile.reading(path)
            guard try file.size() == bytes.count else { return false }
            return try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
                try buffer.withUnsafeMutableBufferPointer { buffer throws(FileError) in
                    var rest = bytes[...]
                    while !rest.isEmpty {
                        let count = try file.fill(UnsafeMutableBufferPointer(rebasing: buffer.prefix(rest.count)))
                        guard count > 0, hasPrefix(UnsafeBufferPointer(rebasing: rest), UnsafeBufferPointer(rebasing: buffer.prefix(count)))
                        else { return false }
                        rest = rest.dropFirst(count)
                    }
                    return true
                }
            }
        } catch {
            return false
        }
    }

    /// Whether the file at `path` has the same contents as the one at `source`; also false if the first is missing or cannot be read.
    ///
    /// - Parameter buffer: holds a piece of each file at a time; at least two bytes. Its contents before and after do not matter.
    /// - Throws: if `source` cannot be read.
    package static func holds(_ path: String, sameAs source: String, buffer: inout [UInt8]) throws(FileError) -> Bool {
        let original = try OpenFile.reading(source)
        let size = try original.size()
        guard let status = try? FileStatus(of: path, followingLinks: true), status.kind == .file, status.size == size,
            let file = try? OpenFile.reading(path)
        else { return false }
        return try buffer.withUnsafeMutableBufferPointer { buffer throws(FileError) in
            let halves = (
                UnsafeMutableBufferPointer(rebasing: buffer[..<(buffer.count / 2)]),
                UnsafeMutableBufferPointer(rebasing: buffer[(buffer.count / 2)...].prefix(buffer.count / 2))
            )
            while true {
                let count = try original.fill(halves.0)
                guard let other = try? file.fill(halves.1), other == count,
                    hasPrefix(UnsafeBufferPointer(halves.0), UnsafeBufferPointer(rebasing: halves.1.prefix(count)))
                else { return false }
                if count < halves.0.count { return true }
            }
        }
    }
}

/// Whether `bytes` begins with `prefix`, which is not the longer of the two.
private func hasPrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, let prefixStart = prefix.baseAddress else { return prefix.isEmpty }
    return memcmp(start, prefixStart, prefix.count) == 0
}
