import ShowData

extension Format<Offer> {
    static let offer = Format.record("a service", form: Form("{ service: % }")) { fields in
        var offer = Unfinished(fields.required("service", .properName, "who has it, such as `Netflix`"), make: Offer.init(service:))
        offer.kind = fields.optional("kind", .word(Offer.Kind.self), "`stream`, `free`, `rent` or `buy`")
        offer.address = fields.optional("address", .webAddress, "its page there")
        offer.countries = fields.distinct("countries", of: .properName, "where; leave it out for everywhere")
        offer.asOf = fields.optional("asOf", .knownDate, "the day on which you looked")
        offer.note = fields.optional("note", .text, "anything else worth saying")
        return offer.finished
    }
}
