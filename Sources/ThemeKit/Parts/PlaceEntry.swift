import ShowData

/// A setting of the story, or a filming location.
public struct PlaceEntry: Sendable {
    public let name: String
    public let kind: Place.Kind
    public let location: String?
    public let summary: Spoilable<String>?
    public let places: [TitledLink]
    public let image: Spoilable<PageImage>?
    public let sources: [SourceEntry]

    package init(
        name: String, kind: Place.Kind, location: String?, summary: Spoilable<String>?, places: [TitledLink], image: Spoilable<PageImage>?,
        sources: [SourceEntry]
    ) {
        self.name = name
        self.kind = kind
        self.location = location
        self.summary = summary
        self.places = places
        self.image = image
        self.sources = sources
    }
}
