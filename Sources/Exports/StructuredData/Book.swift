import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A volume as a `Book` (schema.org/Book). Its entry is on the page of the show's books.
    package func book(_ volume: Volume, of show: Show) -> GraphNode {
        let id = nodeID(of: volume, in: show)
        let releases = show.confirmedReleases(of: volume)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "Book",
                "@id": .string(id),
                "name": .string(volume.title.safe),
                "url": .string(links.address(of: links.path(to: volume, of: show))),
                "description": volume.summary?.open.map(JSON.string),
                "image": imageObject(volume.image?.open),
                "author": .list(references(to: volume.authors)),
                "isbn": volume.isbn.map(JSON.string),
                "datePublished": releases.map(\.date).min()?.reduced.map(JSON.string),
                "publication": .list(releases.compactMap(publication)),
                "isPartOf": show.kind.form == .books ? reference(to: show) : nil,
                "position": volume.number.map(JSON.number),
            ])
        )
    }

    /// The book as other things refer to it.
    package func reference(to volume: Volume, of show: Show) -> JSON {
        GraphNode.reference(
            "Book", nodeID(of: volume, in: show), name: volume.title.safe, page: links.address(of: links.path(to: volume, of: show)))
    }

    /// The release of the book in a region; nothing for a release that is not limited to one, or whose date the vocabulary has no form for.
    private func publication(_ release: Release) -> JSON? {
        guard let region = release.region, let date = release.date.reduced else { return nil }
        return .object(["@type": "PublicationEvent", "startDate": .string(date), "location": .string(region)])
    }
}
