import ContentReader
import Exports
import ShowData

/// Something of the site that has a name and can be searched by it.
///
/// Only positions in the lists of the content, so that a list of all of them is small.
struct NamedThing: Sendable {
    enum Subject: Sendable {
        case show(Int)
        case character(show: Int, Int)
        case person(Int)
        case episode(show: Int, season: Int, Int)
        case season(show: Int, Int)
        case book(show: Int, Int)
        case page(Int)
        case item(Int)
        case author(Int)
        case tag(Int)
        case article(Int)
    }

    let subject: Subject

    /// Everything with a name, in the order of the kinds of documents; the oldest articles first, so that a new one changes no other's
    /// place.
    static func all(in content: SiteContent, tags: [Tag]) -> [NamedThing] {
        var subjects: [Subject] = content.shows.indices.map { .show($0) }
        for (show, contents) in content.shows.enumerated() {
            let order = contents.characters.indices.sorted {
                (contents.characters[$0].order ?? .max, $0) < (contents.characters[$1].order ?? .max, $1)
            }
            subjects += order.map { .character(show: show, $0) }
        }
        subjects += content.people.indices.map { .person($0) }
        for (show, contents) in content.shows.enumerated() {
            for (season, episodes) in contents.seasons.enumerated() {
                subjects += episodes.episodes.indices.map { .episode(show: show, season: season, $0) }
            }
        }
        for (show, contents) in content.shows.enumerated() { subjects += contents.seasons.indices.map { .season(show: show, $0) } }
        for (show, contents) in content.shows.enumerated() { subjects += contents.volumes.indices.map { .book(show: show, $0) } }
        subjects += content.pages.indices.map { .page($0) } + content.items.indices.map { .item($0) }
        subjects += content.authors.indices.map { .author($0) } + tags.indices.map { .tag($0) }
        subjects += content.articles.indices.reversed().map { .article($0) }
        return subjects.map(NamedThing.init)
    }
}

extension NamedThing {
    /// The name that everybody may read; `nil` for a season that only has a number, and for a character whose page is that of another
    /// show's.
    func name(in content: SiteContent, tags: [Tag]) -> String? {
        switch subject {
        case .show(let show): content.shows[show].title
        case .character(let show, let position):
            content.shows[show].characters[position].original == nil ? content.shows[show].characters[position].name.safe : nil
        case .person(let position): content.people[position].name
        case .episode(let show, let season, let position): content.shows[show].seasons[season].episodes[position].title.safe
        case .season(let show, let position): content.shows[show].seasons[position].title?.safe
        case .book(let show, let position): content.shows[show].volumes[position].title.safe
        case .page(let position): content.pages[position].title
        case .item(let position): content.items[position].title
        case .author(let position): content.authors[position].name
        case .tag(let position): tags[position].name
        case .article(let position): content.articles[position].title
        }
    }

    var kind: SearchDocument.Kind {
        switch subject {
        case .show: .show
        case .character: .character
        case .person: .person
        case .episode: .episode
        case .season: .season
        case .book: .book
        case .page, .item: .page
        case .author: .author
        case .tag: .tag
        case .article: .article
        }
    }
}
