import ShowData

extension Format<Viewers> {
    /// A number of people, or a mapping with more to say about it.
    static let viewers = Format(name: "a number of viewers", schema: .either([Format<Int>.integer().schema, record.schema])) {
        node, report in
        if case .mapping = node.content { return record.decode(node, report) }
        return Format<Int>.integer().decode(node, report).map { Viewers(count: $0) }
    }

    private static let record = Format.record("viewers with 'count'") { fields in
        let count = fields.required("count", .integer(), "how many people")
        let note = fields.optional("note", .nonBlank, "what was counted, and where, such as `UK, within 7 days`")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
        return count.map { Viewers(count: $0, note: note, sources: sources) }
    }
}
