/// A book of the story that the show adapts, or that accompanies the show.
public struct Volume: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case volume, novella, companion }

    public let id: EntityID<Volume>
    public var title: Title
    public var kind: Kind = .volume
    /// The position in reading order, from 1; `nil` to sort by number, date and title.
    public var order: Int?
    public var authors: [Person.ID] = []
    public var summary: Spoilable<String>?
    /// The International Standard Book Number (ISO 2108): 10 or 13 digits, the last of which may be X, without hyphens.
    public var isbn: String?
    public var image: Spoilable<Image>?
    /// On its poster, if it has no picture.
    public var motif: Motif?
    public var otherTitles: [OtherTitle] = []
    /// In the order of the file.
    public var chapters: [Chapter] = []
    /// In the order of the file.
    public var releases: [Release] = []
    public var sources: [Source.ID] = []

    package init(id: EntityID<Volume>, title: Title) {
        self.id = id
        self.title = title
    }

    /// The number in the series, from an id such as `v4`.
    public var number: Int? {
        guard case .volume(let number)? = StoryPoint(id.rawValue) else { return nil }
        return number
    }
}

extension Volume {
    /// The numbers of the chapters that are points of the story, ascending: those that only one chapter of the book has. Empty for a volume
    /// without a number.
    public var chapterNumbers: [EpisodeNumber] {
        guard number != nil else { return [] }
        let counts = chapters.compactMap(\.code).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.filter { $0.value == 1 }.keys.sorted()
    }

    /// Whether nothing follows the chapter with that number, so that whoever has read it has read the volume.
    package func ends(with chapter: EpisodeNumber) -> Bool { chapters.last?.code == chapter && chapterNumbers.last == chapter }
}

extension [Volume] {
    /// In reading order, those that nothing else orders by title. It does not depend on the order of the file.
    ///
    /// - Parameter place: of a title among others.
    package func inOrderOfReading<Place: Comparable>(_ place: (String) -> Place) -> [Volume] {
        let keys = map { (reading: $0.place, title: place($0.title.safe)) }
        return indices.sorted { left, right in
            keys[left].reading == keys[right].reading
                ? (keys[left].title, self[left].id) < (keys[right].title, self[right].id) : keys[left].reading < keys[right].reading
        }.map { self[$0] }
    }
}

extension Volume {
    fileprivate var place: (Int, Int, PartialDate) {
        (order ?? .max, number ?? .max, releases.map(\.date).min() ?? .toBeAnnounced)
    }
}

/// When a book is released, and where, if the day differs from place to place.
public struct Release: Hashable, Sendable {
    public let date: PartialDate
    public let region: String?
    /// For example "paperback".
    public let note: String?

    package init(date: PartialDate, region: String? = nil, note: String? = nil) {
        self.date = date
        self.region = region
        self.note = note
    }
}
