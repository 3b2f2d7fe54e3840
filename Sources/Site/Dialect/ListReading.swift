import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// A `::list`, as it was written: what it is of, what is asked, what is shown, and in which order.
struct ListReading {
    /// More are too many to look at; a list has pages of its own for them.
    static let most = 500

    let subject: ListSubject
    private let conditions: [ListCondition]
    private let columns: [ListField]
    private let order: [ListField]
    private let isReversed: Bool
    private let count: Int
    private let written: [String?]

    /// - Parameter values: the directive's, which have been checked.
    /// - Returns: `nil` if they do not say what the list is of.
    init?(_ values: [String: DirectiveValue]) {
        func text(_ name: String) -> String? { if case .text(let text)? = values[name] { text } else { nil } }
        guard let subject = text("of").flatMap(ListSubject.init) else { return nil }
        self.subject = subject
        written = ["of", "where", "columns", "order"].map(text)
        conditions = (text("where").map { (try? ListCondition.all(in: $0, of: subject).get()) ?? [] }) ?? []
        let columns = (text("columns").map { (try? subject.columns($0).get()) ?? [] }) ?? []
        self.columns = [subject.fields[0]] + columns.filter { $0 != subject.fields[0] }
        order = (text("order").map { (try? subject.columns($0).get()) ?? [] }) ?? []
        isReversed = values["reversed"] != nil
        if case .number(let number)? = values["most"] { count = min(number, Self.most) } else { count = Self.most }
    }

    /// What tells it apart from others.
    func question(about show: Show?) -> ListQuestion {
        ListQuestion(show: subject.isOfShow ? show?.id : nil, written: written, isReversed: isReversed, count: count)
    }

    /// What it finds, for a text about `show`. Who is in a season tells who lives until then, so that is guarded until the end of the
    /// season.
    ///
    /// - Complexity: O(n log n) in the things of its kind.
    func list(about show: Show?, from catalogue: Catalogue) -> Spoilable<DirectiveList> {
        let asked = conditions.filter { subject != .characters || $0.field != .season }
        var found = things(of: show, catalogue).filter { thing in asked.allSatisfy { $0.holds(for: thing.fact($0.field)) } }
        for field in order.reversed() { sort(&found, by: field, catalogue.content.settings.letterOrder) }
        if isReversed { found.reverse() }
        let phrases = catalogue.phrases
        let list = DirectiveList(
            columns: columns.map { $0.heading(for: subject, phrases) },
            rows: found.prefix(count).map { thing in
                DirectiveList.Row(
                    link: thing.link, cells: columns.dropFirst().map { thing.cells($0) }, image: catalogue.image(thing.image),
                    poster: thing.poster)
            })
        return Spoilable(list, until: guardedUntil)
    }

    private var guardedUntil: SpoilerGuard? {
        guard subject == .characters else { return nil }
        return seasons.max().flatMap { SpoilerGuard([.season($0)]) }
    }

    /// The seasons that are asked for.
    private var seasons: [Int] {
        conditions.compactMap { if $0.field == .season, case .number(let number) = $0.value { number } else { nil } }
    }

    /// What is not known comes last.
    private func sort(_ things: inout [Thing], by field: ListField, _ letters: LetterOrder) {
        func sorted<Key: Comparable>(_ key: (ListFact) -> Key?) {
            let keys = things.map { key($0.fact(field)) }
            let places = things.indices.sorted { left, right in
                switch (keys[left], keys[right]) {
                case (let first?, let second?) where first != second: first < second
                case (_?, nil): true
                case (nil, _?): false
                default: left < right
                }
            }
            things = places.map { things[$0] }
        }
        switch field.format {
        case .text, .word:
            sorted { if case .texts(let texts) = $0 { texts.first.map { NameOrder($0, in: letters) } } else { nil } }
        case .number: sorted { if case .number(let number) = $0 { number } else { nil } }
        case .date: sorted { if case .date(let date) = $0 { date } else { nil } }
        }
    }
}

/// What a list asks, about which show.
struct ListQuestion: Hashable {
    let show: Show.ID?
    let written: [String?]
    let isReversed: Bool
    let count: Int
}

extension ListReading {
    /// One of the things that a list can be of.
    fileprivate struct Thing {
        let link: TitledLink
        let image: Image?
        let poster: Poster
        let fact: (ListField) -> ListFact
        let cells: (ListField) -> HTML
    }

