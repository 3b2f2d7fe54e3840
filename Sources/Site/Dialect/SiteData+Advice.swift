import ContentReader
import ShowData

/// What to write in place of a name that is not in the data, because it is only a part of a path, or a point of the story.
extension SiteData {
    /// The path of the value that `path` was meant to be: `show.network` for `network`, `characters.ada` for `ada`.
    func value(meantBy path: String, about show: Show?) -> String? {
        let node = node(about: show)
        let paths = [path, path.prefix(1).lowercased() + path.dropFirst()].flatMap { path in
            ["show.", "characters.", "people.", "seasons.", "volumes.", ""].map { $0 + path }
        }
        return (pathsOfPoint(at: path) + paths).first { candidate in
            candidate != path && (try? node.value(at: candidate)) != nil
        }
    }

    /// The path of the date that `text` was meant to be: `seasons.2.premiere` for `s2` or `season 2`.
    func date(meantBy text: String, about show: Show?) -> String? {
        let node = node(about: show)
        let paths = [text, "show.\(text)", "\(text).premiere", "\(text).date", "\(text).released"]
        return (pathsOfPoint(at: text) + paths).first { candidate in candidate != text && (try? node.date(at: candidate)) != nil }
    }

    /// The paths of a point, and of its date, with what follows it in `s2.premiere`.
    private func pathsOfPoint(at text: String) -> [String] {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let words = parts.first.map { $0.replacing("-", with: " ") } ?? ""
        guard let point = StoryPoint(words) ?? PointAdvice.point(words) else { return [] }
        let rest = parts.dropFirst().map { ".\($0)" }.joined()
        switch point {
        case .season(let number): return ["seasons.\(number)\(rest)", "seasons.\(number).premiere"]
        case .episode(let season, let code):
            let episode = "seasons.\(season).episodes.\(code.nameInPath)"
            return [episode + rest, "\(episode).date"]
        case .volume(let number): return ["volumes.v\(number)\(rest)", "volumes.v\(number).released"]
        case .chapter(let number, _): return ["volumes.v\(number)", "volumes.v\(number).released"]
        case .film: return ["show.premiere"]
        case .end: return []
        }
    }
}
