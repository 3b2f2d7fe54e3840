import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// What pages tell search engines: things in the vocabulary of schema.org, as JSON-LD 1.1 for `<script type="application/ld+json">`.
///
/// The things are linked by id, within a page and across the site. They contain no spoilers.
package struct StructuredData: Sendable {
    let settings: SiteSettings
    let links: Links
    /// The site's logo.
    let logo: SitePath?
    /// The names of people.
    let names: [Person.ID: String]
    /// The site's publisher, as other things refer to it.
    package private(set) var siteReference: JSON = .null
    /// The site itself, where a page says that it is a part of it.
    private(set) var siteMention: JSON = .null
    /// The authors, as other things refer to them.
    private(set) var authorReferences: [Author.ID: JSON] = [:]

    package init(_ content: SiteContent, logo: SitePath?, links: Links) {
        settings = content.settings
        names = Dictionary(content.people.map { ($0.id, $0.name) }) { first, _ in first }
        self.logo = logo
        self.links = links
        siteReference = GraphNode.reference("Organization", organizationID, name: settings.title, page: links.address(of: .home))
        siteMention = GraphNode.mention(websiteID)
        for author in content.authors { authorReferences[author.id] = reference(to: author) }
    }

    private func reference(to author: Author) -> JSON {
        GraphNode.reference("Person", nodeID(of: author.id), name: author.name, page: links.address(of: .author(author.id, page: 1)))
    }

    /// The graph of a page: the page itself, what it describes, and its breadcrumbs.
    ///
    /// - Parameter crumbs: the path from the home page to the page.
    package func page(at route: Route, title: String, description: String?, crumbs: [Crumb], _ graph: PageGraph) -> JSON {
        let page = webPage(at: route, title: title, description: description, graph)
        let way = route == .home ? [] : [breadcrumbList(of: route, crumbs)]
        let nodes = [page] + [graph.main].compactMap(\.self) + graph.others + way
        return .object(["@context": "https://schema.org", "@graph": .array(nodes.map { $0.json })])
    }
}
