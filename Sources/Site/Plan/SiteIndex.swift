import ContentReader
import Diagnostics
import Files
import ShowData
import ThemeKit

/// Where everything is in the content. Collected once, so that no page has to search all of it.
struct SiteIndex: Sendable {
    /// Positions in the lists of `SiteContent`, by id.
    let people: [Person.ID: Int]
    let authors: [Author.ID: Int]
    let sources: [Source.ID: Int]
    let shows: [Show.ID: Int]
    /// The position of the show for a text that names none (see `SiteContent.onlyShow`).
    let onlyShow: Int?
    let relatedShows: RelatedShows
    let showsByName: Alphabet
    /// The index of each show, at the show's position.
    let details: [ShowIndex]
    /// The adaptations of each volume: positions of shows and of their adaptations, the volume's own show first.
    let adaptations: [VolumeKey: [AdaptationPosition]]
    /// Positions in the lists of their shows.
    let characters: [CharacterKey: Int]
    let articles: [String: Int]
    /// The files of the content that are copied to the site, by their paths there.
    let assets: [String: String]
    let assetNames: NearestMatch
    let sourceIDs: NearestMatch
    let peopleIDs: NearestMatch
    let showIDs: NearestMatch
    let pages: [String: Int]

    /// Positions of articles, newest first.
    let articlesByAuthor: [Author.ID: [Int]]
    let articlesByShow: [Show.ID: [Int]]
    let articlesByTag: [String: [Int]]
    /// Each tag once, spelled as in the newest article that has it; sorted by name.
    let tags: [Tag]
    let tagsBySlug: [String: Tag]
    /// An error for each tag that would share its address with another one.
    let tagProblems: [Diagnostic]
    let appearances: [Person.ID: [Appearance]]
    /// Where each alias leads, by its path.
    let redirects: [String: Route]

    init(_ content: SiteContent) {
        people = Self.positions(content.people, by: \.id)
        authors = Self.positions(content.authors, by: \.id)
        sources = Self.positions(content.sources, by: \.id)
        shows = Self.positions(content.shows, by: \.id)
        onlyShow = content.onlyShow.flatMap { [shows] in shows[$0.id] }
        showsByName = Alphabet(content.shows)
        let related = RelatedShows(content.shows)
        relatedShows = related
        details = content.shows.map { ShowIndex($0, original: related.original(of: $0), on: content.date) }
        adaptations = AdaptationPosition.all(in: content.shows, details, positions: shows)
        characters = Dictionary(
            content.shows.flatMap { show in
                show.characters.enumerated().map { (CharacterKey(show: show.id, character: $1.id), $0) }
            }
        ) { first, _ in first }
        assets = Dictionary(content.assets.map { ($0.path, $0.file) }) { first, _ in first }
        assetNames = NearestMatch { content.assets.map(\.path) }
        sourceIDs = NearestMatch { content.sources.map(\.id.rawValue) }
        peopleIDs = NearestMatch { content.people.map(\.id.rawValue) }
        showIDs = NearestMatch { content.shows.map(\.id.rawValue) }
        articles = Self.positions(content.articles, by: \.slug)
        pages = Self.positions(content.pages, by: \.path)

        var byAuthor: [Author.ID: [Int]] = [:]
        var byShow: [Show.ID: [Int]] = [:]
        var byTag: [String: [Int]] = [:]
        var tags: [Tag] = []
        var tagsBySlug: [String: Tag] = [:]
        var tagsOnDisk: [String: Tag] = [:]
        var sharing: [Tag: Diagnostic] = [:]
        for (position, article) in content.articles.enumerated() {
            for author in article.authors { byAuthor[author, default: []].append(position) }
            if let show = article.show { byShow[show, default: []].append(position) }
            for tag in article.tags {
                let folded = tag.slug.caseFolded
                if let known = tagsOnDisk[folded] {
                    if known != tag || known.slug != tag.slug, sharing[tag] == nil { sharing[tag] = tag.problem(sharingAddressWith: known) }
                } else {
                    tagsBySlug[tag.slug] = tag
                    tagsOnDisk[folded] = tag
                    tags.append(tag)
                }
                byTag[tag.slug, default: []].append(position)
            }
        }
        articlesByAuthor = byAuthor
        articlesByShow = byShow
        articlesByTag = byTag
        self.tagsBySlug = tagsBySlug
        tagProblems = sharing.values.sorted()
        self.tags = tags.sorted(byName: \.name)
        appearances = Appearance.all(in: content.shows)
        redirects = Self.redirects(in: content)
    }

