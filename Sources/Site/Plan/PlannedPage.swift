import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A page inside the frame of the catalogue.
protocol PlannedPage: PlannedFile {
    associatedtype Model: PageModel

    var site: Site { get }
    var route: Route { get }
    /// A shorter title for breadcrumbs and links, if there is one.
    var name: String { get }
    var head: PageHead { get }
    func model(in frame: Frame) -> Model
    func html(of model: Model, by theme: any Theme) -> HTML

    /// What it is about, for link previews. For lists and pages about nothing in particular that is the website.
    var openGraph: OpenGraphObject { get }
    /// The things that it describes, for search engines.
    var graph: PageGraph { get }
    /// The files for programs that belong to it, besides the feeds of the whole site.
    var alternates: [AlternateLink] { get }
}

/// What a page says about itself in its frame.
struct PageHead {
    var title: String
    /// For search engines and link previews; one or two sentences of plain text.
    var description: String?
    var image: PageImage?
    var accent: Color?
    /// The pages between the home page and this one.
    var parents: [TitledLink] = []
    /// Whether the page shows a show's data, in logs, tables or drawings.
    var showsData = false
    /// The show that the page may contain spoilers for.
    var show: Show?
}

extension PlannedPage {
    static var isPage: Bool { true }
    static var isListed: Bool { true }

    var name: String { head.title }
    var openGraph: OpenGraphObject { .website }
    var graph: PageGraph { PageGraph() }
    var alternates: [AlternateLink] { [] }

    var catalogue: Catalogue { site.catalogue }
    var links: Links { site.links }
    var phrases: Phrases { site.phrases }
    var link: TitledLink? { TitledLink(title: name, path: links.path(to: route)) }

    var model: Model { model(in: frame) }

    var bytes: [UInt8]? {
        let model = model
        return site.shared.languageMarks.applied(to: site.theme.document(model.frame, content: html(of: model, by: site.theme)).bytes)
    }
}

extension PlannedPage {
    var frame: Frame {
        let head = head
        let crumbs =
            [site.shared.home] + head.parents.map { Crumb(title: $0.title, path: $0.path) } + [Crumb(title: name, path: nil)]
        let description = head.description.flatMap { $0.isEmpty ? nil : $0 }
        let address = links.address(of: route)
        return Frame(
            site: site.content.settings,
            links: links,
            title: head.title,
            isHome: route == .home,
            description: description,
            canonical: Self.isListed ? address : nil,
            openGraph: OpenGraph(openGraph),
            image: head.image.map { PreviewImage(address: links.address(of: $0.path), alt: $0.alt) },
            navigation: site.shared.navigation(at: route),
            breadcrumbs: route == .home ? [] : crumbs,
            accent: head.accent ?? site.content.settings.accent,
            alternates: site.shared.feeds + alternates,
            structuredData: Self.isListed
                ? site.structuredData.page(at: route, title: head.title, description: description, crumbs: crumbs, graph) : nil,
            mentions: (site.mentions.sources[route] ?? []).compactMap(site.link),
            showsData: head.showsData,
            story: (head.show ?? catalogue.onlyShow).flatMap { site.stories[$0.id] },
            assets: site.shared.assets
        )
    }
}

extension Site {
    /// A description made from a phrase in which `{name}` is the site.
    func about(_ phrase: String, _ names: KeyValuePairs<String, String> = [:]) -> String {
        Phrases.fill(Phrases.fill(phrase, names), ["name": content.settings.title])
    }
}

extension Links {
    func feeds(about subject: FeedSubject, title: String) -> [AlternateLink] {
        FeedFormat.allCases.map { AlternateLink(title: title, kind: .feed($0), path: path(to: .feed($0, of: subject))) }
    }
}
