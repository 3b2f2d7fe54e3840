/// Where something can be watched, read or played.
public struct Offer: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case stream, free, rent, buy }

    /// For example "Netflix".
    public let service: String
    public var kind: Kind?
    public var address: WebAddress?
    /// Where it is on offer; empty for everywhere.
    public var countries: [String] = []
    /// When somebody last looked.
    public var asOf: PartialDate?
    public var note: String?

    package init(service: String) { self.service = service }
}
