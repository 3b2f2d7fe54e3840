extension Int {
    /// The number that `text` writes in digits alone, the way numbers are printed: `7`, but not `-7`, `+7` or `07`.
    package init?(plain text: some StringProtocol) {
        guard let number = Int(text), number >= 0, "\(number)" == text else { return nil }
        self = number
    }
}
