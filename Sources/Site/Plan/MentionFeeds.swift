import ContentReader
import Exports
import ShowData
import ThemeKit

extension Mentions {
    /// The feeds of the characters and people that articles mention, in the order of the content.
    ///
    /// - Parameter pages: those of the site. What has no page has no feed, and an address that is taken stays so.
    func feeds(in content: SiteContent, among pages: PageDirectory) -> [Route] {
        var feeds: [Route] = []
        func add(_ subject: FeedSubject, besides page: Route) {
            guard sources[page]?.contains(where: { $0.kind.type is ArticlePlan.Type }) == true, pages.route(exactlyAt: page.path) == page
            else { return }
            feeds += FeedFile.routes(of: subject).filter { pages.route(exactlyAt: $0.path) == nil }
        }
        for show in content.shows {
            for character in show.characters { add(.character(show.id, character.id), besides: .character(show.id, character.id)) }
        }
        for person in content.people { add(.person(person.id), besides: .person(person.id)) }
        return feeds
    }
}

extension Site {
    /// The feed of the newest articles that mention what a page is about; `nil` if there are none.
    func feedOfMentions(_ subject: FeedSubject, title: String, description: String?, page: Route) -> Feed? {
        let positions = (mentions.sources[page] ?? []).compactMap(position(ofArticleAt:)).sorted().prefix(Feed.length)
        guard !positions.isEmpty else { return nil }
        let entries = positions.map { position in
            var entry = ArticlePlan(position: position, site: self).feedEntry
            // Whoever wants to read them has the feed of the site, and these are many.
            entry.content = nil
            return entry
        }
        return Feed(
            subject, title: "\(content.settings.title): \(title)", description: description, page: page, entries, from: catalogue)
    }

    /// The links to the feed about `subject`, if the site has it.
    func feedLinks(about subject: FeedSubject, title: String) -> [AlternateLink] {
        subject.formats.allSatisfy { pages.route(exactlyAt: Route.feed($0, of: subject).path) == .feed($0, of: subject) }
            ? links.feeds(about: subject, title: title) : []
    }
}
