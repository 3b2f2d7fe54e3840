import ContentReader
import Files

/// Marquee's own folder for one target, on this machine.
package struct TargetRecords: Sendable {
    /// An absolute path, because other programs could take what stands before a colon in another one for the name of a server.
    let folder: String

    /// Makes the folder, unless it is there.
    ///
    /// - Throws: where it would be written through a symbolic link.
    package init(of target: PublishTarget, in project: ProjectFolders) throws(PublishError) {
        let records = "\(project.records)/publish"
        let folder = "\(records)/\(target.name)"
        for folder in [records, folder] where try onDisk({ () throws(FileError) in try FileStatus(of: folder) })?.kind == .symbolicLink {
            throw .unsuitable("'\(folder)' is a symbolic link, and Marquee would write to another folder through it; remove the link")
        }
        self.folder = try onDisk { () throws(FileError) in
            try Folder.create(folder)
            return try Folder.realPath(of: folder)
        }
    }

    /// Where the site is built that goes to the target.
    var builtSite: String { "\(folder)/site" }
    /// Where files are kept for the moment that were fetched from public addresses.
    var fetchedFiles: String { "\(folder)/fetched" }

    /// Keeps all others from publishing to the target from this project.
    func lock() throws(PublishError) -> FolderLock {
        do { return try FolderLock(folder) } catch { throw error.reason == .inUse ? .inUse : .file(error) }
    }
}
