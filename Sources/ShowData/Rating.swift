/// What viewers or critics thought, as one place counted it on one date. There is no rating without its date.
public struct Rating: Sendable {
    public var source: Source.ID
    public var value: Double
    public var outOf: Double
    /// How many votes or reviews it is made of.
    public var votes: Int?
    public var asOf: PartialDate
    public var note: String?

    public init(source: Source.ID, value: Double, outOf: Double, asOf: PartialDate) {
        self.source = source
        self.value = value
        self.outOf = outOf
        self.asOf = asOf
    }
}
