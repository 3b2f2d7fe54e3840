import ShowData
import ThemeKit

/// The crew, awards and viewers of shows and episodes, and what people know them by elsewhere.
extension Catalogue {
    /// By role, in the order of the data.
    func credits(_ crew: [Credit]) -> [CreditEntry] {
        var roles: [String] = []
        var credits: [String: [Credit]] = [:]
        for credit in crew {
            if credits[credit.role] == nil { roles.append(credit.role) }
            credits[credit.role, default: []].append(credit)
        }
        return roles.map { role in
            let own = credits[role] ?? []
            return CreditEntry(role: role, people: own.compactMap { link($0.person) }, sources: sourceEntries(own.flatMap(\.sources)))
        }
    }

    func awards(_ awards: [Award]) -> [AwardEntry] { awards.map { AwardEntry(award: $0, sources: sourceEntries($0.sources)) } }

    func viewers(_ viewers: [Viewers]) -> [ViewersEntry] {
        viewers.map { ViewersEntry(count: $0.count, note: $0.note, sources: sourceEntries($0.sources)) }
    }

    /// The shows that `show` belongs to, and those that say so of themselves.
    func relations(of show: Show) -> [ShowRelationEntry] {
        index.relatedShows.relations(of: show).map { relation, other, isInverse in
            ShowRelationEntry(
                kind: relation.kind, isInverse: isInverse, show: link(other), note: relation.note, sources: sourceEntries(relation.sources))
        }
    }

    /// People in an episode whose characters have no page.
    func guests(of episode: Episode, in show: Show) -> [RoleEntry] { episode.guests.compactMap { RoleEntry($0, in: show, from: self) } }
}

extension ExternalID {
    /// The link to a page in its database, if that has one.
    func link(to address: WebAddress?) -> Link? { address.map { Link(address: $0, title: database.name) } }
}
