/// Somebody who worked on something, in any role.
public struct Credit: Hashable, Sendable {
    public let person: Person.ID
    /// What they did, such as "Composer".
    public let role: String
    public let sources: [Source.ID]

    package init(person: Person.ID, role: String, sources: [Source.ID] = []) {
        self.person = person
        self.role = role
        self.sources = sources
    }
}
