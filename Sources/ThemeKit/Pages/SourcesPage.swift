/// Every source and every picture's credit.
public struct SourcesPage: PageModel {
    public let frame: Frame
    public let sources: [SourceUse]
    public let pictures: [PageImage]

    package init(frame: Frame, sources: [SourceUse], pictures: [PageImage]) {
        self.frame = frame
        self.sources = sources
        self.pictures = pictures
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
