import ContentReader
import Exports
import ShowData
import ThemeKit

/// A feed. The page that it belongs to decides what is in it.
struct FeedFile: PlannedFile {
    static let isIndex = true

    static func routes(of subject: FeedSubject) -> [Route] { FeedFormat.allCases.map { .feed($0, of: subject) } }

    let format: FeedFormat
    let subject: FeedSubject
    let site: Site

    var bytes: [UInt8]? { feed?.bytes(in: format) }

    var contentFiles: [String] {
        switch subject {
        case .site, .tag: ["site.yaml"]
        case .season(let show, let number): [show.file("season-\(number).yaml"), show.file("claims.yaml")]
        case .announcements(let show): [show.file("claims.yaml")]
        }
    }

    /// `nil` for a tag that no article has, and for a feed without entries.
    var feed: Feed? {
        switch subject {
        case .site: HomePlan(site: site).feed
        case .tag(let slug): TagPlan(slug, 1, on: site)?.feed
        case .season(let show, let number): SeasonPlan(show, number, on: site)?.feed
        case .announcements(let show): AnnouncementsPlan(show, on: site)?.feed
        }
    }
}

extension Feed {
    /// - Parameter page: the page that the feed belongs to.
    init(_ subject: FeedSubject, title: String, description: String?, page: Route, _ entries: [Entry], from catalogue: Catalogue) {
        self.init(
            title: title,
            language: catalogue.content.settings.language,
            page: catalogue.links.address(of: page),
            addresses: Dictionary(
                uniqueKeysWithValues: FeedFormat.allCases.map { ($0, catalogue.links.address(of: .feed($0, of: subject))) }),
            description: description,
            entries: entries
        )
    }

    /// The feed of the newest entries. Entries with the same time keep the given order. `nil` if there are none.
    init?(_ subject: FeedSubject, title: String, description: String?, page: Route, newestOf entries: [Entry], from catalogue: Catalogue) {
        guard !entries.isEmpty else { return nil }
        let sorted = entries.enumerated().sorted { ($1.element.published, $0.offset) < ($0.element.published, $1.offset) }
        self.init(
            subject, title: title, description: description, page: page, sorted.prefix(Self.length).map(\.element), from: catalogue)
    }
}
