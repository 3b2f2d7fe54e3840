import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A person of the real world: the parts they play and the work they made.
    public func person(_ page: PersonPage) -> HTML {
        let (person, frame, phrases) = (page.person, page.frame, page.phrases)
        return """
            <header class="cover">
            \(mainPicture(page.image, or: Poster(.person, name: person.name)))
            <div class="words">
            \(person.occupation.map { "<p class=\"kicker\">\($0)</p>\n" })\
            <h1>\(person.name)</h1>
            \(person.pronouns.map { "<p class=\"tagline\">\($0)</p>\n" })\
            \(person.bio.map { "<p class=\"summary\">\($0)</p>\n" })</div>
            </header>
            \(facts([
                FactRow(phrases.alsoKnownAs, phrases.list(person.aliases.map { HTML(text: $0) }).nonEmpty),
                FactRow(phrases.elsewhere, externalLinks(person.links)),
            ]))
            \(bills("parts", phrases.roles, page.roles.map { partBill($0, frame: frame) }))
            \([WorkEntry.Contribution.created, .wrote, .directed].compactMap { works($0, on: page) })
            \(sourceList(page.sources, frame: frame))
            """
    }

    private func works(_ contribution: WorkEntry.Contribution, on page: PersonPage) -> HTML? {
        let works = page.works.filter { $0.contribution == contribution }
        guard !works.isEmpty else { return nil }
        return """
            <section class="works">
            <h2>\(page.phrases.heading(for: contribution))</h2>
            <ul>
            \(works.map { "<li>\($0.work.html)</li>\n" })</ul>
            </section>
            """
    }
}

extension Phrases {
    fileprivate func heading(for contribution: WorkEntry.Contribution) -> String {
        switch contribution {
        case .created: self.createdBy
        case .wrote: self.writtenBy
        case .directed: self.directedBy
        }
    }
}
