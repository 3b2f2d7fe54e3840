import Files

/// The folder with the content. Its path may be a symbolic link, or lead through one, and another folder may be put in its place.
package struct ContentFolder: Hashable, Sendable {
    /// As the writer has given it, for messages.
    package let path: String
    /// Absolute, and as the writer has given it otherwise: with the symbolic links that are in it.
    let absolutePath: String
    private let firstRealPath: String

    /// - Throws: `FileError` where there is no such folder.
    package init(_ path: String) throws(FileError) {
        self.path = path
        absolutePath = path.hasPrefix("/") ? path : try Folder.realPath(of: ".") + "/" + path
        firstRealPath = try Folder.realPath(of: path)
    }

    /// Where it is now: absolute, and free of symbolic links. While it is not there, where it was at first.
    var realPath: String { (try? Folder.realPath(of: absolutePath)) ?? firstRealPath }
}
