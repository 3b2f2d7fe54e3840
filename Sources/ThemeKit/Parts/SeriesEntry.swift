/// A series of articles, on the page of one of its parts.
public struct SeriesEntry: Sendable {
    public let name: String
    /// Which part the page is, from 1.
    public let number: Int
    public let count: Int
    /// The parts in the order of reading; of a long series those near this one.
    public let parts: [Part]

    package init(name: String, number: Int, count: Int, parts: [Part]) {
        self.name = name
        self.number = number
        self.count = count
        self.parts = parts
    }

    /// An article of the series.
    public struct Part: Sendable {
        public let number: Int
        public let article: TitledLink

        package init(number: Int, article: TitledLink) {
            self.number = number
            self.article = article
        }
    }
}
