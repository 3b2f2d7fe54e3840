/// The episodes of a series that belong together; season 0 holds specials.
public struct Season: Sendable {
    /// From 0; 0 for specials.
    public var number: Int
    /// A name of its own, where it has one.
    public var title: String?
    /// The day on which its first episode is shown.
    public var premiere: PartialDate?
    public var summary: String?
    public var image: Image?
    public var ratings: [Rating] = []
    public var sources: [Source.ID] = []
    /// By number.
    public var episodes: [Episode] = []

    public init(number: Int) { self.number = number }
}

/// One episode of a season.
public struct Episode: Sendable {
    /// The number within its season, from 0.
    public var number: Int
    public var title: String
    /// The day of its first showing, where it differs from the season's premiere.
    public var date: PartialDate?
    /// How long it runs, in minutes.
    public var minutes: Int?
    public var summary: String?
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    public var image: Image?
    public var sources: [Source.ID] = []

    public init(number: Int, title: String) {
        self.number = number
        self.title = title
    }
}
