import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The page at `/`: what the site has, and what is new.
struct HomePlan: PlannedPage {
    static let isIndex = true
    static let routes: [Route] = [.home]
    /// One at the top of the page, and six below.
    private static let newest = 7
    /// A site with more shows has only the newest on its home page, and a list of all by name.
    static let mostShows = 24
    private static let newestShows = 12
    private static let mostFeatured = 6
    private static let mostCharacters = 6

    let site: Site

    var route: Route { .home }

    var poster: Poster { Poster(.show, name: name) }

    var head: PageHead { PageHead(title: site.content.settings.title, description: description) }

    private var description: String? { site.content.settings.description ?? site.content.settings.tagline }

    func model(in frame: Frame) -> HomePage {
        let all = allShows
        let sections = site.content.settings.home
        let main = sections.contains(.characters) ? all.first { !$0.characters.isEmpty } : nil
        let featured = sections.contains(.featured) ? Array(site.articles.lazy.filter(\.isFeatured).prefix(Self.mostFeatured)) : []
        return HomePage(
            frame: frame,
            sections: sections,
            shows: chosen(of: all).map { ShowSummary($0, from: catalogue) },
            showCount: site.content.shows.count,
            allShows: ShowsPlan.routes(in: site.content).first.map(links.path),
            upcoming: UpcomingEntry.next(of: all, from: catalogue),
            latest: latest(without: featured),
            featured: featured,
            characters: main.map(characters) ?? [],
            allCharacters: main.flatMap { CharactersPlan.routes(of: $0).first }.map(links.path),
            quote: sections.contains(.quote) ? quote(from: all) : nil,
            news: links.path(to: .news(page: 1)),
            articleCount: site.articles.count
        )
    }

    /// Featured articles, and then others; of each, the newest first. If some have a section of their own, those that are not in it, by
    /// date.
    private func latest(without shown: [ArticleSummary]) -> [ArticleSummary] {
        guard shown.isEmpty else {
            let paths = Set(shown.map(\.path))
            return Array(site.articles.lazy.filter { !paths.contains($0.path) }.prefix(Self.newest))
        }
        let featured = site.articles.lazy.filter(\.isFeatured).prefix(Self.newest)
        return Array((featured + site.articles.lazy.filter { !$0.isFeatured }.prefix(Self.newest - featured.count)))
    }

    /// Those with the largest parts.
    private func characters(of show: Show) -> [CharacterSummary] {
        catalogue.details(of: show).cast.prefix(Self.mostCharacters).map {
            CharacterSummary(show.characters[$0], of: show, from: catalogue)
        }
    }

    /// One of the open quotes of the first show that has some: another one each day.
    private func quote(from shows: [Show]) -> QuoteEntry? {
        for show in shows {
            let quotes = show.quotes.compactMap(\.open)
            guard !quotes.isEmpty else { continue }
            let day = site.content.date.daysSince1970 % quotes.count
            var quote = quotes[day < 0 ? day + quotes.count : day]
            // Its own page says where it is from.
            quote.sources = []
            return QuoteEntry(quote, of: show, from: catalogue)
        }
        return nil
    }

    /// Those with an `order`, and then the others by name.
    private var allShows: [Show] {
        let shows = site.content.shows.sorted(byName: \.title, in: site.content.settings.letterOrder)
        return shows.enumerated().sorted { ($0.element.order ?? .max, $0.offset) < ($1.element.order ?? .max, $1.offset) }.map(\.element)
    }

    /// All, or those of many that have an `order`, and the newest of the others.
    private func chosen(of shows: [Show]) -> [Show] {
        guard shows.count > Self.mostShows else { return shows }
        let first = shows.prefix { $0.order != nil }.prefix(Self.newestShows)
        let dated = shows.enumerated().dropFirst(first.count).compactMap { position, show in
            show.claimedPremiere.flatMap { $0.date.isKnown ? (date: $0.date, position: position) : nil }
        }
        let newest = dated.sorted { $0.date == $1.date ? $0.position < $1.position : $0.date > $1.date }.prefix(
            Self.newestShows - first.count)
        return newest.isEmpty ? Array(shows.prefix(Self.newestShows)) : first + newest.map { shows[$0.position] }
    }

    func html(of page: HomePage, by theme: any Theme) -> HTML { theme.home(page) }

    var graph: PageGraph { PageGraph(main: site.structuredData.website, others: [site.structuredData.organization]) }

    var contentFiles: [String] { ["site.yaml"] }

    /// The newest articles of the site.
    var feed: Feed {
        let newest = site.articles.indices.prefix(Feed.length).map { ArticlePlan(position: $0, site: site).feedEntry }
        return Feed(.site, title: site.content.settings.title, description: description, page: route, newest, from: catalogue)
    }
}
