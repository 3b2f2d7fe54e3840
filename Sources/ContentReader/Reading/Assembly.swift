import Diagnostics
import ShowData

/// Combines the values of all files, and runs the checks that need all of them.
struct Assembly {
    private var content: SiteContent
    private let dataFiles: Set<String>
    /// The paths of articles and pages.
    private let texts: Set<String>
    private var findings = Findings()
    private var symbols = SymbolTable()
    private var seasons: [Show.ID: [Season]] = [:]
    private var characters: [Show.ID: [Character]] = [:]
    private var books: [Show.ID: Books] = [:]
    private var claims: [Show.ID: [ClaimDraft]] = [:]
    private var extras: [Show.ID: Extras] = [:]
    private var showPlaces: [Show.ID: SourceLocation] = [:]
    private var showsWithoutStatus: Set<Show.ID> = []
    private var succession = Succession()

    init(settings: SiteSettings, _ inventory: Inventory, date: CalendarDate) {
        content = SiteContent(settings: settings, date: date)
        content.assets = inventory.assets
        // Texts may go on naming a picture that was taken down, even without its file.
        let gone = Set(settings.withdrawnPictures).subtracting(inventory.assets.map(\.path)).sorted()
        content.assets += gone.map { Asset(file: $0, size: 0) }
        dataFiles = inventory.dataFiles
        content.articles.reserveCapacity(inventory.files.count)
        texts = Set(inventory.files.lazy.filter(\.kind.isText).map(\.path))
        add(inventory.findings)
        let place = SourceLocation(file: Inventory.settingsFile)
        add(Findings(definitions: gone.map { Definition(name: $0, namespace: .files, location: place) }))
    }

    mutating func add(_ findings: Findings) {
        self.findings += findings
        self.findings.diagnostics += symbols.add(findings.definitions)
    }

    mutating func add(_ pictures: [String: PublishedPicture]) {
        content.pictures = pictures
        content.withholdPictures()
    }

    mutating func add(_ reading: FileReading) {
        add(reading.findings)
        switch reading.value {
        case .authors(let authors): content.authors += authors
        case .people(let people): content.people += people
        case .sources(let sources): content.sources += sources
        case .show(let show, let place, let followsAt, let hasStatus):
            showPlaces[show.id] = place
            content.shows.append(show)
            if !hasStatus { showsWithoutStatus.insert(show.id) }
            if let followed = show.follows { succession.add(show.id, follows: Located(followed, at: followsAt)) }
        case .season(let season, let show): seasons[show, default: []].append(season)
        case .characters(let list, let show): characters[show] = list
        case .books(let list, let show): books[show] = list
        case .claims(let drafts, let show): claims[show] = drafts
        case .relationships(let list, let show): extras[show, default: Extras()].relationships = list
        case .quotes(let list, let show): extras[show, default: Extras()].quotes = list
        case .tracks(let list, let show): extras[show, default: Extras()].tracks = list
        case .places(let list, let show): extras[show, default: Extras()].places = list
        case .prose(let body, let subject, let former):
            content.prose[subject] = body
            if !former.isEmpty { content.formerAddresses[subject] = former }
        case .article(let article): content.articles.append(article)
        case .page(let page): content.pages.append(page)
        case .item(let item): content.items.append(item)
        case .comments(let comments, let text): content.comments[text] = comments
        case .corrections(let credits): content.correctionCredits = credits
        case .theme(let file): content.theme.add(file)
        case .unfinishedArticle(let article): content.unfinished.articles.append(article)
        case .unfinishedPage(let page): content.unfinished.pages.append(page)
        case nil: break
        }
    }

