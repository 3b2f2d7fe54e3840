import ShowData

/// Everything that has an address on the site. The one place that knows how addresses look.
public enum Route: Hashable, Sendable {
    case home
    /// A page of the list of all articles, from 1.
    case news(page: Int)
    case article(slug: String)
    /// A page of the list of all shows by name, from 1; only on a site with more shows than the home page has room for.
    case shows(page: Int)
    case show(Show.ID)
    case season(Show.ID, number: Int)
    /// Episodes of a season that is too long for one page, from 2: the first of them are on the season's own page.
    case episodesOfSeason(Show.ID, number: Int, page: Int)
    case episode(Show.ID, season: Int, EpisodeCode)
    case character(Show.ID, Character.ID)
    /// A page of the list of all characters of a show, from 1.
    case characters(Show.ID, page: Int = 1)
    /// A page of the list of everyone in a show, from 1.
    case cast(Show.ID, page: Int = 1)
    /// A page of the list of everyone in a season, from 1; only if the tables of all seasons are too large for one page.
    case castOfSeason(Show.ID, number: Int, page: Int = 1)
    /// A page of a list of a show's details that its other pages have no room for, from 1.
    case list(ShowList, of: Show.ID, page: Int = 1)
    /// All episodes of a show.
    case episodes(Show.ID)
    /// What happened when.
    case timeline(Show.ID)
    /// What happened in some years or in a month; only if all of it is too long for one page.
    case timelineOf(TimelinePeriod, of: Show.ID)
    /// A page of the books of a show, from 1.
    case books(Show.ID, page: Int = 1)
    /// What was said about a show; the newest, if all of it is too long for one page.
    case announcements(Show.ID)
    /// What was said about a show in some years or in a month; only if all of it is too long for one page.
    case announcementsOf(TimelinePeriod, of: Show.ID)
    /// What is known about a show now.
    case now(Show.ID)
    /// A page of the list of all people by name, from 1.
    case people(page: Int = 1)
    case person(Person.ID)
    case author(Author.ID, page: Int)
    case tags
    case tag(slug: String, page: Int)
    case page(path: String)
    /// A page of the list of a collection, from 1.
    case collection(id: String, page: Int)
    /// A page of a collection.
    case item(collection: String, slug: String)
    /// A spoiler from another page's text on its own page, from 1.
    indirect case spoiler(on: Route, number: Int)
    case sources
    /// What the pages load from other hosts.
    case privacy
    /// A page of the list of everything with a name, from 1; with a letter, of the names that begin with it, which a long list is divided
    /// by.
    case search(letter: String? = nil, page: Int = 1)
    /// A file with the data of the search.
    case searchData(path: String)
    case notFound
    /// A page that sends the visitor on; the path is as the writer gave it, without slashes at the ends.
    case redirect(from: String)
    case feed(FeedFormat, of: FeedSubject)
    /// The days of a show, for calendar programs.
    case calendar(Show.ID)
    /// The whole data of a show, for other programs.
    case data(Show.ID)
    case sitemap
    /// A part of a sitemap that has grown too large for one file, from 1.
    case sitemapPart(Int)
    case robots
    /// What language models may know of the site; only if its owner allows that.
    case modelGuide
    case asset(path: String)
    /// The icon of the site in pixels.
    case icon(IconFile)
    /// The name and the icons of the site, for devices on whose screen it is put.
    case webManifest
    /// The picture that stands for a page where its link is shared.
    indirect case sharePicture(of: Route)
    /// The page or file of a translation of the site, which is in a folder of its own.
    indirect case translated(Route, folder: String)
}

/// The two feed formats of the site.
public enum FeedFormat: String, CaseIterable, Sendable {
    case atom = "feed.xml"
    case json = "feed.json"
}

/// What a feed follows.
public enum FeedSubject: Hashable, Sendable {
    case site
    case tag(slug: String)
    /// The episodes of a season as they are shown, and what is said about it.
    case season(Show.ID, number: Int)
    /// What is said about a show.
    case announcements(Show.ID)
    /// The articles that mention a character.
    case character(Show.ID, Character.ID)
    /// The articles that mention a person.
    case person(Person.ID)
    case collection(id: String)

    /// The formats that it has. There may be many characters and people, so each has only one.
    package var formats: [FeedFormat] {
        switch self {
        case .site, .tag, .season, .announcements, .collection: FeedFormat.allCases
        case .character, .person: [.atom]
        }
    }
}

