import ContentReader
import Hypertext
import ShowData

/// The newest articles of the site or of one tag, for feed readers.
struct Feed {
    /// The most entries that a feed has.
    static let length = 20

    let title: String
    let language: String
    /// The full address of the page that the feed follows.
    let page: String
    /// The full address of the feed itself, by format.
    let addresses: [FeedFormat: String]
    let description: String?
    let entries: [Entry]

    struct Entry {
        let title: String
        let address: String
        let published: Timestamp
        let updated: Timestamp
        let authors: [(name: String, address: String)]
        let tags: [String]
        let summary: String
    }

    /// When the newest entry was changed; the epoch for a feed without entries, so that it does not depend on the clock.
    var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(CalendarDate(daysSince1970: 0)) }

    func bytes(in format: FeedFormat) -> [UInt8] {
        switch format {
        case .atom: atom.bytes
        case .json: json.bytes
        }
    }
}

extension Site {
    /// The feed about `subject`; `nil` for a tag that no article has.
    func feed(_ subject: FeedSubject) -> Feed? {
        switch subject {
        case .site:
            return feed(subject, title: content.settings.title, page: .home, positions: Array(articles.indices.prefix(Feed.length)))
        case .tag(let slug):
            guard let tag = tag(slug), let positions = index.articlesByTag[slug] else { return nil }
            let title = "\(content.settings.title): \(tag.name)"
            return feed(subject, title: title, page: .tag(slug: slug, page: 1), positions: Array(positions.prefix(Feed.length)))
        }
    }

    private func feed(_ subject: FeedSubject, title: String, page: Route, positions: [Int]) -> Feed {
        Feed(
            title: title,
            language: content.settings.language,
            page: links.address(of: page),
            addresses: Dictionary(uniqueKeysWithValues: FeedFormat.allCases.map { ($0, links.address(of: .feed($0, of: subject))) }),
            description: content.settings.description ?? content.settings.tagline,
            entries: positions.map(entry)
        )
    }

    private func entry(_ position: Int) -> Feed.Entry {
        let article = content.articles[position]
        let origin = content.settings.baseURL.origin
        return Feed.Entry(
            title: article.title,
            address: links.address(of: .article(slug: article.slug)),
            published: article.date,
            updated: article.updated ?? article.date,
            authors: articles[position].authors.map { (name: $0.title, address: origin + $0.path.text) },
            tags: article.tags.map(\.name),
            summary: articles[position].summary
        )
    }
}
