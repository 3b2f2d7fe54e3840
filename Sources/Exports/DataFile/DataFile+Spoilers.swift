import Hypertext
import ShowData

/// How guarded values are written: the one place from which they reach the file, and only if the site publishes them.
extension DataFile {
    /// The value, if it may be in the file.
    func published<Value>(_ value: Spoilable<Value>) -> Value? { includesSpoilers ? value.revealed : value.open }

    /// A text: a string, or an object with the points that guard it as `until`, and the string as `spoiler` if it is published.
    func text(_ text: Spoilable<String>) -> JSON {
        guard let guardedUntil = text.guardedUntil else { return optional(published(text)) ?? .null }
        return .object(["spoiler": optional(published(text)), "until": points(guardedUntil)])
    }

    /// A title: a string, or an object with the safe title as `safe`, and the members that `text` has.
    func title(_ title: Title) -> JSON {
        guard let guardedUntil = title.full.guardedUntil else { return .string(title.safe) }
        return .object(["safe": .string(title.safe), "spoiler": optional(published(title.full)), "until": points(guardedUntil)])
    }

    /// An object that is guarded as a whole. `make` gets the points that guard it, for its member `until`. If it is not published, `until`
    /// is its only member.
    func record<Value>(_ value: Spoilable<Value>, _ make: (Value, _ until: JSON?) -> JSON) -> JSON {
        let until = value.guardedUntil.map(points)
        return published(value).map { make($0, until) } ?? .object(["until": until])
    }

    private func points(_ guardedUntil: SpoilerGuard) -> JSON { .array(guardedUntil.points.map { .string($0.description) }) }
}
