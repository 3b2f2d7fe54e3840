import ContentReader
import Diagnostics
import Hypertext
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// The site that a content folder with these files makes on 2026-01-01.
func site(_ files: [String: String], theme: some Theme = BareTheme()) throws -> Site {
    let settings = ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\narticlesPerPage: 2\n"]
    let folder = try TemporaryFolder(files.merging(settings) { given, _ in given })
    let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
    return try Site(planning: ContentReader.read(folder.path, options: options).content, theme: theme)
}

/// What is wrong with the plan of the site, if anything.
func planningDiagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    do {
        _ = try site(files)
        return []
    } catch let failure as PlanningFailure {
        return failure.diagnostics
    }
}

func article(_ title: String, _ lines: String..., date: String = "2025-01-01") -> String {
    (["---", "title: \(title)", "date: \(date)"] + lines + ["---", "Text of \(title).", ""]).joined(separator: "\n")
}

func page(_ title: String, _ lines: String...) -> String {
    (["---", "title: \(title)"] + lines + ["---", "Text.", ""]).joined(separator: "\n")
}

extension Site {
    func page(_ route: Route) throws -> any PlannedPage { try #require(route.kind.plan(self) as? any PlannedPage) }

    func text(_ route: Route) throws -> String { String(decoding: try #require(bytes(of: route)), as: UTF8.self) }
}

/// A theme that shows the title, and the titles in lists, so that a test sees what the models contain.
struct BareTheme: Theme {
    var assets: [ThemeAsset] { [ThemeAsset(name: "bare.css", bytes: Array("p{}".utf8))] }

    var directives: [DirectiveDefinition] = [.aside, .photo]
    /// Called whenever a picture for shared links is drawn.
    var onDrawing: @Sendable () -> Void = {}

    func pointsAsset(of story: Story, phrases: Phrases) -> ThemeAsset? { nil }
    func siteStyleSheet(_ look: SiteLook) -> ThemeAsset? { nil }
    func document(_ frame: Frame, content: HTML) -> HTML { "\(frame.title): \(content)" }

    func headExtras(_ frame: Frame) -> HTML? { nil }
    func masthead(_ frame: Frame) -> HTML { "" }
    func navigation(_ frame: Frame) -> HTML? { nil }
    func breadcrumbs(_ frame: Frame) -> HTML? { nil }
    func footer(_ frame: Frame) -> HTML { "" }
    func cover(_ cover: Cover, frame: Frame) -> HTML { "" }
    func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML { "" }
    func itemCard(_ item: ItemSummary, level: Int, frame: Frame) -> HTML { "" }
    func showCard(_ summary: ShowSummary, frame: Frame) -> HTML { "" }
    func seasonCard(_ season: SeasonSummary, of show: String, frame: Frame) -> HTML { "" }
    func episodeCard(_ episode: EpisodeSummary, of show: TitledLink, frame: Frame) -> HTML { "" }
    func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML { "" }
    func personCard(_ role: RoleEntry, frame: Frame) -> HTML { "" }
    func sharePicture(_ card: ShareCard) -> HTML {
        onDrawing()
        return "<svg><title>\(card.kicker ?? "")|\(card.title)</title></svg>"
    }
    func icon(_ icon: SiteIcon) -> HTML { "" }

    func collection(_ page: CollectionPage) -> HTML { list(page.items.map(\.title)) }
    func item(_ page: ItemPage) -> HTML { page.body }
    func home(_ page: HomePage) -> HTML { list(page.latest.map(\.title)) }
    func shows(_ page: ShowsPage) -> HTML {
        list(page.groups.map { "\($0.letter): \($0.things.map(\.show.title).joined(separator: " "))" })
    }
    func news(_ page: NewsPage) -> HTML { list(page.articles.map(\.title)) }
    func article(_ page: ArticlePage) -> HTML { page.body }
    func show(_ page: ShowPage) -> HTML { list(page.characters.map(\.name)) }
    func season(_ page: SeasonPage) -> HTML { list(page.guides.flatMap(\.episodes).map(\.title)) }
    func episode(_ page: EpisodePage) -> HTML { list([page.neighbours.previous?.title ?? "-", page.neighbours.next?.title ?? "-"]) }
    func character(_ page: CharacterPage) -> HTML { list(page.roles.compactMap { $0.open?.person.title }) }
    func person(_ page: PersonPage) -> HTML { list(page.roles.map { $0.character?.title ?? "-" } + page.works.map(\.work.title)) }
    func cast(_ page: CastPage) -> HTML { list((page.roles + page.others).map(\.person.title)) }
    func characters(_ page: CharactersPage) -> HTML { list(page.characters.map(\.name)) }
    func list(_ page: ShowListPage) -> HTML {
        switch page.contents {
        case .places(let places): list(places.map(\.name))
        case .music(let tracks): list(tracks.map(\.title))
        case .quotes(let quotes): list(quotes.compactMap { $0.open?.text })
        case .relationships(let map): list(map.relations.map { "\(map.characters[$0.first].title) \(map.characters[$0.second].title)" })
        }
    }

    func episodes(_ page: EpisodesPage) -> HTML { list(page.guides.flatMap { [$0.season.title] + $0.episodes.map(\.title) }) }
    func timeline(_ page: TimelinePage) -> HTML { list(page.entries.map { "\($0.date) \($0.what.title)" }) }
    func books(_ page: BooksPage) -> HTML { list(page.adaptations.map(\.screen.title)) }
    func announcements(_ page: AnnouncementsPage) -> HTML {
        list(page.claims.map { "\($0.summary.anchor) (\($0.since.map(\.anchor).joined(separator: " ")))" })
    }
    func now(_ page: NowPage) -> HTML { list((page.confirmed + page.open).map { "\($0.subject.title): \($0.fact?.value ?? "")" }) }
    func author(_ page: AuthorPage) -> HTML { list(page.articles.map(\.title)) }
    func people(_ page: PeoplePage) -> HTML {
        list(page.letters.map(\.title) + page.groups.map { "\($0.letter): \($0.things.map(\.link.title).joined(separator: " "))" })
    }

    func tags(_ page: TagsPage) -> HTML { list(page.tags.map { "\($0.name) \($0.count)" }) }
    func tag(_ page: TagPage) -> HTML { list(page.articles.map(\.title)) }
    func page(_ page: PlainPage) -> HTML { page.body }
    func search(_ page: SearchPage) -> HTML {
        list(page.letters.map(\.title) + page.groups.map { "\($0.letter): \($0.things.map(\.title).joined(separator: " "))" })
    }

    func sources(_ page: SourcesPage) -> HTML { list(page.sources.flatMap { [$0.entry.source.name] + $0.pages.map(\.title) }) }
    func privacy(_ page: PrivacyPage) -> HTML { list([page.statistics?.name, page.comments?.host].compactMap { $0 } + page.hosts) }
    func spoiler(_ page: SpoilerPage) -> HTML { page.body }
    func notFound(_ page: NotFoundPage) -> HTML { list(page.latest.map(\.title)) }
    func redirect(_ page: RedirectPage) -> HTML { "to \(page.target.path) \(page.canonical)" }

    private func list(_ words: [String]) -> HTML { HTML(text: words.joined(separator: ", ")) }
}

extension DirectiveDefinition {
    static let figure = DirectiveDefinition(
        "figure", forms: [.leaf],
        attributes: [.required("src", .picture), .required("alt", .text), .optional("credit", .text), .optional("licence", .text)]
    ) { call in call.picture("src").map { "<img src=\"\($0.path)\" alt=\"\($0.alt)\">" } ?? "" }

    fileprivate static let aside = DirectiveDefinition(
        "aside", forms: [.container, .inline],
        attributes: [.optional("mood", .text), .optional("source", .source), .optional("loud", .flag)]
    ) { call in
        "<aside class=\"\(call.text("mood") ?? "calm")\">\(call.label)|\(call.content)\(call.source("source")?.source.name ?? "")\(call.has("loud") ? "!" : "")</aside>"
    }

    fileprivate static let photo = DirectiveDefinition(
        "photo", forms: [.leaf],
        attributes: [.required("src", .picture), .required("alt", .text), .optional("season", .season), .optional("day", .date)],
        needsLabel: true
    ) { call in
        "\(call.picture("src").map { "<img src=\"\($0.path)\" alt=\"\($0.alt)\">" })\(call.label)"
    }
}
