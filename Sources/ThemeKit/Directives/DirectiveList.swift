import Hypertext

/// What a `::list` found.
public struct DirectiveList: Sendable {
    /// One of the things of the list.
    public struct Row: Sendable {
        public let link: TitledLink
        /// One for each of the list's columns but the first, which is the link.
        public let cells: [HTML]
        public let image: PageImage?
        public let poster: Poster

        package init(link: TitledLink, cells: [HTML], image: PageImage?, poster: Poster) {
            self.link = link
            self.cells = cells
            self.image = image
            self.poster = poster
        }
    }

    /// The names of the columns, at least one.
    public let columns: [String]
    public let rows: [Row]

    package init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
