extension Array where Element: Hashable {
    /// Each element at its first occurrence.
    package func withoutRepetitions() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
