import ContentReader
import Exports
import ShowData
import ThemeKit

/// A feed. The page that it belongs to decides what is in it.
struct FeedFile: PlannedFile {
    static let isIndex = true

    static func routes(of subject: FeedSubject) -> [Route] { subject.formats.map { .feed($0, of: subject) } }

    let format: FeedFormat
    let subject: FeedSubject
    let site: Site

    var bytes: [UInt8]? { feed?.bytes(in: format) }

    var contentFiles: [String] {
        switch subject {
        case .site: ["site.yaml"] + files(ofTextsAt: Array(site.articles.indices.prefix(Feed.length)))
        case .tag(let slug): ["site.yaml"] + files(ofTextsAt: Array((site.index.articlesByTag[slug] ?? []).prefix(Feed.length)))
        case .season(let show, let number): [show.file("season-\(number).yaml"), show.file("claims.yaml")]
        case .announcements(let show): [show.file("claims.yaml")]
        case .character(let show, _): [show.file("characters.yaml")]
        case .person: ["people.yaml"]
        case .collection: ["site.yaml"]
        }
    }

    /// The files of articles that the feed shows as a whole.
    private func files(ofTextsAt positions: [Int]) -> [String] {
        site.content.settings.feeds.hasWholeTexts ? positions.map { site.content.articles[$0].location.file } : []
    }

    /// `nil` for a tag that no article has, and for a feed without entries.
    var feed: Feed? {
        switch subject {
        case .site: HomePlan(site: site).feed
        case .tag(let slug): TagPlan(slug, 1, on: site)?.feed
        case .season(let show, let number): SeasonPlan(show, number, on: site)?.feed
        case .announcements(let show): AnnouncementsPlan(show, on: site)?.feed
        case .character(let show, let id): CharacterPlan(show, id, on: site)?.feed
        case .person(let id): PersonPlan(id, on: site)?.feed
        case .collection(let id): CollectionPlan(id, 1, on: site)?.feed
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
                uniqueKeysWithValues: subject.formats.map { ($0, catalogue.links.address(of: .feed($0, of: subject))) }),
            description: description,
            hub: catalogue.content.settings.feeds.hub?.description,
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
