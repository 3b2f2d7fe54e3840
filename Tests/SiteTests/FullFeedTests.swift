import ContentReader
import Exports
import ShowData
@testable import Site
import Testing
import ThemeKit

/// Feeds with whole texts, with a hub, and about characters and people. `FeedTests` covers the rest.
@Suite struct FullFeedTests {
    private static let settings = "title: Leaves\nbaseURL: https://leaves.example/fans/\n"
    private static let text = """
        ---
        title: A
        date: 2025-01-01
        description: In short.
        ---
        See [[Nick]] & [the rest](/news/b/), [here](#part), [away](https://x.example/?a=1&b=2).

        # Part {#part}

        ![a "leaf"](/images/leaf.svg)

        He ||falls *in love*||{s1e2} there.

        :::spoiler[Title]{until=s1e2}
        The canary sings at night in a cage.
        :::

        :::spoiler{hard}
        The second canary sings at noon.
        :::

        :::aside{mood=calm}
        An aside with ||a third canary inside it||.
        :::

        ::photo[Words]{src=images/leaf.svg}

        ::table

        A note[^1] and ||one more[^2]||.

        [^1]: Open.
        [^2]: The fourth canary is a footnote.
        """
    private static let files = [
        "site.yaml": settings + "feeds: { texts: full }\n",
        "images/leaf.svg": "<svg/>",
        "people.yaml": "kit: { name: Kit Connor }\njoe: { name: Joe Locke }\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: One }, { number: 2, title: Two }]\n",
        "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }\ncharlie: { name: Charlie, roles: [{ person: joe }] }\n",
        "articles/a.md": text,
        "articles/b.md": article("B", "spoils: s1e2", date: "2025-01-02").replacing(
            "Text of B.", with: "## X {#x}\n\nThe fifth canary, [[Nick]]."),
    ]

    private func feed(_ format: FeedFormat, _ subject: FeedSubject = .site, settings: String? = nil) throws -> String {
        var files = Self.files
        if let settings { files["site.yaml"] = Self.settings + settings }
        return try site(files, theme: theme).text(.feed(format, of: subject))
    }

    private var theme: BareTheme {
        let table = DirectiveDefinition("table", forms: [.leaf], takesLabel: false, needsShow: true) { _ in "<table>" }
        let photo = DirectiveDefinition(
            "photo", forms: [.leaf], attributes: [.required("src", .picture)],
            feedForm: .own { "<p>\($0.label)</p>\n" }
        ) { _ in "<svg>" }
        let aside = DirectiveDefinition("aside", forms: [.container], attributes: [.optional("mood", .text)]) {
            "<aside>\($0.content)</aside>\n"
        }
        return BareTheme(directives: [aside, photo, table])
    }

    @Test func wholeTextsHaveWholeAddressesAndNothingGuarded() throws {
        let page = "https://leaves.example/fans/news/a/"
        let expected = """
            <p>See <a href="https://leaves.example/fans/h/characters/nick/">Nick</a> &amp; \
            <a href="https://leaves.example/fans/news/b/">the rest</a>, <a href="\(page)#part">here</a>, \
            <a href="https://x.example/?a=1&amp;b=2">away</a>.</p>
            <h2 id="part">Part</h2>
            <p><img src="https://leaves.example/fans/images/leaf.svg" alt="a “leaf”"></p>
            <p>He <a href="\(page)">[Spoiler for Season 1, Episode 2]</a> there.</p>
            <p><a href="\(page)">Spoiler for Season 1, Episode 2</a></p>

            <p><a href="\(page)">Spoiler</a></p>

            """
        let content = try content(ofEntry: "A")
        #expect(content.hasPrefix(expected), "\(content)")
        #expect(content.contains("<p>Words</p>\n\n<p><a href=\"\(page)\">See it on Leaves</a></p>\n"))
        #expect(content.contains("An aside with <a href=\"\(page)\">[Spoiler]</a>."))
        #expect(content.contains("Open.") && content.contains("href=\"\(page)#"))
        for format in FeedFormat.allCases {
            let feed = try feed(format)
            #expect(!feed.contains("canary") && !feed.contains("in love"))
            #expect(feed.contains("In short."))
        }
        #expect(try !feed(.json).contains("\"content_text\": \"In short.\""))
    }

