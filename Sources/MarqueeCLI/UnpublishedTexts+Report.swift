import Hypertext
import Site

extension UnpublishedTexts {
    /// The most names in a sentence.
    private static let longestList = 5

    /// One sentence for each of the two; empty if everything is on the site.
    var sentences: [String] {
        var sentences: [String] = []
        if !waiting.isEmpty {
            let subject = waiting.count == 1 ? "1 article waits for its day" : "\(waiting.count) articles wait for their day"
            sentences.append("\(subject): \(Self.list(waiting))")
        }
        if !drafts.isEmpty {
            sentences.append("\(drafts.count) \(drafts.count == 1 ? "draft" : "drafts") left out: \(Self.list(drafts))")
        }
        return sentences
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
