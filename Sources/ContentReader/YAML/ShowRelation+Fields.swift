import ShowData

extension Format<ShowRelation> {
    /// - Parameter show: the one that has it.
    static func relation(of show: Show.ID) -> Format {
        .record("a related show", form: .id("{ show: %, as: spinOff }")) { fields in
            let other = fields.required("show", .show, "the id of the other show")
            let kind = fields.required(
                "as", .word(ShowRelation.Kind.self),
                "what this show is to the other one: its `spinOff`, `prequel`, `sequel`, `remake` or `crossover`, or of a `sharedWorld`")
            let note = fields.optional("note", .text, "anything else worth saying")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let other, let kind else { return nil }
            guard other != show else {
                fields.report.error(at: fields.location(of: "show"), "a show cannot be related to itself", help: "name another show")
                return nil
            }
            return ShowRelation(to: other, kind, note: note, sources: sources)
        }
    }
}
