import ShowData

/// Which page has the entry of a book or a claim, for the shows whose list is too long for one page; and the page of a character that is
/// one of another show.
package final class EntryPages: Sendable {
    /// The page of the list of a show's books, from 1.
    let numbers: [Show.ID: [Volume.ID: Int]]
    /// The part of a show's announcements; without one, the entry is on the page of all announcements.
    let periods: [Show.ID: [Claim.ID: TimelinePeriod]]

    /// The page of each character that has none of its own.
    let characters: [Route: Route]

    package init(
        numbers: [Show.ID: [Volume.ID: Int]], periods: [Show.ID: [Claim.ID: TimelinePeriod]], characters: [Route: Route] = [:]
    ) {
        self.numbers = numbers
        self.periods = periods
        self.characters = characters
    }
}
