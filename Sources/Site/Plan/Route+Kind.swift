import ContentReader
import Files
import Hypertext
import ThemeKit

/// A kind of page or file, and how one of that kind is planned.
struct RouteKind {
    let type: any PlannedFile.Type
    /// `nil` for an address that the site does not have.
    let plan: (Site) -> (any PlannedFile)?

    /// A kind of a page or file of a translation, which that plans.
    init(_ kind: RouteKind, in folder: String) {
        type = kind.type
        plan = { site in site.translation(in: folder).flatMap(kind.plan) }
    }

    init<File: PlannedFile>(_ plan: @escaping (Site) -> File?) {
        type = File.self
        self.plan = { plan($0) }
    }
}

extension Route {
    /// The one place that tells kinds of pages and files apart.
    var kind: RouteKind {
        switch self {
        case .home: RouteKind { HomePlan(site: $0) }
        case .news(let number): RouteKind { NewsPlan(number: number, site: $0) }
        case .article(let slug): RouteKind { ArticlePlan(slug, on: $0) }
        case .shows(let number): RouteKind { ShowsPlan(number: number, site: $0) }
        case .show(let id): RouteKind { ShowPlan(id, on: $0) }
        case .season(let show, let number): RouteKind { SeasonPlan(show, number, on: $0) }
        case .episodesOfSeason(let show, let number, let page): RouteKind { EpisodesOfSeasonPlan(show, number, page: page, on: $0) }
        case .episode(let show, let season, let code): RouteKind { EpisodePlan(show, season, code, on: $0) }
        case .character(let show, let id): RouteKind { CharacterPlan(show, id, on: $0) }
        case .characters(let show, let number): RouteKind { CharactersPlan(show, number, on: $0) }
        case .cast(let show, let number): RouteKind { CastPlan(show, number, on: $0) }
        case .castOfSeason(let show, let number, let page): RouteKind { CastOfSeasonPlan(show, number, page: page, on: $0) }
        case .list(let list, let show, let number): RouteKind { ShowListPlan(list, show, number, on: $0) }
        case .episodes(let show): RouteKind { EpisodesPlan(show, on: $0) }
        case .timeline(let show): RouteKind { TimelinePlan(show, on: $0) }
        case .timelineOf(let period, let show): RouteKind { TimelineOfPeriodPlan(period, show, on: $0) }
        case .books(let show, let number): RouteKind { BooksPlan(show, number, on: $0) }
        case .announcements(let show): RouteKind { AnnouncementsPlan(show, on: $0) }
        case .announcementsOf(let period, let show): RouteKind { AnnouncementsOfPeriodPlan(period, show, on: $0) }
        case .now(let show): RouteKind { NowPlan(show, on: $0) }
        case .people(let number): RouteKind { PeoplePlan(number: number, site: $0) }
        case .person(let id): RouteKind { PersonPlan(id, on: $0) }
        case .author(let id, let number): RouteKind { AuthorPlan(id, number, on: $0) }
        case .tags: RouteKind { TagsPlan(site: $0) }
        case .tag(let slug, let number): RouteKind { TagPlan(slug, number, on: $0) }
        case .page(let path): RouteKind { PlainPlan(path, on: $0) }
        case .collection(let id, let number): RouteKind { CollectionPlan(id, number, on: $0) }
        case .item(let collection, let slug): RouteKind { ItemPlan(collection, slug, on: $0) }
        case .spoiler(let page, let number): RouteKind { SpoilerPlan(number, on: page, of: $0) }
        case .privacy: RouteKind { PrivacyPlan(site: $0) }
        case .sources: RouteKind { SourcesPlan(site: $0) }
        case .search(let letter, let number): RouteKind { SearchPlan(letter, number, on: $0) }
        case .searchData(let path): RouteKind { SearchDataFile(path, on: $0) }
        case .notFound: RouteKind { NotFoundPlan(site: $0) }
        case .redirect(let path): RouteKind { RedirectPlan(path, on: $0) }
        case .feed(let format, let subject): RouteKind { FeedFile(format: format, subject: subject, site: $0) }
        case .calendar(let show): RouteKind { CalendarFile(show, on: $0) }
        case .data(let show): RouteKind { ShowDataFile(show, on: $0) }
        case .sitemap: RouteKind { SitemapFile(part: nil, site: $0) }
        case .sitemapPart(let number): RouteKind { SitemapFile(part: number, site: $0) }
        case .robots: RouteKind { RobotsFile(site: $0) }
        case .modelGuide: RouteKind { ModelGuideFile(site: $0) }
        case .asset(let path): RouteKind { AssetFile(path: path, site: $0) }
        case .icon(let file): RouteKind { IconPictureFile(file: file, site: $0) }
        case .webManifest: RouteKind { WebManifestFile(site: $0) }
        case .sharePicture(let page): RouteKind { SharePictureFile(of: page, on: $0) }
        case .translated(let route, let folder): RouteKind(route.kind, in: folder)
        }
    }
}

