/// One answer of which there can be only one: a field of the thing that a claim is about, and its value.
public struct ClaimedFact: Hashable, Sendable {
    public let field: Field
    /// The place that it is true of, such as "UK"; `nil` for everywhere.
    public let region: String?
    public let value: Value

    package init(_ field: Field, region: String? = nil, _ value: Value) {
        self.field = field
        self.region = region
        self.value = value
    }

    /// The things that a claim can say so that others can be derived from it.
    public enum Field: String, Sendable, CaseIterable {
        /// The day of the first showing, of a show, a season or an episode.
        case premiere
        /// The day on which a volume appears.
        case release
        case status, network, seasonCount, episodeCount, minutes
        /// What it is made from, in words.
        case basis
        case director, writer
        /// How far the making of it has come, in words.
        case production

        /// What its value is.
        public var kind: Kind {
            switch self {
            case .premiere, .release: .date
            case .status: .status
            case .seasonCount, .episodeCount, .minutes: .number
            case .network, .basis, .director, .writer, .production: .text
            }
        }
    }

    public enum Kind: Sendable { case date, status, number, text }

    public enum Value: Hashable, Sendable {
        case date(PartialDate)
        case status(Show.Status)
        case number(Int)
        case text(String)
    }
}
