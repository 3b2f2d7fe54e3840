/// A place where files are replaced one by one: a folder, a bucket, a server that knows files only.
///
/// Beside the site it keeps former files, in folders that have names; nothing of that is ever a file of the site.
protocol FileStore: Sendable {
    var storesCacheControl: Bool { get }

    /// Every file that is there, but for Marquee's own records, and how it compares with those of `site` in `folder`.
    func files(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> [String: RemoteState.Comparison]
    /// Every file that is there, but for Marquee's own records. Hashes are found out for `paths` only, and only where that is cheap.
    func contents(hashing paths: Set<String>) async throws(PublishError) -> [String: StoredFile]

    /// The bytes of the manifest; `nil` where there is none.
    func manifest() async throws(PublishError) -> [UInt8]?
    func writeManifest(_ bytes: [UInt8]) async throws(PublishError)

    /// Copies files of the site from `folder`. Whoever reads one meanwhile gets the old file or the new one, whole, as far as the place can.
    func upload(_ files: [Upload], from folder: String) async throws(PublishError)
    /// Removes files, and then folders if nothing is in them, those inside others first.
    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError)

    /// The names of the folders of former files, whoever made them.
    func formerFolders() async throws(PublishError) -> [String]
    /// Everything in a folder of former files, but for Marquee's own records.
    func formerPaths(in folder: String) async throws(PublishError) -> Set<String>
    /// The files among `paths` that are in a folder of former files, with their hashes.
    func formerFiles(_ paths: Set<String>, in folder: String) async throws(PublishError) -> [String: StoredFile]
    /// The bytes of a record in a folder of former files; `nil` where there is none.
    func readFormer(_ record: String, in folder: String) async throws(PublishError) -> [UInt8]?
    /// Writes a record into a folder of former files, which is made if need be.
    func writeFormer(_ bytes: [UInt8], to record: String, in folder: String) async throws(PublishError)
    /// Copies files of the site, as they are now, into a folder of former files. Those that are in it stay as they are.
    func keep(_ files: [String], in folder: String) async throws(PublishError)
    /// Puts files of a folder of former files in their places.
    func restore(_ files: [Upload], from folder: String) async throws(PublishError)
    /// Removes files and records from a folder of former files, and then the folders in it that they leave empty.
    func removeFormer(_ files: [String], in folder: String) async throws(PublishError)
    /// Removes a folder of former files, if nothing is in it.
    func removeFormerFolder(_ folder: String) async throws(PublishError)

    /// Does something while nobody else publishes here, as far as the place can keep others out.
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result

    /// The place, for messages.
    var description: String { get }
    /// The place as no other target has it, however it is written in `site.yaml`, as far as that can be told.
    var place: String { get }
}

extension FileStore {
    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result { try await work() }

    /// What Marquee has put here.
    func publishedManifest() async throws(PublishError) -> PublishedManifest? {
        guard let bytes = try await manifest() else { return nil }
        do { return try PublishedManifest(parsing: bytes) } catch { throw .unreadableManifest(description) }
    }
}
