/// A folder of Marquee's own for unfinished files, each named by a number.
///
/// Whatever else somebody has put into it stays, and so does the folder then.
package struct NumberedFiles: Sendable {
    package let folder: String

    package init(in folder: String) { self.folder = folder }

    /// Where the file of this number is.
    package func path(of number: Int) -> String { "\(folder)/\(number)" }

    /// Makes the folder, unless it is there.
    ///
    /// - Throws: where a symbolic link, or anything else, has taken its place.
    package func makeFolder() throws(FileError) {
        try Folder.create(folder)
        guard try FileStatus(of: folder)?.kind == .folder else { throw FileError(.create, folder, .exists) }
    }

    /// Removes the files, and the folder if nothing is left in it. A symbolic link in its place is not followed.
    package func remove() throws(FileError) {
        guard try FileStatus(of: folder)?.kind == .folder else { return }
        for entry in try Folder.entries(of: folder) where entry.status.kind == .file && Int(plain: entry.name) != nil {
            try File.remove("\(folder)/\(entry.name)")
        }
        try Folder.removeIfEmpty(folder)
    }
}
