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
    let peopleByName: Alphabet
    /// The index of each show, at the show's position.
    let details: [ShowIndex]
    /// The adaptations of each volume: positions of shows and of their adaptations, the volume's own show first.
    let adaptations: [VolumeKey: [AdaptationPosition]]
    /// Positions in the lists of their shows.
    let characters: [CharacterKey: Int]
    /// For each show, at its position, the place of each character by name.
    private let placesOfCharacters: [[Int]]
    let articles: [String: Int]
    /// The files of the content that are copied to the site, by their paths there.
    let assets: [String: String]
    /// The sizes of these files in bytes, by the same paths.
    let assetSizes: [String: Int]
    /// The names of the files that hold the published versions of pictures, by their paths on the site.
    let madePictures: [String: String]
    let assetNames: NearestMatch
    let sourceIDs: NearestMatch
    let peopleIDs: NearestMatch
    let showIDs: NearestMatch
    let pages: [String: Int]
    let items: [ItemKey: Int]
    /// Positions of items, in the order of their collections.
    let itemsByCollection: [String: [Int]]

    /// Positions of articles, newest first.
    let articlesByAuthor: [Author.ID: [Int]]
    let articlesByShow: [Show.ID: [Int]]
    let articlesByTag: [String: [Int]]
    /// By the name of the series of articles.
    let articlesBySeries: [String: [Int]]
    /// Each tag once, spelled as in the newest article that has it; sorted by name.
    let tags: [Tag]
    let tagsBySlug: [String: Tag]
    /// An error for each tag that would share its address with another one.
    let tagProblems: [Diagnostic]
    let names: NameIndex
    let appearances: [Person.ID: [Appearance]]
    /// The characters of other shows that have the page of a character: positions of shows, by title, and in their lists of characters.
    let sharedCharacters: [CharacterReference: [(show: Int, character: Int)]]
    /// Where each alias leads, by its path.
    let redirects: [String: Route]

    /// - Parameter threads: how many threads work at the same time.
    init(_ content: SiteContent, threads: Int) {
        var byAuthor: [Author.ID: [Int]] = [:]
        var byShow: [Show.ID: [Int]] = [:]
        var byTag: [String: [Int]] = [:]
        var bySeries: [String: [Int]] = [:]
        var tags: [Tag] = []
        var tagsBySlug: [String: Tag] = [:]
        var tagsOnDisk: [String: Tag] = [:]
        var sharing: [Tag: Diagnostic] = [:]
        // Articles are read where they are: each has many parts to copy.
        let articles = content.articles
        for position in articles.indices {
            for author in articles[position].authors { byAuthor[author, default: []].append(position) }
            if let show = articles[position].show { byShow[show, default: []].append(position) }
            if let series = articles[position].series { bySeries[series, default: []].append(position) }
            for tag in articles[position].tags {
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
        articlesBySeries = bySeries
        self.tagsBySlug = tagsBySlug
        tagProblems = sharing.values.sorted()
        let sortedTags = tags.sorted(byName: \.name, in: content.settings.letterOrder)
        self.tags = sortedTags
        let names = Future(threads: threads) { NameIndex(content, tags: sortedTags) }

        people = Self.positions(content.people, by: \.id)
        authors = Self.positions(content.authors, by: \.id)
        sources = Self.positions(content.sources, by: \.id)
        shows = Self.positions(content.shows, by: \.id)
        onlyShow = content.onlyShow.flatMap { [shows] in shows[$0.id] }
        showsByName = Alphabet(content.shows.map(\.title), in: content.settings.letterOrder)
        peopleByName = Alphabet(content.people.map(\.name), in: content.settings.letterOrder)
        let related = RelatedShows(content.shows)
        relatedShows = related
        let letters = content.settings.letterOrder
        details = content.shows.map { ShowIndex($0, original: related.original(of: $0), on: content.date, letters) }
        adaptations = AdaptationPosition.all(in: content.shows, details, positions: shows)
        characters = Dictionary(
            content.shows.flatMap { show in
                show.characters.enumerated().map { (CharacterKey(show: show.id, character: $1.id), $0) }
            }
        ) { first, _ in first }
        placesOfCharacters = content.shows.map { show in
            let names = show.characters.map { NameOrder($0.name.safe, in: content.settings.letterOrder) }
            var places = [Int](repeating: 0, count: names.count)
            for (place, character) in names.indices.sorted(by: { (names[$0], $0) < (names[$1], $1) }).enumerated() {
                places[character] = place
            }
            return places
        }
        assets = Dictionary(content.assets.map { ($0.path, $0.file) }) { first, _ in first }
        assetSizes = Dictionary(content.assets.map { ($0.path, $0.size) }) { first, _ in first }
        madePictures = content.assets.reduce(into: [:]) { made, asset in
            guard let picture = content.pictures[asset.path] else { return }
            if let cleaned = picture.cleaned { made[asset.path] = cleaned }
            for version in picture.versions { made[version.path] = version.file }
        }
        assetNames = NearestMatch { content.assets.map(\.path) }
        sourceIDs = NearestMatch { content.sources.map(\.id.rawValue) }
        peopleIDs = NearestMatch { content.people.map(\.id.rawValue) }
        showIDs = NearestMatch { content.shows.map(\.id.rawValue) }
        self.articles = Self.positions(articles, by: \.slug)
        pages = Self.positions(content.pages, by: \.path)
        items = Self.positions(content.items) { ItemKey(collection: $0.collection, slug: $0.slug) }
        itemsByCollection = Dictionary(grouping: content.items.indices) { content.items[$0].collection }
        appearances = Appearance.all(in: content.shows, order: showsByName.order)
        var sharedCharacters: [CharacterReference: [(show: Int, character: Int)]] = [:]
        for show in showsByName.order {
            for (position, character) in content.shows[show].characters.enumerated() {
                if let original = character.original { sharedCharacters[original, default: []].append((show, position)) }
            }
        }
        self.sharedCharacters = sharedCharacters
        redirects = Self.redirects(in: content)
        self.names = names.value
    }

    /// The place of a character by name among those of the show; `nil` if the show does not have it.
    func place(of character: Character.ID, in show: Show.ID) -> Int? {
        guard let position = shows[show], let own = characters[CharacterKey(show: show, character: character)] else { return nil }
        return placesOfCharacters[position][own]
    }

    /// How a tag is spelled everywhere, however an article spells it.
    func name(of tag: Tag) -> String { tagsBySlug[tag.slug]?.name ?? tag.name }

    private static func positions<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [Key: Int] {
        Dictionary(elements.indices.map { (key(elements[$0]), $0) }) { first, _ in first }
    }
}

extension Tag {
    fileprivate func problem(sharingAddressWith other: Tag) -> Diagnostic {
        .error(
            at: location, "the tags '\(other.name)' and '\(name)' would have the same address, /tags/\(slug)/",
            help: "write one of them in other words, or both alike; '\(other.name)' is at \(other.location.file):\(other.location.line)")
    }
}

/// A page of a collection, whose name is only unique within it.
struct ItemKey: Hashable, Sendable {
    let collection: String
    let slug: String
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
    /// The place is that of an episode; `nil` for the show as a whole.
    case crew(show: Int, place: (season: Int, episode: Int)?, credit: Int)
    /// In an episode, as a character without a page.
    case guest(show: Int, season: Int, episode: Int, member: Int)

    /// By person, show by show, and there in the order of the data. The numbers are positions in the lists of the model.
    ///
    /// - Parameter order: the positions of the shows as people read them.
    static func all(in shows: [Show], order: [Int]) -> [Person.ID: [Appearance]] {
        var found: [Person.ID: [Appearance]] = [:]
        for position in order {
            let show = shows[position]
            for creator in show.creators { found[creator, default: []].append(.creator(show: position)) }
            for writer in show.writers { found[writer, default: []].append(.showWriter(show: position)) }
            for director in show.directors { found[director, default: []].append(.showDirector(show: position)) }
            for (number, character) in show.characters.enumerated() {
                for (index, role) in character.openRoles.enumerated() {
                    found[role.person, default: []].append(.role(show: position, character: number, role: index))
                }
            }
            for (index, credit) in show.crew.enumerated() {
                found[credit.person, default: []].append(.crew(show: position, place: nil, credit: index))
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
                    for (credit, own) in episode.crew.enumerated() {
                        found[own.person, default: []].append(.crew(show: position, place: (number, index), credit: credit))
                    }
                    for (member, guest) in episode.guests.enumerated() {
                        found[guest.person, default: []].append(.guest(show: position, season: number, episode: index, member: member))
                    }
                }
            }
        }
        return found
    }
}
