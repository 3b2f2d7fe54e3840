import Files

/// Puts the site into one zip archive, to be uploaded by hand. It is always written whole, and only if something has changed.
struct ZipTransport: Transport {
    let path: String
    /// Whether the archive does not tell how often, by whom and into what it was published, so that the same site gives the same bytes.
    var isReproducible = false

    var storesCacheControl: Bool { false }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState {
        let state = try await status()
        guard let manifest = state.manifest else { return state }
        var comparison = ZipComparison(with: manifest)
        try onDisk { () throws(FileError) in try File.readPieces(of: path, atMost: .archive) { comparison.add($0) } }
        guard comparison.isSame else {
            throw .unsuitable("'\(path)' is not as Marquee wrote it; copy what you want to keep, then move it away and publish again")
        }
        return state
    }

    func status() async throws(PublishError) -> RemoteState {
        guard try onDisk({ () throws(FileError) in try FileStatus(of: path) }) != nil else { return RemoteState() }
        let bytes = try onDisk { () throws(FileError) in
            let header = try File.beginning(of: path, count: ZipArchive.lengthOfHeader)
            return try File.beginning(of: path, count: min(ZipArchive.endOfFirstFile(header) ?? 0, SizeLimit.manifest.bytes))
        }
        guard let entry = ZipArchive.firstFile(in: bytes), entry.path == PublishedManifest.path else {
            throw .unsuitable("'\(path)' is not an archive that Marquee wrote; move it away, or choose another name")
        }
        let manifest: PublishedManifest
        do { manifest = try PublishedManifest(parsing: Array(entry.bytes)) } catch { throw .unreadableManifest("'\(path)'") }
        return RemoteState(manifest: manifest, files: manifest.files.mapValues { .file(size: $0.size, hash: $0.hash) })
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        for step in steps {
            report(step)
            guard case .finish(var manifest) = step else { continue }
            if isReproducible { manifest.forgetHistory() }
            let bytes = manifest.bytes
            let paths = manifest.files.keys.sorted { $0.precedesInBytes($1) }
            try onDisk { () throws(FileError) in
                if let parent = path.parentPath { try Folder.create(parent) }
                try File.writePieces(to: path) { append throws(FileError) in
                    var archive = ZipArchive()
                    try append(archive.add(.init(of: bytes), at: PublishedManifest.path).span)
                    try append(bytes.span)
                    for path in paths {
                        try copy("\(folder)/\(path)", at: path, to: &archive, append)
                    }
                    try append(archive.end.span)
                }
            }
        }
    }

    /// Reads a file twice, because its checksum comes before its bytes.
    private func copy(
        _ file: String, at path: String, to archive: inout ZipArchive, _ append: (Span<UInt8>) throws(FileError) -> Void
    ) throws(FileError) {
        var content = ZipArchive.Content()
        try File.readPieces(of: file, atMost: .siteFile) { content.add($0) }
        try append(archive.add(content, at: path).span)
        var copied = ZipArchive.Content()
        try File.readPieces(of: file, atMost: .siteFile) { piece throws(FileError) in
            copied.add(piece)
            try append(piece)
        }
        guard copied == content else { throw FileError(.read, file, .changed) }
    }

    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String {
        throw .unsuitable("an archive keeps no earlier states; publish the earlier content again")
    }
}

extension PublishedManifest {
    /// Leaves only what follows from the site.
    fileprivate mutating func forgetHistory() {
        publication = 1
        target = TargetIdentity(of: [site])
        (before, previous) = (nil, nil)
    }
}
