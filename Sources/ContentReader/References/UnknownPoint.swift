import Diagnostics
import ShowData

/// A text that should be a point in a story, and may be the title of an episode.
struct UnknownPoint: Sendable {
    let text: String
    /// `nil` if it is not known which show is meant.
    let show: Show.ID?
    /// What is expected there.
    let expected: String
    let location: SourceLocation

    /// - Parameter shows: all shows, with their seasons and books.
    func diagnostic(among shows: [Show]) -> Diagnostic {
        let points = Set(shows.lazy.filter { $0.id == show || show == nil }.flatMap(points).map(\.description)).sorted()
        return .error(
            at: location, "expected \(expected), found \(text.count > 40 ? "a text" : "'\(text)'")",
            help: points.isEmpty ? nil : "write \(points.joined(separator: " or ")), the point of '\(text)'")
    }

    /// The episodes, seasons and volumes of a show with this title.
    private func points(of show: Show) -> [StoryPoint] {
        let name = NameKey(text).text
        func isMeant(_ title: Title?) -> Bool {
            title.map { NameKey($0.safe).text == name || NameKey($0.full.revealed).text == name } ?? false
        }
        return show.seasons.flatMap { season in
            (isMeant(season.title) ? [.season(season.number)] : [])
                + season.episodes.filter { isMeant($0.title) }.map { .episode(season: season.number, $0.code) }
        } + show.volumes.filter { isMeant($0.title) }.compactMap { StoryPoint($0.id.rawValue) }
    }
}
