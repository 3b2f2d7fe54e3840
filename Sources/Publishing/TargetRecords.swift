import ContentReader
import Files

/// Marquee's own folder for one target, on this machine.
///
/// A committed folder `.marquee` comes with every clone of the site. What Marquee makes in it must be its own: nothing in
/// it is reached through a symbolic link.
package struct TargetRecords: Sendable {
    /// An absolute path, because in a relative one other programs could take the part before a colon for a server name.
    let folder: String

    /// Makes the folder unless it exists.
    ///
    /// - Throws: `unsuitable` if a symbolic link is on the way to anything that Marquee keeps there.
    package init(of target: PublishTarget, in project: ProjectFolders) throws(PublishError) {
        let records = "\(project.records)/publish"
        let folder = "\(records)/\(target.name)"
        for path in [project.records, records, folder] {
            let status = try onDisk { () throws(FileError) in try FileStatus(of: path) }
            guard status?.kind != .symbolicLink else { throw Self.refusal(of: path) }
        }
        try onDisk { () throws(FileError) in try Folder.create(folder) }
        try Self.refuseLinks(in: folder, entering: { !Self.isGuarded($0) })
        self.folder = try onDisk { () throws(FileError) in try Folder.realPath(of: folder) }
    }

    /// Where the site for the target is built.
    var builtSite: String { "\(folder)/site" }
    /// Where files fetched from public addresses are kept temporarily.
    var fetchedFiles: String { "\(folder)/fetched" }

    /// Keeps other processes from publishing to the target from this project.
    func lock() throws(PublishError) -> FolderLock {
        do { return try FolderLock(folder) } catch { throw error.reason == .inUse ? .inUse : .file(error) }
    }
}

extension TargetRecords {
    /// Folders in it of whose contents whoever works on them takes care: a built site, former files, a repository. One that was moved
    /// aside, such as `repository.1`, may have any contents, because nothing works on it.
    private static func isGuarded(_ name: String) -> Bool {
        ["site", "former", "repository"].contains(name) || name.hasPrefix("repository.")
    }

    private static func refuseLinks(in folder: String, entering isEntered: (String) -> Bool) throws(PublishError) {
        for entry in try onDisk({ () throws(FileError) in try Folder.entries(of: folder) }) {
            let path = "\(folder)/\(entry.name)"
            switch entry.status.kind {
            case .symbolicLink: throw refusal(of: path)
            case .folder where isEntered(entry.name): try refuseLinks(in: path, entering: { _ in true })
            default: continue
            }
        }
    }

    private static func refusal(of path: String) -> PublishError {
        .unsuitable("'\(path)' is a symbolic link, and Marquee would write to another folder through it; remove the link")
    }
}
