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
    /// The titles of what the places are in, where there are such.
    private var titles: [[String?]] = []

    package init() {}

    /// - Parameter title: of the post or page that it was in.
    package mutating func add(_ name: String, _ reason: String, at place: SourceLocation, in title: String? = nil) {
        let kind = Kind(name, reason)
        let position = positions[kind] ?? kinds.count
        if position == kinds.count {
            kinds.append((kind, []))
            titles.append([])
        }
        positions[kind] = position
        kinds[position].places.append(place)
        titles[position].append(title)
    }

    /// Each is named on a line of its own.
    private static let cells = "rows and cells"

    /// What is wrong with rows and cells of a table, which are left out.
    init(rows problems: [Diagnostic]) {
        for problem in problems {
            add(Self.cells, "\(problem.message)\(problem.help.map { "; \($0)" } ?? "")", at: problem.location)
        }
    }

    /// Everything in a file after the place at which it is broken.
    mutating func add(_ broken: Diagnostic) {
        add(
            "the rest of the file", "\(broken.message)\(broken.help.map { "; \($0)" } ?? ""), and import it again for the rest",
            at: broken.location)
    }

    package mutating func add(_ others: DropList) {
        for ((kind, places), titles) in zip(others.kinds, others.titles) {
            for (place, title) in zip(places, titles) { add(kind.name, kind.reason, at: place, in: title) }
        }
    }

    /// A line for each kind: how many there are, what, why, and where the first are.
    package var lines: [String] { lines(places: 3) }

    /// - Parameter limit: how many places of each kind are named.
    package func lines(places limit: Int) -> [String] {
        zip(kinds, titles).map { entry, titles in
            let (kind, places) = entry
            let named = zip(places, titles).prefix(limit).map { place, title in
                "\(place.line):\(place.column)\(title.map { " in “\($0)”" } ?? "")"
            }.joined(separator: ", ")
            let more = places.count > limit ? ", …" : ""
            let what = kind.name == Self.cells && places.count == 1 ? "" : "\(places.count) × \(kind.name): "
            return "\(what)\(kind.reason) (\(named)\(more))"
        }
    }
}
