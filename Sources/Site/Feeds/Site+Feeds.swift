import ContentReader
import ShowData

extension Site {
    /// The feed about `subject`; `nil` for a tag that no article has, and for what has no entry yet.
    func feed(_ subject: FeedSubject) -> Feed? {
        switch subject {
        case .site:
            let title = content.settings.title
            return feed(subject, title: title, description: ownDescription, page: .home, articles.indices.prefix(Feed.length).map(entry))
        case .tag(let slug):
            guard let tag = tag(slug), let positions = index.articlesByTag[slug] else { return nil }
            let title = "\(content.settings.title): \(tag.name)"
            let page = Route.tag(slug: slug, page: 1)
            return feed(subject, title: title, description: ownDescription, page: page, positions.prefix(Feed.length).map(entry))
        case .season(let id, let number):
            guard let (show, season) = season(id, number) else { return nil }
            let name = season.name(phrases)
            let description = about(phrases.aboutSeason, ["season": name, "show": show.title])
            let episodes = show.episodesShown(in: season, until: content.date).reversed().map {
                entry($0.episode, on: $0.day, in: season, of: show)
            }
            let entries = episodes + show.announcements(about: season, details(of: show)).map { entry($0, of: show) }
            return newest(subject, title: "\(show.title): \(name)", description: description, page: .season(id, number: number), entries)
        case .announcements(let id):
            guard let show = show(id) else { return nil }
            let title = "\(show.title): \(phrases.announcements)"
            let description = about(phrases.aboutAnnouncements, ["show": show.title])
            return newest(
                subject, title: title, description: description, page: .announcements(id), show.announcements.map { entry($0, of: show) })
        }
    }

    private var ownDescription: String? { content.settings.description ?? content.settings.tagline }

    /// The newest of the entries; those of one time in the order given.
    private func newest(_ subject: FeedSubject, title: String, description: String?, page: Route, _ entries: [Feed.Entry]) -> Feed? {
        guard !entries.isEmpty else { return nil }
        let sorted = entries.enumerated().sorted { ($1.element.published, $0.offset) < ($0.element.published, $1.offset) }
        return feed(subject, title: title, description: description, page: page, sorted.prefix(Feed.length).map(\.element))
    }

    private func feed(_ subject: FeedSubject, title: String, description: String?, page: Route, _ entries: [Feed.Entry]) -> Feed {
        Feed(
            title: title,
            language: content.settings.language,
            page: links.address(of: page),
            addresses: Dictionary(uniqueKeysWithValues: FeedFormat.allCases.map { ($0, links.address(of: .feed($0, of: subject))) }),
            description: description,
            entries: entries
        )
    }
}

/// What becomes an entry.
extension Site {
    private func entry(_ position: Int) -> Feed.Entry {
        let article = content.articles[position]
        return Feed.Entry(
            title: article.title,
            address: links.address(of: .article(slug: article.slug)),
            published: article.date,
            updated: article.updated ?? article.date,
            authors: articles[position].authors.map { (name: $0.title, address: address(of: $0.path)) },
            tags: article.tags.map(\.name),
            summary: articles[position].summary
        )
    }

    private func entry(_ episode: Episode, on day: CalendarDate, in season: Season, of show: Show) -> Feed.Entry {
        let title = episode.title.safe
        return Feed.Entry(
            title: episode.code.number.map { "\(Phrases.fill(phrases.episodeNumber, ["number": String($0)])): \(title)" } ?? title,
            address: links.address(of: .episode(show.id, season: season.number, episode.code)),
            published: Timestamp(day),
            updated: Timestamp(day),
            summary: episode.summary?.open ?? description(of: episode, in: season, of: show)
        )
    }

    /// What was said, when and where it was said, and what has been said since.
    private func entry(_ claim: Claim, of show: Show) -> Feed.Entry {
        let said = Timestamp(claim.date.earliest ?? content.date)
        let since = show.claims.successors(of: claim.id)
        let speaker: String? =
            switch claim.speaker {
            case .person(let id): person(id)?.name
            case .named(let name): name
            case nil: nil
            }
        let origin = [phrases.text(for: claim.date), phrases.text(for: claim.status), speaker].compactMap(\.self) + sourceNames(of: claim)
        let later = since.compactMap(\.statement.open).map { "\(phrases.supersededBy): \($0)" }
        return Feed.Entry(
            title: claim.statement.open ?? phrases.announcements,
            address: address(of: links.path(to: .announcements(show.id), fragment: claim.id.rawValue)),
            published: said,
            updated: since.compactMap(\.date.earliest).map { Timestamp($0) }.reduce(said, max),
            summary: ([origin.joined(separator: " · ")] + later).joined(separator: ". ")
        )
    }

    private func sourceNames(of claim: Claim) -> [String] { sourceEntries(claim.sources).map(\.source.name) }
}

extension Show {
    /// What was said about the show that everybody may read, the newest first.
    var announcements: [Claim] { claims.claims.reversed().filter { $0.statement.open != nil } }

    /// What was said about a season and its episodes that everybody may read, the newest first.
    func announcements(about season: Season, _ details: ShowIndex) -> [Claim] {
        claims.claims.at(details.announcements(aboutSeason: season.number).reversed())
    }

    /// Whether there is anything to say in the feed of a season.
    func hasFeed(of season: Season, _ details: ShowIndex, on date: CalendarDate) -> Bool {
        !details.announcements(aboutSeason: season.number).isEmpty || !episodesShown(in: season, until: date).isEmpty
    }

    /// The episodes that had surely been shown on `date`, each with its day.
    func episodesShown(in season: Season, until date: CalendarDate) -> [(episode: Episode, day: CalendarDate)] {
        season.episodes.compactMap { episode in
            guard let day = confirmedPremiere(of: episode, in: season)?.exact, day <= date else { return nil }
            return (episode, day)
        }
    }
}
