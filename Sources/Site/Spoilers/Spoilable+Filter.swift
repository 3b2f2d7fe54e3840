import ShowData

extension Spoilable {
    /// The keys under which the value is found, guarded or not: the places where it belongs on a page. A guarded value stays guarded there.
    func filed<Keys>(under keys: (Value) -> Keys) -> Keys { keys(revealed) }

    /// The transformed value, guarded like the original; `nil` if the transformation returns `nil`.
    func compactMap<Other>(_ transform: (Value) -> Other?) -> Spoilable<Other>? {
        transform(revealed).map { other in map { _ in other } }
    }
}
