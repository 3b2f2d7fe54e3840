/// What viewers or critics thought, as counted in one place on one date. There is no rating without a date.
public struct Rating: Sendable {
    public var source: Source.ID
    /// From 0 to `outOf`.
    public var value: Double
    /// The best possible value; above 0.
    public var outOf: Double
    /// How many votes or reviews it is based on.
    public var votes: Int?
    /// When it was looked up; never `tba`.
    public var asOf: PartialDate
    public var note: String?

    package init(source: Source.ID, value: Double, outOf: Double, asOf: PartialDate) {
        self.source = source
        self.value = value
        self.outOf = outOf
        self.asOf = asOf
    }
}
