import Hypertext

/// An address that is read as the address of something to embed.
struct EmbedSource {
    /// In lower case, without `www.`.
    let host: String
    /// The parts of the path, as they are written.
    let path: [Substring]
    private let query: Substring?

    /// `nil` unless it is on the web, at a host with a name of several parts, without a user, a port or backslashes.
    init?(_ address: String) {
        let reference = URLReference(address)
        guard address.utf8.count <= Self.longest, address.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }),
            reference.webScheme == .https || reference.webScheme == .http,
            let authority = reference.authority.flatMap(URLAuthority.init), authority.canBeFound, authority.user == nil,
            authority.port == nil
        else { return nil }
        let labels = authority.host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        // A host whose last part is not made of letters is an IP address, and the names without a dot are those of machines nearby.
        guard labels.count > 1, let top = labels.last, top.utf8.count > 1, top.first.map(\.isLetter) == true,
            labels.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") } }),
            !Self.hostsNearby.contains(String(top))
        else { return nil }
        host = labels.dropFirst(labels.count > 2 && labels[0] == "www" ? 1 : 0).joined(separator: ".")
        path = reference.path.split(separator: "/")
        query = reference.query
    }

    private static let longest = 1_000
    /// Names that lead to no public host (RFC 6761, RFC 6762).
    private static let hostsNearby: Set = ["localhost", "local", "internal", "test", "invalid", "onion"]

    /// The first value of a name in the query, as it is written.
    subscript(name: String) -> Substring? {
        query?.split(separator: "&").lazy.map { $0.split(separator: "=", maxSplits: 1) }.first { $0.count == 2 && $0[0] == name }?[1]
    }

    /// The part of the path at a position, if it is an id.
    func id(at position: Int, _ lengths: ClosedRange<Int> = 1...64) -> Substring? {
        path.indices.contains(position) ? path[position].asID(lengths) : nil
    }

    /// The part of the path at a position, if it is a number.
    func number(at position: Int) -> Substring? {
        guard path.indices.contains(position), 1...24 ~= path[position].utf8.count,
            path[position].utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        return path[position]
    }
}

extension Substring {
    /// The text, if it consists of letters, digits, hyphens and underscores, and has one of the lengths.
    func asID(_ lengths: ClosedRange<Int>) -> Substring? {
        lengths ~= utf8.count && utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } ? self : nil
    }

    /// A time in a video, such as `90`, `90s` or `1m30s`, in seconds.
    var seconds: Int? {
        var (sum, number) = (0, "")
        for character in utf8 {
            if UInt8(ascii: "0")...UInt8(ascii: "9") ~= character {
                number.unicodeScalars.append(Unicode.Scalar(character))
                guard number.utf8.count <= 6 else { return nil }
                continue
            }
            guard let count = Int(number), let unit = [UInt8(ascii: "h"): 3600, UInt8(ascii: "m"): 60, UInt8(ascii: "s"): 1][character]
            else { return nil }
            sum += count * unit
            number = ""
        }
        return number.isEmpty ? sum : Int(number).map { sum + $0 }
    }
}
