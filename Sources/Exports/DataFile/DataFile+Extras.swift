import Hypertext
import ShowData

/// Music and places.
extension DataFile {
    func track(_ track: Track) -> JSON {
        .object([
            "title": .string(track.title),
            "artist": optional(track.artist),
            "in": points(track.places),
            "link": optional(track.link?.description),
            "note": optional(track.note),
            "sources": ids(track.sources),
        ])
    }

    func place(_ place: Place) -> JSON {
        .object([
            "id": .string(place.id.rawValue),
            "name": .string(place.name),
            "kind": .string(place.kind.rawValue),
            "location": optional(place.location),
            "summary": optional(place.summary),
            "in": .strings(place.places.map(\.description) + place.spans.map(\.description)),
            "image": optional(place.image),
            "sources": ids(place.sources),
        ])
    }
}
