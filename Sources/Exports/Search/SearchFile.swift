import Files

/// A file of the search: a script that hands its contents over to the site's own script, so that it can be loaded without a server.
package struct SearchFile: Sendable {
    /// Where the file with everything that a query needs first is, below the site's base.
    package static let indexPath = "search/index.js"
    /// Where all other files are, whose names change with their contents: a hash of these, or of a block its number and a short hash.
    package static let folder = "assets/search/"

    /// Below the site's base.
    package let path: String
    package let bytes: [UInt8]
    /// Whether only visitors who have reached some point fetch it.
    package let isGuarded: Bool

    /// The name of a file with these contents.
    static func name(of contents: [UInt8]) -> String {
        let digits = String(Fingerprint(of: contents).value, radix: 36)
        return String(repeating: "0", count: hashLength - digits.count) + digits
    }

    /// A file that is named after its contents.
    init(naming contents: [UInt8], isGuarded: Bool = false) {
        self.init(contents, name: Self.name(of: contents), isGuarded: isGuarded)
    }

    /// One of many files in a row. The first file only has to have their hashes.
    init(block number: Int, _ contents: [UInt8]) {
        self.init(contents, name: "\(number)-\(Self.name(of: contents).suffix(Self.blockHashLength))", isGuarded: false)
    }

    private init(_ contents: [UInt8], name: String, isGuarded: Bool) {
        path = "\(Self.folder)\(name).js"
        bytes = Array("marqueeSearch(\"\(name)\",".utf8) + contents + Array(")\n".utf8)
        self.isGuarded = isGuarded
    }

    init(index contents: [UInt8]) {
        path = Self.indexPath
        bytes = Array("marqueeSearch(\"\",".utf8) + contents + Array(")\n".utf8)
        isGuarded = false
    }

    static let blockHashLength = 4

    /// All digits of a hash, because the second of two files with one name would be lost.
    private static let hashLength = String(UInt64.max, radix: 36).count

    /// The part of a block's name that depends on its contents.
    var hash: Substring { path.dropLast(3).suffix(Self.blockHashLength) }

    var name: String { String(path.dropFirst(Self.folder.count).dropLast(3)) }

    /// Whether a file of the site is one of these.
    package static func isSearch(_ path: String) -> Bool { path == indexPath || path.hasPrefix(folder) }

    /// The terms in a file of the search; `nil` for a file that is readable as it is.
    package static func terms(in bytes: [UInt8]) -> [String]? {
        guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")), let end = bytes.lastIndex(of: UInt8(ascii: "`")) else { return nil }
        let start = comma + 1
        guard start < end, bytes[start] == UInt8(ascii: "`") else { return nil }
        return TermList.terms(in: Array(bytes[(start + 1)..<end]))
    }
}
