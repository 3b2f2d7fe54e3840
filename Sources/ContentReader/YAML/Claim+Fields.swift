import Diagnostics
import ShowData

/// A claim as its file says it. What it is about is found when all files are read.
struct ClaimDraft: Sendable {
    var claim: Claim
    /// `nil` for the show itself.
    let about: Located<String>?
    /// Where the claim begins.
    let location: SourceLocation

    /// Reads an entry of `claims.yaml`.
    init?(id: Claim.ID, show: Show.ID, _ fields: inout Fields) {
        let date = fields.required("date", .knownDate)
        let status = fields.required("status", .word(Claim.Status.self))
        let statement = fields.required("says", .spoilable(.nonBlank, in: show))
        let about = fields.optional("about", .claimSubject)
        let person = fields.optional("person", .person)
        let name = fields.optional("by", .nonBlank)
        let fact = fields.claimedFact()
        let supersedes = fields.distinct("supersedes", of: .claim(of: show))
        let sources = fields.required("sources", .nonEmptyList(of: .source))
        if person != nil, name != nil {
            fields.report.error(
                at: fields.location(of: "by"), "a claim by two", help: "write 'person' for somebody with a page, or 'by' for others")
        }
        guard let date, let status, let statement, let sources else { return nil }
        claim = Claim(
            id: id, date: date, about: .show, status: status, statement: statement, sources: sources.withoutRepetitions())
        claim.speaker = person.map { .person($0) } ?? name.map { .named($0) }
        claim.fact = fact
        claim.supersedes = supersedes
        self.about = about
        location = fields.report.location(of: fields.node)
    }
}

extension Fields {
    /// The `field` that the claim answers, with its `value` and `region`.
    fileprivate mutating func claimedFact() -> ClaimedFact? {
        let field = optional("field", .word(ClaimedFact.Field.self))
        let region = optional("region", .nonBlank)
        guard let field else {
            _ = optional("value", .text)
            if has("value"), !has("field") {
                report.error(at: location(of: "value"), "a value without a field", help: "write 'field: …' with what the value is")
            }
            return nil
        }
        return required("value", .claimValue(of: field)).map { ClaimedFact(field, region: region, $0) }
    }
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
    fileprivate static let claimSubject = Format(name: "show, a season or episode such as s2, or an id") { node, report in
        Format<String>.nonBlank.decode(node, report).map { Located($0, at: report.location(of: node)) }
    }
}

extension Format<Claim.ID> {
    fileprivate static func claim(of show: Show.ID) -> Format { .reference(in: .claims(show: show.rawValue)) }
}

extension Format {
    /// The same text, as something else.
    fileprivate func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Format<Other> {
        Format<Other>(name: name) { node, report in decode(node, report).map(transform) }
    }
}
