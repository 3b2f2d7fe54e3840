import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// What is known about a show now, each answer with its source.
    public func now(_ page: NowPage) -> HTML {
        let phrases = page.phrases
        return """
            <header class="title">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(phrases.whereAreWeNow)</h1>
            \(page.date.map { "<p class=\"meta\"><span>\(Phrases.fill(phrases.ratingAsOf, "date", with: phrases.time($0)))</span></p>\n" })\
            </header>
            \(answers(phrases.latestFacts, page.confirmed, frame: page.frame))
            \(answers(phrases.stillOpen, page.open, frame: page.frame))
            <p class="more"><a href="\(page.announcements)">\(phrases.announcements)</a></p>
            """
    }
}

private func answers(_ heading: String, _ claims: [ClaimEntry], frame: Frame) -> HTML? {
    guard !claims.isEmpty else { return nil }
    let phrases = frame.phrases
    return """
        <section class="answers">
        <h2>\(heading)</h2>
        <dl>
        \(claims.map { claim in
            """
            <div>
            <dt>\(claim.subject.html) <span>\(claim.fact?.label ?? "")\(claim.fact?.region.map { " (\($0))" })</span></dt>
            <dd><strong>\(claim.fact?.value ?? "")</strong>\(claim.summary.status == .confirmed ? nil : " \(statusMark(claim, phrases: phrases))")
            \(frame.spoiler(claim.summary.statement) { "<p class=\"statement\">\($0)</p>\n" })\
            <p class="origin">\(phrases.time(claim.summary.date)) · \(claim.summary.origin(phrases))</p></dd>
            </div>

            """
        })</dl>
        </section>
        """
}
