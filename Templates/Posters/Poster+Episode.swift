import ShowData
import ThemeKit

extension Poster {
    /// The title card of an episode.
    init(_ episode: EpisodeSummary, of show: String) {
        switch episode.code {
        case .number(let number): self.init(.episode(number), name: "\(show) \(episode.season)")
        case .special(let name): self.init(.episode(nil), name: "\(show) \(episode.season) \(name)")
        }
    }
}
