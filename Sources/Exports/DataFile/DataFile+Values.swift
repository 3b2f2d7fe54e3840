import Hypertext
import ShowData
import ThemeKit

/// The small values that are part of many others.
extension DataFile {
    func address(_ route: Route) -> String { siteLinks.address(of: route) }

    func optional(_ text: String?) -> JSON? { text.map(JSON.string) }

    func optional(_ number: Int?) -> JSON? { number.map(JSON.number) }

    /// With its precision, as an interval of days if it is a part of a year or a range; or `tba`, `unknown`, `never`.
    func optional(_ date: PartialDate?) -> JSON? { date.map { .string($0.iso8601) } }

    /// A date that is confirmed or expected. A rumour is only among the claims, where nobody takes it for more.
    func optional(_ date: ClaimedDate?) -> JSON? { date.flatMap { $0.certainty.isRumour ? nil : optional($0.date) } }

    /// Stands beside a date: `true` if it is unconfirmed.
    func expected(_ date: ClaimedDate?) -> JSON? { date?.status == .expected ? true : nil }

    func optional(_ text: Spoilable<String>?) -> JSON? { text.map(self.text) }

    func optional(_ image: Spoilable<Image>?) -> JSON? {
        image.flatMap { published($0).map(isWithdrawn) == true ? nil : record($0, self.image) }
    }

    func ids<Entity>(_ ids: [EntityID<Entity>]) -> JSON? { .strings(ids.map(\.rawValue)) }

    func points(_ points: [StoryPoint]) -> JSON? { .strings(points.map(\.description)) }

    /// Where a role is seen tells how long somebody lives. Points that guard it would tell the same.
    func spans(_ spans: [StorySpan]) -> JSON? { includesSpoilers ? .strings(spans.map(\.description)) : nil }

    /// Of a character's life. That there is one would tell that somebody dies, and its points would tell when.
    func date(_ text: Spoilable<String>?) -> JSON? { text?.guardedUntil == nil || includesSpoilers ? optional(text) : nil }

    /// Whether the picture was taken down.
    func isWithdrawn(_ image: Image) -> Bool { settings.withdrawnPictures.contains(image.file) }

    func image(_ image: Image, until: JSON?) -> JSON {
        .object([
            "file": .string(address(.asset(path: image.file))),
            "alt": .string(image.alt),
            "credit": optional(image.credit),
            "licence": optional(image.licence),
            "source": optional(image.source?.description),
            "until": until,
        ])
    }

    func links(_ links: [Link]) -> JSON? { .list(links.map(link)) }

    func link(_ link: Link) -> JSON {
        .object(["address": .string(link.address.description), "title": optional(link.title)])
    }

    /// A number, or for a range a text such as `40-45`.
    func minutes(_ time: RunningTime?) -> JSON? {
        time.flatMap { time in time.seconds == nil ? .string(time.description) : time.minutes.map(JSON.number) }
    }

    /// Only if it is not whole minutes.
    func seconds(_ time: RunningTime?) -> JSON? { time.flatMap { $0.minutes == nil ? optional($0.seconds) : nil } }

    func titles(_ titles: [OtherTitle]) -> JSON? {
        .list(titles.map { .object(["text": .string($0.text), "language": optional($0.language), "note": optional($0.note)]) })
    }

    /// The numbers in other orders.
    func orders(_ numbers: [OtherNumber]) -> JSON? {
        .list(numbers.map { .object(["order": .string($0.order), "number": .string($0.number)]) })
    }

    func awards(_ awards: [Award]) -> JSON? {
        .list(
            awards.map {
                .object([
                    "name": .string($0.name), "category": optional($0.category), "year": optional($0.year),
                    "result": .string($0.result.rawValue), "for": optional($0.work), "sources": ids($0.sources),
                ])
            })
    }

    /// The ids in other databases, by database.
    func identifiers(_ identifiers: [ExternalID]) -> JSON? {
        let values = Dictionary(identifiers.map { ($0.database, $0.value) }) { first, _ in first }
        return values.isEmpty
            ? nil
            : .object([
                "imdb": optional(values[.imdb]), "wikidata": optional(values[.wikidata]), "tmdb": optional(values[.tmdb]),
                "tvdb": optional(values[.tvdb]), "tvmaze": optional(values[.tvmaze]), "anilist": optional(values[.anilist]),
            ])
    }

    func ratings(_ ratings: [Rating]) -> JSON? {
        .list(
            ratings.map {
                .object([
                    "source": .string($0.source.rawValue),
                    "value": .number($0.value),
                    "outOf": .number($0.outOf),
                    "votes": optional($0.votes),
                    "asOf": optional($0.asOf),
                    "note": optional($0.note),
                ])
            })
    }
}
