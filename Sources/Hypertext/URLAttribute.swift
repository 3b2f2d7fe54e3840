/// The guard on addresses: text that is interpolated at the start of a URL attribute may not name a scheme that runs code.
///
/// Addresses from content are checked when they are decoded. This guard is for the day when a template puts some other text after `href="`.
struct URLAttribute {
    /// What a refused address becomes: the URL that the CSS and HTML standards use for "an error, fetch nothing".
    private static let refused: StaticString = "about:invalid"

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
        guard address[end] == UInt8(ascii: ":") else { return }
        // Browsers skip white space in a scheme, so here it counts as part of the scheme and makes it unknown.
        if address[..<end].withUnsafeBufferPointer({ WebScheme($0) }) == nil {
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
        return markup.withUnsafeBufferPointer { markup in
            let equals = markup.endIgnoringWhiteSpace(before: markup.count - 1) - 1
            guard equals >= 0, markup[equals] == UInt8(ascii: "=") else { return false }
            let end = markup.endIgnoringWhiteSpace(before: equals)
            var start = end
            while start > 0, !markup[start - 1].endsAttributeName { start -= 1 }
            // A name has something before it.
            return start > 0 && isURLAttribute(UnsafeBufferPointer(rebasing: markup[start..<end]))
        }
    }

    private static func isURLAttribute(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name.count {
        case 3: name.matches("src")
        case 4: name.matches("href") || name.matches("data") || name.matches("cite") || name.matches("ping")
        case 6: name.matches("action") || name.matches("poster") || name.matches("srcset")
        case 10: name.matches("formaction") || name.matches("xlink:href")
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var endsAttributeName: Bool {
        isHTMLSpace || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "/")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset before `end` after which there is only white space.
    fileprivate func endIgnoringWhiteSpace(before end: Int) -> Int {
        var end = end
        while end > 0, self[end - 1].isHTMLSpace { end -= 1 }
        return end
    }
}
