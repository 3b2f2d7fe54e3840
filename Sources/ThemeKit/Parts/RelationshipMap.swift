import ShowData

/// What the characters of a show are to each other, as far as everybody may know.
public struct RelationshipMap: Sendable {
    /// Those that have a relation, the more important ones first.
    public let characters: [TitledLink]
    public let relations: [Relation]

    package init(characters: [TitledLink], relations: [Relation]) {
        self.characters = characters
        self.relations = relations
    }

    /// What two characters are to each other.
    public struct Relation: Sendable {
        /// Positions in `characters`; never the same.
        public let first, second: Int
        public let kind: Relationship.Kind
        /// Who the first is to the second, such as "mother"; `nil` where the kind says enough.
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
