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

    func optional(_ image: Spoilable<Image>?) -> JSON? { image.map { record($0, self.image) } }

    func ids<Entity>(_ ids: [EntityID<Entity>]) -> JSON? { .strings(ids.map(\.rawValue)) }

    func points(_ points: [StoryPoint]) -> JSON? { .strings(points.map(\.description)) }

    /// Where a role is seen tells how long somebody lives. Points that guard it would tell the same.
    func spans(_ spans: [StorySpan]) -> JSON? { includesSpoilers ? .strings(spans.map(\.description)) : nil }

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

    func links(_ links: [Link]) -> JSON? {
        .list(links.map { .object(["address": .string($0.address.description), "title": optional($0.title)]) })
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