    private static func positions<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [Key: Int] {
        Dictionary(elements.enumerated().map { (key($1), $0) }) { first, _ in first }
    }
}

extension Tag {
    fileprivate func problem(sharingAddressWith other: Tag) -> Diagnostic {
        .error(
            at: location, "the tags '\(other.name)' and '\(name)' would have the same address, /tags/\(slug)/",
            help: "write one of them in other words, or both alike; '\(other.name)' is at \(other.location.file):\(other.location.line)")
    }
}

/// A volume, whose id is only unique within its show.
struct VolumeKey: Hashable, Sendable {
    let show: Show.ID
    let volume: Volume.ID
}

/// The position of the show whose data has an adaptation, and the adaptation's position in that show.
struct AdaptationPosition: Hashable, Sendable {
    let show: Int
    let adaptation: Int

    /// By the volumes that they are made from.
    ///
    /// Their ids name volumes of the show that has the adaptation, or else of the books that it is made from.
    fileprivate static func all(in shows: [Show], _ details: [ShowIndex], positions: [Show.ID: Int]) -> [VolumeKey: [AdaptationPosition]] {
        var found: [VolumeKey: [AdaptationPosition]] = [:]
        for ofOwnBooks in [true, false] {
            for (number, show) in shows.enumerated() {
                for (position, adaptation) in show.adaptations.enumerated() {
                    for volume in adaptation.volumes {
                        let isOwn = details[number].position(of: volume) != nil
                        guard isOwn == ofOwnBooks, let owner = isOwn ? show.id : show.adapts, let books = positions[owner],
                            details[books].position(of: volume) != nil
                        else { continue }
                        found[VolumeKey(show: owner, volume: volume), default: []].append(.init(show: number, adaptation: position))
                    }
                }
            }
        }
        return found
    }
}

/// A character of one of the shows.
struct CharacterKey: Hashable, Sendable {
    let show: Show.ID
    let character: Character.ID
}

/// Where a person appears in the shows of the site.
enum Appearance: Sendable {
    /// The role is a position among the roles outside spoilers.
    case role(show: Int, character: Int, role: Int)
    /// In the cast, without a known character.
    case cast(show: Int, member: Int)
    case creator(show: Int)
    case showWriter(show: Int)
    case showDirector(show: Int)
    case bookAuthor(show: Int, volume: Int)
    case writer(show: Int, season: Int, episode: Int)
    case director(show: Int, season: Int, episode: Int)

    /// By person, in the order of the data. The numbers are positions in the lists of the model.
    static func all(in shows: [Show]) -> [Person.ID: [Appearance]] {
        var found: [Person.ID: [Appearance]] = [:]
        for (position, show) in shows.enumerated() {
            for creator in show.creators { found[creator, default: []].append(.creator(show: position)) }
            for writer in show.writers { found[writer, default: []].append(.showWriter(show: position)) }
            for director in show.directors { found[director, default: []].append(.showDirector(show: position)) }
            for (number, character) in show.characters.enumerated() {
                for (index, role) in character.openRoles.enumerated() {
                    found[role.person, default: []].append(.role(show: position, character: number, role: index))
                }
            }
            for (index, member) in show.cast.enumerated() {
                found[member.person, default: []].append(.cast(show: position, member: index))
            }
            for (index, volume) in show.volumes.enumerated() {
                for author in volume.authors { found[author, default: []].append(.bookAuthor(show: position, volume: index)) }
            }
            for (number, season) in show.seasons.enumerated() {
                for (index, episode) in season.episodes.enumerated() {
                    for writer in episode.writers {
                        found[writer, default: []].append(.writer(show: position, season: number, episode: index))
                    }
                    for director in episode.directors {
                        found[director, default: []].append(.director(show: position, season: number, episode: index))
                    }
                }
            }
        }
        return found
    }
}
