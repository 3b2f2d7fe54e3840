/// A book of the story that the show adapts or that accompanies it.
public struct Volume: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case volume, novella, companion }

    public let id: EntityID<Volume>
    public var title: String
    public var kind: Kind = .volume
    public var authors: [Person.ID] = []
    public var summary: String?
    /// In the order of the file.
    public var releases: [Release] = []
    public var sources: [Source.ID] = []

    public init(id: EntityID<Volume>, title: String) {
        self.id = id
        self.title = title
    }

    /// The number in the series, from an id such as `v4`.
    public var number: Int? {
        guard case .volume(let number)? = StoryPoint(id.rawValue) else { return nil }
        return number
    }
}

/// When a book appears, and where if the day differs from place to place.
public struct Release: Hashable, Sendable {
    public let date: PartialDate
    public let region: String?
    /// Such as "announced".
    public let note: String?

    public init(date: PartialDate, region: String? = nil, note: String? = nil) {
        self.date = date
        self.region = region
        self.note = note
    }
}
