/// A private folder of Marquee for unfinished files, each named by a number.
///
/// Anything else that somebody has put into it stays, and then the folder stays too.
package struct NumberedFiles: Sendable {
    package let folder: String

    package init(in folder: String) { self.folder = folder }

    /// Where the file with this number is.
    package func path(of number: Int) -> String { "\(folder)/\(number)" }

    /// Makes the folder, unless it exists.
    ///
    /// - Throws: if a symbolic link, or anything else, is in its place.
    package func makeFolder() throws(FileError) {
        try Folder.create(folder)
        guard try FileStatus(of: folder)?.kind == .folder else { throw FileError(.create, folder, .exists) }
    }

    /// Removes the files, and the folder if it is then empty. A symbolic link in its place is not followed.
    package func remove() throws(FileError) {
        guard try FileStatus(of: folder)?.kind == .folder else { return }
        for entry in try Folder.entries(of: folder) where entry.status.kind == .file && Int(plain: entry.name) != nil {
            try File.remove("\(folder)/\(entry.name)")
        }
        try Folder.removeIfEmpty(folder)
    }
}
