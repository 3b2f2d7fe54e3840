/// One answer to a question that can have only one: a field of the subject of a claim, and its value.
public struct ClaimedFact: Hashable, Sendable {
    public let field: Field
    /// The place where it is true, such as "UK"; `nil` for everywhere.
    public let region: String?
    public let value: Value

    package init(_ field: Field, region: String? = nil, _ value: Value) {
        self.field = field
        self.region = region
        self.value = value
    }

    /// The fields that a claim can set so that other facts can be derived from it.
    public enum Field: String, Sendable, CaseIterable {
        /// The day of the first showing of a show, a season or an episode.
        case premiere
        /// The day on which a volume is released.
        case release
        case status, network, seasonCount, episodeCount, minutes
        /// What the show is based on, in words.
        case basis
        case director, writer
        /// How far production has come, in words.
        case production

        /// The kind of value it has.
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

extension ClaimedFact.Value {
    /// As `claims.yaml` has it.
    package var written: String {
        switch self {
        case .date(let date): "\(date)"
        case .status(let status): status.rawValue
        case .number(let number): "\(number)"
        case .text(let text): text
        }
    }
}
