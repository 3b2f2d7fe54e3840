import ContentReader
import Diagnostics
import ShowData

extension Catalogue {
    /// The points that a text names for a spoiler, such as `s2e8` or `s2e8, v3`.
    ///
    /// - Parameter show: the show that must have the points; `nil` if it is not clear which show that is.
    func spoilerGuard(_ text: String, in show: Show?) -> Result<SpoilerGuard, DataNode.Problem> {
        var points: [StoryPoint] = []
        for word in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
            guard let point = StoryPoint(guarding: String(word)) else {
                let whole = PointAdvice.point(text)
                let plain = word.filter { !"“”„‘’\"'".contains($0) }.lowercased()
                let meant = whole ?? StoryPoint(plain) ?? PointAdvice.point(plain)
                return .failure(
                    .init(
                        message: "'\(word)' is not a point in a story",
                        help: meant.map { "write \($0)" } ?? "write a point such as s2, s2e5, v4, v4c12 or film"))
            }
            if let show, let problem = problem(with: point, in: show) { return .failure(problem) }
            points.append(point)
        }
        guard let guardedUntil = SpoilerGuard(points) else {
            return .failure(
                .init(
                    message: "'\(text)' does not name one point per track",
                    help: "write one point such as s2e8, or one for viewers and one for readers: s2e8, v3"))
        }
        return .success(guardedUntil)
    }

    /// What is wrong with the points that a text about `show` names for a spoiler, if anything.
    func problem(withPoints text: String, about show: Show?) -> DataNode.Problem? {
        switch spoilerGuard(text, in: show) {
        case .failure(let problem): problem
        case .success: show == nil ? problemOfPointsWithoutShow : nil
        }
    }

    /// What is wrong with points in a text that is about no show, on a site with several: nobody would ever reach them.
    var problemOfPointsWithoutShow: DataNode.Problem? {
        guard content.onlyShow == nil, let first = content.shows.first else { return nil }
        return .init(
            message: "it is not clear which show this point of the story belongs to",
            help: "write 'show: \(first.id)', or another show, in the front matter of the article; elsewhere, leave the point out")
    }

    /// What is wrong with a point; `nil` if the show has it.
    func problem(with point: StoryPoint, in show: Show) -> DataNode.Problem? {
        if point == .end || link(point, of: show) != nil { return nil }
        let help = details(of: show).points.word(nearestTo: point.description).map { "did you mean '\($0)'?" }
        return .init(
            message: "\(show.title) has no '\(point)'",
            help: help ?? KnownPoints.help(insteadOf: point.description, among: pointNames(of: show))
                ?? "name a season, an episode, a volume or the film from the show's data")
    }

    /// The points of a show's story as they are written.
    func pointNames(of show: Show) -> [String] {
        ShowIndex.points(of: show, show.adapts.flatMap { self.show($0) }).map(\.description)
    }

    /// The guard for something without a point of its own, from the site's rule. `nil` if it stays closed until the visitor opens it.
    func usualGuard(in show: Show?) -> SpoilerGuard? {
        guard content.settings.spoilerRule == .latest, let show else { return nil }
        return details(of: show).lastShown
    }
}
