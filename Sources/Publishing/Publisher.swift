import ContentReader
import Files

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Takes a built site to a target.
package struct Publisher: Sendable {
    package let target: PublishTarget
    package let transport: any Transport

    /// Finds the way to a target, and the programs that it needs.
    ///
    /// - Parameters:
    ///   - project: what the target has to stay out of. Relative paths of the target count from the content.
    ///   - records: a folder of Marquee's own on this machine, for this target alone; an absolute path, because other programs could take
    ///     what stands before a colon in another one for the name of a server.
    package init(_ target: PublishTarget, in project: ProjectFolders, records: String) async throws(PublishError) {
        // A program that ends before it has read its input is an error to be reported, and no reason to die.
        signal(SIGPIPE, SIG_IGN)
        self.target = target
        let contentFolder = try onDisk { () throws(FileError) in try Folder.realPath(of: project.content) }
        let local = { (path: String) in path.hasPrefix("/") ? path : "\(contentFolder)/\(path)" }
        transport =
            switch target.place {
            case .folder(let path):
                InPlaceTransport(store: try Self.folderStore(path, former: target.former, project, records: records, local))
            case .zip(let path): try Self.zip(path, project, local)
            case .rsync(let host, let path): try await RsyncTransport(host: host, path: path, records: records)
            case .git(let repository, let branch):
                try await GitTransport(
                    Self.address(repository, project, contentFolder), branch: branch, records: "\(records)/repository")
            case .rclone(let path):
                InPlaceTransport(store: try await Self.rcloneStore(path, former: target.former, records: records))
            }
    }

    private static func folderStore(
        _ path: String, former: String?, _ project: ProjectFolders, records: String, _ local: (String) -> String
    ) throws(PublishError) -> FolderStore {
        let folder = local(path)
        try project.requireFree(folder, called: "the folder '\(path)' of this target")
        guard let former else {
            let usual = "\(records)/former"
            try ProjectFolders.refuseLink(usual)
            return FolderStore(folder: folder, former: usual)
        }
        let words = "the folder '\(former)' for former files"
        try project.requireFree(local(former), called: words)
        guard try !ProjectFolders.overlap(local(former), folder) else {
            throw .unsuitable("\(words) overlaps the folder '\(path)' of this target; choose another one")
        }
        return FolderStore(folder: folder, former: local(former))
    }

    private static func rcloneStore(_ path: String, former: String?, records: String) async throws(PublishError) -> RcloneStore {
        let scratch = "\(records)/scratch"
        try ProjectFolders.refuseLink(scratch)
        return try await RcloneStore(path, records: former, scratch: scratch)
    }

    private static func zip(_ path: String, _ project: ProjectFolders, _ local: (String) -> String) throws(PublishError) -> ZipTransport {
        try project.requireFree(local(path), called: "the archive '\(path)' of this target")
        return ZipTransport(path: local(path))
    }

    /// Where a repository is, if it is not one that came with the site.
    private static func address(
        _ repository: String, _ project: ProjectFolders, _ contentFolder: String
    ) throws(PublishError) -> RepositoryAddress {
        let address = RepositoryAddress(repository, contentFolder: contentFolder)
        // The folder '.marquee' has the records of every target.
        try address.refuse(inside: [
            (project.content, "the content"), (project.output, "the built site"), (project.records, "Marquee's own records"),
        ])
        return address
    }

    /// Decides what is to be done, and changes nothing.
    ///
    /// - Returns: the plan, and what it was made for.
    package func plan(_ site: LocalSite, in folder: String) async throws(PublishError) -> (plan: PublicationPlan, remote: RemoteState) {
        let remote = try await transport.state(comparedWith: site, in: folder)
        let token = String(UInt64.random(in: 0 ... .max), radix: 36)
        return (PublicationPlan(site, at: remote, isOwned: target.isOwned, .init(date: time(nil), token: token)), remote)
    }

    /// The value of `Cache-Control` that the target stores with the file at `path`; `nil` where it stores none.
    package func cacheControl(of path: String) -> String? { transport.storesCacheControl ? CachePolicy.cacheControl(of: path) : nil }
}
