@_spi(Spoilers) import ShowData

extension Spoilable {
    /// Whether the value, guarded or not, is one of those that belong on a page. What is guarded stays guarded there.
    func satisfies(_ condition: (Value) -> Bool) -> Bool { condition(revealed) }

    /// The value made into another, guarded like it; `nil` where it makes none.
    func compactMap<Other>(_ transform: (Value) -> Other?) -> Spoilable<Other>? {
        transform(revealed).map { other in map { _ in other } }
    }
}
