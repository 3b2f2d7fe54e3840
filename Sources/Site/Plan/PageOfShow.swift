import ShowData

/// A page about a show, or about one aspect of it, such as its cast.
protocol PageOfShow: PlannedPage {
    init(show: Show, site: Site)

    var show: Show { get }
}

extension PageOfShow {
    static var showsOnlyListedArticles: Bool { true }

    /// `nil` if the site has no such show.
    init?(_ id: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(id) else { return nil }
        self.init(show: show, site: site)
    }

    /// The head of a page about one aspect of a show. Its title is the show's title and the page's name.
    ///
    /// - Parameter phrase: what the page is about; `{show}` in it stands for the show.
    func head(about phrase: String) -> PageHead { head(of: show, named: name, about: phrase) }
}

extension PlannedPage {
    /// The head of a page about one aspect of `show`, as in ``PageOfShow/head(about:)``.
    func head(of show: Show, named name: String, about phrase: String) -> PageHead {
        PageHead(
            title: "\(show.title): \(name)", description: site.about(phrase, ["show": show.title]), accent: show.accent,
            parents: [catalogue.link(show)], showsData: true, show: show)
    }
}
