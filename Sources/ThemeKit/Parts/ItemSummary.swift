import ShowData

/// A page of a collection, as a list shows it.
public struct ItemSummary: Sendable {
    public let title: String
    public let path: SitePath
    public let date: Timestamp?
    /// Whether visitors do not see it yet: it is a draft, or its date is in the future.
    public let isDraft: Bool
    /// The description, or the beginning of the text.
    public let summary: String
    public let image: PageImage?
    /// The show it is about.
    public let show: TitledLink?
    /// Of the show.
    public let accent: Color?
    /// The texts of the first key that has texts, such as the name of an artist.
    public let credits: [String]

    package init(
        title: String, path: SitePath, date: Timestamp?, isDraft: Bool, summary: String, image: PageImage?, show: TitledLink?,
        accent: Color?,
        credits: [String]
    ) {
        self.title = title
        self.path = path
        self.date = date
        self.isDraft = isDraft
        self.summary = summary
        self.image = image
        self.show = show
        self.accent = accent
        self.credits = credits
    }
}

/// What a page of a collection says about itself under one of the collection's own keys.
public struct ItemFact: Sendable {
    /// One of its values.
    public enum Value: Sendable {
        case text(String)
        case date(PartialDate)
        case number(String)
        case link(Link)
        case page(TitledLink)
    }

    public let label: String
    /// Never empty.
    public let values: [Value]

    package init(label: String, values: [Value]) {
        self.label = label
        self.values = values
    }
}

/// Something to listen to.
public enum ItemAudio: Sendable {
    /// A file of the site.
    case inside(SitePath, type: String)
    case outside(WebAddress)
}

/// The pages of a collection that refer to a page.
public struct ItemReferences: Sendable {
    /// The list of the collection.
    public let collection: TitledLink
    /// The first of them, as cards.
    public let items: [ItemSummary]
    /// The others, as far as there is room for them.
    public let more: [TitledLink]

    package init(collection: TitledLink, items: [ItemSummary], more: [TitledLink]) {
        self.collection = collection
        self.items = items
        self.more = more
    }
}
