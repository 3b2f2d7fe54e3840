/// What viewers or critics thought, as one place counted it on one date. There is no rating without its date.
public struct Rating: Sendable {
    public var source: Source.ID
    /// From 0 to `outOf`.
    public var value: Double
    /// The best value that there is; above 0.
    public var outOf: Double
    /// How many votes or reviews it is made of.
    public var votes: Int?
    /// When it was looked up; never to be announced.
    public var asOf: PartialDate
    public var note: String?

    package init(source: Source.ID, value: Double, outOf: Double, asOf: PartialDate) {
        self.source = source
        self.value = value
        self.outOf = outOf
        self.asOf = asOf
    }
}
