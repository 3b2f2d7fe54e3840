import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A person of the real world: the parts they play and the work they made.
    public func person(_ page: PersonPage) -> HTML {
        let (person, frame, phrases) = (page.person, page.frame, page.phrases)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.facts([
                FactRow(phrases.alsoKnownAs, phrases.list(person.aliases.map { HTML(text: $0) }).nonEmpty),
                FactRow(phrases.elsewhere, Parts.externalLinks(person.links)),
            ]))
            \(Parts.bills("parts", phrases.roles, page.roles.map { Parts.partBill($0, frame: frame) }))
            \([WorkEntry.Contribution.created, .wrote, .directed].compactMap { works($0, on: page) })
            \(Parts.sourceList(page.sources, frame: frame))
            """
    }
}

extension PersonPage {
    /// The top of the page.
    public var cover: Cover {
        Cover(
            poster: Poster(.person, name: person.name), image: image.map { Spoilable($0) },
            kicker: person.occupation.map { HTML(text: $0) }, title: Title(person.name), pronouns: person.pronouns,
            summary: person.bio.map { Spoilable($0) })
    }
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

extension Phrases {
    fileprivate func heading(for contribution: WorkEntry.Contribution) -> String {
        switch contribution {
        case .created: self.createdBy
        case .wrote: self.writtenBy
        case .directed: self.directedBy
        }
    }
}
