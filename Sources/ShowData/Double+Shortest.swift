extension Double {
    /// Without a fraction if it is whole: `8`, not `8.0`.
    package var shortest: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
