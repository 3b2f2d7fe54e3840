import ContentReader
import Exports
import Hypertext
import ThemeKit

/// One page of the list of a collection.
struct CollectionPlan: ListOfArticles {
    static let isIndex = true

    static func routes(of collection: ContentCollection, in content: SiteContent, _ index: SiteIndex) -> [Route] {
        let count = index.itemsByCollection[collection.id]?.count ?? 0
        let pages = (1...Pagination.pageCount(count, content.settings)).map { Route.collection(id: collection.id, page: $0) }
        return pages + (collection.hasFeed && count > 0 ? FeedFile.routes(of: .collection(id: collection.id)) : [])
    }

    let collection: ContentCollection
    let number: Int
    let site: Site

    func route(_ number: Int) -> Route { .collection(id: collection.id, page: number) }

    var title: String { collection.title }

    var count: Int { positions.count }

    var head: PageHead { head(description: collection.description) }

    func model(in frame: Frame) -> CollectionPage {
        CollectionPage(
            frame: frame, description: number == 1 ? collection.description : nil,
            items: positions[range].map { ItemSummary(site.content.items[$0], of: collection, from: site.texts) }, pagination: pagination)
    }

    func html(of page: CollectionPage, by theme: any Theme) -> HTML { theme.collection(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var alternates: [AlternateLink] {
        collection.hasFeed && count > 0 ? links.feeds(about: .collection(id: collection.id), title: title) : []
    }

    var contentFiles: [String] { ["site.yaml"] }

    /// The newest pages of the collection.
    var feed: Feed? {
        Feed(
            .collection(id: collection.id), title: "\(site.content.settings.title): \(title)",
            description: collection.description, page: route(1),
            newestOf: positions.compactMap { ItemPlan(position: $0, collection: collection, site: site).feedEntry }, from: catalogue)
    }
}

extension CollectionPlan {
    /// `nil` if the site has no such collection.
    init?(_ id: String, _ number: Int, on site: Site) {
        guard let collection = site.content.settings.collections.first(where: { $0.id == id }) else { return nil }
        self.init(collection: collection, number: number, site: site)
    }

    /// In the order of the collection.
    private var positions: [Int] { site.index.itemsByCollection[collection.id] ?? [] }
}
