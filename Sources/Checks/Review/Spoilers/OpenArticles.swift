import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Articles about a season, by their title or a tag, that are dated after it began and guard nothing.
    var openArticles: [Diagnostic] {
        let shows = Dictionary(uniqueKeysWithValues: shows.map { ($0.id, SeasonNames(of: $0, phrases: settings.phrases)) })
        let only = onlyShow.flatMap { shows[$0.id] }
        return articles.compactMap { article in
            guard article.spoils == nil, !article.isSaidToSpoilNothing, !article.body.guardsSomething,
                let season = (article.show.flatMap { shows[$0] } ?? only)?.lastSeason(of: article)
            else { return nil }
            return .note(
                at: article.location, "'\(article.title)' is about season \(season.number) but guards nothing",
                help:
                    "write 'spoils: s\(season.number)' in the front matter, put '||…||{s\(season.number)}' around the spoilers, "
                    + "or write 'spoils: nothing'"
            )
        }
    }
}

extension Season {
    fileprivate func hasBegun(on date: CalendarDate) -> Bool {
        guard number > 0, let first = premiere ?? episodes.first?.firstShowing else { return false }
        return first.latest.map { $0 <= date } ?? false
    }
}

/// The seasons of a show by the names that articles use: "season 3", as the site writes it.
private struct SeasonNames {
    private let show: Show
    /// The positions of the seasons.
    private let byName: [ArraySlice<String>: [Int]]
    private let byNumber: [Int: Int]
    /// The numbers of words in the names.
    private let lengths: Set<Int>

    init(of show: Show, phrases: Phrases) {
        self.show = show
        byName = Dictionary(grouping: show.seasons.indices) { position in
            PlainWords(Phrases.fill(phrases.seasonNumber, ["number": String(show.seasons[position].number)])).all[...]
        }
        byNumber = Dictionary(show.seasons.enumerated().map { ($1.number, $0) }) { _, last in last }
        lengths = Set(byName.keys.map(\.count))
    }

    /// The latest season that had begun by the day of the article and that its title or a tag names, in words or with a point such as `S3`
    /// or `S3E5`.
    func lastSeason(of article: Article) -> Season? {
        var named: Set<Int> = []
        for words in ([article.title] + article.tags.map(\.name)).map({ PlainWords($0) }) {
            named.formUnion(lengths.flatMap { words.rows(of: $0) }.flatMap { byName[$0] ?? [] })
            named.formUnion(words.all.compactMap { StoryPoint($0)?.season }.compactMap { byNumber[$0] })
        }
        return named.sorted(by: >).first { show.seasons[$0].hasBegun(on: article.date.date) }.map { show.seasons[$0] }
    }
}
