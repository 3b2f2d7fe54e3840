/// The things of a list by name that begin with the same letter, as far as they are on one page.
public struct LetterGroup<Thing: Sendable>: Sendable {
    public let letter: String
    /// The id that the group has on the page.
    public let anchor: String
    public let things: [Thing]

    package init(letter: String, anchor: String, things: [Thing]) {
        self.letter = letter
        self.anchor = anchor
        self.things = things
    }
}
