import ShowData

extension Character {
    /// Reads an entry of `characters.yaml`.
    init?(id: Character.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .title(in: show))
        let order = fields.optional("order", .integer(1...9_999))
        let aliases = fields.distinct("aliases", of: .nonBlank)
        let pronouns = fields.optional("pronouns", .text)
        let summary = fields.optional("summary", .spoilable(.text, in: show))
        let facts = fields.optional("facts", .facts(in: show))
        let roles = fields.list("roles", of: .role(in: show))
        let image = fields.optional("image", .image(in: show))
        let sources = fields.distinct("sources", of: .source)
        guard let name else { return nil }
        self.init(id: id, name: name)
        self.order = order
        self.aliases = aliases
        self.pronouns = pronouns
        self.summary = summary
        self.facts = facts ?? []
        self.roles = roles
        self.image = image
        self.sources = sources
    }
}

extension Format<Spoilable<Role>> {
    fileprivate static func role(in show: Show.ID) -> Format {
        .spoilableRecord("a role", in: show) { fields in
            let person = fields.required("person", .person)
            let kind = fields.optional("kind", .word(Role.Kind.self))
            let spans = fields.distinct("episodes", of: .storySpan(in: show))
            let note = fields.optional("note", .text)
            let sources = fields.distinct("sources", of: .source)
            guard let person else { return nil }
            var role = Role(person: person)
            role.kind = kind
            role.spans = spans
            role.note = note
            role.sources = sources
            return role
        }
    }
}

extension Format<[Spoilable<Fact>]> {
    /// Lines of `label: value`, or a list of facts with more to say about each.
    fileprivate static func facts(in show: Show.ID) -> Format {
        let list = Format.list(of: .fact(in: show))
        return Format(name: "'label: value' lines") { node, report in
            if case .sequence = node.content { return list.decode(node, report) }
            guard let fields = Fields(node, report: report) else { return nil }
            return fields.entries().sorted { $0.name < $1.name }.compactMap { entry in
                Format<Spoilable<String>>.spoilable(.nonBlank, in: show).decode(entry.value, report).map { value in
                    value.map { Fact(label: entry.name, value: $0) }
                }
            }
        }
    }
}

extension Format<Spoilable<Fact>> {
    fileprivate static func fact(in show: Show.ID) -> Format {
        .spoilableRecord("a fact", in: show) { fields in
            let label = fields.required("label", .nonBlank)
            let value = fields.required("value", .nonBlank)
            let sources = fields.distinct("sources", of: .source)
            guard let label, let value else { return nil }
            return Fact(label: label, value: value, sources: sources)
        }
    }
}
