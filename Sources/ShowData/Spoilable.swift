/// A value that may give something away: open to everybody, or guarded until a point of the story.
///
/// A guarded value cannot be read like any other. `open` is what everybody may see, and is all that pages, feeds and data are built from; the
/// guarded value itself leaves only through the one function of the site that puts it into a closed container.
public struct Spoilable<Value: Sendable>: Sendable {
    /// `nil` where the value is open.
    public let guardedUntil: SpoilerGuard?
    private let value: Value

    package init(_ value: Value, until guardedUntil: SpoilerGuard? = nil) {
        self.value = value
        self.guardedUntil = guardedUntil
    }

    /// The value, if everybody may see it.
    public var open: Value? { guardedUntil == nil ? value : nil }

    /// The value, guarded or not: for checks of the data, and for the function that closes it in.
    package var revealed: Value { value }

    /// Another value made of this one, guarded like it.
    public func map<Other>(_ transform: (Value) -> Other) -> Spoilable<Other> { .init(transform(value), until: guardedUntil) }
}

/// From where in the story on something is no spoiler any more.
public struct SpoilerGuard: Hashable, Sendable {
    /// At most one for each track, any of which is enough: "season 2 episode 8, or volume 3 for readers". Never empty; in the order of the tracks.
    public let points: [StoryPoint]

    /// `nil` without a point, and for two points of one track.
    package init?(_ points: [StoryPoint]) {
        let tracks = points.map(\.track)
        guard !points.isEmpty, Set(tracks).count == points.count else { return nil }
        self.points = StoryPoint.Track.allCases.compactMap { track in points.first { $0.track == track } }
    }
}

extension SpoilerGuard: CustomStringConvertible {
    public var description: String { points.map(\.description).joined(separator: ", ") }
}
