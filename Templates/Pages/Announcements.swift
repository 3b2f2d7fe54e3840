import ContentReader
import Hypertext
import ShowData
import Site

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
            \(claim.since.isEmpty ? nil : "<p class=\"since\">\(phrases.supersededBy): \(claim.since.map { reference(to: $0, phrases: phrases) }.joined(separator: "; "))</p>\n")\
            \(claim.supersedes.isEmpty ? nil : "<p class=\"before\">\(phrases.supersedes): \(claim.supersedes.map { reference(to: $0, phrases: phrases) }.joined(separator: "; "))</p>\n")\
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
        return [speaker, claim.sources.map(\.link).joined(separator: ", ").nonEmpty].compactMap { $0 }.joined(separator: " · ")
    }

    /// The claim in its own words, or by its date where they are not for everybody, leading to its entry.
    func reference(to claim: ClaimSummary, phrases: Phrases) -> HTML {
        "<a href=\"\(claim.path)\">\(claim.statement.open ?? phrases.announcements)</a> (\(phrases.time(claim.date)))"
    }
}
