extension Int {
    /// A word for the number: messages with different words are of different kinds, whatever numbers are in them.
    public var word: String { String(self).map { String("abcdefghij".dropFirst($0.wholeNumberValue ?? 0).prefix(1)) }.joined() }
}
