import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Words with markup around or in them.
extension Phrases {
    /// The date in words, and for machines where it is known at all.
    public func time(_ date: PartialDate) -> HTML {
        date.year == nil
            ? HTML(text: text(for: date))
            : "<time datetime=\"\(date.description)\">\(text(for: date))</time>"
    }

    /// The date, and how sure it is where it is known but not confirmed: "2023, expected".
    public func time(_ claimed: ClaimedDate) -> HTML {
        let isSure = claimed.status == .confirmed || claimed.date.year == nil
        return "\(time(claimed.date))\(isSure ? nil : ", \(text(for: claimed.status).lowercased())")"
    }

    /// The day in words, and for machines with its time where it has one.
    public func time(_ timestamp: Timestamp) -> HTML {
        let precise = timestamp.minutes == 0 ? timestamp.date.description : timestamp.rfc3339
        return "<time datetime=\"\(precise)\">\(text(for: timestamp))</time>"
    }

    /// "A", "A and B", "A, B and C".
    public func list(_ items: [HTML]) -> HTML {
        guard let last = items.last, items.count > 1 else { return items.first ?? HTML() }
        return "\(items.dropLast().joined(separator: ", ")) \(self.and) \(last)"
    }

    /// The links as a list in words.
    public func list(_ links: [TitledLink]) -> HTML { list(links.map(\.html)) }

    /// `phrase` with markup in the place of `{key}`.
    static func fill(_ phrase: String, _ key: String, with markup: HTML) -> HTML {
        let placeholder = "{\(key)}"
        guard let place = phrase.firstRange(of: placeholder) else { return HTML(text: phrase) }
        return "\(phrase[..<place.lowerBound])\(markup)\(phrase[place.upperBound...])"
    }
}

extension TitledLink {
    /// The link as an element.
    public var html: HTML { "<a href=\"\(path)\">\(title)</a>" }
}

extension Link {
    /// The link as an element.
    var html: HTML { "<a href=\"\(address)\" rel=\"external\">\(label)</a>" }
}

extension HTML {
    /// `nil` where there is nothing, for optional chaining in templates.
    var nonEmpty: HTML? { isEmpty ? nil : self }
}
