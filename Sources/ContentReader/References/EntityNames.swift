import ShowData

/// What everything that has an id is called, for those who write its name in place of the id.
struct EntityNames {
    /// By the folded name, the ids of all that have it, ascending.
    private var ids: [Namespace: [String: [String]]] = [:]
    private var withoutAccents: [Namespace: [String: [String]]] = [:]

    /// - Parameter content: with the seasons, characters and books of its shows.
    init(_ content: SiteContent) {
        self.init(shows: content.shows, people: content.people, authors: content.authors, sources: content.sources)
    }

    init(shows: [Show], people: [Person], authors: [Author] = [], sources: [Source] = []) {
        for author in authors { add(author.id.rawValue, in: .authors, [author.name] + author.aliases) }
        for person in people { add(person.id.rawValue, in: .people, [person.name] + person.aliases) }
        for source in sources { add(source.id.rawValue, in: .sources, [source.name, source.title]) }
        let adaptations = Dictionary(grouping: shows.filter { $0.adapts != nil }) { $0.adapts ?? $0.id }
        for show in shows {
            let id = show.id.rawValue
            add(id, in: .shows, [show.title, show.titleAsWritten])
            for season in show.seasons {
                add("s\(season.number)", in: .screen(show: id), season.title?.names ?? [])
                for episode in season.episodes where episode.isTitled {
                    let point = StoryPoint.episode(season: season.number, episode.code).description
                    add(point, in: .screen(show: id), episode.title.names)
                }
            }
            for character in show.characters {
                add(character.id.rawValue, in: .characters(show: id), character.name.names + character.aliases.map(\.revealed))
            }
            for place in show.places { add(place.id.rawValue, in: .places(show: id), [place.name]) }
            // The volumes of a book series are also those of the shows that adapt it.
            for owner in [id] + (adaptations[show.id] ?? []).map(\.id.rawValue) {
                for volume in show.volumes { add(volume.id.rawValue, in: .volumes(show: owner), volume.title.names) }
            }
        }
        for (namespace, names) in ids {
            var plain: [String: Set<String>] = [:]
            for (name, ids) in names { plain[NameKey(name).withoutAccents, default: []].formUnion(ids) }
            withoutAccents[namespace] = plain.mapValues { $0.sorted() }
            ids[namespace] = names.mapValues { Set($0).sorted() }
        }
    }

    private mutating func add(_ id: String, in namespace: Namespace, _ names: [String?]) {
        for name in names.lazy.compactMap(\.self) { ids[namespace, default: [:]][NameKey(name).text, default: []].append(id) }
    }

    /// The ids of all that are called `name`; none if that is not the name of anything.
    func ids(named name: String, in namespace: Namespace) -> [String] {
        let key = NameKey(name)
        return ids[namespace]?[key.text] ?? withoutAccents[namespace]?[key.withoutAccents] ?? []
    }

    /// The ids of everything in a show and of all people that are called `name`.
    func subjects(named name: String, in show: Show.ID) -> [String] {
        let show = show.rawValue
        let namespaces: [Namespace] = [.volumes(show: show), .characters(show: show), .screen(show: show), .people]
        return namespaces.flatMap { ids(named: name, in: $0) }
    }

    /// The folded names of everything.
    func all(in namespace: Namespace) -> [String] { ids[namespace].map { Array($0.keys) } ?? [] }
}

extension Title {
    /// The one that everybody may see, and the full one. Owners may know both.
    fileprivate var names: [String?] { [safe, full.revealed] }
}
