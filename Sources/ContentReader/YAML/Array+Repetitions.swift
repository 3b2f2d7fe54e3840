extension Array where Element: Hashable {
    /// Each element where it comes first.
    func withoutRepetitions() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
