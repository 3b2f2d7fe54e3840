import Files
import Site

extension Fingerprint {
    /// The fingerprint of a file of a site, read piece by piece.
    ///
    /// - Throws: `FileError`; `tooLarge` for a file that no site has.
    init(ofFileAt path: String) throws(FileError) {
        var sum = Sum()
        try File.readPieces(of: path, atMost: .siteFile) { sum.add($0) }
        self = sum.fingerprint
    }
}
