import Diagnostics
import ShowData

/// Puts the values of all files together, and checks what only can be checked when all of them are there.
struct Assembly {
    private var content: SiteContent
    private var findings = Findings()
    private var symbols = SymbolTable()
    private var seasons: [Show.ID: [Season]] = [:]
    private var characters: [Show.ID: [Character]] = [:]
    private var books: [Show.ID: Books] = [:]
    private var succession = Succession()

    var linkLocator: LinkLocator? {
        get { content.linkLocator }
        set { content.linkLocator = newValue }
    }

    init(settings: SiteSettings, assets: [Asset], date: CalendarDate) {
        content = SiteContent(settings: settings, date: date)
        content.assets = assets
    }

    mutating func add(_ findings: Findings) {
        self.findings += findings
        self.findings.diagnostics += symbols.add(findings.definitions)
    }

    mutating func add(_ reading: FileReading) {
        add(reading.findings)
        switch reading.value {
        case .authors(let authors): content.authors += authors
        case .people(let people): content.people += people
        case .sources(let sources): content.sources += sources
        case .show(let show, let followsAt):
            content.shows.append(show)
            if let followed = show.follows { succession.add(show.id, follows: Located(followed, at: followsAt)) }
        case .season(let season, let show): seasons[show, default: []].append(season)
        case .characters(let list, let show): characters[show] = list
        case .books(let list, let show): books[show] = list
        case .prose(let body, let subject): content.prose[subject] = body
        case .article(let article): content.articles.append(article)
        case .page(let page): content.pages.append(page)
        case nil: break
        }
    }

    /// The content as it is on the day of the build, and what is wrong with it.
    mutating func finish(_ options: ContentReader.Options) -> ContentReading {
        completeShows()
        defineFilms()
        let dangling = symbols.check(findings.references, incomplete: findings.incomplete)
        let diagnostics = findings.diagnostics + succession.diagnostics + dangling

        content.authors.sort { $0.id < $1.id }
        content.people.sort { $0.id < $1.id }
        content.sources.sort { $0.id < $1.id }
        content.shows.sort { $0.id < $1.id }
        resolveBylines()
        if !options.includesDrafts {
            content.articles.removeAll { $0.isDraft || $0.date.date > options.date }
            content.pages.removeAll(where: \.isDraft)
        }
        content.articles.sort { ($1.date, $0.slug) < ($0.date, $1.slug) }
        return ContentReading(content: content, diagnostics: diagnostics.sorted())
    }

    private mutating func completeShows() {
        for index in content.shows.indices {
            let id = content.shows[index].id
            content.shows[index].seasons = (seasons[id] ?? []).sorted { $0.number < $1.number }
            content.shows[index].characters = characters[id] ?? []
            content.shows[index].volumes = books[id]?.volumes ?? []
            content.shows[index].adaptations = books[id]?.adaptations ?? []
        }
    }

    /// A film is told by itself, and on the screen of the show that it follows. There may be several.
    private mutating func defineFilms() {
        for film in content.shows where film.kind == .film {
            for show in [film.id, film.follows].compactMap(\.self) where !symbols.defines(show.rawValue, in: .films) {
                let location = SourceLocation(file: "shows/\(film.id)/show.yaml")
                findings.diagnostics += symbols.add([Definition(name: show.rawValue, namespace: .films, location: location)])
            }
        }
    }

    /// An article may name its author by id, by name or by any other spelling of the name.
    private mutating func resolveBylines() {
        let names = content.authors.flatMap { author in ([author.name] + author.aliases).map { ($0, author.id) } }
        let ids = Dictionary(names) { first, _ in first }
        for index in content.articles.indices {
            content.articles[index].authors = content.articles[index].authors.map { ids[$0.rawValue] ?? $0 }.withoutRepetitions()
        }
    }
}