extension Route {
    /// Whether it is a page that people read or are redirected by.
    package var isPage: Bool { kind.type.isPage }

    /// Whether visitors and search engines should find it on their own.
    var isListed: Bool { kind.type.isListed }

    /// Whether only a host needs it: a folder on a disk works without.
    package var isForHosts: Bool { kind.type.isForHosts }

    /// Whether it links to what is new, so that it is published after the pages that it links to.
    package var isIndex: Bool { kind.type.isIndex }

    /// Whether it is a drawing that another program makes into pixels.
    package var isDrawn: Bool { kind.type.isDrawn }

    /// The kind of page by which `shareImages` in `site.yaml` names it.
    var shareKind: ShareImageKind? { (kind.type as? any PlannedPage.Type)?.shareKind }

    /// Whether pages load it as a part of themselves, such as a picture or a style sheet.
    package var isLoaded: Bool { kind.type.isLoaded }
}

extension Site {
    /// The bytes of the file at `route`, one of `routes`.
    ///
    /// Pictures and other files of the content are not kept in memory. They have no bytes here, but an `original`.
    package func bytes(of route: Route) -> [UInt8]? { route.kind.plan(self)?.bytes }

    /// The bytes of the file at `route`, like ``bytes(of:)``, in memory that is in proportion to the limit.
    ///
    /// - Throws: if it would be larger than `limit`.
    package func bytes(of route: Route, atMost limit: SizeLimit) throws(MarkupTooLarge) -> [UInt8]? {
        try MarkupLimit.bytes(atMost: limit.bytes) { bytes(of: route) }
    }

    /// The path in the content folder of the file that is copied to `route`; `nil` if none is.
    package func original(of route: Route) -> String? { route.kind.plan(self)?.original }

    /// The name of the file, among the published versions of pictures, that is copied to `route`; `nil` if it is no such version.
    package func madePicture(at route: Route) -> String? {
        if case .asset(let path) = route { return index.madePictures[path] }
        return route.isDrawn ? drawnFiles.result(for: route) { route.kind.plan(self)?.drawing?.file } : nil
    }

    /// Whether the page at `route` has a picture of its own where its link is shared.
    package func hasSharePicture(of route: Route) -> Bool { pages.route(exactlyAt: Route.sharePicture(of: route).path) != nil }

    /// The drawing whose pixels are the file at `route`; `nil` if it is another file.
    ///
    /// It is drawn each time.
    package func drawing(at route: Route) -> DrawnPicture? {
        let drawing = route.isDrawn ? route.kind.plan(self)?.drawing : nil
        if let drawing { _ = drawnFiles.result(for: route) { drawing.file } }
        return drawing
    }

    /// Whether the file at `route` is there to show spoilers.
    package func holdsSpoiler(_ route: Route) -> Bool { route.kind.plan(self)?.holdsSpoiler ?? false }

    /// The content files that the page at `route` is made of, most important first. Some of them may not exist.
    package func contentFiles(of route: Route) -> [String] { route.kind.plan(self)?.contentFiles ?? [] }

    /// The text that the page at `route` shows in whole or in part, with its file in the content folder.
    package func text(on route: Route) -> (body: Body, file: String)? { route.kind.plan(self)?.text.map { ($0.body, $0.file) } }

    /// What a build has to know of the file at `route`: the file that it copies, whether it holds a spoiler, and what it is made of.
    package func outline(of route: Route) -> (original: String?, holdsSpoiler: Bool, contentFiles: [String]) {
        guard let plan = route.kind.plan(self) else { return (nil, false, []) }
        return (plan.original, plan.holdsSpoiler, plan.contentFiles)
    }

    /// Whether visitors see the page at `route` once the site is published.
    package func visibility(of route: Route) -> PageVisibility { route.kind.plan(self)?.visibility ?? .everybody }

    /// The link to the page at `route`, with its name; `nil` if it is not a page of its own.
    func link(_ route: Route) -> TitledLink? { route.kind.plan(self)?.link }
}

extension Route {
    /// Whether translations have it too. Hosts look for some files only at the top of a site.
    var isInTranslations: Bool {
        switch self {
        case .robots, .modelGuide: false
        default: true
        }
    }
}
