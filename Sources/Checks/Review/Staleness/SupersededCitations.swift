import ContentReader
import Diagnostics
import Markdown
import ShowData

extension SiteContent {
    /// Words in articles, pages and other texts that rest on a superseded claim.
    ///
    /// A text that names no show is about the only one of the site, just as on the page that shows it.
    var supersededCitations: [Diagnostic] {
        let (shows, only) = (Dictionary(uniqueKeysWithValues: shows.map { ($0.id, $0) }), onlyShow)
        let ofArticles = articles.map { (body: $0.body, show: $0.show.flatMap { shows[$0] } ?? only) }
        let ofPages = pages.map { (body: $0.body, show: only) }
        let ofProse = prose.map { (body: $1, show: shows[$0.show]) }
        return (ofArticles + ofPages + ofProse).flatMap { text in text.show.map { citations(in: text.body, of: $0) } ?? [] }
    }

    private func citations(in body: Body, of show: Show) -> [Diagnostic] {
        body.text.references.compactMap { reference in
            guard case .directive(let directive) = reference.segment, directive.name == "claim", let id = directive.id else { return nil }
            let newer = show.claims.successors(of: Claim.ID(id.text)).map { "'\($0.id)' of \($0.date)" }
            guard !newer.isEmpty else { return nil }
            return .note(
                at: directive.location, "this rests on '\(id.text)', which \(newer.inWords) supersedes",
                help: "update the text, or leave it as it is: the page shows a notice beside it")
        }
    }
}
