import Files

/// The site to publish: its files, and where their bytes are.
package struct LocalSite: Sendable {
    package struct File: Hashable, Sendable {
        package let hash: Fingerprint
        /// In bytes.
        package let size: Int
        package let stage: PublicationStage
        /// The file's `Cache-Control`, if the target stores one with each file.
        package let cacheControl: String?

        package init(hash: Fingerprint, size: Int, stage: PublicationStage, cacheControl: String? = nil) {
            self.hash = hash
            self.size = size
            self.stage = stage
            self.cacheControl = cacheControl
        }
    }

    /// The address of the site.
    package let address: String
    package let files: [String: File]

    package init(address: String, files: [String: File]) {
        self.address = address
        self.files = files
    }
}

extension LocalSite {
    /// Reads the files of a finished build.
    ///
    /// - Parameters:
    ///   - folder: where they are.
    ///   - stages: each file's path in the folder, and when it is uploaded.
    ///   - cacheControl: the `Cache-Control` of a file.
    package init(
        address: String, in folder: String, stages: [String: PublicationStage], cacheControl: (String) -> String?, threads: Int
    ) throws(FileError) {
        let paths = stages.keys.sorted { $0.precedesInBytes($1) }
        let contents = try paths.parallelMap(threads: threads) { path throws(FileError) in
            var hash = Fingerprint.Sum()
            var size = 0
            try Files.File.readPieces(of: "\(folder)/\(path)", atMost: .siteFile) { piece in
                hash.add(piece)
                size += piece.count
            }
            return (hash: hash.fingerprint, size: size)
        }
        var files: [String: File] = [:]
        for (path, content) in zip(paths, contents) {
            files[path] = File(
                hash: content.hash, size: content.size, stage: stages[path] ?? .assets, cacheControl: cacheControl(path))
        }
        self.init(address: address, files: files)
    }
}
