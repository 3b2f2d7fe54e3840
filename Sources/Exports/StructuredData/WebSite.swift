import ContentReader
import Hypertext
import ThemeKit

extension StructuredData {
    /// The site as a `WebSite` (schema.org/WebSite).
    package var website: GraphNode {
        GraphNode(
            id: websiteID,
            json: .object([
                "@type": "WebSite",
                "@id": .string(websiteID),
                "name": .string(settings.title),
                "alternateName": settings.tagline.map(JSON.string),
                "url": .string(links.address(of: .home)),
                "description": settings.description.map(JSON.string),
                "inLanguage": .string(settings.language),
                "publisher": GraphNode.mention(organizationID),
            ])
        )
    }

    /// The site's publisher as an `Organization` (schema.org/Organization). The settings know nothing more about it than the site.
    package var organization: GraphNode {
        GraphNode(
            id: organizationID,
            json: .object([
                "@type": "Organization",
                "@id": .string(organizationID),
                "name": .string(settings.title),
                "url": .string(links.address(of: .home)),
                "logo": logo.map { .string(links.address(of: $0)) },
            ])
        )
    }
}
