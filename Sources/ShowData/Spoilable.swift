/// A value that may be a spoiler: open to everybody, or guarded until a point of the story.
///
/// A guarded value cannot be read like any other. Pages, feeds and data are built only from `open`, which everybody may see. The guarded
/// value itself leaves only through the one function of the site that puts it into a closed container.
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

    /// The value, guarded or not: for checks of the data, and for the function that puts it into a closed container.
    package var revealed: Value { value }

    /// Another value made from this one, with the same guard.
    public func map<Other>(_ transform: (Value) -> Other) -> Spoilable<Other> { .init(transform(value), until: guardedUntil) }
}

extension Spoilable: Equatable where Value: Equatable {}

extension Spoilable: Hashable where Value: Hashable {}

/// The point of the story from which something is no longer a spoiler.
public struct SpoilerGuard: Hashable, Sendable {
    /// At most one per track; reaching any of them is enough: "season 2 episode 8, or volume 3 for readers". Never empty; in the order of
    /// the tracks.
    public let points: [StoryPoint]

    /// `nil` for an empty array, and for two points of one track.
    package init?(_ points: [StoryPoint]) {
        let tracks = points.map(\.track)
        guard !points.isEmpty, Set(tracks).count == points.count else { return nil }
        self.points = StoryPoint.Track.allCases.compactMap { track in points.first { $0.track == track } }
    }

    private init(_ point: StoryPoint) { points = [point] }

    /// The guard of a spoiler whose own point nobody has noted.
    public static let endOfShow = SpoilerGuard(.end)
}

extension SpoilerGuard: CustomStringConvertible {
    public var description: String { points.map(\.description).joined(separator: ", ") }
}
