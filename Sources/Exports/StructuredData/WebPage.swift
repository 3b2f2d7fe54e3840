import Hypertext
import ThemeKit

extension StructuredData {
    /// A page as a `WebPage` or one of its subtypes (schema.org/WebPage), which connects its subject with the site.
    func webPage(at route: Route, title: String, description: String?, _ graph: PageGraph) -> GraphNode {
        let page = links.address(of: route)
        return GraphNode(
            id: page,
            json: .object([
                "@type": .string(graph.type.rawValue),
                "@id": .string(page),
                "url": .string(page),
                "name": .string(title),
                // The subject of the page has the same description.
                "description": graph.main == nil ? description.map(JSON.string) : nil,
                "isPartOf": siteMention,
                "breadcrumb": route == .home ? nil : GraphNode.mention(breadcrumbID(of: route)),
                "mainEntity": graph.main.map { GraphNode.mention($0.id) },
                "about": graph.about.map(reference),
                "inLanguage": .string(settings.language),
            ])
        )
    }
}
