import ContentReader
import Hypertext
import ShowData

/// The address of a page or file of this site, as used in links: an absolute path, percent-encoded, below the site's base.
///
/// Only `Links` makes one, so a template cannot write an address that does not exist.
public struct SitePath: Hashable, Sendable {
    /// Such as `/fans/heartstopper/season-2/`.
    public let text: String

    package init(base: BaseURL, path: String, fragment: String? = nil) {
        text = base.path + Self.percentEncoded(path) + (fragment.map { "#" + Self.percentEncoded($0) } ?? "")
    }

    /// Everything but letters, digits and `-._~/` as `%XX` (RFC 3986, section 2.3).
    package static func percentEncoded(_ path: String) -> String {
        let isPlain = { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
            default: false
            }
        }
        if path.utf8.allSatisfy(isPlain) { return path }
        return path.utf8.reduce(into: "") { encoded, byte in
            if isPlain(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}

extension SitePath: CustomStringConvertible {
    public var description: String { text }
}

extension HTML.Interpolation {
    /// A link inside the site.
    public mutating func appendInterpolation(_ path: SitePath) { appendInterpolation(path.text) }

    /// A link to somewhere else.
    public mutating func appendInterpolation(_ address: WebAddress) { appendInterpolation(address.description) }
}
