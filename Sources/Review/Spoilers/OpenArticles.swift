import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Articles that say in their title or with a tag that they are about a season, are of a day on which it had begun, and guard nothing.
    var openArticles: [Diagnostic] {
        let shows = Dictionary(uniqueKeysWithValues: shows.map { ($0.id, $0) })
        return articles.compactMap { article in
            guard article.spoils == nil, !article.isSaidToSpoilNothing, !article.body.guardsSomething,
                let show = article.show.flatMap({ shows[$0] }) ?? onlyShow,
                let season = show.seasons.last(where: { season in
                    season.hasBegun(on: article.date.date) && article.isAbout(season.number, phrases: settings.phrases)
                })
            else { return nil }
            return .note(
                at: article.location, "'\(article.title)' is about season \(season.number) and guards nothing",
                help:
                    "write 'spoils: s\(season.number)' above it, or '||…||{s\(season.number)}' around what gives it away, or 'spoils: nothing'"
            )
        }
    }
}

extension Season {
    fileprivate func hasBegun(on date: CalendarDate) -> Bool {
        guard number > 0, let first = premiere ?? episodes.first.flatMap({ self.date(of: $0) }) else { return false }
        return first.latest.map { $0 <= date } ?? false
    }
}

extension Article {
    /// Whether the title or a tag has "season 3", as the site writes it, or a point such as `S3` or `S3E5`.
    fileprivate func isAbout(_ season: Int, phrases: Phrases) -> Bool {
        let name = Words(Phrases.fill(phrases.seasonNumber, ["number": String(season)]))
        return ([title] + tags.map(\.name)).map { Words($0) }.contains { words in
            words.contains(name) || words.all.contains { StoryPoint($0)?.season == season }
        }
    }
}
