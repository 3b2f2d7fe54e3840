import ContentReader
import Hypertext

/// Words around markup.
extension Phrases {
    /// "A", "A and B", "A, B and C".
    public func list(_ items: [HTML]) -> HTML {
        guard let last = items.last, items.count > 1 else { return items.first ?? HTML() }
        return "\(items.dropLast().joined(separator: ", ")) \(self.and) \(last)"
    }

    /// The links as a list in words.
    public func list(_ links: [TitledLink]) -> HTML { list(links.map(\.html)) }

    /// `phrase` with `{key}` replaced by markup.
    public static func fill(_ phrase: String, _ key: String, with markup: HTML) -> HTML {
        let placeholder = "{\(key)}"
        guard let place = phrase.firstRange(of: placeholder) else { return HTML(text: phrase) }
        return "\(phrase[..<place.lowerBound])\(markup)\(phrase[place.upperBound...])"
    }
}
