import ShowData

extension Spoilable {
    /// The keys under which the value is found, guarded or not: the places where it belongs on a page. A guarded value stays guarded there.
    func filed<Keys>(under keys: (Value) -> Keys) -> Keys { keys(revealed) }

    /// The transformed value, guarded like the original; `nil` if the transformation returns `nil`.
    func compactMap<Other>(_ transform: (Value) -> Other?) -> Spoilable<Other>? {
        transform(revealed).map { other in map { _ in other } }
    }
}

extension Spoilable {
    /// Those of the values that everybody knows who has reached `point`, guarded until then.
    ///
    /// - Parameter isReached: whether whoever has reached `point` has reached this guard, too.
    static func gathered<Element>(
        _ values: [Spoilable<Element>], until point: SpoilerGuard, where isReached: (SpoilerGuard) -> Bool
    ) -> Self where Value == [Element] {
        Spoilable(values.filter { $0.guardedUntil.map(isReached) ?? true }.map(\.revealed), until: point)
    }
}
