import ContentReader
import Diagnostics
import ShowData
import ThemeKit

/// What the names between `[[` and `]]` stand for: ids, names and aliases of everything that has a page.
struct Lexicon: Sendable {
    /// Something with a name.
    struct Entry: Hashable, Sendable {
        /// The text of a link to it if the writer gives none.
        let title: String
        let route: Route
        /// The element on the page, for something that is only part of a page.
        let fragment: String?
        /// The noun for it in a sentence, such as "character".
        let kind: String
        /// A name that nothing else has, such as `heartstopper/nick-nelson`.
        let uniqueName: String
        /// The show it belongs to.
        let show: Show.ID?
    }

    enum Resolution: Hashable {
        case entry(Entry)
        /// Several entries have the name; sorted by their unique names.
        case ambiguous([Entry])
        /// An article that is not on the site yet has the name; its path.
        case waiting(path: String)
        case unknown
    }

    /// By folded name. Entries that share a name are sorted by their unique names.
    private let entries: [String: [Entry]]
    /// The entries that belong to a show.
    private let entriesOfShows: [NameInShow: [Entry]]
    private let names: NearestMatch
    /// The entries whose names have accents, by their names without them.
    private let entriesWithoutAccents: [String: [Entry]]
    /// The paths of the articles that are not on the site yet, by folded name.
    private let pathsToCome: [String: String]

    /// What has a guarded name that is a spoiler, and until when it is one; by folded name.
    private let guardedNames: [String: [GuardedName]]

    /// A name that everybody must not see, and so no link outside a spoiler can have.
    struct GuardedName: Sendable {
        let entry: Entry
        let guardedUntil: SpoilerGuard
    }

    private struct NameInShow: Hashable {
        let show: Show.ID
        let name: String
    }

    /// - Parameter original: of a translation, whose texts may name everything as the original does, too.
    init(_ content: SiteContent, _ links: Links, original: SiteContent? = nil) {
        var names = NameCollection(content, links)
        if let original { names.add(NameCollection(original, links)) }
        // Sorted once, not for each link to them.
        let found = names.entries.mapValues {
            $0.count > 1 ? $0.sorted { $0.uniqueName.precedes($1.uniqueName) } : $0
        }
        var ofShows: [NameInShow: [Entry]] = [:]
        for (name, entries) in found {
            for entry in entries {
                if let show = entry.show { ofShows[NameInShow(show: show, name: name), default: []].append(entry) }
            }
        }
        entries = found
        var plain: [String: Set<Entry>] = [:]
        for (name, entries) in found {
            let key = NameKey(name).withoutAccents
            if key != name { plain[key, default: []].formUnion(entries) }
        }
        entriesWithoutAccents = plain.mapValues { $0.sorted { $0.uniqueName < $1.uniqueName } }
        let toCome = content.articlesToCome.flatMap { article in
            [article.slug, article.title, "news/\(article.slug)"].map { (Self.folded($0), Route.article(slug: article.slug).path) }
        }
        let itemsToCome = content.itemsToCome.flatMap { item in
            [item.slug, item.title, item.path].map { (Self.folded($0), ItemPlan.route(of: item).path) }
        }
        pathsToCome = Dictionary(toCome + itemsToCome) { first, _ in first }
        entriesOfShows = ofShows
        guardedNames = names.guarded
        self.names = NearestMatch { Array(found.keys) }
    }

    /// What `name` stands for in a text about `show`. Entries of that show come before all others.
    ///
    /// - Complexity: O(1).
    func resolve(_ name: String, about show: Show.ID?) -> Resolution {
        let key = NameKey(name)
        let name = key.text
        var meant = show.flatMap { entriesOfShows[NameInShow(show: $0, name: name)] } ?? entries[name] ?? []
        if meant.isEmpty {
            if let path = pathsToCome[name] { return .waiting(path: path) }
            let plain = key.withoutAccents
            let accented = entriesWithoutAccents[plain] ?? []
            let similar = accented + (plain == name ? [] : entries[plain] ?? []).filter { !accented.contains($0) }
            let ofShow = similar.filter { $0.show != nil && $0.show == show }
            meant = ofShow.isEmpty ? similar : ofShow
        }
        switch meant.count {
        case 0: return .unknown
        case 1: return .entry(meant[0])
        default: return .ambiguous(meant)
        }
    }

    /// What has the guarded name `name`, which stands for nothing in a link; `nil` if that is not the name of exactly one thing.
    func guardedName(_ name: String, about show: Show.ID?) -> GuardedName? {
        let all = guardedNames[Self.folded(name)] ?? []
        let own = all.filter { $0.entry.show == show }
        let meant = own.isEmpty ? all : own
        return meant.count == 1 ? meant[0] : nil
    }

    /// The shortest name by which a text about `show` can link to an entry: its id, if that is clear.
    func shortName(of entry: Entry, about show: Show.ID?) -> String {
        guard let slash = entry.uniqueName.firstIndex(of: "/") else { return entry.uniqueName }
        let id = String(entry.uniqueName[slash...].dropFirst())
        return resolve(id, about: show) == .entry(entry) ? id : entry.uniqueName
    }

    /// The unique name that was probably meant by a name that stands for nothing; `nil` if none is similar.
    func uniqueName(nearestTo name: String) -> String? { entries(nearestTo: name).first?.uniqueName }

    /// The same on the page `own`, whose own name is never meant.
    func uniqueName(nearestTo name: String, on own: Route) -> String? {
        entries(nearestTo: name).first { $0.route != own }?.uniqueName
    }

    private func entries(nearestTo name: String) -> [Entry] {
        names.word(nearestTo: Self.folded(name)).flatMap { entries[$0] } ?? []
    }

