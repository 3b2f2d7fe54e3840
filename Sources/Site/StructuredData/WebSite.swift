import ContentReader
import Hypertext

extension Site {
    /// The site as a `WebSite` (schema.org/WebSite).
    var website: GraphNode {
        let settings = content.settings
        return GraphNode(
            id: links.websiteID,
            json: .object([
                "@type": "\"WebSite\"",
                "@id": .string(links.websiteID),
                "name": .string(settings.title),
                "alternateName": settings.tagline.map(JSONText.string),
                "url": .string(links.address(of: .home)),
                "description": settings.description.map(JSONText.string),
                "inLanguage": .string(settings.language),
                "publisher": GraphNode.mention(links.organizationID),
            ])
        )
    }

    /// Those who make the site, as an `Organization` (schema.org/Organization): all that the settings know of them is the site.
    var organization: GraphNode {
        GraphNode(
            id: links.organizationID,
            json: .object([
                "@type": "\"Organization\"",
                "@id": .string(links.organizationID),
                "name": .string(content.settings.title),
                "url": .string(links.address(of: .home)),
                "logo": shared.assets["icon.svg"].map { .string(address(of: $0)) },
            ])
        )
    }
}
