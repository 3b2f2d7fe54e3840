import Diagnostics

/// What an import leaves out, by kind and with its places in the source.
package struct DropList: Sendable {
    package struct Kind: Hashable, Sendable {
        /// What it is, in the plural: `pictures`, `crew: Executive Producer`.
        package let name: String
        /// Why it has no place.
        package let reason: String

        package init(_ name: String, _ reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    package private(set) var kinds: [(kind: Kind, places: [SourceLocation])] = []
    private var positions: [Kind: Int] = [:]

    package init() {}

    package mutating func add(_ name: String, _ reason: String, at place: SourceLocation) {
        let kind = Kind(name, reason)
        let position = positions[kind] ?? kinds.count
        if position == kinds.count { kinds.append((kind, [])) }
        positions[kind] = position
        kinds[position].places.append(place)
    }

    /// A line for each kind: how many there are, what, why, and where the first are.
    package var lines: [String] {
        kinds.map { kind, places in
            let named = places.prefix(3).map { "\($0.line):\($0.column)" }.joined(separator: ", ")
            let more = places.count > 3 ? ", …" : ""
            return "\(places.count) × \(kind.name): \(kind.reason) (\(named)\(more))"
        }
    }
}
