import Diagnostics
import ShowData

/// Puts the values of all files together, and checks what only can be checked when all of them are there.
struct Assembly {
    private var content: SiteContent
    private var diagnostics: [Diagnostic] = []
    private var references: [Reference] = []
    private var symbols = SymbolTable()
    private var seasons: [Show.ID: [Season]] = [:]
    private var characters: [Show.ID: [Character]] = [:]
    private var books: [Show.ID: Books] = [:]

    var linkLocator: LinkLocator? {
        get { content.linkLocator }
        set { content.linkLocator = newValue }
    }

    init(settings: SiteSettings, assets: [Asset], date: CalendarDate) {
        content = SiteContent(settings: settings, date: date)
        content.assets = assets
    }

    mutating func add(_ findings: Findings) {
        diagnostics += findings.diagnostics
        diagnostics += symbols.add(findings.definitions)
        references += findings.references
    }

    mutating func add(_ reading: FileReading) {
        add(reading.findings)
        switch reading.value {
        case .authors(let authors): content.authors += authors
        case .people(let people): content.people += people
        case .sources(let sources): content.sources += sources
        case .show(let show): content.shows.append(show)
        case .season(let season, let show): seasons[show, default: []].append(season)
        case .characters(let list, let show): characters[show] = list
        case .books(let list, let show): books[show] = list
        case .prose(let body, let subject): content.prose[subject] = body
        case .article(let article): content.articles.append(article)
        case .page(let page): content.pages.append(page)
        case nil: break
        }
    }

    /// The content as it is on the day of the build.
    mutating func finish(_ options: ContentReader.Options) throws(ReadingFailure) -> (content: SiteContent, warnings: [Diagnostic]) {
        completeShows()
        diagnostics += references.compactMap { symbols.check($0) }
        diagnostics.sort()
        guard !diagnostics.hasErrors else { throw .content(diagnostics) }

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
        return (content, diagnostics)
    }

    private mutating func completeShows() {
        for index in content.shows.indices {
            let id = content.shows[index].id
            content.shows[index].seasons = (seasons[id] ?? []).sorted { $0.number < $1.number }
            content.shows[index].characters = characters[id] ?? []
            content.shows[index].volumes = books[id]?.volumes ?? []
            content.shows[index].adaptations = books[id]?.adaptations ?? []
        }
        for film in content.shows where film.kind == .film {
            guard let show = film.follows else { continue }
            let location = SourceLocation(file: "shows/\(film.id)/show.yaml")
            diagnostics += symbols.add([Definition(name: "film", namespace: .screen(show: show.rawValue), location: location)])
        }
    }

    /// An article may name its author by id, by name or by any other spelling of the name.
    private mutating func resolveBylines() {
        let names = content.authors.flatMap { author in ([author.name] + author.aliases).map { ($0, author.id) } }
        let ids = Dictionary(names) { first, _ in first }
        for index in content.articles.indices {
            for position in content.articles[index].authors.indices {
                guard let id = ids[content.articles[index].authors[position].rawValue] else { continue }
                content.articles[index].authors[position] = id
            }
        }
    }
}
