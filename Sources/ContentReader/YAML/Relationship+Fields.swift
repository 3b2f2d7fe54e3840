import ShowData

extension [Spoilable<Relationship>] {
    /// Reads `relationships.yaml`.
    init(show: Show.ID, _ fields: inout Fields) {
        self = fields.list("relationships", of: .relationship(in: show), "what characters are to each other")
    }
}

extension Format<Spoilable<Relationship>> {
    fileprivate static func relationship(in show: Show.ID) -> Format {
        .spoilableRecord(
            "a relationship", in: show, form: Form("{ between: [one, other], kind: friendship }"),
            noteGuarded: { relationship, report, location in
                report.guardTexts(.words, [relationship.firstIs, relationship.secondIs, relationship.note], at: location)
            }
        ) { fields in
            let pair = fields.required("between", .pair(of: .character(in: show)), "the ids of two characters")
            let kind = fields.required(
                "kind", .word(Relationship.Kind.self), "`family`, `romance`, `friendship`, `rivalry`, `work` or `other`")
            let words = fields.optional(
                "as", .pair(of: .nonBlank), "what the first is to the second, and the second to the first: `[mother, son]`")
            var relationship = Unfinished(pair, kind) { Relationship(between: $0.first, and: $0.second, kind: $1) }
            relationship.firstIs = words?.first
            relationship.secondIs = words?.second
            relationship.span = fields.optional("episodes", .storySpan(in: show), "when it holds, if that is known")
            relationship.note = fields.optional("note", .text, "anything else worth saying")
            relationship.sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let relationship = relationship.finished else { return nil }
            guard relationship.first != relationship.second else {
                fields.report.error(
                    at: fields.location(of: "between"), "a relationship of '\(relationship.first)' with itself", help: "name two characters"
                )
                return nil
            }
            return relationship
        }
    }
}

/// Two values of one kind.
struct Pair<Value: Sendable>: Sendable {
    let first: Value
    let second: Value
}

extension Format {
    /// A list of exactly two.
    fileprivate static func pair<Element>(of element: Format<Element>) -> Format where Value == Pair<Element> {
        Format(name: "two values, such as [one, other]", schema: .list(of: element.schema, count: 2...2)) { node, report in
            guard case .sequence(let items) = node.content, items.count == 2 else {
                let found = if case .sequence(let items) = node.content { String(items.count) } else { node.kindName }
                report.error(at: node, "expected two values, found \(found)", help: "write [one, other]")
                return nil
            }
            guard let first = element.decode(items[0], report), let second = element.decode(items[1], report) else { return nil }
            return Pair(first: first, second: second)
        }
    }
}
