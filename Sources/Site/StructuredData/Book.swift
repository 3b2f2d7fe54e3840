import Hypertext
import ShowData

extension Site {
    /// A volume as a `Book` (schema.org/Book), which has its entry on the page of the show's books.
    func book(_ volume: Volume, of show: Show) -> GraphNode {
        let id = nodeID(of: volume, in: show)
        let releases = show.confirmedReleases(of: volume)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"Book\"",
                "@id": .string(id),
                "name": .string(volume.title.safe),
                "url": .string(address(of: link(volume, of: show).path)),
                "description": volume.summary?.open.map(JSONText.string),
                "image": imageObject(volume.image?.open),
                "author": .list(references(to: volume.authors)),
                "isbn": volume.isbn.map(JSONText.string),
                "datePublished": releases.map(\.date).min().map { .string($0.description) },
                "publication": .list(releases.compactMap(publication)),
                "isPartOf": show.kind == .bookSeries ? reference(to: show) : nil,
                "position": volume.number.map(JSONText.number),
            ])
        )
    }

    /// The book as another thing refers to it.
    func reference(to volume: Volume, of show: Show) -> JSONText {
        GraphNode.reference("Book", nodeID(of: volume, in: show), name: volume.title.safe, page: address(of: link(volume, of: show).path))
    }

    /// The books that the show's story comes from, or that a point of it does, each once.
    func books(adaptedBy show: Show, at point: StoryPoint? = nil) -> [JSONText] {
        let isFilm = show.kind == .film
        // What a film takes from books may stand in the data of the series that it carries on, but a film before it has its own.
        let original = isFilm ? show.follows.flatMap(self.show).flatMap { $0.kind == .film ? nil : $0 } : nil
        var seen: Set<String> = []
        return [show, original].compactMap(\.self).flatMap { show in
            (point.map { show.adaptations.at(details(of: show).adaptations(to: $0)) } ?? show.adaptations)
                .filter { ($0.screen == .film) == isFilm }
                .flatMap(\.volumes)
                .compactMap { volume($0, of: show) }
                .filter { seen.insert(nodeID(of: $1, in: $0)).inserted }
                .map { reference(to: $1, of: $0) }
        }
    }

    /// When the book appears in a region; nothing for a release that is for everywhere.
    private func publication(_ release: Release) -> JSONText? {
        release.region.map {
            .object(["@type": "\"PublicationEvent\"", "startDate": .string(release.date.description), "location": .string($0)])
        }
    }
}
