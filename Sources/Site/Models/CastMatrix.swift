import ShowData

/// Who is seen where: a row for each person as a character, a column for each season, or for each episode of one season.
public struct CastMatrix: Sendable {
    public enum Unit: Sendable { case season, episode }

    /// What a column stands for.
    public let unit: Unit
    /// The show or the season that it is about.
    public let subject: TitledLink
    public let columns: [Column]
    /// The larger parts first.
    public let rows: [Row]

    public struct Column: Sendable {
        public let link: TitledLink
        /// A few letters that stand for it above a narrow column, such as "2".
        public let short: String
    }

    public struct Row: Sendable {
        /// `nil` where it is not known.
        public let character: TitledLink?
        public let person: TitledLink
        /// As many as there are columns.
        public let cells: [Cell]
    }

    public enum Cell: Hashable, Sendable {
        case absent
        /// Somewhere in the show, but no source says whether here.
        case unstated
        /// With the size of the part; `nil` where no source says.
        case present(Role.Kind?)
    }
}
