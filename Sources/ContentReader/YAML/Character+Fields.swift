import ShowData

extension Character {
    /// Reads an entry of `characters.yaml`.
    init?(id: Character.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .title(in: show), "of the character")
        let order = fields.optional(
            "order", .integer(1...9_999), "their place among the characters, from 1; the others follow, larger parts first")
        let aliases = fields.distinct("aliases", of: .nonBlank, "other names")
        let pronouns = fields.optional("pronouns", .text, "the character’s pronouns")
        let summary = fields.optional("summary", .spoilable(.text, in: show), "one sentence")
        let facts = fields.optional("facts", .facts(in: show), "short answers to short questions: `{ Sister: Tori Spring }`")
        let roles = fields.list("roles", of: .role(of: id, in: show), "who plays the character")
        let image = fields.optional("image", .image(in: show), "the picture")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
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
    fileprivate static func role(of character: Character.ID, in show: Show.ID) -> Format {
        .spoilableRecord(
            "a role", in: show,
            noteGuarded: { role, report, location in
                report.guardTexts(.words, [role.note], at: location)
                report.guardRole(GuardedRole(show: show, character: character, person: role.person, location: location))
            }
        ) { fields in
            let person = fields.required("person", .person, "the id of a person")
            let kind = fields.optional(
                "kind", .word(Role.Kind.self), "`main`, `recurring`, `guest` or `voice`; leave it out if no source says")
            let spans = fields.distinct(
                "episodes", of: .storySpan(in: show), atMost: Amount.storyPoints,
                "where: seasons, episodes or ranges such as `s1e2 to s1e4`; leave it out for everywhere, or if you do not know")
            let note = fields.optional("note", .text, "anything else worth saying")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
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
        let value = Format<Spoilable<String>>.spoilable(.nonBlank, in: show, kind: .value)
        return Format(name: "'label: value' lines", schema: .either([list.schema, .labels(value.schema)])) { node, report in
            if case .sequence = node.content { return list.decode(node, report) }
            guard let fields = Fields(node, report: report) else { return nil }
            return fields.entries().sorted { $0.name < $1.name }.compactMap { entry in
                value.decode(entry.value, report).map { value in
                    if value.guardedUntil != nil {
                        _ = value.map { report.guardTexts(.words, ["\(entry.name): \($0)"], at: report.location(of: entry.key)) }
                    }
                    return value.map { Fact(label: entry.name, value: $0) }
                }
            }
        }
    }
}

extension Format<Spoilable<Fact>> {
    fileprivate static func fact(in show: Show.ID) -> Format {
        .spoilableRecord(
            "a fact", in: show,
            noteGuarded: { fact, report, location in
                report.guardTexts(.words, ["\(fact.label): \(fact.value)"], at: location)
                report.guardTexts(.value, [fact.value], at: location)
            }
        ) { fields in
            let label = fields.required("label", .nonBlank, "the question")
            let value = fields.required("value", .nonBlank, "the answer")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let label, let value else { return nil }
            return Fact(label: label, value: value, sources: sources)
        }
    }
}
