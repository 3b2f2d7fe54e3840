import Files
import Hypertext

/// Where a request leads: the target in its first line, parsed (RFC 9112, section 3.2).
struct RequestTarget: Hashable {
    /// Host and port, if the target is a whole address.
    let authority: String?
    /// As it was sent, without the query; begins with a slash.
    let rawPath: String
    /// The part after the question mark.
    let query: String?

    /// `nil` if it cannot be the address of a page.
    init?(_ target: String) {
        let isWhole = target.utf8.first != UInt8(ascii: "/")
        let reference = isWhole ? URLReference(target) : URLReference(pathAndQuery: target)
        // Browsers never send a fragment, so one that arrives is not part of a path.
        guard reference.fragment == nil, !isWhole || reference.authority != nil && reference.webScheme != nil else { return nil }
        authority = reference.authority.map(String.init)
        query = reference.query.map(String.init)
        rawPath = reference.path.isEmpty && query == nil ? "/" : String(reference.path)
        guard rawPath.utf8.first == UInt8(ascii: "/") else { return nil }
    }

    /// The path without its leading slash, decoded once; `nil` if no file of a site can have it, because it contains `..`, a backslash, a
    /// control character, two slashes in a row, or bytes that are not UTF-8.
    var path: String? {
        guard let decoded = Substring(rawPath.utf8.dropFirst()).strictlyPercentDecoded else { return nil }
        let inside = decoded.hasSuffix("/") ? String(decoded.dropLast()) : decoded
        return inside.isEmpty && decoded.isEmpty || PathProblem(withKnown: inside) == nil ? decoded : nil
    }

    /// The value of a name in the query, decoded.
    func parameter(_ name: String) -> String? {
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == name { return parts[1].strictlyPercentDecoded }
        }
        return nil
    }
}
