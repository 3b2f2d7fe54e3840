import ShowData

extension Character {
    /// Reads an entry of `characters.yaml`.
    init?(id: Character.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank)
        let aliases = fields.distinct("aliases", of: .nonBlank)
        let pronouns = fields.optional("pronouns", .text)
        let summary = fields.optional("summary", .text)
        let facts = fields.optional("facts", .facts)
        let roles = fields.list("roles", of: .role(in: show))
        let image = fields.optional("image", .image)
        let sources = fields.distinct("sources", of: .source)
        guard let name else { return nil }
        self.init(id: id, name: name)
        self.aliases = aliases
        self.pronouns = pronouns
        self.summary = summary
        self.facts = facts ?? []
        self.roles = roles
        self.image = image
        self.sources = sources
    }
}

extension Format<Role> {
    fileprivate static func role(in show: Show.ID) -> Format {
        .record("a role") { fields in
            let person = fields.required("person", .person)
            let kind = fields.optional("kind", .word(Role.Kind.self))
            let seasons = fields.distinct("seasons", of: .season(of: show))
            let note = fields.optional("note", .text)
            let sources = fields.distinct("sources", of: .source)
            guard let person else { return nil }
            var role = Role(person: person)
            role.kind = kind
            role.seasons = seasons.sorted()
            role.note = note
            role.sources = sources
            return role
        }
    }
}

extension Format<Int> {
    /// The number of a season that the show has.
    fileprivate static func season(of show: Show.ID) -> Format {
        Format(name: "the number of a season") { node, report in
            guard let number = Format.integer(0...9_999).decode(node, report) else { return nil }
            report.refer(to: "s\(number)", in: .screen(show: show.rawValue), at: node)
            return number
        }
    }
}
