import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// What was said about a show, newest first, and how it turned out.
    public func announcements(_ page: AnnouncementsPage) -> HTML {
        let title = page.phrases.joined([page.phrases.announcements, page.period?.title].compactMap(\.self))
        let periods = Parts.periods(page.periods, current: page.period, label: page.phrases.announcements)
        // On a phone, the links to decades fill a screen: on the page about all of it, they come after what is new.
        return """
            <header class="title">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(title)</h1>
            </header>
            \(page.period == nil ? nil : periods)\
            <ol class="claims" reversed>
            \(page.claims.map { claimItem($0, frame: page.frame) })</ol>\(page.period == nil ? periods.map { "\n\($0)" } : nil)
            """
    }
}

private func claimItem(_ claim: ClaimEntry, frame: Frame) -> HTML {
    let (summary, phrases) = (claim.summary, frame.phrases)
    return """
        <li id="\(summary.anchor)"\(claim.outcome.styleClass.map { " class=\"\($0)\"" })>
        <p class="meta"><span>\(phrases.time(summary.date))</span> \(statusMark(claim, phrases: phrases)) \
        <span>\(claim.subject.html)</span></p>
        \(frame.spoiler(summary.statement) { "<p class=\"statement\">\($0)</p>\n" })\
        \(claim.fact.map { "<p class=\"fact\">\(fact($0, phrases))</p>\n" })\
        <p class="origin">\(summary.origin(phrases))</p>
        \(claim.since.isEmpty ? nil : "<p class=\"since\">\(phrases.labelled(phrases.text(for: claim.outcome), claim.since.map { $0.reference(phrases) }.joined(separator: "; ")))\(claim.hasMoreSince ? "; …" : nil)</p>\n")\
        \(claim.supersedes.isEmpty ? nil : "<p class=\"before\">\(phrases.labelled(phrases.supersedes, claim.supersedes.map { $0.reference(phrases) }.joined(separator: "; ")))</p>\n")\
        </li>

        """
}

/// "Premiere (UK): 3 August 2023".
private func fact(_ fact: ClaimedFactEntry, _ phrases: Phrases) -> HTML {
    phrases.labelled("\(fact.label)\(fact.region.map { " (\($0))" })" as HTML, "<strong>\(fact.value)</strong>" as HTML)
}
