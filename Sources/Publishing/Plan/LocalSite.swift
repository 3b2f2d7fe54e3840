import Files
import Site

/// The site that is to be published: what each file is to be, and where its bytes are.
public struct LocalSite: Sendable {
    public struct File: Hashable, Sendable {
        public let hash: Fingerprint
        /// In bytes.
        public let size: Int
        public let stage: PublicationStage
        /// What a browser is told about keeping the file, where the target stores that with each file.
        public let cacheControl: String?

        public init(hash: Fingerprint, size: Int, stage: PublicationStage, cacheControl: String? = nil) {
            self.hash = hash
            self.size = size
            self.stage = stage
            self.cacheControl = cacheControl
        }
    }

    /// Whose site it is: its address.
    public let address: String
    public let files: [String: File]

    public init(address: String, files: [String: File]) {
        self.address = address
        self.files = files
    }
}

extension LocalSite {
    /// Looks at the files of a finished build.
    ///
    /// - Parameters:
    ///   - folder: where they are.
    ///   - stages: each file's path in the folder, and when it goes up.
    ///   - cacheControl: what a browser is told about keeping a file.
    public init(
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
