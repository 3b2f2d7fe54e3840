import ContentReader
import Hypertext

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
        scheme = URLReference(base.origin).scheme ?? "https"
    }

    /// - Parameter page: the page that has the address, as a path below the site's base, not encoded.
    package func target(of address: String, on page: String) -> LinkTarget {
        if let path = plainPath(address) { return .inside(path: path, fragment: nil) }
        let reference = URLReference(address)
        let fragment = reference.fragment.flatMap(Self.fragment)
        if reference.withoutFragment.isEmpty { return .inside(path: page, fragment: fragment) }

        let path: Substring
        switch (reference.webScheme, reference.authority) {
        case (.http?, _), (.https?, _):
            guard isOnThisHost(reference) else { return .outside(String(reference.withoutFragment)) }
            path = reference.path.isEmpty ? "/" : reference.path
        case _ where reference.scheme != nil:
            return .elsewhere
        case (_, .some):
            return target(of: "\(scheme):\(address)", on: page)
        case (_, nil):
            path = reference.path
        }
        if path.isEmpty { return .inside(path: page, fragment: fragment) }
        let absolute = URLReference.resolve(path, on: base.path + page)
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

    /// The address made independent of the page that it is on.
    ///
    /// - Parameters:
    ///   - address: a path that is not empty, perhaps with a query and a fragment.
    ///   - page: the page that has the address, as a path below the site's base, percent-encoded.
    func independent(_ address: String, on page: String) -> String {
        let path = URLReference(address).path
        return String(URLReference.resolve(path, on: base.path + page)) + String(address[path.endIndex...])
    }

    /// The path inside the content folder of a file named in a text.
    ///
    /// - Parameters:
    ///   - path: relative to the text's file.
    ///   - file: the path of the text inside the content folder.
    static func file(_ path: some StringProtocol, namedIn file: String) -> String {
        Substring(URLReference.resolve(Substring(path), on: "/" + file).utf8.dropFirst()).percentDecoded
    }

    /// Whether an address with a scheme is on the site's host.
    private func isOnThisHost(_ reference: URLReference) -> Bool {
        guard let authority = reference.authority else { return false }
        return reference.withoutFragment[..<authority.endIndex].lowercased() == base.origin.lowercased()
    }

    /// The id that a fragment names; `nil` if it names the top of the page or a piece of text (`:~:text=`).
    private static func fragment(_ text: Substring) -> String? {
        let id = (text.firstRange(of: ":~:").map { text[..<$0.lowerBound] } ?? text).percentDecoded
        return id.isEmpty || id.lowercased() == "top" ? nil : id
    }
}
