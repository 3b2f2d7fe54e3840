import ShowData

/// Who is seen where: a row for each person as a character, a column for each season, or for each episode of one season.
public struct CastMatrix: Sendable {
    /// What a column can stand for.
    public enum Unit: Sendable { case season, episode }

    /// What a column stands for.
    public let unit: Unit
    /// The show or season that it is about.
    public let subject: TitledLink
    public let columns: [Column]
    /// How many parts there are in all.
    public let rowCount: Int
    /// The larger parts first; of many, those in the most episodes.
    public let rows: [Row]

    package init(unit: Unit, subject: TitledLink, columns: [Column], rowCount: Int? = nil, rows: [Row]) {
        self.unit = unit
        self.subject = subject
        self.columns = columns
        self.rowCount = rowCount ?? rows.count
        self.rows = rows
    }

    /// A season or an episode.
    public struct Column: Sendable {
        public let link: TitledLink
        /// A short label above a narrow column, such as "2".
        public let short: String

        package init(link: TitledLink, short: String) {
            self.link = link
            self.short = short
        }
    }

    /// A person as a character.
    public struct Row: Sendable {
        /// `nil` if unknown.
        public let character: TitledLink?
        public let person: TitledLink
        /// As many as there are columns.
        public let cells: [Cell]

        package init(character: TitledLink?, person: TitledLink, cells: [Cell]) {
            self.character = character
            self.person = person
            self.cells = cells
        }
    }

    /// What is known about a part in a season or an episode.
    public enum Cell: Hashable, Sendable {
        case absent
        /// Somewhere in the show, but no source says whether here.
        case unstated
        /// With the size of the part; `nil` if no source says.
        case present(Role.Kind?)
    }
}
