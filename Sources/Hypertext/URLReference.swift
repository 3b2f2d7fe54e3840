/// An address, whole or relative, split at its delimiters (RFC 3986, section 4.1 and appendix B).
///
/// Any text can be split. The parts are as they are written: whether they are valid is for others to say.
package struct URLReference: Hashable, Sendable {
    /// The whole text up to the fragment.
    package let withoutFragment: Substring
    /// What is before the colon; `nil` for an address that depends on the page that it is on.
    package private(set) var scheme: Substring?
    /// What is between `//` and the path: a host, perhaps with a user and a port.
    package private(set) var authority: Substring?
    package let path: Substring
    /// What is after the first question mark.
    package let query: Substring?
    /// What is after the first number sign.
    package let fragment: Substring?

    package init(_ text: String) {
        (withoutFragment, fragment) = Substring(text).split(at: "#")
        var rest = withoutFragment
        if let end = rest.utf8.firstIndex(where: { ":/?".utf8.contains($0) }), rest.utf8[end] == UInt8(ascii: ":"), end > rest.startIndex {
            (scheme, rest) = (rest[..<end], Substring(rest.utf8[end...].dropFirst()))
        }
        if rest.utf8.starts(with: "//".utf8) {
            let start = rest.utf8.dropFirst(2)
            let end = start.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? start.endIndex
            (authority, rest) = (Substring(start[..<end]), Substring(start[end...]))
        }
        (path, query) = rest.split(at: "?")
    }

    /// - Parameter target: a path, perhaps with a query, even if it begins with two slashes.
    package init(pathAndQuery target: String) {
        (withoutFragment, fragment) = Substring(target).split(at: "#")
        (path, query) = withoutFragment.split(at: "?")
    }
}

extension URLReference {
    /// The scheme, if a page may link to it.
    package var webScheme: WebScheme? {
        var scheme = scheme ?? ""
        return scheme.withUTF8 { WebScheme($0) }
    }

    /// Whether it means the same on every page: it has a scheme or a host.
    package var isAbsolute: Bool { scheme != nil || authority != nil }

    /// The path without `.` and `..` (RFC 3986, section 5.2). A path without a leading slash starts in the folder of `page`.
    package static func resolve(_ path: Substring, on page: String) -> Substring {
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

extension Substring {
    /// The text before the first `mark`, and the text after it, if there is one.
    fileprivate func split(at mark: Unicode.Scalar) -> (Substring, Substring?) {
        guard let index = utf8.firstIndex(of: UInt8(ascii: mark)) else { return (self, nil) }
        return (self[..<index], Substring(utf8[index...].dropFirst()))
    }
}
