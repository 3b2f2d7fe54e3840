import ContentReader
import ShowData
import ThemeKit

/// The shows, people and everything else of the content: found by id, and with the links to their pages.
///
/// The parts of pages are made from it, and from nothing else of the site.
final class Catalogue: Sendable {
    let content: SiteContent
    let index: SiteIndex
    let links: Links

    init(_ content: SiteContent, index: SiteIndex, links: Links) {
        self.content = content
        self.index = index
        self.links = links
    }
}

/// Finding things by id.
extension Catalogue {
    var phrases: Phrases { content.settings.phrases }

    func show(_ id: Show.ID) -> Show? { index.shows[id].map { content.shows[$0] } }

    func season(_ id: Show.ID, _ number: Int) -> (Show, Season)? {
        guard let show = show(id), let position = show.seasons.position(of: number, by: \.number) else { return nil }
        return (show, show.seasons[position])
    }

    func episode(_ id: Show.ID, _ seasonNumber: Int, _ code: EpisodeCode) -> (Show, Season, Episode)? {
        guard let position = index.shows[id],
            let (season, episode) = index.details[position].position(ofEpisode: code, season: seasonNumber)
        else { return nil }
        let show = content.shows[position]
        return (show, show.seasons[season], show.seasons[season].episodes[episode])
    }

    func character(_ show: Show.ID, _ id: Character.ID) -> (Show, Character)? {
        guard let show = self.show(show), let position = index.characters[CharacterKey(show: show.id, character: id)] else { return nil }
        return (show, show.characters[position])
    }

    /// The show for a text that names none.
    var onlyShow: Show? { index.onlyShow.map { content.shows[$0] } }

    /// The index of a show.
    func details(of show: Show) -> ShowIndex {
        index.shows[show.id].map { index.details[$0] }
            ?? ShowIndex(show, original: index.relatedShows.original(of: show), on: content.date, content.settings.letterOrder)
    }

    func person(_ id: Person.ID) -> Person? { index.people[id].map { content.people[$0] } }

    func author(_ id: Author.ID) -> Author? { index.authors[id].map { content.authors[$0] } }
}

/// Links, sources and pictures.
extension Catalogue {
    func link(_ show: Show) -> TitledLink { TitledLink(title: show.title, path: links.path(to: .show(show.id))) }

    func link(_ season: Season, of show: Show) -> TitledLink {
        TitledLink(title: season.name(phrases), path: links.path(to: .season(show.id, number: season.number)))
    }

    func link(_ episode: Episode, in season: Season, of show: Show) -> TitledLink {
        TitledLink(title: episode.name(phrases), path: links.path(to: .episode(show.id, season: season.number, episode.code)))
    }

    func link(_ character: Character, of show: Show) -> TitledLink {
        TitledLink(title: character.name.safe, path: links.path(to: .character(show.id, character.id)))
    }

    func link(_ id: Person.ID) -> TitledLink? {
        person(id).map { TitledLink(title: $0.name, path: links.path(to: .person(id))) }
    }

    /// The link to the book's entry on the page of the show's books.
    func link(_ volume: Volume, of show: Show) -> TitledLink {
        TitledLink(title: volume.title.safe, path: links.path(to: volume, of: show))
    }

    /// Where a role appears: the link to a season or an episode, or to the first of several, with words for all of them.
    func link(_ span: StorySpan, of show: Show) -> TitledLink? {
        guard let first = link(span.first, of: show), span.first != span.last, let last = link(span.last, of: show) else {
            return link(span.first, of: show)
        }
        var end = last.title
        if case .episode(let season, let code) = span.last, span.first.season == season,
            let (_, _, episode) = episode(show.id, season, code)
        {
            end = episode.titleInSentence(phrases)
        }
        return TitledLink(title: Phrases.fill(phrases.fromTo, ["first": first.title, "last": end]), path: first.path)
    }

    func sourceEntries(_ ids: [Source.ID]) -> [SourceEntry] { ids.compactMap(sourceEntry) }

    func sourceEntry(_ id: Source.ID) -> SourceEntry? {
        index.sources[id].map {
            SourceEntry(source: content.sources[$0], path: links.path(to: id), anchor: id.rawValue)
        }
    }

    /// `nil` for a picture that was taken down, so that a poster is drawn in its place.
    func image(_ image: Image?) -> PageImage? {
        image.flatMap { content.isWithdrawn($0.file) ? nil : PageImage($0, links: links, pictures: content.pictures) }
    }

    /// The picture, if it is not a spoiler.
    func image(_ image: Spoilable<Image>?) -> PageImage? { self.image(image?.open) }

    /// The picture, guarded like the image.
    func picture(_ image: Spoilable<Image>?) -> Spoilable<PageImage>? {
        image?.map { PageImage($0, links: links, pictures: content.pictures) }
    }

    func ratings(_ ratings: [Rating]) -> [RatingEntry] {
        ratings.compactMap { rating in
            sourceEntry(rating.source).map {
                RatingEntry(
                    source: $0, value: rating.value.shortest, outOf: rating.outOf.shortest,
                    votes: rating.votes, asOf: rating.asOf, note: rating.note
                )
            }
        }
    }
}
