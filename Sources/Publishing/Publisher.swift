import ContentReader
import Files

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Takes a built site to a target.
public struct Publisher: Sendable {
    public let target: PublishTarget
    public let transport: any Transport

    /// Finds the way to a target, and the programs that it needs.
    ///
    /// - Parameters:
    ///   - contentFolder: what relative paths of the target count from.
    ///   - outputFolder: where the site is built; it need not exist.
    ///   - records: a folder of Marquee's own on this machine, for this target alone; an absolute path, because other programs could take
    ///     what stands before a colon in another one for the name of a server.
    public init(_ target: PublishTarget, contentFolder: String, outputFolder: String, records: String) async throws(PublishError) {
        // A program that ends before it has read its input is an error to be reported, and no reason to die.
        signal(SIGPIPE, SIG_IGN)
        self.target = target
        let contentFolder = try onDisk { () throws(FileError) in try Folder.realPath(of: contentFolder) }
        let local = { (path: String) in path.hasPrefix("/") ? path : "\(contentFolder)/\(path)" }
        if case .folder(let path) = target.place {
            for (folder, name) in [(contentFolder, "the content"), (records, "Marquee's own records")] {
                guard try Self.lieInOneAnother(folder, local(path)) else { continue }
                throw .unsuitable("the folder '\(path)' of this target and \(name) lie in one another; choose another one")
            }
        }
        transport =
            switch target.place {
            case .folder(let path):
                InPlaceTransport(
                    store: FolderStore(folder: local(path), former: target.former.map(local) ?? "\(records)/former"))
            case .zip(let path): ZipTransport(path: local(path))
            case .rsync(let host, let path): try await RsyncTransport(host: host, path: path, records: records)
            case .git(let repository, let branch):
                try await GitTransport(
                    Self.address(repository, contentFolder, outputFolder, records), branch: branch, records: "\(records)/repository")
            case .rclone(let path):
                InPlaceTransport(store: try await RcloneStore(path, records: target.former, scratch: "\(records)/scratch"))
            }
    }

    /// A site that is written into its own content would be read as content the next time; one in the records would mix with them.
    private static func lieInOneAnother(_ first: String, _ second: String) throws(PublishError) -> Bool {
        let paths = try onDisk { () throws(FileError) in (try Folder.futurePath(of: first) + "/", try Folder.futurePath(of: second) + "/") }
        return paths.0.hasPrefix(paths.1) || paths.1.hasPrefix(paths.0)
    }

    /// Where a repository is, if it is not one that came with the site.
    private static func address(
        _ repository: String, _ contentFolder: String, _ outputFolder: String, _ records: String
    ) throws(PublishError) -> RepositoryAddress {
        let address = RepositoryAddress(repository, contentFolder: contentFolder)
        // The folder '.marquee' has the records of every target.
        let allRecords = "\(records)/../.."
        try address.refuse(inside: [
            (contentFolder, "the content"), (outputFolder, "the built site"), (allRecords, "Marquee's own records"),
        ])
        return address
    }

    /// Decides what is to be done, and changes nothing.
    ///
    /// - Returns: the plan, and what it was made for.
    public func plan(_ site: LocalSite, in folder: String) async throws(PublishError) -> (plan: PublicationPlan, remote: RemoteState) {
        let remote = try await transport.state(comparedWith: site, in: folder)
        let token = String(UInt64.random(in: 0 ... .max), radix: 36)
        return (PublicationPlan(site, at: remote, isOwned: target.isOwned, .init(date: time(nil), token: token)), remote)
    }

    /// The value of `Cache-Control` that the target stores with the file at `path`; `nil` where it stores none.
    public func cacheControl(of path: String) -> String? { transport.storesCacheControl ? CachePolicy.cacheControl(of: path) : nil }
}
