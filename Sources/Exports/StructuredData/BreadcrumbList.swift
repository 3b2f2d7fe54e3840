import Hypertext
import ThemeKit

extension StructuredData {
    /// The path from the home page to a page as a `BreadcrumbList` (schema.org/BreadcrumbList,
    /// developers.google.com/search/docs/appearance/structured-data/breadcrumb).
    func breadcrumbList(of route: Route, _ crumbs: [Crumb]) -> GraphNode {
        let id = breadcrumbID(of: route)
        let items = crumbs.enumerated().map { position, crumb -> JSON in
            .object([
                "@type": "ListItem",
                "position": .number(position + 1),
                "name": .string(crumb.title),
                "item": .string(crumb.path.map(links.address) ?? links.address(of: route)),
            ])
        }
        return GraphNode(
            id: id, json: .object(["@type": "BreadcrumbList", "@id": .string(id), "itemListElement": .array(items)]))
    }
}