    /// The content as of the day of the build, and what is wrong with it.
    mutating func finish(_ options: ContentReader.Options) -> ContentReading {
        shareCharacters()
        completeShows()
        completeClaims(options)
        findings.diagnostics += SharedTitles.tellApart(&content.shows, places: showPlaces)
        nameCopies()
        defineFilms()
        shareVolumes()
        checkDates(options.date)
        nameLonelyComments()
        findings.diagnostics += ThemeFileCheck(content).diagnostics
        checkDiscussions()
        let dangling = symbols.check(findings.references, incomplete: findings.incomplete) { [content] in EntityNames(content) }
        let diagnostics =
            findings.diagnostics + succession.diagnostics + dangling + findings.unknownPoints.map { $0.diagnostic(among: content.shows) }

        content.authors.sort { $0.id < $1.id }
        content.people.sort { $0.id < $1.id }
        content.sources.sort { $0.id < $1.id }
        content.shows = content.shows.sorted(byName: \.id.rawValue, in: content.settings.letterOrder)
        resolveBylines()
        content.guardedTexts = findings.guardedTexts
        content.guardedRoles = findings.guardedRoles
        content.untranslated = findings.untranslated
        if !options.includesDrafts {
            content.articlesToCome = content.articles.filter { $0.isDraft || $0.date.date > options.date }
            content.articles.removeAll { $0.isDraft || $0.date.date > options.date }
            content.draftPages = content.pages.filter(\.isDraft)
            content.pages.removeAll(where: \.isDraft)
            content.itemsToCome = content.items.filter { $0.isToCome(after: options.date) }
            content.items.removeAll { $0.isToCome(after: options.date) }
        }
        content.places = ContentPlaces(
            symbols: symbols, shows: showPlaces, ratings: findings.ratings, pictures: findings.pictures, addresses: findings.addresses,
            files: dataFiles, keys: findings.keyPlaces)
        content.unfinished.hasAllEntities = hasAllEntities
        content.articles.sortNewestFirst()
        let items = Dictionary(grouping: content.items, by: \.collection)
        content.items = content.settings.collections.flatMap { items[$0.id]?.inOrder(of: $0, content.settings.letterOrder) ?? [] }
        return ContentReading(content: content, diagnostics: diagnostics.sortedWithinLimits())
    }

    /// Whether everything that the files define is part of the content. What could not be read is missing, and links to it seem broken.
    private var hasAllEntities: Bool {
        findings.incomplete.isEmpty
            && content.people.count == symbols.count(in: .people) && content.shows.count == symbols.count(in: .shows)
            && content.shows.allSatisfy { show in
                let points = show.seasons.reduce(0) { $0 + 1 + $1.episodes.count }
                return symbols.count(in: .screen(show: show.id.rawValue)) == points
                    && symbols.count(in: .characters(show: show.id.rawValue)) == show.characters.count
                    && (show.adapts != nil || symbols.count(in: .volumes(show: show.id.rawValue)) == show.volumes.count)
            }
    }

    /// Gives the characters that are those of other shows their names, and reports those that cannot be.
    private mutating func shareCharacters() {
        guard !findings.sharedCharacters.isEmpty else { return }
        let shared = Dictionary(findings.sharedCharacters.map { ($0.character, $0.original) }) { first, _ in first }
        findings.diagnostics += findings.sharedCharacters.compactMap { $0.problem(among: shared) }
        for text in content.prose.keys {
            guard case .character(let show, let id) = text, let original = shared[CharacterReference(show: show, character: id)] else {
                continue
            }
            findings.diagnostics.append(
                .error(
                    at: SourceLocation(file: text.file),
                    "a text about '\(id)', whose page is that of '\(original.show)/\(original.character)'",
                    help: "move it to 'shows/\(original.show)/characters/\(original.character).md'"))
        }
        let wanted = Set(shared.values)
        var names: [CharacterReference: Title] = [:]
        for (show, list) in characters {
            for character in list where wanted.contains(CharacterReference(show: show, character: character.id)) {
                names[CharacterReference(show: show, character: character.id)] = character.name
            }
        }
        for (show, list) in characters {
            characters[show] = list.map { character in
                guard let name = character.original.flatMap({ names[$0] }), character.name.safe.isEmpty else { return character }
                var named = character
                named.name = name
                return named
            }
        }
    }

    private mutating func completeShows() {
        let order = content.settings.letterOrder
        for index in content.shows.indices {
            let id = content.shows[index].id
            content.shows[index].seasons = (seasons[id] ?? []).sorted { $0.number < $1.number }
            content.shows[index].nameUntitledEpisodes(content.settings.phrases)
            content.shows[index].characters = (characters[id] ?? []).sorted { $0.id < $1.id }.sorted(byName: \.name.safe, in: order)
                .inOrderOfImportance()
            content.shows[index].volumes = books[id]?.volumes ?? []
            content.shows[index].arcs = books[id]?.arcs ?? []
            content.shows[index].adaptations = books[id]?.adaptations ?? []
            let extras = extras[id] ?? Extras()
            content.shows[index].relationships = extras.relationships
            content.shows[index].quotes = extras.quotes
            content.shows[index].tracks = extras.tracks
            content.shows[index].places = extras.places.sorted { $0.id < $1.id }.sorted(byName: \.name, in: order)
        }
    }

