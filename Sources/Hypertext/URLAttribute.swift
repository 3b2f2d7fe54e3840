/// The guard on addresses: text that is interpolated at the start of a URL attribute may not name a scheme that runs code.
///
/// Addresses from content are checked when they are decoded. This guard is for the day when a template puts some other text after `href="`.
struct URLAttribute {
    /// What a refused address becomes: the URL that the CSS and HTML standards use for "an error, fetch nothing".
    private static let refused: StaticString = "about:invalid"

    private static let attributes: [[UInt8]] =
        ["href", "xlink:href", "src", "action", "formaction", "poster", "data", "cite", "srcset", "ping"].map { Array($0.utf8) }

    /// The attribute's value so far, if its scheme may continue in the next interpolation: positions in the markup.
    private var beginning: Range<Int>?

    /// Appends `text` escaped to `markup`, or replaces the address that it starts or continues.
    mutating func append(_ text: String, to markup: inout [UInt8]) {
        if Self.isValue(after: markup) {
            beginning = markup.count..<markup.count
        } else if let known = beginning, markup[known.upperBound...].contains(where: Self.endsScheme) {
            beginning = nil
        }
        markup.append(text, escapedFor: .markup)
        guard let start = beginning?.lowerBound else { return }
        let address = markup[start...]
        guard let end = address.firstIndex(where: Self.endsScheme) else {
            beginning = start..<markup.count
            return
        }
        beginning = nil
        // Browsers skip white space in a scheme, so here it counts as part of the scheme and makes it unknown.
        if address[end] == UInt8(ascii: ":"), address[..<end].withUnsafeBufferPointer({ WebScheme($0) }) == nil {
            markup.removeSubrange(start...)
            markup.append(literal: Self.refused)
        }
    }

    /// Whether a byte shows that what precedes it is a scheme, or that there is none; or ends the attribute.
    private static func endsScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Whether `markup` ends with the opening quote of a URL attribute.
    private static func isValue(after markup: [UInt8]) -> Bool {
        guard let quote = markup.last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        let beforeQuote = markup.dropLast().droppingWhiteSpaceAtEnd()
        guard beforeQuote.last == UInt8(ascii: "=") else { return false }
        let tag = beforeQuote.dropLast().droppingWhiteSpaceAtEnd()
        let name = tag.suffix { !$0.isHTMLSpace && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "/") }
        return name.startIndex > tag.startIndex
            && attributes.contains { $0.count == name.count && zip($0, name).allSatisfy { $0 == $1 | 0x20 } }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func droppingWhiteSpaceAtEnd() -> ArraySlice<UInt8> {
        self[..<(lastIndex { !$0.isHTMLSpace }.map { $0 + 1 } ?? startIndex)]
    }

    /// The longest suffix whose bytes all satisfy `included`.
    fileprivate func suffix(while included: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[(lastIndex { !included($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
