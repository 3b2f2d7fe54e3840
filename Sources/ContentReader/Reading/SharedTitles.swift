import Diagnostics
import ShowData

/// Shows with one title.
enum SharedTitles {
    /// Tells `shows` with one title apart as people do: by the years in which they were first shown, or else by their countries or
    /// networks.
    ///
    /// - Parameter places: where each show is described.
    /// - Returns: an error for each show that nothing tells apart from another.
    static func tellApart(_ shows: inout [Show], places: [Show.ID: SourceLocation]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let named = Dictionary(grouping: shows.indices) { NameKey(shows[$0].title).text }
        for indices in named.values where indices.count > 1 {
            let namesakes = indices.map { shows[$0] }
            guard let marks = marks(of: namesakes) else {
                diagnostics += errors(about: namesakes, places)
                continue
            }
            for (index, mark) in zip(indices, marks) {
                let title = shows[index].title
                shows[index].titleAsWritten = title
                shows[index].title = "\(title) (\(mark))"
            }
        }
        return diagnostics
    }

    /// What tells `shows` apart, in their order; `nil` if nothing does.
    private static func marks(of shows: [Show]) -> [String]? {
        let kinds: [(Show) -> String?] = [
            \.yearOfBeginning, \.country, \.network,
            { show in show.country.flatMap { country in show.yearOfBeginning.map { "\(country), \($0)" } } },
            { show in show.network.flatMap { network in show.yearOfBeginning.map { "\(network), \($0)" } } },
        ]
        for kind in kinds {
            let marks = shows.compactMap(kind)
            if marks.count == shows.count, Set(marks.map { NameKey($0).text }).count == shows.count { return marks }
        }
        return nil
    }

    private static func errors(about shows: [Show], _ places: [Show.ID: SourceLocation]) -> [Diagnostic] {
        let sorted = shows.sorted { $0.id < $1.id }
        return sorted.dropFirst().map { show in
            .error(
                at: places[show.id] ?? SourceLocation(file: "shows/\(show.id)/show.yaml"),
                "this show and '\(sorted[0].id)' are both called '\(show.title)', and nothing tells them apart",
                help: "give each the year of its 'premiere', a 'country' such as UK, or a 'network', and one of these must differ")
        }
    }
}

extension Show {
    /// The year in which people first saw or read it.
    fileprivate var yearOfBeginning: String? {
        let beginning = firstShowing ?? volumes.flatMap(\.releases).map(\.date).min()
        return beginning?.year.map { String($0) }
    }
}
