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
        var text = text
        let marks = text.withUTF8 { Delimiters(of: $0) }
        let bytes = text.utf8
        func part(_ range: Range<Int>) -> Substring {
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            return Substring(bytes[start..<bytes.index(start, offsetBy: range.count)])
        }
        withoutFragment = part(0..<marks.end)
        fragment = marks.end < marks.count ? part(marks.end + 1..<marks.count) : nil
        scheme = marks.scheme.map(part)
        authority = marks.authority.map(part)
        path = part(marks.path)
        query = marks.path.upperBound < marks.end ? part(marks.path.upperBound + 1..<marks.end) : nil
    }

    /// - Parameter target: a path, perhaps with a query, even if it begins with two slashes.
    package init(pathAndQuery target: String) {
        (withoutFragment, fragment) = Substring(target).split(at: "#")
        (path, query) = withoutFragment.split(at: "?")
    }
}

extension URLReference {
    /// Where the parts of an address are, as offsets in its bytes, which are looked through once.
    private struct Delimiters {
        let count: Int
        /// Of the address without its fragment.
        let end: Int
        private(set) var scheme: Range<Int>?
        private(set) var authority: Range<Int>?
        let path: Range<Int>

        init(of text: UnsafeBufferPointer<UInt8>) {
            func first(from start: Int, before end: Int, _ isMark: (UInt8) -> Bool) -> Int {
                var index = start
                while index < end, !isMark(text[index]) { index += 1 }
                return index
            }
            count = text.count
            end = first(from: 0, before: count) { $0 == UInt8(ascii: "#") }
            var start = 0
            let mark = first(from: 0, before: end) { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
            if mark > 0, mark < end, text[mark] == UInt8(ascii: ":") { (scheme, start) = (0..<mark, mark + 1) }
            if start + 1 < end, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") {
                let host = start + 2
                start = first(from: host, before: end) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
                authority = host..<start
            }
            path = start..<first(from: start, before: end) { $0 == UInt8(ascii: "?") }
        }
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
