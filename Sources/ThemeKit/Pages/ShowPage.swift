import ShowData

/// The main page of a show.
public struct ShowPage: PageModel {
    public let frame: Frame
    public let show: ShowSummary
    public let image: Spoilable<PageImage>?
    public let creators: [TitledLink]
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    /// Everybody else who worked on it, by what they did.
    public let crew: [CreditEntry]
    public let follows: TitledLink?
    public let continuedIn: [TitledLink]
    /// The book series that it is based on.
    public let adapts: TitledLink?
    /// Adaptations of its books.
    public let adaptedAs: [TitledLink]
    /// Other shows that it belongs to.
    public let relations: [ShowRelationEntry]
    public let awards: [AwardEntry]
    public let ratings: [RatingEntry]
    public let seasons: [SeasonSummary]
    /// Who is what to whom, or of many characters the most connected ones; `nil` if nothing is known.
    public let relationships: RelationshipMap?
    /// To all relationships, if the map has no room for them.
    public let allRelationships: ListLink?
    /// All of them, or of many the first; of very many the main ones that are in the most episodes.
    public let characters: [CharacterSummary]
    /// How many characters there are in all.
    public let characterCount: Int
    public let allCharacters: SitePath?
    /// The first of the cast of a show without characters.
    public let players: [RoleEntry]
    public let cast: SitePath?
    public let episodes: SitePath?
    public let timeline: SitePath?
    public let books: SitePath?
    /// Whether any of the books is known to be adapted for the screen.
    public let areBooksAdapted: Bool
    public let announcements: SitePath?
    public let now: SitePath?
    /// The sources of the show's status and premiere, if claims give what the page shows.
    public let statusSources: [SourceEntry]
    public let premiereSources: [SourceEntry]
    /// Those without a character and without a point in the story; all of them, or of many the first, as with music, places and books.
    public let quotes: [Spoilable<QuoteEntry>]
    /// To all quotes, if they are not on this page.
    public let allQuotes: ListLink?
    public let tracks: [TrackEntry]
    public let allTracks: ListLink?
    public let places: [PlaceEntry]
    public let allPlaces: ListLink?
    public let volumes: [VolumeEntry]
    /// How many books there are in all.
    public let volumeCount: Int
    public let latest: [ArticleSummary]
    public let sources: [SourceEntry]

    package init(
        frame: Frame, show: ShowSummary, image: Spoilable<PageImage>?, creators: [TitledLink], writers: [TitledLink],
        directors: [TitledLink], crew: [CreditEntry], follows: TitledLink?, continuedIn: [TitledLink], adapts: TitledLink?,
        adaptedAs: [TitledLink],
        relations: [ShowRelationEntry], awards: [AwardEntry],
        ratings: [RatingEntry], seasons: [SeasonSummary], relationships: RelationshipMap?, allRelationships: ListLink?,
        characters: [CharacterSummary],
        characterCount: Int, allCharacters: SitePath?, players: [RoleEntry], cast: SitePath?,
        episodes: SitePath?, timeline: SitePath?, books: SitePath?, areBooksAdapted: Bool,
        announcements: SitePath?, now: SitePath?, statusSources: [SourceEntry],
        premiereSources: [SourceEntry], quotes: [Spoilable<QuoteEntry>], allQuotes: ListLink?, tracks: [TrackEntry], allTracks: ListLink?,
        places: [PlaceEntry], allPlaces: ListLink?, volumes: [VolumeEntry], volumeCount: Int, latest: [ArticleSummary],
        sources: [SourceEntry]
    ) {
        self.frame = frame
        self.show = show
        self.image = image
        self.creators = creators
        self.writers = writers
        self.directors = directors
        self.crew = crew
        self.follows = follows
        self.continuedIn = continuedIn
        self.adapts = adapts
        self.adaptedAs = adaptedAs
        self.relations = relations
        self.awards = awards
        self.ratings = ratings
        self.seasons = seasons
        self.relationships = relationships
        self.allRelationships = allRelationships
        self.characters = characters
        self.characterCount = characterCount
        self.allCharacters = allCharacters
        self.players = players
        self.cast = cast
        self.episodes = episodes
        self.timeline = timeline
        self.books = books
        self.areBooksAdapted = areBooksAdapted
        self.announcements = announcements
        self.now = now
        self.statusSources = statusSources
        self.premiereSources = premiereSources
        self.quotes = quotes
        self.allQuotes = allQuotes
        self.tracks = tracks
        self.allTracks = allTracks
        self.places = places
        self.allPlaces = allPlaces
        self.volumes = volumes
        self.volumeCount = volumeCount
        self.latest = latest
        self.sources = sources
    }
}