extension Route {
    /// The address below the site's base, without a leading slash, not encoded. Pages end in a slash.
    package var path: String {
        switch self {
        case .home: ""
        case .news(let page): "news/" + Self.suffix(page)
        case .article(let slug): "news/\(slug)/"
        case .shows(let page): "shows/" + Self.suffix(page)
        case .show(let show): "\(show)/"
        case .season(let show, let number): "\(show)/season-\(number)/"
        case .episodesOfSeason(let show, let number, let page): "\(show)/season-\(number)/" + Self.suffix(page)
        case .episode(let show, let season, .number(let number)): "\(show)/season-\(season)/episode-\(number.nameInAddress)/"
        case .episode(let show, let season, .special(let name)): "\(show)/season-\(season)/\(name)/"
        case .character(let show, let character): "\(show)/characters/\(character)/"
        case .characters(let show, let page): "\(show)/characters/" + Self.suffix(page)
        case .cast(let show, let page): "\(show)/cast/" + Self.suffix(page)
        case .castOfSeason(let show, let number, let page): "\(show)/cast/season-\(number)/" + Self.suffix(page)
        case .list(let list, let show, let page): "\(show)/\(list.rawValue)/" + Self.suffix(page)
        case .episodes(let show): "\(show)/episodes/"
        case .timeline(let show): "\(show)/timeline/"
        case .timelineOf(let period, let show): "\(show)/timeline/\(period.nameInPath)/"
        case .books(let show, let page): "\(show)/books/" + Self.suffix(page)
        case .announcements(let show): "\(show)/announcements/"
        case .announcementsOf(let period, let show): "\(show)/announcements/\(period.nameInPath)/"
        case .now(let show): "\(show)/now/"
        case .people(let page): "people/" + Self.suffix(page)
        case .person(let person): "people/\(person)/"
        case .author(let author, let page): "authors/\(author)/" + Self.suffix(page)
        case .tags: "tags/"
        case .tag(let slug, let page): "tags/\(slug)/" + Self.suffix(page)
        case .page(let path): "\(path)/"
        case .collection(let id, let page): "\(id)/" + Self.suffix(page)
        case .item(let collection, let slug): "\(collection)/\(slug)/"
        case .spoiler(let page, let number): page.path + "spoiler-\(number)/"
        case .sources: "sources/"
        case .privacy: "privacy/"
        case .search(nil, let page): "search/" + Self.suffix(page)
        case .search(let letter?, let page): "search/\(letter)/" + Self.suffix(page)
        case .searchData(let path): path
        case .notFound: "404.html"
        case .redirect(let path): path.namesFile ? path : "\(path)/"
        case .feed(let format, .site): format.rawValue
        case .feed(let format, .tag(let slug)): "tags/\(slug)/\(format.rawValue)"
        case .feed(let format, .season(let show, let number)): "\(show)/season-\(number)/\(format.rawValue)"
        case .feed(let format, .announcements(let show)): "\(show)/announcements/\(format.rawValue)"
        case .feed(let format, .character(let show, let character)): "\(show)/characters/\(character)/\(format.rawValue)"
        case .feed(let format, .person(let person)): "people/\(person)/\(format.rawValue)"
        case .feed(let format, .collection(let id)): "\(id)/\(format.rawValue)"
        case .calendar(let show): "\(show)/calendar.ics"
        case .data(let show): "\(show)/data.json"
        case .sitemap: "sitemap.xml"
        case .sitemapPart(let number): "sitemap-\(number).xml"
        case .robots: "robots.txt"
        case .modelGuide: "llms.txt"
        case .asset(let path): path
        case .icon(let file): file.rawValue
        case .webManifest: "site.webmanifest"
        case .translated(let route, let folder): route.isInAllLanguages ? route.path : "\(folder)/\(route.path)"
        case .sharePicture(.home): "share.png"
        case .sharePicture(let page): "share/\(page.path.dropLast()).png"
        }
    }

    /// Whether a site in several languages has it once: the pages of all languages load it from there.
    package var isInAllLanguages: Bool {
        switch self {
        case .asset, .icon, .webManifest: true
        default: false
        }
    }

    /// The file in the output folder that a host serves at the address.
    package var outputPath: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// Page 1 of a list is the list itself.
    private static func suffix(_ page: Int) -> String { page == 1 ? "" : "page/\(page)/" }
}

extension String {
    /// Whether the path ends like a page's, so that it is a file itself.
    fileprivate var namesFile: Bool {
        let end = String(suffix(5)).lowercased()
        return end.hasSuffix(".html") || end.hasSuffix(".htm")
    }
}
