extension File {
    /// The first `count` bytes of the file at `path`, or all of it where it has fewer. A symbolic link is followed.
    ///
    /// - Throws: `FileError`; for a folder, pipe, socket or device its reason is `notAFile`, and nothing is read from it.
    public static func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
        let file = try OpenFile.reading(path)
        var bytes = [UInt8](repeating: 0, count: min(count, try file.size()))
        let read = try bytes.withUnsafeMutableBufferPointer { buffer throws(FileError) in try file.fill(buffer) }
        bytes.removeLast(bytes.count - read)
        return bytes
    }
}
