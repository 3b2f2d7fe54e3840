import Hypertext
import Site

extension UnpublishedTexts {
    /// The most names in a sentence.
    private static let longestList = 5

    /// One sentence for each of the two; empty if everything is on the site.
    var sentences: [String] {
        var sentences: [String] = []
        if !waiting.isEmpty {
            let verb = waiting.count == 1 ? "waits for its day" : "wait for their day"
            sentences.append("\(subjectOfWaiting) \(verb): \(Self.list(waiting))")
        }
        if !drafts.isEmpty {
            sentences.append("\(drafts.count) \(drafts.count == 1 ? "draft" : "drafts") left out: \(Self.list(drafts))")
        }
        return sentences
    }

    /// Articles, and pages of collections, whose names begin with that of the collection.
    private var subjectOfWaiting: String {
        let items = waiting.count { $0.contains("/") }
        let articles = waiting.count - items
        let parts = [
            articles == 0 ? nil : articles == 1 ? "1 article" : "\(articles) articles",
            items == 0 ? nil : items == 1 ? "1 page of a collection" : "\(items) pages of collections",
        ]
        return parts.compactMap(\.self).joined(separator: " and ")
    }

    private static func list(_ names: [String]) -> String {
        let named = names.prefix(longestList).joined(separator: ", ")
        return names.count > longestList ? "\(named) and \(names.count - longestList) more" : named
    }

    /// How many there are, for programs; `nil` for none.
    var json: KeyValuePairs<String, JSON?> {
        ["waiting": waiting.isEmpty ? nil : .number(waiting.count), "drafts": drafts.isEmpty ? nil : .number(drafts.count)]
    }
}
