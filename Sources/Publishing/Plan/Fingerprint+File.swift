import Files

extension Fingerprint {
    /// The fingerprint of a file of a site, read piece by piece.
    ///
    /// - Throws: `FileError`; `tooLarge` for a file that no site has.
    init(ofFileAt path: String) throws(FileError) {
        var sum = Sum()
        try File.readPieces(of: path, atMost: .siteFile) { sum.add($0) }
        self = sum.fingerprint
    }

    /// The fingerprint of a file in a folder that is shared with others, read piece by piece and never through a link.
    init(ofFileAt path: String, in folder: RealFolder) throws(FileError) {
        var sum = Sum()
        try folder.readPieces(of: path, atMost: .siteFile) { sum.add($0) }
        self = sum.fingerprint
    }
}