    private func things(of show: Show?, _ catalogue: Catalogue) -> [Thing] {
        switch subject {
        case .people: people(catalogue)
        case .articles: articles(catalogue)
        case .characters: show.map { characters(of: $0, catalogue) } ?? []
        case .seasons: show.map { seasons(of: $0, catalogue) } ?? []
        case .episodes: show.map { episodes(of: $0, catalogue) } ?? []
        case .books: show.map { books(of: $0, catalogue) } ?? []
        }
    }

    /// The characters that are in all of the seasons that are asked for.
    private func characters(of show: Show, _ catalogue: Catalogue) -> [Thing] {
        let (details, phrases) = (catalogue.details(of: show), catalogue.phrases)
        let present = seasons.map { Set(details.order.place(of: .season($0)).map(details.parts.positions) ?? []) }
        return details.cast.compactMap { position in
            let parts = details.parts.range(ofCharacter: position)
            guard present.allSatisfy({ season in parts.contains { season.contains($0) } }) else { return nil }
            let summary = CharacterSummary(show.characters[position], of: show, from: catalogue)
            return Thing(
                link: TitledLink(title: summary.name, path: summary.path), image: show.characters[position].image?.open,
                poster: Poster(.character, name: summary.name),
                fact: { field in
                    switch field {
                    case .kind: .texts(summary.kind.map { [$0.rawValue] } ?? [])
                    case .actor: .texts(summary.actors.map(\.title))
                    default: .texts([summary.name])
                    }
                },
                cells: { field in
                    switch field {
                    case .kind: HTML(text: summary.kind.map(phrases.text) ?? "")
                    case .actor: phrases.list(summary.actors)
                    default: HTML()
                    }
                })
        }
    }

    private func people(_ catalogue: Catalogue) -> [Thing] {
        let (phrases, people) = (catalogue.phrases, catalogue.content.people)
        return catalogue.index.peopleByName.order.enumerated().map { place, position in
            let (person, summary) = (people[position], PersonSummary(people[position], place: place, from: catalogue))
            return Thing(
                link: summary.link, image: person.image, poster: Poster(.person, name: person.name),
                fact: { field in
                    switch field {
                    case .occupation: .texts(person.occupation.map { [$0] } ?? [])
                    case .work: .texts(summary.work.map { "\($0)" })
                    case .show: .texts(summary.shows.map(\.title))
                    case .born: .date(person.born)
                    default: .texts([person.name])
                    }
                },
                cells: { field in
                    switch field {
                    case .occupation: HTML(text: person.occupation ?? "")
                    case .work: HTML(text: phrases.joined(summary.work.map { phrases.text(for: $0) }))
                    case .show: phrases.list(summary.shows)
                    case .born: person.born.map { phrases.time($0) } ?? HTML()
                    default: HTML()
                    }
                })
        }
    }

    private func seasons(of show: Show, _ catalogue: Catalogue) -> [Thing] {
        let phrases = catalogue.phrases
        return show.seasons.map { season in
            let summary = SeasonSummary(season, of: show, from: catalogue)
            return Thing(
                link: TitledLink(title: summary.title, path: summary.path), image: season.image?.open,
                poster: Poster(.season(season.number), name: show.title, motif: season.motif),
                fact: { field in
                    switch field {
                    case .number: .number(season.number)
                    case .premiere: .date(summary.premiere?.date)
                    case .episodes: .number(summary.episodeCount)
                    default: .texts([summary.title])
                    }
                },
                cells: { field in
                    switch field {
                    case .number: HTML(text: String(season.number))
                    case .premiere: summary.premiere.map { phrases.time($0) } ?? HTML()
                    case .episodes: HTML(text: phrases.number(summary.episodeCount))
                    default: HTML()
                    }
                })
        }
    }

