import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// All data of a show as JSON, for others to build on: `data.json`, in the format that `Manual/pages/data.md` describes.
///
/// The keys are those of the YAML files. Unknown values are left out. A spoiler carries the points of the story that guard it, as `until`;
/// the value itself is left out unless the site publishes spoilers.
package struct DataFile {
    /// The version of the format. It goes up when an existing key changes its meaning or is removed.
    static let version = 1

    let show: Show
    let settings: SiteSettings
    let siteLinks: Links
    /// The sources of the site; those that the show's data does not refer to are left out.
    let allPeople: Listing<Person>
    let allSources: Listing<Source>

    package init(of show: Show, people: Listing<Person>, sources: Listing<Source>, settings: SiteSettings, links: Links) {
        self.show = show
        self.settings = settings
        siteLinks = links
        allPeople = people
        allSources = sources
    }

    var includesSpoilers: Bool { settings.data.includesSpoilers }

    package var bytes: [UInt8] { json.bytes + [UInt8(ascii: "\n")] }

    private var json: JSON {
        let references = References(in: self)
        let people = allPeople.inOrder(references.people)
        let sources = allSources.inOrder(references.sources)
        let head: KeyValuePairs<String, JSON?> = [
            "format": "marquee-show",
            "version": .number(Self.version),
            "address": .string(address(.data(show.id))),
            "site": .object([
                "title": .string(settings.title), "page": .string(address(.home)), "language": .string(settings.language),
            ]),
            "licence": settings.data.licence.map(JSON.string),
            "spoilers": includesSpoilers ? "included" : "leftOut",
        ]
        let tail: KeyValuePairs<String, JSON?> = [
            "people": .list(people.map(person), onLines: true),
            "sources": .list(sources.map(source), onLines: true),
        ]
        return .object(joining: [head, members, tail], onLines: true)
    }

    /// The show and everything in it, without the people and sources that it refers to.
    var members: KeyValuePairs<String, JSON?> {
        [
            "show": work,
            "seasons": .list(show.seasons.map(season), onLines: true),
            "characters": .list(show.characters.map(character), onLines: true),
            "relationships": .list(show.relationships.map(relationship), onLines: true),
            "quotes": .list(show.quotes.map(quote), onLines: true),
            "tracks": .list(show.tracks.map(track), onLines: true),
            "places": .list(show.places.map(place), onLines: true),
            "volumes": .list(show.volumes.map(volume), onLines: true),
            "arcs": .list(show.arcs.map(arc), onLines: true),
            "adaptations": .list(show.adaptations.map(adaptation), onLines: true),
            "claims": .list(show.claims.claims.map(claim), onLines: true),
        ]
    }
}
