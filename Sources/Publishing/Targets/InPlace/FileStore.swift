/// A place where files are replaced one by one: a folder, a bucket, a server that knows files only.
///
/// Beside the site it keeps former files, by the number of the publication that replaced them; nothing of that is ever a file of the site.
protocol FileStore: Sendable {
    var storesCacheControl: Bool { get }

    /// Every file that is there, but for Marquee's own records, and how it compares with those of `site` in `folder`.
    func files(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> [String: RemoteState.Comparison]

    /// The bytes of the manifest; `nil` where there is none.
    func manifest() async throws(PublishError) -> [UInt8]?
    func writeManifest(_ bytes: [UInt8]) async throws(PublishError)

    /// Copies files of the site from `folder`. Whoever reads one meanwhile gets the old file or the new one, whole, as far as the place can.
    func upload(_ files: [Upload], from folder: String) async throws(PublishError)
    /// Removes files, and then folders if nothing is in them, those inside others first.
    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError)

    /// Keeps copies of files as they are now, beside those that were kept for the same publication.
    func preserve(_ files: [String], for publication: Int) async throws(PublishError)
    func preserveManifest(_ bytes: [UInt8], for publication: Int) async throws(PublishError)
    /// The manifest that was kept for a publication, and the paths of the files; `nil` where there is none.
    func preserved(for publication: Int) async throws(PublishError) -> (manifest: [UInt8], files: Set<String>)?
    /// Puts files that were kept in their places.
    func restore(_ files: [Upload], from publication: Int) async throws(PublishError)
    /// The publications that something is kept for.
    func publicationsPreserved() async throws(PublishError) -> [Int]
    func forget(_ publication: Int) async throws(PublishError)

    /// Does something while nobody else publishes here, as far as the place can keep others out.
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result

    /// The place, for messages.
    var description: String { get }
}

extension FileStore {
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result { try await work() }

    /// What Marquee has put here.
    func publishedManifest() async throws(PublishError) -> PublishedManifest? {
        guard let bytes = try await manifest() else { return nil }
        do { return try PublishedManifest(parsing: bytes) } catch { throw .unreadableManifest(description) }
    }
}
