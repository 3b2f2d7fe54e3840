import Hypertext
import ShowData
import ThemeKit

/// A video that a page shows.
package struct Video {
    let name: String
    let address: WebAddress
    /// The address at which other sites can embed the video.
    let embedding: WebAddress?
    /// The path of a picture.
    let thumbnail: String
    let uploaded: CalendarDate
    let description: String?

    package init(
        name: String, address: WebAddress, embedding: WebAddress?, thumbnail: String, uploaded: CalendarDate, description: String?
    ) {
        self.name = name
        self.address = address
        self.embedding = embedding
        self.thumbnail = thumbnail
        self.uploaded = uploaded
        self.description = description
    }
}

extension StructuredData {
    /// The videos of the page at `route` as `VideoObject`s with what Google requires: a name, a thumbnail and the upload date
    /// (schema.org/VideoObject, developers.google.com/search/docs/appearance/structured-data/video).
    ///
    /// - Parameter videos: in their order; `nil` for a video that lacks some of that. It gets no node, but it counts.
    package func videoObjects(_ videos: [Video?], at route: Route) -> [GraphNode] {
        videos.enumerated().compactMap { position, video in
            video.map { videoObject($0, id: nodeID(route, "video-\(position + 1)")) }
        }
    }

    private func videoObject(_ video: Video, id: String) -> GraphNode {
        GraphNode(
            id: id,
            json: .object([
                "@type": "VideoObject",
                "@id": .string(id),
                "name": .string(video.name),
                "url": .string(video.address.description),
                "description": video.description.map(JSON.string),
                "embedUrl": video.embedding.map { .string($0.description) },
                "thumbnailUrl": .string(links.address(of: .asset(path: video.thumbnail))),
                "uploadDate": .string(video.uploaded.description),
            ])
        )
    }
}
