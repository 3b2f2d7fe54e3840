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

    /// The kind of page by which `shareImages` in `site.yaml` names it; `nil` if it has the picture of its show or of the site.
    static var shareKind: ShareImageKind? { get }
    /// The drawing that stands for it where there is no picture.
    var poster: Poster { get }
    /// What its picture says above its name, where its link is shared.
    var kicker: String? { get }

    /// What it is about, for link previews. For lists and pages about nothing in particular that is the website.
    var openGraph: OpenGraphObject { get }
    /// The things that it describes, for search engines.
    var graph: PageGraph { get }
    /// What it is about, if that has an entry in a data file.
    var entry: ContentSubject? { get }
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
    static var shareKind: ShareImageKind? { nil }

    var poster: Poster { Poster(.article, name: head.title) }
    var kicker: String? { head.parents.isEmpty ? nil : head.parents.map(\.title).joined(separator: " · ") }
    var name: String { head.title }
    var openGraph: OpenGraphObject { .website }
    var graph: PageGraph { PageGraph() }
    var entry: ContentSubject? { nil }

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
    /// So many of the articles that mention a page are cards on it; the others are lines of a list.
    private static var mostArticles: Int { 4 }

    var frame: Frame {
        var head = head
        if let title = site.titles[route] { head.title = title }
        let crumbs =
            [site.shared.home] + head.parents.map { Crumb(title: $0.title, path: $0.path) } + [Crumb(title: name, path: nil)]
        let description = head.description.flatMap { $0.isEmpty ? nil : $0 }
        let address = links.address(of: route)
        let listed = Set(listedArticles)
        let mentions = (site.mentions.sources[route] ?? []).filter { !listed.contains($0) }
        let referring = Set((site.referringItems.positions[route] ?? []).map { ItemPlan.route(of: site.content.items[$0]) })
        let articles = head.showsData && route != .home ? site.positions(ofArticlesAt: mentions, atMost: Self.mostArticles) : [:]
        return Frame(
            site: site.content.settings,
            links: links,
            title: head.title,
            isHome: route == .home,
            logo: catalogue.image(site.content.settings.logo.map { Image(file: $0, alt: "") }),
            description: description,
            canonical: Self.isListed ? address : nil,
            openGraph: OpenGraph(openGraph),
            image: preview(head),
            navigation: site.shared.navigation(at: route),
            languages: site.editions.links(to: route, from: site.content.settings.language),
            breadcrumbs: route == .home ? [] : crumbs,
            accent: head.accent ?? site.content.settings.accent,
            alternates: site.shared.feeds + alternates,
            structuredData: Self.isListed
                ? site.structuredData.page(at: route, title: head.title, description: description, crumbs: crumbs, graph) : nil,
            articles: mentions.compactMap { articles[$0] }.map { site.articles[$0] },
            mentions: mentions.filter { articles[$0] == nil && !referring.contains($0) }.compactMap(site.link),
            itemReferences: site.itemReferences(to: route),
            showsData: head.showsData,
            story: (head.show ?? catalogue.onlyShow).flatMap { site.stories[$0.id] },
            corrections: corrections(of: head.title, at: address),
            policy: site.shared.policy,
            footer: site.shared.footer,
            ownHTML: site.shared.ownHTML,
            assets: site.shared.assets
        )
    }

    private func corrections(of title: String, at address: String) -> Corrections? {
        site.content.settings.contribution.map { contribution in
            Corrections(
                contribution, of: title, at: address, in: contentFiles.first(where: site.content.places.mayHaveFile),
                keys: entry.flatMap(site.content.places.keys), phrases: phrases)
        }
    }
}

extension PlannedPage {
    /// The picture that stands for the page where its link is shared: its own drawing, its photo if that is not in the drawing, or the
    /// drawing of its show or of the site.
    private func preview(_ head: PageHead) -> PreviewImage? {
        let isInDrawing = background(head) != nil && site.hasSharePicture(of: route)
        // Hardly any program that shows such pictures knows SVG.
        if let image = head.image, !isInDrawing, site.content.drawingTool == nil || !image.path.text.hasSuffix(".svg") {
            return PreviewImage(address: links.address(of: image.path), alt: image.alt)
        }
        let show = head.show.map { (Route.show($0.id), $0.title) }
        let pages = [(route, head.title), show, (.home, site.content.settings.title)].compactMap(\.self)
        return pages.first { site.hasSharePicture(of: $0.0) }.map { page, title in
            PreviewImage(address: links.address(of: .sharePicture(of: page)), alt: title, width: ShareCard.width, height: ShareCard.height)
        }
    }

    /// The picture that stands for the page where its link is shared.
    ///
    /// - Parameter tool: the program that makes it into pixels, with its version.
    func sharePicture(tool: String) -> DrawnPicture {
        let head = head
        let photo = background(head)
        let card = ShareCard(
            title: name, kicker: kicker, poster: poster, photo: photo.map(\.image), accent: head.accent ?? site.content.settings.accent,
            site: site.content.settings)
        let drawing = site.theme.sharePicture(card).bytes
        return DrawnPicture(drawing, width: ShareCard.width, height: ShareCard.height, photo: photo.map(\.photo), tool: tool)
    }

    /// The photo of the page, if it can be shown behind its name.
    private func background(_ head: PageHead) -> (image: PageImage, photo: DrawnPicture.Photo)? {
        guard let image = head.image, let original = image.original,
            let version = site.content.pictures[original]?.background(width: ShareCard.width, height: ShareCard.height)
        else { return nil }
        return (image, DrawnPicture.Photo(address: ("\(image.path)" as HTML).bytes, original: original, version: version))
    }
}

extension Site {
    /// The positions in the content of the first articles among `routes`.
    fileprivate func positions(ofArticlesAt routes: [Route], atMost count: Int) -> [Route: Int] {
        var positions: [Route: Int] = [:]
        for route in routes where positions.count < count { positions[route] = position(ofArticleAt: route) }
        return positions
    }

    /// A description made from a phrase in which `{name}` is the site.
    func about(_ phrase: String, _ names: KeyValuePairs<String, String> = [:]) -> String {
        Phrases.fill(Phrases.fill(phrase, names), ["name": content.settings.title])
    }
}

extension Links {
    func feeds(about subject: FeedSubject, title: String) -> [AlternateLink] {
        subject.formats.map { AlternateLink(title: title, kind: .feed($0), path: path(to: .feed($0, of: subject))) }
    }
}
