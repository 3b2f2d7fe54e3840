import CLibrary
import ContentReader
import Files
import ShowData

/// The way to a target. While it is open, no other process publishes to the target from this project.
package struct Publisher: ~Copyable {
    let target: PublishTarget
    let records: TargetRecords
    let transport: any Transport
    private let lock: FolderLock

    /// Opens the way to a target, and finds the programs that it needs.
    ///
    /// - Parameter project: the folders that the target must not overlap. Relative paths of the target start at the content.
    package init(_ target: PublishTarget, in project: ProjectFolders, records: TargetRecords) async throws(PublishError) {
        let lock = try records.lock()
        // A program that ends before it has read its input is an error to report, and must not end this process.
        signal(SIGPIPE, SIG_IGN)
        try await self.init(target, records, by: Self.transport(to: target, in: project, records: records.folder), lock)
    }

    init(_ target: PublishTarget, _ records: TargetRecords, by transport: any Transport, _ lock: consuming FolderLock) {
        self.target = target
        self.records = records
        self.transport = transport
        self.lock = lock
    }

    /// What is live, without looking at each file.
    package func status() async throws(PublishError) -> RemoteState { try await transport.status() }

    /// Returns to the state before the last publication.
    ///
    /// - Parameter pictures: those that were taken down.
    /// - Returns: a short description of the state that is live now.
    package func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String {
        try await transport.rollBack(withholding: pictures)
    }
}

extension Publisher {
    private static func transport(
        to target: PublishTarget, in project: ProjectFolders, records: String
    ) async throws(PublishError) -> any Transport {
        let contentFolder = try onDisk { () throws(FileError) in try Folder.realPath(of: project.content) }
        let local = { (path: String) in path.hasPrefix("/") ? path : "\(contentFolder)/\(path)" }
        switch target.place {
        case .folder(let path):
            return InPlaceTransport(store: try folderStore(path, former: target.former, project, records: records, local))
        case .zip(let path): return try zip(path, isReproducible: target.isOffline, project, local)
        case .rsync(let host, let path): return try await RsyncTransport(host: host, path: path, records: records)
        case .git(let repository, let branch):
            return try await GitTransport(address(repository, project, contentFolder), branch: branch, records: "\(records)/repository")
        case .rclone(let path):
            return InPlaceTransport(
                store: try await RcloneStore(path, former: target.former, scratch: "\(records)/scratch", outOf: project))
        }
    }

    private static func folderStore(
        _ path: String, former: String?, _ project: ProjectFolders, records: String, _ local: (String) -> String
    ) throws(PublishError) -> FolderStore {
        let folder = local(path)
        try project.requireFree(folder, called: "the folder '\(path)' of this target")
        guard let former else { return FolderStore(folder: folder, former: "\(records)/former") }
        let words = "the folder '\(former)' for former files"
        try project.requireFree(local(former), called: words)
        guard try !ProjectFolders.overlap(local(former), folder) else {
            throw .unsuitable("\(words) overlaps the folder '\(path)' of this target; choose another one")
        }
        return FolderStore(folder: folder, former: local(former))
    }

    private static func zip(
        _ path: String, isReproducible: Bool, _ project: ProjectFolders, _ local: (String) -> String
    ) throws(PublishError) -> ZipTransport {
        try project.requireFree(local(path), called: "the archive '\(path)' of this target")
        return ZipTransport(path: local(path), isReproducible: isReproducible)
    }

    /// The address of a repository, unless it came with the site.
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
}

extension Publisher {
    /// Decides what to do, and changes nothing.
    ///
    /// - Parameter day: for which the site is built.
    /// - Returns: the plan, and the state it was made for.
    func plan(
        _ site: LocalSite, in folder: String, of day: CalendarDate
    ) async throws(PublishError) -> (plan: PublicationPlan, remote: RemoteState) {
        let remote = try await transport.state(comparedWith: site, in: folder)
        let token = String(UInt64.random(in: 0 ... .max), radix: 36)
        // The same copy has the same bytes whenever it is made.
        let date = target.isOffline ? max(0, day.daysSince1970) * 86_400 : time(nil)
        return (PublicationPlan(site, at: remote, isOwned: target.isOwned, .init(date: date, token: token)), remote)
    }

    /// The value of `Cache-Control` that the target stores with the file at `path`; `nil` if it stores none.
    func cacheControl(of path: String) -> String? { transport.storesCacheControl ? CachePolicy.cacheControl(of: path) : nil }
}
