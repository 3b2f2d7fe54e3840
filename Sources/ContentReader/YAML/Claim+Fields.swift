import Diagnostics
import ShowData

/// A claim as written in its file. Its subject is resolved when all files are read.
struct ClaimDraft: Sendable {
    var claim: Claim
    /// `nil` for the show itself.
    let about: Located<String>?
    /// Where the claim starts.
    let location: SourceLocation
    /// Where its `field` is.
    let fieldLocation: SourceLocation
    /// Where its `supersedes` is.
    let supersedesLocation: SourceLocation

    /// Reads an entry of `claims.yaml`.
    init?(id: Claim.ID, show: Show.ID, _ fields: inout Fields) {
        let date = fields.required("date", .knownDate, "when it was said")
        let status = fields.required(
            "status", .certainty, "`confirmed`, `expected`, `rumoured` or `denied`: how certain it was")
        let statement = fields.required("says", .spoilable(.nonBlank, in: show), "what was said, in one sentence, in your own words")
        let about = fields.optional(
            "about", .claimSubject,
            "`show` (the default), a season or an episode such as `s2e5`, or the id of a volume, character or person")
        let person = fields.optional("person", .person, "the id of the person who said it")
        let name = fields.optional("by", .properName, "who said it, if they have no page")
        let field = fields.optional(
            "field", .word(ClaimedFact.Field.self), "the fact that the claim states, so that it is filled in everywhere")
        let region = fields.optional("region", .nonBlank, "where it is true, such as UK; leave it out for everywhere")
        let value = fields.dependent("value", on: "field", field, Format.claimValue, "the value of that fact")
        if region != nil, !fields.has("field") {
            fields.report.error(
                at: fields.location(of: "region"), "a region without a field", help: "write 'field: …' with what the region is for")
        }
        let supersedes = fields.distinct("supersedes", of: .claim(of: show), "ids of claims that no longer hold")
        let sources = fields.required("sources", .nonEmptyList(of: .source), "where it was said; at least one")
        if let statement, statement.guardedUntil != nil, fields.has("field") {
            fields.report.error(
                at: fields.location(of: "says"), "a guarded sentence with a 'field', whose value everybody sees",
                help: "keep 'field' and 'value' in a claim with an open sentence, and guard the rest in a separate claim")
        }
        let hasOneSpeaker = fields.allowsOne(
            of: "person", "by", else: "a claim with both 'person' and 'by'",
            help: "write 'person' for somebody with a page, or 'by' for anyone else")
        guard hasOneSpeaker, let date, let status, let statement, let sources else { return nil }
        claim = Claim(
            id: id, date: date, about: .show, status: status, statement: statement, sources: sources.withoutRepetitions())
        claim.speaker = person.map { .person($0) } ?? name.map { .named($0) }
        if let field, let value { claim.fact = ClaimedFact(field, region: region, value) }
        claim.supersedes = supersedes
        self.about = about
        location = fields.report.location(of: fields.node)
        fieldLocation = fields.location(of: "field")
        supersedesLocation = fields.location(of: "supersedes")
    }
}

extension Format<Claim.Status> {
    /// How certain a claim was, and not what it says about the show.
    fileprivate static let certainty = {
        let certainty = Format.word()
        return Format(name: certainty.name, schema: certainty.schema) { node, report in
            guard let word = node.text?.lowercased(), let status = Synonyms.showStatus(word) else { return certainty.decode(node, report) }
            report.error(
                at: node, "'\(word)' is the status of a show, and the 'status' of a claim is how certain it was",
                help: "write 'status: confirmed', and below it the lines 'field: status' and 'value: \(status.rawValue)'")
            return nil
        }
    }()
}

extension Format<ClaimedFact.Value> {
    fileprivate static func claimValue(of field: ClaimedFact.Field) -> Format {
        switch field.kind {
        case .date: Format<PartialDate>.partialDate.map { .date($0) }
        case .status: Format<Show.Status>.word().map { .status($0) }
        case .number: Format<Int>.integer().map { .number($0) }
        case .text: Format<String>.nonBlank.map { .text($0) }
        }
    }
}

extension Format<Located<String>> {
    fileprivate static let claimSubject = Format(name: "show, a season or episode such as s2, or an id", schema: .matching(Pattern.visible))
    { node, report in
        Format<String>.typed.visible.decode(node, report).map { Located($0, at: report.location(of: node)) }
    }
}

extension Format<Claim.ID> {
    fileprivate static func claim(of show: Show.ID) -> Format { .reference(in: .claims(show: show.rawValue)) }
}
