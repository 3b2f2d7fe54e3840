import Files

/// The folder with the content. Its path may be a symbolic link or go through one, and another folder may replace it.
package struct ContentFolder: Hashable, Sendable {
    /// As the writer gave it, for messages.
    package let path: String
    /// Absolute, but otherwise as the writer gave it, with its symbolic links.
    let absolutePath: String
    private let firstRealPath: String

    /// - Throws: `FileError` if there is no such folder.
    package init(_ path: String) throws(FileError) {
        self.path = path
        absolutePath = path.hasPrefix("/") ? path : try Folder.realPath(of: ".") + "/" + path
        firstRealPath = try Folder.realPath(of: path)
    }

    /// Its current place: absolute, without symbolic links. While it is missing, its first place.
    var realPath: String { (try? Folder.realPath(of: absolutePath)) ?? firstRealPath }
}
