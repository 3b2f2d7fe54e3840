import ContentReader
import Exports
import ShowData
import ThemeKit

/// What was said about a show, as pages and feeds show it.
extension Catalogue {
    /// The source of the date, if a claim has it.
    func sources(of date: ClaimedDate?) -> [SourceEntry] { sourceEntries(date?.claim?.sources ?? []) }

    fileprivate func link(_ subject: ClaimSubject, of show: Show) -> TitledLink {
        let found: TitledLink? =
            switch subject {
            case .show: nil
            case .season(let number): link(StoryPoint.season(number), of: show)
            case .episode(let season, let code): link(StoryPoint.episode(season: season, code), of: show)
            case .volume(let id): volume(id, of: show).map { link($1, of: $0) }
            case .character(let id): character(show.id, id).map { link($1, of: $0) }
            case .person(let id): link(id)
            }
        return found ?? link(show)
    }
}

extension ClaimEntry {
    init(_ claim: Claim, of show: Show, from catalogue: Catalogue) {
        let phrases = catalogue.phrases
        let (outcome, since) = show.claims.outcome(of: claim)
        self.init(
            summary: ClaimSummary(claim, of: show, from: catalogue),
            subject: catalogue.link(claim.subject, of: show),
            fact: claim.fact.map {
                ClaimedFactEntry(label: phrases.text(for: $0.field), region: $0.region, value: phrases.text(for: $0.value))
            },
            outcome: outcome,
            since: since.map { ClaimSummary($0, of: show, from: catalogue) },
            hasMoreSince: show.claims.hasMoreSuccessors(claim.id),
            supersedes: claim.supersedes.compactMap { show.claims[$0] }.map { ClaimSummary($0, of: show, from: catalogue) }
        )
    }
}

extension ClaimSummary {
    init(_ claim: Claim, of show: Show, from catalogue: Catalogue) {
        let speaker: Speaker? =
            switch claim.speaker {
            case .person(let id): catalogue.link(id).map { .person($0) }
            case .named(let name): .named(name)
            case nil: nil
            }
        self.init(
            anchor: claim.id.rawValue,
            path: catalogue.links.path(to: claim, about: show),
            date: claim.date,
            status: claim.status,
            statement: claim.statement,
            speaker: speaker,
            sources: catalogue.sourceEntries(claim.sources)
        )
    }
}

extension Feed.Entry {
    /// What was said, when and where, and what has been said since.
    init(_ claim: Claim, of show: Show, from catalogue: Catalogue) {
        let phrases = catalogue.phrases
        let said = Timestamp(claim.date.earliest ?? catalogue.content.date)
        let (outcome, since) = show.claims.outcome(of: claim)
        let speaker: String? =
            switch claim.speaker {
            case .person(let id): catalogue.person(id)?.name
            case .named(let name): name
            case nil: nil
            }
        let origin =
            [phrases.text(for: claim.date), phrases.text(for: claim.status, outcome), speaker].compactMap(\.self)
            + catalogue.sourceEntries(claim.sources).map(\.source.name)
        let later = since.compactMap(\.statement.open).map { phrases.labelled(phrases.text(for: outcome), $0) }
        self.init(
            title: claim.statement.open ?? phrases.announcements,
            address: catalogue.links.address(of: catalogue.links.path(to: claim, about: show)),
            published: said,
            updated: since.compactMap(\.date.earliest).map { Timestamp($0) }.reduce(said, max),
            summary: ([origin.joined(separator: " · ")] + later).joined(separator: ". ")
        )
    }
}

extension Show {
    /// What was said about the show outside spoilers, newest first.
    var announcements: [Claim] { claims.claims.reversed().filter { $0.statement.open != nil } }
}