    private func episodes(of show: Show, _ catalogue: Catalogue) -> [Thing] {
        let phrases = catalogue.phrases
        return show.seasons.flatMap { season in
            season.episodes.map { episode in
                let summary = EpisodeSummary(episode, in: season, of: show, from: catalogue)
                let (writers, directors) = (episode.writers.compactMap(catalogue.link), episode.directors.compactMap(catalogue.link))
                return Thing(
                    link: TitledLink(title: summary.title, path: summary.path), image: episode.image?.open,
                    poster: Poster(.episode(episode.code.number), name: show.title),
                    fact: { field in
                        switch field {
                        case .season: .number(season.number)
                        case .number: .number(episode.code.number?.first)
                        case .premiere: .date(summary.date?.date)
                        case .minutes: .number(summary.runningTime?.minutes)
                        case .writer: .texts(writers.map(\.title))
                        case .director: .texts(directors.map(\.title))
                        default: .texts([summary.title])
                        }
                    },
                    cells: { field in
                        switch field {
                        case .season: catalogue.link(season, of: show).html
                        case .number: HTML(text: episode.code.number?.description ?? "")
                        case .premiere: summary.date.map { phrases.time($0) } ?? HTML()
                        case .minutes: HTML(text: summary.runningTime.map { phrases.duration($0) } ?? "")
                        case .writer: phrases.list(writers)
                        case .director: phrases.list(directors)
                        default: HTML()
                        }
                    })
            }
        }
    }

    private func books(of show: Show, _ catalogue: Catalogue) -> [Thing] {
        let phrases = catalogue.phrases
        return show.volumes.map { volume in
            let entry = VolumeEntry(volume, of: show, adaptations: [], from: catalogue)
            let published = entry.releases.map(\.date).first { $0.date.isKnown }
            return Thing(
                link: TitledLink(title: volume.title.safe, path: entry.path), image: volume.image?.open,
                poster: Poster(.volume(volume.number), name: show.title, motif: volume.motif),
                fact: { field in
                    switch field {
                    case .number: .number(volume.number)
                    case .published: .date(published?.date)
                    case .author: .texts(entry.authors.map(\.title))
                    default: .texts([volume.title.safe])
                    }
                },
                cells: { field in
                    switch field {
                    case .number: HTML(text: volume.number.map(phrases.number) ?? "")
                    case .published: published.map { phrases.time($0) } ?? HTML()
                    case .author: phrases.list(entry.authors)
                    default: HTML()
                    }
                })
        }
    }

    private func articles(_ catalogue: Catalogue) -> [Thing] {
        let (phrases, links) = (catalogue.phrases, catalogue.links)
        return catalogue.content.articles.map { article in
            let show = { article.show.flatMap(catalogue.show) }
            return Thing(
                link: TitledLink(title: article.title, path: links.path(to: .article(slug: article.slug))), image: article.image,
                poster: Poster(.article, name: article.title, motif: article.motif),
                fact: { field in
                    switch field {
                    case .date: .date(PartialDate(article.date.date))
                    case .tag: .texts(article.tags.map(\.name))
                    case .author: .texts(article.authors.compactMap { catalogue.author($0)?.name })
                    case .show: .texts(show().map { [$0.title] } ?? [])
                    default: .texts([article.title])
                    }
                },
                cells: { field in
                    switch field {
                    case .date: phrases.time(article.date)
                    case .tag:
                        phrases.list(article.tags.map { TitledLink(title: $0.name, path: links.path(to: .tag(slug: $0.slug, page: 1))) })
                    case .author:
                        phrases.list(
                            article.authors.compactMap { id in
                                catalogue.author(id).map { TitledLink(title: $0.name, path: links.path(to: .author(id, page: 1))) }
                            })
                    case .show: show().map { catalogue.link($0).html } ?? HTML()
                    default: HTML()
                    }
                })
        }
    }
}

extension ListField {
    /// The name of its column.
    fileprivate func heading(for subject: ListSubject, _ phrases: Phrases) -> String {
        switch self {
        case .name, .title:
            switch subject {
            case .characters: phrases.character
            case .people: phrases.person
            case .seasons: phrases.season
            case .episodes: phrases.episode
            case .books: phrases.book
            case .articles: phrases.article
            }
        case .kind, .work: phrases.kind
        case .actor: phrases.playedBy
        case .season: phrases.season
        case .number: "#"
        case .premiere: phrases.premiere
        case .minutes: phrases.runningTime
        case .writer: phrases.writtenBy
        case .director: phrases.directedBy
        case .occupation: phrases.occupation
        case .show: phrases.show
        case .born: phrases.born
        case .published: phrases.published
        case .author: phrases.author
        case .date: phrases.date
        case .tag: phrases.tags
        case .episodes: phrases.episodes
        }
    }
}
