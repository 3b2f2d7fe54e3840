import ShowData

extension Format<Credit> {
    static let credit = Format.record("a person with 'as'", form: .person("as", else: "{ person: %, as: composer }")) { fields in
        let person = fields.required("person", .person, "the id of a person")
        let role = fields.required("as", .nonBlank, "what they did, such as `composer`")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let person, let role else { return nil }
        return Credit(person: person, role: role, sources: sources)
    }
}

extension Format<CastMember> {
    static let castMember = Format.record("a person in the cast", form: .person("as", else: "{ person: % }")) { fields in
        var member = Unfinished(fields.required("person", .person, "the id of a person"), make: CastMember.init)
        member.part = fields.optional("as", .properName, "the name of the character, who has no page")
        member.note = fields.optional("note", .text, "anything else worth saying")
        member.sources = fields.distinct("sources", of: .source, "where this comes from")
        return member.finished
    }
}
