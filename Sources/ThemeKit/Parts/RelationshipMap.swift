import ShowData

/// The relationships of a show's characters, without spoilers.
public struct RelationshipMap: Sendable {
    /// The characters with relationships, the more important ones first.
    public let characters: [TitledLink]
    public let relations: [Relation]

    package init(characters: [TitledLink], relations: [Relation]) {
        self.characters = characters
        self.relations = relations
    }

    /// The relationship of two characters.
    public struct Relation: Sendable {
        /// Positions in `characters`; never the same.
        public let first, second: Int
        public let kind: Relationship.Kind
        /// Who the first is to the second, such as "mother"; `nil` if the kind says enough.
        public let firstIs: String?
        /// Who the second is to the first, such as "son".
        public let secondIs: String?

        package init(first: Int, second: Int, kind: Relationship.Kind, firstIs: String?, secondIs: String?) {
            self.first = first
            self.second = second
            self.kind = kind
            self.firstIs = firstIs
            self.secondIs = secondIs
        }
    }
}
