import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A page as a `WebPage` or one of its kinds (schema.org/WebPage), which joins what it is about to the site.
    package func webPage(at route: Route, title: String, description: String?, _ graph: PageGraph) -> GraphNode {
        let page = links.address(of: route)
        return GraphNode(
            id: page,
            json: .object([
                "@type": .string(graph.type.rawValue),
                "@id": .string(page),
                "url": .string(page),
                "name": .string(title),
                // What the page is about has the same description.
                "description": graph.main == nil ? description.map(JSONText.string) : nil,
                "isPartOf": GraphNode.mention(websiteID),
                "breadcrumb": route == .home ? nil : GraphNode.mention(breadcrumbID(of: route)),
                "mainEntity": graph.main.map { GraphNode.mention($0.id) },
                "about": graph.about.map(reference),
                "inLanguage": .string(settings.language),
            ])
        )
    }
}
