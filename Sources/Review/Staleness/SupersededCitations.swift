import ContentReader
import Diagnostics
import Markdown
import ShowData

extension SiteContent {
    /// Words in articles and other texts that rest on a claim which another has taken the place of.
    var supersededCitations: [Diagnostic] {
        let shows = Dictionary(uniqueKeysWithValues: shows.map { ($0.id, $0) })
        let ofArticles = articles.flatMap { article in article.show.flatMap { shows[$0] }.map { citations(in: article.body, of: $0) } ?? []
        }
        let ofProse = prose.flatMap { subject, body in shows[subject.show].map { citations(in: body, of: $0) } ?? [] }
        return ofArticles + ofProse
    }

    private func citations(in body: Body, of show: Show) -> [Diagnostic] {
        body.text.references.compactMap { reference in
            guard case .directive(let directive) = reference.segment, directive.name == "claim", let id = directive.id else { return nil }
            let newer = show.claims.successors(of: Claim.ID(id.text)).map { "'\($0.id)' of \($0.date)" }
            guard !newer.isEmpty else { return nil }
            return .note(
                at: directive.location, "this rests on '\(id.text)', and \(newer.inWords) has taken its place",
                help: "the page says so beside it; bring the text up to date, or leave it as it was on its day")
        }
    }
}

extension ProseSubject {
    fileprivate var show: Show.ID {
        switch self {
        case .episode(let show, _, _), .character(let show, _): show
        }
    }
}
