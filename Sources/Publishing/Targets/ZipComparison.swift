import Files

/// Whether an archive is exactly as Marquee wrote it, according to the manifest in it. It is read piece by piece.
struct ZipComparison {
    private struct File {
        let path: String
        let hash: Fingerprint
        let size: Int
    }

    /// Those that have not been seen yet, the next one last.
    private var files: [File]
    private var archive = ZipArchive()
    /// What has been seen of the header of the next file or, after the last one, of the end.
    private var header: [UInt8] = []
    private var content = ZipArchive.Content()
    private var hash = Fingerprint.Sum()
    private var isAltered = false

    init(with manifest: PublishedManifest) {
        var files = [File(path: PublishedManifest.path, hash: manifest.fingerprint, size: manifest.bytes.count)]
        for (path, file) in manifest.files.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            guard let hash = file.hash else {
                isAltered = true
                continue
            }
            files.append(File(path: path, hash: hash, size: file.size))
        }
        self.files = files.reversed()
    }

    /// Adds the next piece of the archive.
    mutating func add(_ piece: Span<UInt8>) {
        var rest = piece
        while !rest.isEmpty, !isAltered {
            guard let file = files.last else {
                let end = archive.end.count
                if header.count + rest.count > end { isAltered = true } else { take(rest, into: &header) }
                return
            }
            let missing = ZipArchive.lengthOfHeader(of: file.path, size: file.size) - header.count
            if missing > 0 {
                let count = min(missing, rest.count)
                take(rest.extracting(0..<count), into: &header)
                rest = rest.extracting(count..<rest.count)
            } else {
                let count = min(file.size - content.size, rest.count)
                content.add(rest.extracting(0..<count))
                hash.add(rest.extracting(0..<count))
                rest = rest.extracting(count..<rest.count)
            }
            if header.count == ZipArchive.lengthOfHeader(of: file.path, size: file.size), content.size == file.size { finish(file) }
        }
    }

    private mutating func finish(_ file: File) {
        if archive.add(content, at: file.path) != header || hash.fingerprint != file.hash { isAltered = true }
        files.removeLast()
        (header, content, hash) = ([], ZipArchive.Content(), Fingerprint.Sum())
    }

    private func take(_ bytes: Span<UInt8>, into list: inout [UInt8]) {
        for index in bytes.indices { list.append(bytes[index]) }
    }

    /// The answer, once all pieces have been added.
    var isSame: Bool { !isAltered && files.isEmpty && header == archive.end }
}
