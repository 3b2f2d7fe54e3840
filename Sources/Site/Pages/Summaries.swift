import ContentReader
import ShowData

/// A link with its words.
public struct TitledLink: Hashable, Sendable {
    public let title: String
    public let path: SitePath
}

/// An article as a list shows it.
public struct ArticleSummary: Sendable {
    public let title: String
    public let path: SitePath
    public let date: Timestamp
    public let isDraft: Bool
    /// The description, or the beginning of the text.
    public let summary: String
    public let authors: [TitledLink]
    public let tags: [TitledLink]
    public let image: PageImage?
    /// The show it is about.
    public let show: TitledLink?
    /// Of the show.
    public let accent: Color?
    /// From 1.
    public let readingMinutes: Int
}

/// A picture of the content, with the path it is published under.
public struct PageImage: Sendable {
    public let path: SitePath
    public let alt: String
    public let credit: String?
    public let licence: String?
    public let source: WebAddress?
}

/// A show as a list shows it.
public struct ShowSummary: Sendable {
    public let show: Show
    public let path: SitePath
    public let image: PageImage?
    public let seasonCount: Int
    public let episodeCount: Int
    /// Of the first season where the show itself has none.
    public let premiere: PartialDate?
}

/// A season as a list shows it.
public struct SeasonSummary: Sendable {
    /// "Season 2", or its own title.
    public let title: String
    public let number: Int
    public let path: SitePath
    public let premiere: PartialDate?
    public let episodeCount: Int
    public let image: PageImage?
}

/// An episode as a list shows it.
public struct EpisodeSummary: Sendable {
    public let title: String
    public let season: Int
    public let number: Int
    public let path: SitePath
    /// Its own, or the season's premiere.
    public let date: PartialDate?
    public let minutes: Int?
    public let summary: String?
    public let image: PageImage?
}

/// A character as a list shows it.
public struct CharacterSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let summary: String?
    public let image: PageImage?
    /// Of their show.
    public let accent: Color?
    /// Who plays them, first the one with the largest part.
    public let actors: [TitledLink]
    /// The largest part that anybody plays them in.
    public let kind: Role.Kind?
}

/// A person as a list shows them.
public struct PersonSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let occupation: String?
    public let image: PageImage?
}

/// A tag and how many articles have it.
public struct TagSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let count: Int
}

/// One part that one person plays.
public struct RoleEntry: Sendable {
    /// `nil` where it is not known.
    public let character: TitledLink?
    public let person: TitledLink
    public let show: TitledLink
    public let kind: Role.Kind?
    /// The seasons with the part, as links; empty for all of them, or where it is not known.
    public let seasons: [TitledLink]
    public let note: String?
    public let sources: [SourceEntry]
    public let image: PageImage?
    public let accent: Color?
}

/// A score of another place, with its date.
public struct RatingEntry: Sendable {
    public let source: SourceEntry
    /// Such as "8.9".
    public let value: String
    public let outOf: String
    public let votes: Int?
    public let asOf: PartialDate
    public let note: String?
}

/// A source as a reference to it shows it.
public struct SourceEntry: Sendable {
    public let source: Source
    /// Its entry on the sources page.
    public let path: SitePath
    /// The id of that entry in the page.
    public let anchor: String
}

/// The neighbours in a sequence.
public struct Neighbours: Sendable {
    public let previous: TitledLink?
    public let next: TitledLink?
}
