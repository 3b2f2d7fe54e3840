extension Sequence {
    /// The first of the elements with each key, in their order.
    package func withoutRepetitions<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension Sequence where Element: Hashable {
    /// Each element at its first occurrence.
    package func withoutRepetitions() -> [Element] { withoutRepetitions { $0 } }
}
