import ShowData
import ThemeKit

extension PersonSummary {
    /// - Parameter place: the position by name among all people.
    init(_ person: Person, place: Int, from catalogue: Catalogue) {
        var (work, shows): (Set<Work>, Set<Int>) = ([], [])
        var order: [Int] = []
        for appearance in catalogue.index.appearances[person.id] ?? [] {
            let (kind, show) = appearance.work
            work.insert(kind)
            if shows.insert(show).inserted { order.append(show) }
        }
        self.init(
            link: TitledLink(title: person.name, path: catalogue.links.path(to: .person(person.id))), occupation: person.occupation,
            work: Work.allCases.filter(work.contains), shows: order.map { catalogue.link(catalogue.content.shows[$0]) },
            image: catalogue.image(person.image), place: place)
    }
}

extension Appearance {
    /// What it is, and the position of the show.
    fileprivate var work: (PersonSummary.Work, show: Int) {
        switch self {
        case .role(let show, _, _), .cast(let show, _), .guest(let show, _, _, _): (.cast, show)
        case .creator(let show), .showWriter(let show), .showDirector(let show), .writer(let show, _, _), .director(let show, _, _),
            .crew(let show, _, _):
            (.crew, show)
        case .bookAuthor(let show, _): (.author, show)
        }
    }
}
