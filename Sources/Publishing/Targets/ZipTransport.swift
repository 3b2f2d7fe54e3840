import Files

/// Puts the site into one zip archive, to be handed to a host by hand. It is written whole, and only if something has changed.
struct ZipTransport: Transport {
    let path: String

    var storesCacheControl: Bool { false }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState { try await status() }

    func status() async throws(PublishError) -> RemoteState {
        let bytes: [UInt8]
        do { bytes = try File.read(path) } catch {
            guard error.reason == .notFound else { throw .file(error) }
            return RemoteState()
        }
        guard let entry = ZipArchive.firstFile(in: bytes), entry.path == PublishedManifest.path else {
            throw .unsuitable("'\(path)' is there, and is no archive of a site that Marquee wrote; move it away first")
        }
        let manifest: PublishedManifest
        do { manifest = try PublishedManifest(parsing: Array(entry.bytes)) } catch { throw .unreadableManifest("'\(path)'") }
        return RemoteState(manifest: manifest, files: manifest.files.mapValues { _ in .unknown })
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        for step in steps {
            report(step)
            guard case .finish(let manifest) = step else { continue }
            try onDisk { () throws(FileError) in
                var archive = ZipArchive()
                archive.add(manifest.bytes, at: PublishedManifest.path)
                for path in manifest.files.keys.sorted(by: { $0.precedesInBytes($1) }) {
                    archive.add(try File.read("\(folder)/\(path)"), at: path)
                }
                if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try Folder.create(String(path[..<slash])) }
                try File.write(archive.bytes, to: path)
            }
        }
    }

    func rollBack() async throws(PublishError) -> String {
        throw .unsuitable("an archive keeps no earlier states; publish the earlier content again")
    }
}
