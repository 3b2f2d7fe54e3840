import ShowData

extension Spoilable {
    /// What the value, guarded or not, is found by: the places where it belongs on a page. What is guarded stays guarded there.
    func filed<Keys>(under keys: (Value) -> Keys) -> Keys { keys(revealed) }

    /// The value made into another, guarded like it; `nil` where it makes none.
    func compactMap<Other>(_ transform: (Value) -> Other?) -> Spoilable<Other>? {
        transform(revealed).map { other in map { _ in other } }
    }
}
