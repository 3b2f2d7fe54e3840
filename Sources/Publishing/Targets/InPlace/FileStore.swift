/// A place where files are replaced one by one: a folder, a bucket or a plain file server.
///
/// Besides the site it keeps former files in named folders; these are never files of the site.
protocol FileStore: Sendable {
    var storesCacheControl: Bool { get }

    /// Inspects the place, except Marquee's own records.
    ///
    /// - Parameters:
    ///   - manifest: what Marquee has put there. The hash of such a file is known if there is any sign that it has been changed since, or
    ///     if it is about to be removed.
    ///   - site: what is about to be there.
    ///   - folder: where the files of the site are; `nil` if they are not on this machine.
    func contents(
        after manifest: PublishedManifest?, before site: LocalSite, in folder: String?
    ) async throws(PublishError) -> StoredContents

    /// The bytes of the manifest; `nil` if there is none.
    func manifest() async throws(PublishError) -> [UInt8]?
    func writeManifest(_ bytes: [UInt8]) async throws(PublishError)

    /// Copies files of the site from `folder`. A reader gets either the whole old file or the whole new one, if the place can guarantee
    /// that.
    func upload(_ files: [Upload], from folder: String) async throws(PublishError)
    /// Removes files, and then empty folders, the innermost first. A file that is no longer what it was stays, as far as the place can
    /// tell.
    func remove(_ files: [Removal], emptiedFolders: [String]) async throws(PublishError)

    /// The names of the folders of former files, whoever made them.
    func formerFolders() async throws(PublishError) -> [String]
    /// Everything in a folder of former files, except Marquee's own records.
    func formerPaths(in folder: String) async throws(PublishError) -> Set<String>
    /// The files among `paths` that are in a folder of former files, with their hashes.
    func formerFiles(_ paths: Set<String>, in folder: String) async throws(PublishError) -> [String: StoredFile]
    /// The bytes of a record in a folder of former files; `nil` if there is none.
    func readFormer(_ record: String, in folder: String) async throws(PublishError) -> [UInt8]?
    /// Writes a record into a folder of former files, and makes the folder if needed.
    func writeFormer(_ bytes: [UInt8], to record: String, in folder: String) async throws(PublishError)
    /// Copies files of the site, as they are now, into a folder of former files. Files already in it are not changed.
    func keep(_ files: [String], in folder: String) async throws(PublishError)
    /// Puts files of a folder of former files back in their places.
    func restore(_ files: [Upload], from folder: String) async throws(PublishError)
    /// Removes files and records from a folder of former files, and then the folders in it that they leave empty.
    func removeFormer(_ files: [String], in folder: String) async throws(PublishError)
    /// Removes a folder of former files if it is empty.
    func removeFormerFolder(_ folder: String) async throws(PublishError)

    /// Runs an action while no one else publishes here, if the place can keep others out.
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result

    /// The place, for messages.
    var description: String { get }
    /// A unique form of the place, however it is written in `site.yaml`, as far as possible.
    var place: String { get }
}

/// What is at a place, whoever put it there.
struct StoredContents: Equatable, Sendable {
    var files: [String: StoredFile] = [:]
    /// Every folder without a file in it or in the folders inside it.
    var emptyFolders: Set<String> = []
}

extension FileStore {
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result { try await work() }

    /// What Marquee has put here.
    func publishedManifest() async throws(PublishError) -> PublishedManifest? {
        guard let bytes = try await manifest() else { return nil }
        do { return try PublishedManifest(parsing: bytes) } catch { throw .unreadableManifest(description) }
    }
}
