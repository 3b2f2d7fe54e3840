import ContentReader
import ShowData

/// What was said about a show, and what of it holds.
extension Site {
    func announcementsPage(_ show: Show) -> AnnouncementsPage {
        let head = head(of: show, phrases.announcements, about: phrases.aboutAnnouncements)
        return AnnouncementsPage(
            frame: frame(.announcements(show.id), head),
            show: link(show),
            claims: show.claims.claims.reversed().map { entry($0, of: show) }
        )
    }

    func nowPage(_ show: Show) -> NowPage {
        let head = head(of: show, phrases.whereAreWeNow, about: phrases.aboutNow)
        let current = show.claims.questions.compactMap(show.claims.current).sorted { ($1.date, $0.id) < ($0.date, $1.id) }
        let confirmed = current.filter { $0.status == .confirmed }
        let open = current.filter { $0.status != .confirmed }
        return NowPage(
            frame: frame(.now(show.id), head),
            show: link(show),
            date: content.date,
            confirmed: confirmed.map { entry($0, of: show) },
            open: open.map { entry($0, of: show) },
            announcements: links.path(to: .announcements(show.id))
        )
    }

    /// Where the date comes from, where a claim says it.
    func sources(of date: ClaimedDate?) -> [SourceEntry] { sourceEntries(date?.claim?.sources ?? []) }

    /// Where the status of a show comes from, where a claim confirms it.
    func statusSources(of show: Show) -> [SourceEntry] {
        let claim = show.claims.current(.init(.status, of: .show))
        return claim?.status == .confirmed && claim?.fact?.value == .status(show.status) ? sourceEntries(claim?.sources ?? []) : []
    }

    func entry(_ claim: Claim, of show: Show) -> ClaimEntry {
        ClaimEntry(
            summary: summary(claim, of: show),
            subject: link(claim.subject, of: show),
            fact: claim.fact.map {
                ClaimedFactEntry(label: phrases.text(for: $0.field), region: $0.region, value: phrases.text(for: $0.value))
            },
            since: show.claims.successors(of: claim.id).map { summary($0, of: show) },
            supersedes: claim.supersedes.compactMap { show.claims[$0] }.map { summary($0, of: show) }
        )
    }

    func summary(_ claim: Claim, of show: Show) -> ClaimSummary {
        let speaker: ClaimSummary.Speaker? =
            switch claim.speaker {
            case .person(let id): link(id).map { .person($0) }
            case .named(let name): .named(name)
            case nil: nil
            }
        return ClaimSummary(
            anchor: claim.id.rawValue,
            path: links.path(to: .announcements(show.id), fragment: claim.id.rawValue),
            date: claim.date,
            status: claim.status,
            statement: claim.statement,
            speaker: speaker,
            sources: sourceEntries(claim.sources)
        )
    }

    private func link(_ subject: ClaimSubject, of show: Show) -> TitledLink {
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

extension Show {
    var hasClaims: Bool { !claims.claims.isEmpty }
}
