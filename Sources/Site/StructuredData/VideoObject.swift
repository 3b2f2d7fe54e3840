import ContentReader
import Hypertext
import Markdown
import ShowData

extension Site {
    /// The videos that a text shows, as `VideoObject`s with what Google requires of one: a name, a thumbnail and the day of its upload
    /// (schema.org/VideoObject, developers.google.com/search/docs/appearance/structured-data/video).
    ///
    /// A video of which one of these is not known is no node, and so is one inside a spoiler.
    func videoObjects(in body: Body, at route: Route, about show: Show?) -> [GraphNode] {
        let videos = body.text.references.compactMap { reference -> Directive? in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment, directive.name == "video" else { return nil }
            return directive
        }
        return videos.enumerated().compactMap { position, directive in
            videoObject(directive, id: nodeID(route, "video-\(position + 1)"), about: show)
        }
    }

    private func videoObject(_ directive: Directive, id: String, about show: Show?) -> GraphNode? {
        let values = DirectiveReading(directive, on: self, about: show).values
        guard let name = directive.label?.plainText, case .address(let address)? = values["url"],
            case .picture(let thumbnail)? = values["thumbnail"], case .date(let date)? = values["uploaded"], let uploaded = date.exact
        else { return nil }
        let embedding: WebAddress? = if case .address(let address)? = values["embed"] { address } else { nil }
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"VideoObject\"",
                "@id": .string(id),
                "name": .string(name),
                "url": .string(address.description),
                "description": directive["description"].map { .string($0.text) },
                "embedUrl": embedding.map { .string($0.description) },
                "thumbnailUrl": .string(links.address(of: .asset(path: thumbnail))),
                "uploadDate": .string(uploaded.description),
            ])
        )
    }
}
