/// How a show belongs to another one.
public struct ShowRelation: Hashable, Sendable {
    /// What the one show is to the other: "a spin-off of", "a prequel to", "in the same world as".
    public enum Kind: String, Sendable, CaseIterable { case spinOff, prequel, sequel, remake, crossover, sharedWorld }

    public let show: Show.ID
    public let kind: Kind
    public let note: String?
    public let sources: [Source.ID]

    package init(to show: Show.ID, _ kind: Kind, note: String? = nil, sources: [Source.ID] = []) {
        self.show = show
        self.kind = kind
        self.note = note
        self.sources = sources
    }
}

extension ShowRelation.Kind {
    /// Whether the other show is the same to the one.
    var isMutual: Bool { self == .crossover || self == .sharedWorld }
}
