import Files

/// The folder with the content.
public struct ContentFolder: Hashable, Sendable {
    /// As the writer has given it, for messages.
    public let path: String
    /// Absolute, and free of symbolic links.
    let realPath: String

    /// - Throws: `FileError` where there is no such folder.
    public init(_ path: String) throws(FileError) {
        self.path = path
        realPath = try Folder.realPath(of: path)
    }
}
