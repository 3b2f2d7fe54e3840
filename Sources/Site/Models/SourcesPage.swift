/// Every source and every picture's credit.
public struct SourcesPage: PageModel {
    public let frame: Frame
    public let sources: [SourceUse]
    public let pictures: [PageImage]
}

/// A source and the pages that rest on it.
public struct SourceUse: Sendable {
    public let entry: SourceEntry
    public let pages: [TitledLink]
}
