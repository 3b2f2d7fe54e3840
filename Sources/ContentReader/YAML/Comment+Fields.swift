extension [Comment] {
    /// Reads the comments on a text.
    init(_ fields: inout Fields) {
        self = fields.list("comments", of: .comment, "what visitors wrote, in the order of time")
    }
}

extension Format<Comment> {
    fileprivate static let comment = Format.record("a comment", form: Form("{ author: …, text: % }")) { fields in
        let text = fields.required("text", .typedText, "plain words; each line is a paragraph")
        var comment = Unfinished(text) { Comment(text: $0) }
        comment.id = fields.optional("id", .properName, "tells it from the others, for answers")
        comment.parent = fields.optional("parent", .properName, "the `id` of the comment above that it answers")
        comment.date = fields.optional("date", .timestamp, "a day, or a day and a time in UTC")
        comment.author = fields.optional("author", .typedText, "the name that is shown")
        comment.website = fields.optional("website", .webAddress, "of the author")
        return comment.finished
    }
}

extension Format<String> {
    /// Words of a visitor, which are shown as they were typed, whatever they look like.
    fileprivate static let typedText = Format(name: text.name, schema: text.schema) { node, report in
        guard let words = node.text else {
            report.mismatch(node, expected: text.name)
            return nil
        }
        guard node.isNoLonger(than: Amount.textLength, report, help: "shorten it") else { return nil }
        guard words.contains(where: { !$0.isWhitespace }) else {
            report.error(at: node, "there are no words", help: "write some, or delete this")
            return nil
        }
        return words
    }
}
