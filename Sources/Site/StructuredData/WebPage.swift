import Hypertext
import ShowData

extension Site {
    /// A page as a `WebPage` or one of its kinds (schema.org/WebPage), which joins what it is about to the site.
    ///
    /// - Parameter entity: the id of the one thing that the page describes.
    func webPage(_ route: Route, _ head: PageHead, main entity: String?) -> GraphNode {
        let page = links.address(of: route)
        return GraphNode(
            id: page,
            json: .object([
                "@type": .string(Self.pageType(route)),
                "@id": .string(page),
                "url": .string(page),
                "name": .string(head.title),
                // What the page is about has the same description.
                "description": entity == nil ? head.description.flatMap { $0.isEmpty ? nil : .string($0) } : nil,
                "isPartOf": GraphNode.mention(links.websiteID),
                "breadcrumb": route == .home ? nil : GraphNode.mention(breadcrumbID(of: route)),
                "mainEntity": entity.map(GraphNode.mention),
                "about": subject(of: route).map(reference),
                "inLanguage": .string(content.settings.language),
            ])
        )
    }

    /// The show that a page about it belongs to, where the page does not describe the show itself.
    private func subject(of route: Route) -> Show? {
        switch route {
        case .books(let id), .characters(let id), .episodes(let id), .timeline(let id), .announcements(let id), .now(let id): show(id)
        default: nil
        }
    }

    private static func pageType(_ route: Route) -> String {
        switch route {
        case .author: "ProfilePage"
        case .news, .tags, .tag, .cast, .characters, .episodes, .timeline, .books, .announcements, .sources: "CollectionPage"
        default: "WebPage"
        }
    }
}
