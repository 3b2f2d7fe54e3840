/// What some people did for a show or an episode, besides writing and directing it.
public struct CreditEntry: Sendable {
    /// For example "Composer".
    public let role: String
    public let people: [TitledLink]
    public let sources: [SourceEntry]

    package init(role: String, people: [TitledLink], sources: [SourceEntry]) {
        self.role = role
        self.people = people
        self.sources = sources
    }
}
