/// Every source and every picture's credit.
public struct SourcesPage: PageModel {
    public let frame: Frame
    public let sources: [SourceUse]
    public let pictures: [PageImage]
    /// The names of those who sent corrections that were accepted, each once.
    public let correctors: [String]

    package init(frame: Frame, sources: [SourceUse], pictures: [PageImage], correctors: [String]) {
        self.frame = frame
        self.sources = sources
        self.pictures = pictures
        self.correctors = correctors
    }
}

/// A source and the pages that cite it.
public struct SourceUse: Sendable {
    public let entry: SourceEntry
    public let pages: [TitledLink]

    package init(entry: SourceEntry, pages: [TitledLink]) {
        self.entry = entry
        self.pages = pages
    }
}
