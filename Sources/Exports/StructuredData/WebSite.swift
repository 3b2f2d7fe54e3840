import ContentReader
import Hypertext
import ThemeKit

extension StructuredData {
    /// The site as a `WebSite` (schema.org/WebSite).
    package var website: GraphNode {
        GraphNode(
            id: websiteID,
            json: .object([
                "@type": "\"WebSite\"",
                "@id": .string(websiteID),
                "name": .string(settings.title),
                "alternateName": settings.tagline.map(JSONText.string),
                "url": .string(links.address(of: .home)),
                "description": settings.description.map(JSONText.string),
                "inLanguage": .string(settings.language),
                "publisher": GraphNode.mention(organizationID),
            ])
        )
    }

    /// Those who make the site, as an `Organization` (schema.org/Organization): all that the settings know of them is the site.
    package var organization: GraphNode {
        GraphNode(
            id: organizationID,
            json: .object([
                "@type": "\"Organization\"",
                "@id": .string(organizationID),
                "name": .string(settings.title),
                "url": .string(links.address(of: .home)),
                "logo": logo.map { .string(links.address(of: $0)) },
            ])
        )
    }
}
