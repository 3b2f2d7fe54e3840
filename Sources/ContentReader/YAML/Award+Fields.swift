import ShowData

extension Format<Award> {
    static let award = Format.record("an award", form: Form("{ name: %, year: 2024 }")) { fields in
        var award = Unfinished(fields.required("name", .properName, "of the award"), make: Award.init(name:))
        award.category = fields.optional("category", .nonBlank, "for example `Leading actor`")
        award.year = fields.optional("year", .integer(1_800...9_999), "in which it was given")
        award.result = fields.optional("result", .word(Award.Result.self), "`won` (the default) or `nominated`")
        award.work = fields.optional("for", .nonBlank, "the work that it is for, in words")
        award.sources = fields.distinct("sources", of: .source, "where this comes from")
        return award.finished
    }
}
