import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// What was said about a show, the newest first, and what became of it.
    public func announcements(_ page: AnnouncementsPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.announcements)</h1>
        </header>
        <ol class="claims" reversed>
        \(page.claims.map { claimItem($0, frame: page.frame) })</ol>
        """
    }

    private func claimItem(_ claim: ClaimEntry, frame: Frame) -> HTML {
        let (summary, phrases) = (claim.summary, frame.phrases)
        return """
            <li id="\(summary.anchor)"\(claim.since.isEmpty ? nil : " class=\"superseded\"")>
            <p class="meta"><span>\(phrases.time(summary.date))</span> <span class="status \(summary.status.rawValue)">\(phrases.text(for: summary.status))</span> \
            <span>\(claim.subject.html)</span></p>
            \(frame.spoiler(summary.statement) { "<p class=\"statement\">\($0)</p>\n" })\
            \(claim.fact.map { "<p class=\"fact\">\(fact($0))</p>\n" })\
            <p class="origin">\(origin(of: summary, phrases: phrases))</p>
            \(claim.since.isEmpty ? nil : "<p class=\"since\">\(phrases.supersededBy): \(claim.since.map { $0.reference(phrases) }.joined(separator: "; "))</p>\n")\
            \(claim.supersedes.isEmpty ? nil : "<p class=\"before\">\(phrases.supersedes): \(claim.supersedes.map { $0.reference(phrases) }.joined(separator: "; "))</p>\n")\
            </li>

            """
    }

    /// "Premiere (UK): 3 August 2023".
    private func fact(_ fact: ClaimedFactEntry) -> HTML { "\(fact.label)\(fact.region.map { " (\($0))" }): <strong>\(fact.value)</strong>" }

    /// Who said it, and where.
    func origin(of claim: ClaimSummary, phrases: Phrases) -> HTML {
        let speaker: HTML? =
            switch claim.speaker {
            case .person(let link): Phrases.fill(phrases.saidBy, "name", with: link.html)
            case .named(let name): Phrases.fill(phrases.saidBy, "name", with: HTML(text: name))
            case nil: nil
            }
        return [speaker, claim.sources.links].compactMap { $0 }.joined(separator: " · ")
    }
}

extension ClaimSummary {
    /// The claim in its own words, or as an announcement where they are not for everybody, leading to its entry; and its date.
    ///
    /// - Parameter sources: stands behind the date.
    func reference(_ phrases: Phrases, sources: HTML? = nil) -> HTML {
        "<a href=\"\(path)\">\(statement.open ?? phrases.announcements)</a> (\(phrases.time(date))\(sources.map { ", \($0)" }))"
    }
}