    @Test func aTextThatIsGuardedAsAWholeHasOnlyItsSummary() throws {
        #expect(try feed(.atom).ranges(of: "<entry>").count == 2)
        #expect(try feed(.atom).ranges(of: "<content type=\"html\">").count == 1)
        #expect(try feed(.json).ranges(of: "\"content_html\"").count == 1)
    }

    @Test func withoutTheSettingThereAreOnlySummaries() throws {
        #expect(try !feed(.atom, settings: "").contains("<content") && !feed(.json, settings: "").contains("content_html"))
    }

    @Test func theHubIsInEachFeed() throws {
        let settings = "feeds: { hub: https://hub.example/ }\n"
        #expect(try feed(.atom, settings: settings).contains("\n<link rel=\"hub\" href=\"https://hub.example/\"/>\n"))
        #expect(try feed(.json, settings: settings).contains("\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example/\"}]"))
        #expect(try !feed(.atom).contains("rel=\"hub\""))
    }

    @Test func whomArticlesMentionHasAFeed() throws {
        let nick = FeedSubject.character(.init("h"), .init("nick"))
        let atom = try feed(.atom, nick)
        #expect(atom.contains("<title>Leaves: Nick</title>") && atom.contains("<id>https://leaves.example/fans/h/characters/nick/</id>"))
        // The other article mentions him only in a spoiler.
        #expect(atom.ranges(of: "<entry>").count == 1 && atom.contains("<summary>In short.</summary>") && !atom.contains("<content"))
        let site = try site(Self.files, theme: theme)
        let feeds = site.routes.filter { if case .feed(_, let subject) = $0 { subject != .site } else { false } }
        #expect(feeds == [.feed(.atom, of: nick)])
        #expect(
            try announced(on: .character(.init("h"), .init("nick")), of: site) == [
                "/fans/feed.xml", "/fans/feed.json", "/fans/h/characters/nick/feed.xml",
            ])
        #expect(try announced(on: .character(.init("h"), .init("charlie")), of: site) == ["/fans/feed.xml", "/fans/feed.json"])
        #expect(site.route(at: "h/characters/nick/feed.xml") == .feed(.atom, of: nick))
        #expect(site.route(at: "people/kit/feed.xml") == nil)
    }

    @Test func peopleHaveFeedsToo() throws {
        let files = [
            "people.yaml": "kit: { name: Kit Connor }\n",
            "articles/c.md": "---\ntitle: C\ndate: 2025-01-03\n---\n[Kit](/people/kit/) and [[Kit Connor]]\n",
        ]
        let site = try site(files)
        #expect(try site.text(.feed(.atom, of: .person(.init("kit")))).ranges(of: "<entry>").count == 1)
        #expect(try announced(on: .person(.init("kit")), of: site).last == "/fans/people/kit/feed.xml")
    }

    /// What has the address of such a feed keeps it.
    @Test func anAddressThatIsTakenStaysSo() throws {
        var files = Self.files
        files["articles/c.md"] = article("C", "aliases: [/h/characters/nick/feed.xml]")
        let routes = try site(files, theme: theme).routes.filter { $0.path == "h/characters/nick/feed.xml" }
        #expect(routes.count <= 1)
    }

    private func announced(on route: Route, of site: Site) throws -> [String] {
        let page = try site.page(route)
        return page.frame.alternates.map(\.path.text)
    }

    /// The text of an entry of the Atom feed, as a reader sees it.
    private func content(ofEntry title: String) throws -> String {
        let entry = try #require(try feed(.atom).split(separator: "<title>\(title)</title>").last)
        let content = String(try #require(entry.split(separator: "<content type=\"html\">").last?.split(separator: "</content>").first))
        return content.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
            "&amp;", with: "&")
    }
}