    private mutating func completeClaims(_ options: ContentReader.Options) {
        let everybody = content.people
        let people = Set(everybody.map(\.id))
        let stated = Dictionary(grouping: findings.statedFacts, by: \.show)
        for index in content.shows.indices {
            let id = content.shows[index].id
            let subjects: Set<Namespace> = [
                .screen(show: id.rawValue), .volumes(show: id.rawValue), .characters(show: id.rawValue), .people,
            ]
            var assembly = ClaimAssembly(of: id, drafts: claims[id] ?? [], stated: stated[id] ?? [])
            assembly.complete(
                &content.shows[index], people: people, named: everybody, on: options.date, includingLater: options.includesDrafts
            ) { name in
                !subjects.isDisjoint(with: findings.incomplete) || subjects.contains { symbols.defines(name, in: $0) }
            }
            findings.diagnostics += assembly.diagnostics
        }
    }

    /// The policy of the pages allows one host for comments.
    private mutating func checkDiscussions() {
        for article in content.articles {
            guard let post = article.discussion else { continue }
            guard case .mastodon(let account)? = content.settings.comments.service else {
                findings.diagnostics.append(
                    .warning(
                        at: post.location,
                        "the answers to this post are not shown, because site.yaml does not say that they are the comments",
                        help: "write 'comments: { mastodon: \(post.value.origin) }' there"))
                continue
            }
            guard post.value.origin == account.origin, post.value.description.split(separator: "/").last?.allSatisfy(\.isNumber) ?? false
            else {
                findings.diagnostics.append(
                    .error(
                        at: post.location, "this is not the address of a post at \(account.host ?? account.description)",
                        help: "open the post there and copy its address, such as \(account)/110123456789"))
                continue
            }
        }
    }

    /// Warns of comments on nothing.
    private mutating func nameLonelyComments() {
        for text in content.comments.keys where !texts.contains(text) {
            let file = "\(text.dropLast(3))\(ContentFile.commentsEnding)"
            findings.diagnostics.append(
                .warning(
                    at: SourceLocation(file: file), "these are comments on '\(text)', which does not exist",
                    help: "give the file the name of the text that they belong to, or delete it"))
        }
    }

    /// Warns of articles that have the title and the text of another.
    private mutating func nameCopies() {
        let named = Dictionary(grouping: content.articles.indices) { content.articles[$0].title }
        for articles in named.values where articles.count > 1 {
            let sorted = articles.sorted { content.articles[$0].location.file < content.articles[$1].location.file }
            for (position, index) in sorted.enumerated() {
                let article = content.articles[index]
                let first = sorted[..<position].first { article.isCopy(of: content.articles[$0]) }
                guard let first else { continue }
                findings.diagnostics.append(
                    .warning(
                        at: article.location, "this article has the title and the text of '\(content.articles[first].location.file)'",
                        help: "delete one of them if it is a copy"))
            }
        }
    }

    private mutating func checkDates(_ today: CalendarDate) {
        let stated = Dictionary(grouping: findings.statedFacts, by: \.show)
        for show in content.shows {
            findings.diagnostics +=
                DateCheck(of: show, hasStatus: !showsWithoutStatus.contains(show.id), stated: stated[show.id] ?? [], today: today).warnings
        }
        findings.diagnostics += content.articles.indices.compactMap { DateCheck.warning(about: content.articles[$0], today: today) }
    }

    /// The volumes of a book series are also volumes of the shows that adapt it, but not of shows that adapt those.
    private mutating func shareVolumes() {
        let (own, incomplete) = (symbols, findings.incomplete)
        var count = 0
        for show in content.shows.sorted(by: { $0.id < $1.id }) {
            guard let books = show.adapts else { continue }
            let (from, to) = (Namespace.volumes(show: books.rawValue), Namespace.volumes(show: show.id.rawValue))
            let before = count
            count += own.count(in: from)
            if before <= Amount.adaptedVolumes, count > Amount.adaptedVolumes { reportAdaptations(of: show) }
            symbols.share(from, of: own, with: to)
            if incomplete.contains(from) { findings.incomplete.insert(to) }
            let chapters = (from: Namespace.chapters(show: books.rawValue), to: Namespace.chapters(show: show.id.rawValue))
            symbols.share(chapters.from, of: own, with: chapters.to)
            if incomplete.contains(chapters.from) { findings.incomplete.insert(chapters.to) }
        }
    }

