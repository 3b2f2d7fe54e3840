import ContentReader
import Hypertext
import ThemeKit

extension Parts {
    /// What visitors once wrote below a text, and where they can write now; nothing if there is neither.
    ///
    /// - Parameter list: the comments, as the page has them.
    public static func comments(_ list: HTML?, discussion: Discussion? = nil, frame: Frame) -> HTML? {
        guard list != nil || discussion != nil else { return nil }
        return """
            <section class="comments">
            <h2>\(frame.phrases.comments)</h2>
            \(discussion.flatMap { Parts.discussion($0, phrases: frame.phrases) })\
            \(list != nil && discussion == nil ? "<p class=\"meta\">\(frame.phrases.archivedComments)</p>\n" : nil)\
            \(list)</section>
            """
    }

    /// A link to the comments of another host, and the reason why they are not there yet. A script loads them when it is followed.
    private static func discussion(_ discussion: Discussion, phrases: Phrases) -> HTML? {
        switch discussion.service {
        case .mail(let mailbox):
            let subject = discussion.title.percentEncodedPath.replacing("&", with: "%26")
            return "<p><a href=\"mailto:\(mailbox)?subject=\(subject)\">\(phrases.commentByMail)</a></p>\n"
        case .giscus(let giscus):
            return asking(
                discussion, "giscus", "https://github.com/\(giscus.repository)/discussions", phrases,
                """
                 data-repo="\(giscus.repository)" data-repo-id="\(giscus.repositoryID)" data-category="\(giscus.category)" \
                data-category-id="\(giscus.categoryID)"
                """)
        case .isso(let server): return asking(discussion, "isso", server.origin, phrases, " data-server=\"\(server.origin)\"")
        case .mastodon:
            guard let post = discussion.post else { return nil }
            return """
                \(asking(discussion, "mastodon", post.description, phrases, nil))\
                <p><a href="\(post)" rel="external">\(phrases.commentOnPost)</a></p>

                """
        }
    }

    private static func asking(
        _ discussion: Discussion, _ service: StaticString, _ address: String, _ phrases: Phrases, _ attributes: HTML?
    ) -> HTML {
        """
        <p class="meta">\(Phrases.fill(phrases.commentsReason, ["host": discussion.service.host ?? ""]))</p>
        <p><a class="load-comments" href="\(address)" rel="external" data-comments="\(HTML(stringLiteral: service))" data-name="\(discussion.name)" \
        data-address="\(discussion.address)" data-failed="\(phrases.commentsFailed)"\(attributes)>\(phrases.loadComments)</a></p>

        """
    }

    /// The script that loads comments, for a page that has some elsewhere; nothing for others.
    static func commentsScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.comments) else { return nil }
        return frame.assets["comments.js"].map { "<script defer src=\"\($0)\"></script>" }
    }

    /// The script that counts visits; nothing if the site counts none.
    static func statisticsScript(_ frame: Frame) -> HTML? {
        guard let service = frame.site.statistics else { return nil }
        let host = frame.site.baseURL.origin.split(separator: "/").last.map { String($0) } ?? ""
        let attributes: HTML =
            switch service {
            case .goatcounter(let address): " data-goatcounter=\"\(address.origin)/count\""
            case .plausible: " data-domain=\"\(host)\""
            case .umami(_, let site): " data-website-id=\"\(site)\" data-domains=\"\(host)\""
            }
        return "<script defer src=\"\(service.script)\" data-statistics\(attributes)></script>"
    }
}
