import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Missing numbers of seasons, episodes and volumes.
    var gapsInNumbering: [Diagnostic] { shows.flatMap { gaps(in: $0) } }

    private func gaps(in show: Show) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        if let gap = show.seasons.map(\.number).gap, let last = show.seasons.last {
            notes.append(
                .note(
                    at: places.location(of: .season(last.number), in: show.id),
                    "there \(gap.isOne ? "is no season" : "are no seasons") \(gap.text)", help: Self.help))
        }
        for season in show.seasons {
            guard let gap = season.episodes.compactMap(\.code.number?.wholeNumbers).flatMap(Array.init).gap else { continue }
            notes.append(
                .note(
                    at: places.location(of: .season(season.number), in: show.id),
                    "season \(season.number) has no \(gap.isOne ? "episode" : "episodes") \(gap.text)",
                    help: Self.help))
        }
        let volumes = show.volumes.filter { $0.number != nil }
        if let gap = volumes.compactMap(\.number).gap, let last = volumes.last {
            notes.append(
                .note(
                    at: places.location(of: last.id, in: show.id), "there \(gap.isOne ? "is no volume" : "are no volumes") \(gap.text)",
                    help: Self.help))
        }
        return notes
    }

    private static let help = "add what is missing, or correct the number"
}

extension [Int] {
    /// The missing numbers from 1 to the last one, such as "3, 5 and 7 to 9"; `nil` if none is missing.
    fileprivate var gap: (text: String, isOne: Bool)? {
        var next = 1
        var gaps: [String] = []
        var missing = 0
        for number in Set(self).sorted() where number > 0 {
            if number - next > 2 { gaps.append("\(next) to \(number - 1)") } else { gaps += (next..<number).map(String.init) }
            missing += number - next
            next = number + 1
        }
        return gaps.isEmpty ? nil : (gaps.inWords, missing == 1)
    }
}
