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
        let page = base.path + path.percentEncodedPath
        text = fragment.map { "\(page)#\($0.percentEncodedPath)" } ?? page
    }
}

extension SitePath: CustomStringConvertible {
    public var description: String { text }

    /// What comes after the last slash.
    package var fileName: Substring {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
    }
}

extension HTML.Interpolation {
    /// A link inside the site.
    public mutating func appendInterpolation(_ path: SitePath) { appendInterpolation(path.text) }

    /// A link to somewhere else.
    public mutating func appendInterpolation(_ address: WebAddress) { appendInterpolation(address.description) }
}
