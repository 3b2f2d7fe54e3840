import ContentReader
import Hypertext
import ShowData

/// Where an address on a page leads.
package enum LinkTarget: Hashable, Sendable {
    /// A page or file of the site, and an element on it. The path is below the site's base, not encoded, without a leading slash.
    case inside(path: String, fragment: String?)
    /// Somewhere else on the web: an absolute address, without its fragment.
    case outside(String)
    /// Nothing that can be checked: a mail address, a telephone number, data.
    case elsewhere
}

/// Reads the addresses on the pages of a site as browsers do (RFC 3986, section 5).
package struct AddressReader: Sendable {
    private let base: BaseURL
    private let scheme: Substring

    package init(base: BaseURL) {
        self.base = base
        scheme = base.origin.upTo("/")
    }

    /// - Parameter page: the page that has the address, as a path below the site's base, not encoded.
    package func target(of address: String, on page: String) -> LinkTarget {
        if let path = plainPath(address) { return .inside(path: path, fragment: nil) }
        let document = address.upTo("#")
        let fragment = document.endIndex < address.endIndex ? Self.fragment(address[document.endIndex...].dropFirst()) : nil
        if document.isEmpty { return .inside(path: page, fragment: fragment) }

        let path: Substring
        switch document.scheme?.lowercased() {
        case "http", "https":
            guard let own = pathOnThisHost(document) else { return .outside(String(document)) }
            path = own
        case .some:
            return .elsewhere
        case nil where document.utf8.starts(with: "//".utf8):
            return target(of: "\(scheme)\(address)", on: page)
        case nil:
            path = document
        }
        if path.utf8.first == UInt8(ascii: "?") { return .inside(path: page, fragment: fragment) }
        let absolute = Self.absolute(path.upTo("?"), in: base.path + page)
        // Hosts also answer a folder's address without its slash.
        if absolute.utf8.count + 1 == base.path.utf8.count, base.path.hasPrefix(absolute) { return .inside(path: "", fragment: fragment) }
        guard absolute.utf8.starts(with: base.path.utf8) else { return .outside(base.origin + absolute) }
        return .inside(path: Substring(absolute.utf8.dropFirst(base.path.utf8.count)).percentDecoded, fragment: fragment)
    }

    /// The path of an address that only needs the base removed, which is nearly every address inside a site.
    private func plainPath(_ address: String) -> String? {
        guard address.utf8.starts(with: base.path.utf8) else { return nil }
        var previous: UInt8 = 0
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"): return nil
            case UInt8(ascii: "/") where previous == byte, UInt8(ascii: ".") where previous == UInt8(ascii: "/"): return nil
            default: previous = byte
            }
        }
        return String(Substring(address.utf8.dropFirst(base.path.utf8.count)))
    }

    /// Whether an address has a scheme or a host, so that it means the same on every page.
    static func isAbsolute(_ address: String) -> Bool {
        address.upTo("#").scheme != nil || address.utf8.starts(with: "//".utf8)
    }

    /// The address made independent of the page that it is on.
    ///
    /// - Parameters:
    ///   - address: a path that is not empty, perhaps with a query and a fragment.
    ///   - page: the page that has the address, as a path below the site's base, percent-encoded.
    func independent(_ address: String, on page: String) -> String {
        let path = address.upTo("#").upTo("?")
        return String(Self.absolute(path, in: base.path + page)) + String(address[path.endIndex...])
    }

    /// The path inside the content folder of a file named in a text.
    ///
    /// - Parameters:
    ///   - path: relative to the text's file.
    ///   - file: the path of the text inside the content folder.
    static func file(_ path: some StringProtocol, namedIn file: String) -> String {
        String(absolute(Substring(path), in: "/" + file).dropFirst()).percentDecoded
    }

    /// The path and query of an absolute address that is on the site's host.
    private func pathOnThisHost(_ address: Substring) -> Substring? {
        let rest = address.utf8.dropFirst(base.origin.utf8.count)
        guard address[..<rest.startIndex].lowercased() == base.origin.lowercased() else { return nil }
        switch rest.first {
        case nil: return "/"
        case UInt8(ascii: "/"): return Substring(rest)
        case UInt8(ascii: "?"): return "/" + Substring(rest)
        default: return nil
        }
    }

    /// The id that a fragment names; `nil` if it names the top of the page or a piece of text (`:~:text=`).
    private static func fragment(_ text: Substring) -> String? {
        let id = (text.firstRange(of: ":~:").map { text[..<$0.lowerBound] } ?? text).percentDecoded
        return id.isEmpty || id.lowercased() == "top" ? nil : id
    }

    /// The path without `.` and `..`. A path without a leading slash starts in the folder of `page`.
    private static func absolute(_ path: Substring, in page: String) -> Substring {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        if isAbsolute, !zip(path.utf8, path.utf8.dropFirst()).contains(where: { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".") }) {
            return path
        }
        let folder = page.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
        var parts = isAbsolute ? [] : folder.map { Substring($0) }
        for step in steps {
            switch step {
            case ".": break
            case "..": if parts.count > 1 { parts.removeLast() }
            default: parts.append(step)
            }
        }
        // A path that ends in a dot is a folder's.
        if steps.last == "." || steps.last == ".." { parts.append("") }
        return parts.joined(separator: "/")[...]
    }
}

extension StringProtocol {
    /// The text before the first `mark`, or all of it.
    fileprivate func upTo(_ mark: Unicode.Scalar) -> SubSequence {
        self[..<(utf8.firstIndex(of: UInt8(ascii: mark)) ?? endIndex)]
    }

    /// The part of an absolute address before the colon.
    fileprivate var scheme: SubSequence? {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon > startIndex else { return nil }
        let isPartOfPath = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") }
        return utf8[..<colon].contains(where: isPartOfPath) ? nil : self[..<colon]
    }
}
