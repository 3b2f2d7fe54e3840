import ShowData
import ThemeKit

/// What a page is about, as one of the types of the Open Graph protocol (ogp.me).
package enum OpenGraphObject {
    case website
    case article(ArticleDetails)
    /// The first and last name are left out: the data has names as they are written, and nothing should guess which part is which.
    case profile
    case book(BookDetails)
    case show(VideoDetails)
    /// `series` is the full address of the show's page.
    case episode(VideoDetails, series: String)
    case film(VideoDetails)

    package struct ArticleDetails {
        package var published: Timestamp
        package var updated: Timestamp?
        /// Full addresses of profile pages.
        package var authors: [String]
        /// The main subject, such as the title of a show.
        package var section: String?
        package var tags: [String]

        package init(published: Timestamp, updated: Timestamp?, authors: [String], section: String?, tags: [String]) {
            self.published = published
            self.updated = updated
            self.authors = authors
            self.section = section
            self.tags = tags
        }
    }

    package struct BookDetails {
        /// Full addresses of profile pages.
        package var authors: [String]
        /// With the precision that is known.
        package var released: PartialDate?
        package var tags: [String]

        package init(authors: [String], released: PartialDate?, tags: [String]) {
            self.authors = authors
            self.released = released
            self.tags = tags
        }
    }

    package struct VideoDetails {
        /// Full addresses of profile pages, as in `directors` and `writers`.
        package var actors: [Actor] = []
        package var directors: [String] = []
        package var writers: [String] = []
        package var seconds: Int?
        package var released: PartialDate?
        package var tags: [String] = []

        package init() {}

        package struct Actor {
            package var profile: String
            /// The character that they play, if it is known.
            package var role: String?

            package init(profile: String, role: String?) {
                self.profile = profile
                self.role = role
            }
        }
    }
}

extension OpenGraphObject {
    /// The value of `og:type`.
    var type: String {
        switch self {
        case .website: "website"
        case .article: "article"
        case .profile: "profile"
        case .book: "book"
        case .show: "video.tv_show"
        case .episode: "video.episode"
        case .film: "video.movie"
        }
    }

    /// The properties specific to the type, in order; one with several values appears several times.
    var properties: [(name: String, content: String)] {
        switch self {
        case .website, .profile: []
        case .article(let article): article.properties
        case .book(let book): book.properties
        case .show(let video), .film(let video): video.properties
        case .episode(let video, let series): video.properties + [("video:series", series)]
        }
    }
}

extension OpenGraphObject.ArticleDetails {
    fileprivate var properties: [(name: String, content: String)] {
        [("article:published_time", published.rfc3339)]
            + [updated].compactMap { $0.map { ("article:modified_time", $0.rfc3339) } }
            + authors.map { ("article:author", $0) }
            + [section].compactMap { $0.map { ("article:section", $0) } }
            + tags.map { ("article:tag", $0) }
    }
}

extension OpenGraphObject.BookDetails {
    fileprivate var properties: [(name: String, content: String)] {
        authors.map { ("book:author", $0) }
            + [released?.exact].compactMap { $0.map { ("book:release_date", $0.description) } }
            + tags.map { ("book:tag", $0) }
    }
}

extension OpenGraphObject.VideoDetails {
    /// The protocol counts seconds, and its dates are days.
    fileprivate var properties: [(name: String, content: String)] {
        actors.flatMap { [("video:actor", $0.profile)] + [$0.role].compactMap { $0.map { ("video:actor:role", $0) } } }
            + directors.map { ("video:director", $0) }
            + writers.map { ("video:writer", $0) }
            + [seconds].compactMap { $0.map { ("video:duration", String($0)) } }
            + [released?.exact].compactMap { $0.map { ("video:release_date", $0.description) } }
            + tags.map { ("video:tag", $0) }
    }
}

extension OpenGraph {
    package init(_ object: OpenGraphObject) { self.init(type: object.type, properties: object.properties) }
}

extension Links {
    /// The profiles of people, each once, in their order.
    package func addresses(of people: [Person.ID]) -> [String] {
        people.withoutRepetitions().map { address(of: .person($0)) }
    }

    /// The people who play a character, each once.
    package func actors(in parts: [Part]) -> [OpenGraphObject.VideoDetails.Actor] {
        parts.castings.map { .init(profile: address(of: .person($0.role.person)), role: $0.character.name.safe) }
    }
}
