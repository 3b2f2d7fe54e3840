/// An open regular file whose parts are read one by one, in any order and on any thread. What replaces it on disk meanwhile does not change
/// it.
package final class RandomAccessFile: Sendable {
    /// In bytes, when it was opened.
    package let size: Int
    private let file: OpenFile

    /// - Throws: `FileError`; with the reason `tooLarge` above `limit`.
    package init(_ path: String, atMost limit: SizeLimit) throws(FileError) {
        file = try OpenFile.reading(path)
        try file.refuse(above: limit)
        size = try file.size()
    }

    /// - Throws: `FileError`; with the reason `changed` if the file ends before `range` does.
    package func bytes(in range: Range<Int>) throws(FileError) -> [UInt8] { try file.bytes(in: range) }
}
