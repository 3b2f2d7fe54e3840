import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A person of the real world: the parts they play and the work they made.
    public func person(_ page: PersonPage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.spread(
                [Parts.bills("parts", phrases.roles, page.roles.map { Parts.partBill($0, frame: frame) })]
                    + contributions(on: page).map { works($0, on: page) } + [Parts.awards(page.awards, frame: frame)],
                infobox: [facts(page)], frame: frame))
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

private func facts(_ page: PersonPage) -> HTML? {
    let (person, phrases) = (page.person, page.phrases)
    return Parts.facts(
        [
            FactRow(phrases.alsoKnownAs, phrases.list(person.aliases.map { HTML(text: $0) }).nonEmpty),
            FactRow(phrases.born, born(person, phrases)),
            FactRow(phrases.died, person.died.map { phrases.time($0) }),
        ] + person.facts.map { FactRow($0.label, $0.value) } + [
            FactRow(phrases.elsewhere, Parts.externalLinks(elsewhere(person)))
        ], frame: page.frame)
}

/// The day and the place of birth.
private func born(_ person: Person, _ phrases: Phrases) -> HTML? {
    [person.born.map { phrases.time($0) }, person.birthplace.map { HTML(text: $0) }].compactMap(\.self).joined(separator: ", ").nonEmpty
}

/// The person's own pages, and those in databases.
private func elsewhere(_ person: Person) -> [Link] {
    person.links + person.identifiers.compactMap { id in id.addressOfPerson.map { Link(address: $0, title: id.database.name) } }
}

/// What the person did: writing and directing first, then everything else in the order of the data.
private func contributions(on page: PersonPage) -> [WorkEntry.Contribution] {
    var all: [WorkEntry.Contribution] = [.created, .wrote, .directed]
    var known = Set(all)
    for work in page.works where known.insert(work.contribution).inserted { all.append(work.contribution) }
    return all
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
        case .other(let role): role
        }
    }
}
