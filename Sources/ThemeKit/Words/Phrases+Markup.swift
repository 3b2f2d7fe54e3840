import ContentReader
import Hypertext

/// Words around markup.
extension Phrases {
    /// "A", "A and B", "A, B and C".
    public func list(_ items: [HTML]) -> HTML {
        guard let last = items.last, items.count > 1 else { return items.first ?? HTML() }
        return Self.fill(self.listEnd, "first", with: joined(items.dropLast()), "last", with: last)
    }

    /// "A, B, C": parts of a line that is not a sentence.
    public func joined(_ parts: some Collection<HTML>) -> HTML {
        // One part is the most common.
        guard let first = parts.first, parts.count > 1 else { return parts.first ?? HTML() }
        return parts.dropFirst().reduce(first) { Self.fill(self.listMiddle, "first", with: $0, "last", with: $1) }
    }

    /// "A, B, C".
    public func joined(_ parts: some Collection<String>) -> String {
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first) { Self.fill(self.listMiddle, ["first": $0, "last": $1]) }
    }

    /// "Seen: Season 2".
    public func labelled(_ label: String, _ value: HTML) -> HTML { labelled(HTML(text: label), value) }

    /// "Seen: Season 2".
    public func labelled(_ label: HTML, _ value: HTML) -> HTML { Self.fill(self.labelFormat, "label", with: label, "value", with: value) }

    /// "Seen: Season 2".
    public func labelled(_ label: String, _ value: String) -> String { Self.fill(self.labelFormat, ["label": label, "value": value]) }

    /// The links as a list in words.
    public func list(_ links: [TitledLink]) -> HTML { list(links.map(\.html)) }

    /// `phrase` with `{key}` replaced by markup.
    public static func fill(_ phrase: String, _ key: String, with markup: HTML) -> HTML {
        guard let place = phrase.place(ofKey: key) else { return HTML(text: phrase) }
        return "\(phrase[..<place.lowerBound])\(markup)\(phrase[place.upperBound...])"
    }

    /// `phrase` with two keys replaced by markup, in whichever order it has them.
    private static func fill(_ phrase: String, _ first: String, with start: HTML, _ last: String, with end: HTML) -> HTML {
        guard let place = phrase.place(ofKey: first) else { return fill(phrase, last, with: end) }
        let (before, after) = (String(phrase[..<place.lowerBound]), String(phrase[place.upperBound...]))
        return "\(fill(before, last, with: end))\(start)\(fill(after, last, with: end))"
    }
}

extension String {
    /// Where `{key}` first is.
    fileprivate func place(ofKey key: String) -> Range<Index>? {
        var rest = utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[rest.index(after: open)...]
            if rest.starts(with: key.utf8) {
                let close = rest.index(rest.startIndex, offsetBy: key.utf8.count)
                if close < rest.endIndex, rest[close] == UInt8(ascii: "}") { return open..<rest.index(after: close) }
            }
        }
        return nil
    }
}