    private mutating func reportAdaptations(of show: Show) {
        findings.diagnostics.append(
            .error(
                at: showPlaces[show.id] ?? SourceLocation(file: "shows/\(show.id)/show.yaml"),
                "with this show, more than \(Amount.adaptedVolumes) volumes are adapted, counted once for each show",
                help: "remove 'adapts' from some of the shows; the pages of each list all volumes of its books"))
    }

    /// A film is a story of its own, and is also part of the screen story of the show that it follows. There may be several.
    private mutating func defineFilms() {
        for film in content.shows where film.kind.form == .film {
            for show in [film.id, film.follows].compactMap(\.self) where !symbols.defines(show.rawValue, in: .films) {
                let location = SourceLocation(file: "shows/\(film.id)/show.yaml")
                findings.diagnostics += symbols.add([Definition(name: show.rawValue, namespace: .films, location: location)])
            }
        }
    }

    /// An article may name its author by id, by name or by an alias.
    private mutating func resolveBylines() {
        let names = content.authors.flatMap { author in ([author.name] + author.aliases).map { (NameKey($0).text, author.id) } }
        let ids = Dictionary(names) { first, _ in first }
        for index in content.articles.indices {
            content.articles[index].authors = content.articles[index].authors.map { ids[$0.rawValue] ?? $0 }.withoutRepetitions()
        }
    }
}

extension Show {
    /// Gives the episodes without a title the words for their numbers.
    fileprivate mutating func nameUntitledEpisodes(_ phrases: Phrases) {
        for season in seasons.indices {
            for episode in seasons[season].episodes.indices where !seasons[season].episodes[episode].isTitled {
                seasons[season].episodes[episode].title = Title(phrases.name(of: seasons[season].episodes[episode].code))
            }
        }
    }
}

extension Article {
    private static let fewestWordsOfCopies = 20

    /// Whether nearly nothing tells it apart from another, as far as visitors can see. Very short ones may only begin alike.
    fileprivate func isCopy(of other: Article) -> Bool {
        body.wordCount >= Self.fewestWordsOfCopies && body.wordCount == other.body.wordCount && body.excerpt == other.body.excerpt
            && body.headings == other.body.headings
    }
}

extension [Article] {
    /// Sorts them by date; those with one date, the parts of a series by their numbers, and others by the names of their files.
    fileprivate mutating func sortNewestFirst() {
        // Positions are sorted, because an article has many parts to copy.
        let dates = indices.map { self[$0].date }
        var positions = indices.sorted { dates[$1] < dates[$0] }
        var start = 0
        while start < positions.count {
            let date = dates[positions[start]]
            let end = positions[start...].firstIndex { dates[$0] != date } ?? positions.count
            if end - start > 1 {
                let named = positions[start..<end].map { (position: $0, name: NumberedName(self[$0].slug)) }
                positions.replaceSubrange(start..<end, with: named.sorted { $0.name < $1.name }.map(\.position))
            }
            start = end
        }
        arrange(positions)
    }

    /// Puts the element that is at `positions[i]` at each position i, without a copy of any.
    ///
    /// - Parameter positions: all of them, each once.
    private mutating func arrange(_ positions: [Int]) {
        var sources = positions
        withUnsafeMutableBufferPointer { elements in
            for start in elements.indices {
                // The elements of a cycle take each other's places.
                var position = start
                while sources[position] != start {
                    let source = sources[position]
                    elements.swapAt(position, source)
                    sources[position] = position
                    position = source
                }
                sources[position] = position
            }
        }
    }
}

extension [CollectionItem] {
    /// The items of `collection` in its order; of those with one date, and of those without, by their titles.
    fileprivate func inOrder(of collection: ContentCollection, _ letters: LetterOrder) -> [CollectionItem] {
        let byTitle = sorted { $0.slug < $1.slug }.sorted(byName: \.title, in: letters)
        guard collection.order != .title else { return byTitle }
        let places = byTitle.enumerated().sorted { left, right in
            guard let first = left.element.date, let second = right.element.date, first != second else {
                let (isDated, isOtherDated) = (left.element.date != nil, right.element.date != nil)
                return isDated == isOtherDated ? left.offset < right.offset : isDated
            }
            return collection.order == .newest ? second < first : first < second
        }
        return places.map(\.element)
    }
}

/// The smaller files of a show.
private struct Extras {
    var relationships: [Spoilable<Relationship>] = []
    var quotes: [Spoilable<Quote>] = []
    var tracks: [Track] = []
    var places: [Place] = []
}
