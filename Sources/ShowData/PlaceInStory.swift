/// Which of the episodes that tell one story together an episode is.
public struct PlaceInStory: Hashable, Sendable {
    /// From 1.
    public let number: Int
    /// At least 2.
    public let count: Int

    /// Reads `1 of 2`; `nil` for anything else.
    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 3, words[1] == "of", let number = Int(words[0]), let count = Int(words[2]), 2...99 ~= count,
            1...count ~= number
        else { return nil }
        self.number = number
        self.count = count
    }
}

extension PlaceInStory: CustomStringConvertible {
    /// As written: `1 of 2`.
    public var description: String { "\(number) of \(count)" }
}