    fileprivate static func folded(_ name: String) -> String { NameKey(name).text }
}

extension String {
    /// Whether it comes first in a list for people: numbers by value, so that s2 comes before s11.
    fileprivate func precedes(_ other: String) -> Bool {
        let (own, others) = (parts, other.parts)
        for (left, right) in zip(own, others) where left != right {
            guard let one = Int(left), let two = Int(right), one != two else { return left < right }
            return one < two
        }
        return own.count == others.count ? self < other : own.count < others.count
    }

    /// Its runs of digits, and those of other characters.
    private var parts: [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let first = rest.first {
            let isDigit = first.isASCII && first.isNumber
            let part = rest.prefix { ($0.isASCII && $0.isNumber) == isDigit }
            parts.append(part)
            rest = rest[part.endIndex...]
        }
        return parts
    }
}

/// The names of a site while they are being collected.
private struct NameCollection {
    typealias Entry = Lexicon.Entry

    private(set) var entries: [String: [Entry]] = [:]
    /// By folded name.
    private(set) var guarded: [String: [Lexicon.GuardedName]] = [:]

    init(_ content: SiteContent, _ links: Links) {
        for show in content.shows { add(show, phrases: content.settings.phrases, links) }
        for person in content.people {
            add(
                Entry(
                    title: person.name, route: .person(person.id), fragment: nil, kind: "person", uniqueName: "people/\(person.id)",
                    show: nil),
                names: [person.id.rawValue, person.name] + person.aliases
            )
        }
        for article in content.articles {
            let entry = Entry(
                title: article.title, route: .article(slug: article.slug), fragment: nil, kind: "article",
                uniqueName: "news/\(article.slug)", show: nil
            )
            add(entry, names: [article.slug, article.title])
        }
        for item in content.items { add(item) }
        for page in content.pages {
            let entry = Entry(
                title: page.title, route: .page(path: page.path), fragment: nil, kind: "page", uniqueName: "pages/\(page.path)", show: nil)
            add(entry, names: [page.path, page.title])
        }
    }

    /// Adds the names that the original has for what a translation calls otherwise, or does not have.
    mutating func add(_ original: NameCollection) {
        let own = Dictionary(entries.values.joined().map { ($0.uniqueName, $0) }) { first, _ in first }
        for (name, entries) in original.entries where self.entries[name] == nil {
            self.entries[name] = entries.map { own[$0.uniqueName] ?? $0 }
        }
        for (name, guarded) in original.guarded where self.guarded[name] == nil {
            self.guarded[name] = guarded.map { .init(entry: own[$0.entry.uniqueName] ?? $0.entry, guardedUntil: $0.guardedUntil) }
        }
    }

    private mutating func add(_ item: CollectionItem) {
        let entry = Entry(
            title: item.title, route: ItemPlan.route(of: item), fragment: nil, kind: "page of a collection",
            uniqueName: item.path, show: nil)
        add(entry, names: [item.slug, item.title])
    }

    private mutating func add(_ show: Show, phrases: Phrases, _ links: Links) {
        func entry(_ title: String, _ route: Route, _ kind: String, _ name: String, fragment: String? = nil) -> Entry {
            Entry(title: title, route: route, fragment: fragment, kind: kind, uniqueName: "\(show.id)/\(name)", show: show.id)
        }
        add(
            Entry(title: show.title, route: .show(show.id), fragment: nil, kind: "show", uniqueName: "shows/\(show.id)", show: show.id),
            names: [show.id.rawValue, show.title] + [show.titleAsWritten].compactMap(\.self)
        )
        for season in show.seasons {
            let title = season.name(phrases)
            let own = entry(title, .season(show.id, number: season.number), "season", "s\(season.number)")
            add(own, names: ["s\(season.number)", "season \(season.number)"] + [season.title?.safe].compactMap { $0 })
            if let title = season.title { guardName(of: own, title.full) }
            for episode in season.episodes {
                let point = StoryPoint.episode(season: season.number, episode.code).description
                let own = entry(episode.title.safe, .episode(show.id, season: season.number, episode.code), "episode", point)
                guardName(of: own, episode.title.full)
                add(
                    own,
                    // An episode with several numbers is found by each of them.
                    names: [point, episode.title.safe]
                        + (episode.code.number?.wholeNumbers.map(Array.init) ?? []).map { "s\(season.number)e\($0)" })
            }
        }
        for character in show.characters {
            let id = character.id.rawValue
            let own = entry(character.name.safe, links.page(at: .character(show.id, character.id)), "character", id)
            add(own, names: [id, character.name.safe] + character.aliases.compactMap(\.open))
            guardName(of: own, character.name.full)
            for alias in character.aliases { guardName(of: own, alias) }
        }
        for volume in show.volumes {
            let id = volume.id.rawValue
            let numbers = volume.number.map { ["vol \($0)", "vol. \($0)", "volume \($0)"] } ?? []
            let page = links.page(of: volume.id, in: show.id)
            let own = entry(volume.title.safe, page, "volume", id, fragment: id)
            add(own, names: [id, volume.title.safe] + numbers)
            guardName(of: own, volume.title.full)
        }
    }

    private mutating func guardName(of entry: Entry, _ name: Spoilable<String>) {
        guard let guardedUntil = name.guardedUntil else { return }
        guarded[name.filed(under: Lexicon.folded), default: []].append(.init(entry: entry, guardedUntil: guardedUntil))
    }

    private mutating func add(_ entry: Entry, names: [String]) {
        for name in Set((names + [entry.uniqueName]).map(Lexicon.folded)) { entries[name, default: []].append(entry) }
    }
}
