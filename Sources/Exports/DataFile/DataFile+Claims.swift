import Hypertext
import ShowData
import ThemeKit

/// Claims, and what supersedes them.
extension DataFile {
    func claim(_ claim: Claim) -> JSON {
        .object([
            "id": .string(claim.id.rawValue),
            "page": .string(siteLinks.address(of: siteLinks.path(to: claim, about: show))),
            "date": optional(claim.date),
            "about": .string(claim.subject.description),
            "status": .string(claim.status.rawValue),
            "says": text(claim.statement),
            "person": claim.speaker?.person.map { .string($0.rawValue) },
            "by": optional(claim.speaker?.name),
            "field": optional(claim.fact?.field.rawValue),
            "region": optional(claim.fact?.region),
            "value": claim.fact.map { value($0.value) },
            "supersedes": ids(claim.supersedes),
            "supersededBy": ids(show.claims.superseding(claim.id).map(\.id)),
            "sources": ids(claim.sources),
        ])
    }

    private func value(_ value: ClaimedFact.Value) -> JSON {
        switch value {
        case .date(let date): .string(date.iso8601)
        case .status(let status): .string(status.rawValue)
        case .number(let number): .number(number)
        case .text(let text): .string(text)
        }
    }
}

extension Claim.Speaker {
    fileprivate var person: Person.ID? { if case .person(let id) = self { id } else { nil } }
    fileprivate var name: String? { if case .named(let name) = self { name } else { nil } }
}
