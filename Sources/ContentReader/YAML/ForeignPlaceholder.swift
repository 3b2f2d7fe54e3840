/// A placeholder such as `%%sitename%%`, which plugins of WordPress replace with a value, and which comes along when titles are copied.
struct ForeignPlaceholder {
    /// As it is written.
    let written: String
    /// Where it begins, in Unicode scalars from the start of the text.
    let offset: Int
    /// What to do about it and the others.
    let help: String

    /// The first one in `text`; `nil` if there is none.
    ///
    /// - Complexity: O(n) in the length of the text.
    init?(in text: String) {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
        let parts = text.split(separator: "%%", omittingEmptySubsequences: false)
        var rest = ""
        var first: (written: String, offset: Int)?
        var count = 0
        var index = 0
        while index < parts.count {
            if index > 0, index + 1 < parts.count, Self.isName(parts[index]) {
                if first == nil { first = ("%%\(parts[index])%%", rest.unicodeScalars.count) }
                count += 1
                // What follows the closing signs belongs to no other placeholder.
                rest += parts[index + 1]
                index += 2
            } else {
                rest += (index == 0 ? "" : "%%") + parts[index]
                index += 1
            }
        }
        guard let first else { return nil }
        (written, offset) = first
        let words = rest.split(separator: " ").joined(separator: " ")
        if words.isEmpty {
            help = "write the text itself"
        } else {
            help = count == 1 ? "remove it: write \(words.inQuotesIfNeeded)" : "remove all \(count): write \(words.inQuotesIfNeeded)"
        }
    }

    private static let names: Set<Substring> = [
        "archive_title", "author_first_name", "author_last_name", "caption", "category", "category_description", "category_title",
        "currentdate", "currentday", "currentmonth", "currenttime", "currentyear", "date", "excerpt", "excerpt_only", "focuskw", "id",
        "modified", "name", "page", "pagenumber", "pagetotal", "parent_title", "permalink", "post_content", "post_day", "post_month",
        "post_year", "primary_category", "pt_plural", "pt_single", "searchphrase", "sep", "sitedesc", "sitename", "tag",
        "tag_description", "term404", "term_description", "term_hierarchy", "term_title", "title", "user_description", "userid",
    ]

    private static func isName(_ text: Substring) -> Bool {
        names.contains(text) || ["cf_", "ct_"].contains(where: text.hasPrefix) && !text.contains(" ")
    }
}

extension YAMLNode {
    /// The place of a character of a text on one line; the start of the text if it is on several.
    ///
    /// - Parameter offset: in Unicode scalars.
    func place(at offset: Int) -> Mark {
        guard let text, mark.line == end.line else { return mark }
        let quotes = plainText == nil ? 1 : 0
        let isAsWritten = end.column - mark.column >= text.unicodeScalars.count + 2 * quotes
        return isAsWritten ? Mark(line: mark.line, column: mark.column + quotes + offset) : mark
    }
}
