import Diagnostics
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// Takes texts, and checks what the site fills into them.
@Suite struct TextTests {
    @Test(arguments: [
        ("an id", "[[nick]]", "<a href=\"/fans/h/characters/nick/\">Nick Nelson</a>"),
        ("a name", "[[Nick Nelson]]", "<a href=\"/fans/h/characters/nick/\">Nick Nelson</a>"),
        ("an alias", "[[Nicholas]]", "<a href=\"/fans/h/characters/nick/\">Nicholas</a>"),
        ("a scope", "[[o/sam]]", "<a href=\"/fans/o/characters/sam/\">Sam</a>"),
        ("a label", "[[nick|*him*]]", "<a href=\"/fans/h/characters/nick/\"><em>him</em></a>"),
        ("a label with a value", "[[s2|{{show.title}}]]", "<a href=\"/fans/h/season-2/\">Heartstopper</a>"),
        ("the show of the article", "[[Sam]]", "<a href=\"/fans/h/characters/sam/\">Sam</a>"),
        ("an episode", "[[s2e5]]", "<a href=\"/fans/h/season-2/episode-5/\">Heat</a>"),
        ("a volume", "[[vol 4]]", "<a href=\"/fans/h/books/#v4\">Volume 4</a>"),
        ("a page", "[[The Team]]", "<a href=\"/fans/about/team/\">The Team</a>"),
        ("a person", "[[Kit Connor]]", "<a href=\"/fans/people/kit/\">Kit Connor</a>"),
        ("code", "`[[nick]] {{show.title}}`", "<code>[[nick]] {{show.title}}</code>"),
        ("a value", "{{show.title}} & {{seasons.2.premiere}}", "Heartstopper &amp; 3 August 2023"),
        ("another show's value", "{{shows.o.title}}", "Other &lt;show&gt;"),
        ("an escaped value", "\\{{show.title}}", "{{show.title}}"),
        ("a source", ":aside[so]{source=imdb}", "<aside class=\"calm\">so|IMDb</aside>"),
        ("a flag", ":aside[so]{loud}", "<aside class=\"calm\">so|!</aside>"),
        ("an inline directive", ":aside[*so*]{mood=\"a&b\"}", "<aside class=\"a&amp;b\"><em>so</em>|</aside>"),
    ])
    func gapsAreFilled(_ name: String, _ written: String, _ shown: String) throws {
        #expect(try body(of: written) == "<p>\(shown)</p>\n", "\(name)")
    }

    @Test func blockDirectivesGetTheWrittenText() throws {
        let text = """
            ::photo[A *leaf*]{src=images/leaf.svg alt="Leaf & stem" season=2 day=seasons.2.premiere}

            ::::aside[[[nick]]]
            :::aside
            Inner.
            :::
            ::::
            """
        #expect(
            try body(of: text) == """
                <img src="/fans/images/leaf.svg" alt="Leaf &amp; stem">A <em>leaf</em>
                <aside class="calm"><a href="/fans/h/characters/nick/">Nick Nelson</a>|\
                <aside class="calm">|<p>Inner.</p>
                </aside>
                </aside>

                """)
    }

    @Test func aTextAboutNoShowHasOnlyTheSitesData() throws {
        #expect(try body(of: "{{site.title}} {{shows.h.title}} [[h/sam]]", show: nil).hasPrefix("<p>Leaves Heartstopper <a href"))
        #expect(
            try problems("{{show.title}} [[Sam]]", show: nil) == [
                .error(at: "articles/a.md", 5, 3, "the data has no 'show'", help: "did you mean 'shows'?"),
                .error(
                    at: "articles/a.md", 5, 18, "'Sam' can mean several things",
                    help: "write one of [[h/sam]] (character), [[o/sam]] (character)"
                ),
            ])
    }
}

/// Takes texts, and checks what is wrong with them.
extension TextTests {
    @Test(arguments: [
        ("an unknown name", "See [[Nick Nelsen]].", 7, "nothing on the site is called 'Nick Nelsen'", "did you mean [[h/nick]]?"),
        ("a name like no other", "[[Zaphod Beeblebrox]]", 3, "nothing on the site is called 'Zaphod Beeblebrox'", nil),
        (
            "an ambiguous name", "[[Kit]]", 3, "'Kit' can mean several things",
            "write one of [[news/kit]] (article), [[people/kit]] (person)"
        ),
        ("a name in a spoiler", "||[[nikc]]||", 5, "nothing on the site is called 'nikc'", "did you mean [[h/nick]]?"),
        ("an unknown value", "So {{show.titel}}", 6, "'show' has no 'titel'", "did you mean 'title'?"),
        ("a value of a value", "{{show.title.x}}", 3, "'show.title' has no 'x'", "end the path before '.x'"),
        (
            "a value that is not known yet", "{{show.network}}", 3, "'show.network' is not known yet",
            "add it to the show's data, or write the text itself"
        ),
        ("several values", "{{seasons}}", 3, "'seasons' is not one value", "continue with .2"),
        ("an unknown directive", "::phoot[x]", 1, "there is no directive 'phoot'", "did you mean 'photo'?"),
        (
            "the wrong form", ":photo[x]{src=images/leaf.svg alt=x}", 1, "'photo' cannot be written as ':photo'",
            "write '::photo' on a line of its own; for a plain colon, write '\\:photo'"
        ),
        ("a missing attribute", "::photo[x]{src=images/leaf.svg}", 1, "'photo' needs 'alt'", "write {alt=\"…\"} after it"),
        (
            "an unknown attribute", "::photo[x]{src=images/leaf.svg alt=x sesson=2}", 38, "'photo' has no attribute 'sesson'",
            "did you mean 'season'?"
        ),
        ("an attribute without value", ":aside[x]{mood}", 11, "'mood' has no value", "write mood=\"…\""),
        ("a missing label", "::photo{src=images/leaf.svg alt=x}", 1, "'photo' needs a text", "write ::photo[…]"),
        (
            "a picture that does not exist", "::photo[x]{src=images/laef.svg alt=x}", 16, "there is no file 'images/laef.svg'",
            "did you mean 'images/leaf.svg'?"
        ),
        ("a season that does not exist", "::photo[x]{src=images/leaf.svg alt=x season=3}", 45, "there is no season '3'", "available: 2"),
        ("a broken link", "a [b](/nwes/)", 7, "no page has the address '/nwes/'", "did you mean '/news/'?"),
        ("a broken link in a spoiler", "||[b](/nwes/)||", 7, "no page has the address '/nwes/'", "did you mean '/news/'?"),
        ("a broken anchor", "[b](#tehre)\n\n# There", 5, "this page has no heading '#tehre'", "did you mean '#there'?"),
        ("a broken anchor elsewhere", "[b](/about/team/#x)", 5, "the page '/about/team/' has no heading '#x'", nil),
        ("an unknown source", ":aside[x]{source=imbd}", 18, "no source has the id 'imbd'", "did you mean 'imdb'?"),
        (
            "a point in the place of an attribute", ":spoiler[x]{s2}", 13, "'spoiler' has no attribute 's2'",
            "write {until=s2}; several points need quotes: {until=\"s2e8, v3\"}"
        ),
        ("an invalid point", "||x||{s2x}", 7, "'s2x' is not a point in a story", "write a point such as s2, s2e5, v4, v4c12 or film"),
    ])
    func mistakesAreReportedWhereTheyAre(_ name: String, _ written: String, _ column: Int, _ message: String, _ help: String?) throws {
        #expect(try problems(written) == [.error(at: "articles/a.md", 5, column, message, help: help)], "\(name)")
    }

    /// The first few meanings of a name, numbers by value.
    @Test func meaningsAreFewAndInOrder() throws {
        let show = "title: H\nkind: series\nstatus: running\n"
        let seasons = [11, 2, 1, 10, 3, 20, 12].map { number in
            ("shows/h/season-\(number).yaml", "number: \(number)\nepisodes: [{ number: 1, title: Pilot }]\n")
        }
        let article = ["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[[Pilot]]\n", "shows/h/show.yaml": show]
        let episodes = ["s1e1", "s2e1", "s3e1", "s10e1", "s11e1"].map { "[[h/\($0)]] (episode)" }.joined(separator: ", ")
        #expect(
            try planningDiagnostics(article.merging(seasons) { $1 }).map(\.help) == ["write one of \(episodes) and 2 more"])
    }

    /// On a site with several shows, a point belongs to one of them, or nobody ever reaches it.
    @Test(arguments: [
        ("articles/a.md", "---\ntitle: A\ndate: 2025-01-01\nspoils: s1\n---\nText.\n", 4, 9),
        ("articles/a.md", "---\ntitle: A\ndate: 2025-01-01\nspoils: s99\n---\nText.\n", 4, 9),
        ("articles/a.md", "---\ntitle: A\ndate: 2025-01-01\n---\n||x||{s1}\n", 5, 7),
        ("articles/a.md", "---\ntitle: A\ndate: 2025-01-01\n---\n:spoiler[x]{until=s1}\n", 5, 19),
        ("articles/a.md", "---\ntitle: A\ndate: 2025-01-01\n---\n:::spoiler{until=v1}\nx\n:::\n", 5, 18),
        ("pages/a.md", "---\ntitle: A\n---\n||x|| {s1e1}\n", 4, 8),
    ])
    func aPointWithoutAShowIsAnError(file: String, text: String, line: Int, column: Int) throws {
        let show = "title: H\nkind: series\nstatus: running\n"
        let shows = ["shows/h/show.yaml": show, "shows/i/show.yaml": show, "shows/h/season-1.yaml": "number: 1\nepisodes: []\n"]
        let help = "write 'show: h', or another show, in the front matter of the article; elsewhere, leave the point out"
        #expect(
            try planningDiagnostics(shows.merging([file: text]) { $1 }).map { "\($0)" } == [
                "\(Diagnostic.error(at: file, line, column, "it is not clear which show this point of the story belongs to", help: help))"
            ])
        let named = text.replacing("title: A\n", with: "title: A\nshow: h\n").replacing("s99", with: "s1").replacing("v1", with: "s1")
        if file.hasPrefix("articles") {
            #expect(try planningDiagnostics(shows.merging([file: named.replacing("s1e1", with: "s1")]) { $1 }) == [])
        }
    }

    @Test func linksToFutureArticlesAreWordsUntilThen() throws {
        let planned = try site([
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[b *c*](/news/later/#x) and [d](/old/).\n",
            "articles/later.md": "---\ntitle: L\ndate: 2026-01-02\naliases: /old/\n---\nText.\n",
            "pages/p.md": "---\ntitle: P\n---\n- ||[b](/news/later)||\n",
        ])
        #expect(
            planned.waitingLinks == [
                .note(
                    at: "articles/a.md", 5, 9, "the article '/news/later/' does not appear before 2026-01-02",
                    help: "until then the words are shown without a link"),
                .note(
                    at: "articles/a.md", 5, 33, "the article '/old/' does not appear before 2026-01-02",
                    help: "until then the words are shown without a link"),
                .note(
                    at: "pages/p.md", 4, 9, "the article '/news/later' does not appear before 2026-01-02",
                    help: "until then the words are shown without a link"),
            ])
        #expect(try planned.text(.article(slug: "a")).contains("<p>b <em>c</em> and d.</p>"))
        for route in planned.routes where route.isPage {
            #expect(try !planned.text(route).contains("news/later/\""), "\(route)")
        }
    }

    @Test func draftsCannotBeLinked() throws {
        let files = [
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[b](/news/draft) [c](/news/later/)\n",
            "articles/draft.md": "---\ntitle: D\ndate: 2025-01-01\ndraft: true\n---\nText.\n",
            "articles/later.md": "---\ntitle: L\ndate: 2026-01-02\n---\nText.\n",
        ]
        #expect(
            try planningDiagnostics(files) == [
                .error(at: "articles/a.md", 5, 5, "the article '/news/draft' is a draft", help: "remove the link until it is published")
            ])
    }

    @Test func everyTextIsChecked() throws {
        let files = [
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[[x1]]\n\n- [[x2]]\n",
            "pages/p.md": "---\ntitle: P\n---\n\n[b](/nowhere/)\n[b](/nowhere/)\n",
            "shows/h/characters/nick.md": "> {{x}}\n",
            "shows/h/episodes/s2e5.md": "::x\n",
        ]
        #expect(
            try planningDiagnostics(Self.files.merging(files) { $1 }).map { "\($0.location): \($0.message)" } == [
                "articles/a.md:5:3: nothing on the site is called 'x1'", "articles/a.md:7:5: nothing on the site is called 'x2'",
                "pages/p.md:5:5: no page has the address '/nowhere/'", "shows/h/characters/nick.md:1:5: the data has no 'x'",
                "shows/h/episodes/s2e5.md:1:1: there is no directive 'x'",
            ])
    }

    @Test(arguments: [
        "/about/team", "/about/team/", "/about/team/?x#team", "/images/leaf.svg", "/h/books/#v4", "/feed.xml", "#content", "#", "/",
    ])
    func linksToWhatIsThereAreRight(_ address: String) throws {
        #expect(try problems("[b](\(address))") == [])
    }
}

extension TextTests {
    /// A browser opens what a link points into, so a shared link would reveal it.
    @Test func headingsInSpoilersCannotBeLinked() throws {
        let text = "[b](#how) [c](#who)\n\n:::spoiler\n# How\n\n:::aside\n# Who\n:::\n:::"
        #expect(
            try problems(text) == [
                .error(at: "articles/a.md", 5, 5, "this page has no heading '#how'"),
                .error(at: "articles/a.md", 5, 15, "this page has no heading '#who'"),
            ])
        #expect(try !body(of: ":::spoiler\n# How\n:::").contains("id="))
    }

    @Test func elementsInRawHTMLCanBeLinked() throws {
        let settings = "title: Leaves\nbaseURL: https://leaves.example/fans/\nrawHTML: allowed\n"
        #expect(try planningDiagnostics(files("[b](#here)\n\n<p id=here>").merging(["site.yaml": settings]) { $1 }) == [])
    }
}

/// Which pages mention which, and what they reveal of a guarded text.
extension TextTests {
    @Test func pagesKnowWhatLinksToThem() throws {
        let site = try site(
            Self.files.merging([
                "articles/a.md": text("[[nick]], [[Nick Nelson]] and [Sam](/h/characters/sam)", show: "h"),
                "articles/b.md": text(":::aside\n[[h/nick]]\n:::"),
                "pages/p.md": "---\ntitle: P\n---\n[[P]] [this](#) [Nick](/h/characters/nick/#facts)\n",
                "shows/h/characters/nick.md": "[[Nick Nelson]] and [[Sam]].\n",
            ]) { $1 })
        let (nick, sam) = (Route.character(.init("h"), .init("nick")), Route.character(.init("h"), .init("sam")))
        #expect(
            site.mentions.sources == [
                nick: [.article(slug: "a"), .article(slug: "b"), .page(path: "p")],
                sam: [.article(slug: "a"), nick],
            ])
    }

    @Test func sourcesKnowTheTextsThatUseThem() throws {
        let site = try site(
            Self.files.merging([
                "articles/a.md": text(":aside[One]{source=imdb} :aside[two]{source=imdb}"),
                "articles/b.md": text("||:aside[Three]{source=imdb}||"),
                "pages/p.md": "---\ntitle: P\n---\n:aside[Four]{source=imdb}\n",
                "shows/h/characters/nick.md": ":aside[Five]{source=imdb}\n",
            ]) { $1 })
        #expect(try site.text(.sources) == "Sources: IMDb, Nick Nelson, A, P")
    }

    @Test func mentionsInSpoilersAreNotRevealed() throws {
        let text = """
            Open. ||[[nick]] and [Sam](/h/characters/sam/)||

            A footnote for ||those who know[^1]||.

            :::spoiler
            [Kit](/people/kit/) [[vol 4]]
            :::

            [^1]: [Team](/about/team/)
            """
        #expect(try site(files(text)).mentions.sources == [:])
    }

    @Test func inlineSpoilersLeaveTheirParagraph() throws {
        #expect(
            try body(of: "In the end ||*Nick* dies||{s2e5}, and ||[[Sam]]|| too.") == """
                <p>In the end <a class="spoiler-reference" href="#spoiler:1" id="spoiler-reference:1">Spoiler 1</a>, \
                and <a class="spoiler-reference" href="#spoiler:2" id="spoiler-reference:2">Spoiler 2</a> too.</p>
                <div class="spoilers">
                <details class="spoiler" id="spoiler:1" data-show="h" data-until="s2e5">
                <summary>Spoiler 1 (Season 2, Episode 5)</summary>
                <p><em>Nick</em> dies <a href="#spoiler-reference:1" aria-label="Back to the text">↩</a></p>
                </details>
                <details class="spoiler" id="spoiler:2">
                <summary>Spoiler 2</summary>
                <p><a href="/fans/h/characters/sam/">Sam</a> <a href="#spoiler-reference:2" aria-label="Back to the text">↩</a></p>
                </details>
                </div>
                """)
    }

    /// Lists, descriptions, feeds, the contents and the search have the words of the page, and nothing that is guarded there.
    @Test func theBeginningOfATextReadsLikeItsPage() throws {
        let text = """
            {{show.title}}, {{seasons.2.episodes.5.title}}: [[s2e5]], [[nick]], [[Nicholas]], [[o/sam]], [[v4|it]] and ||{{show.status}} [[sam]]||.

            # Of {{show.title}} and [[s2e5]]
            """
        let beginning = "Heartstopper, Heat: Heat, Nick Nelson, Nicholas, Sam, it and …."
        let site = try site(
            files(text).merging([
                "site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { art: { title: Art, feed: true } }\n",
                "collections/art/one.md": "---\n{ title: One, date: 2025-01-01, show: h }\n---\n{{show.title}} and [[nick]].\n",
                "pages/p.md": "---\ntitle: P\n---\n{{shows.h.title}} and [[nick]].\n\n# [[s2e5]]\n",
            ]) { $1 })
        let article = try #require(ArticlePlan("a", on: site))
        #expect(article.summary.summary == beginning && article.head.description == beginning && article.feedEntry.summary == beginning)
        let show = try #require(site.catalogue.show("h"))
        #expect(site.texts.headings(of: article.article.body, about: show).map(\.text) == ["Of Heartstopper and Heat"])
        let item = try #require(ItemPlan("art", "one", on: site))
        #expect(item.head.description == "Heartstopper and Nick Nelson.")
        #expect(try #require(PlainPlan("p", on: site)).head.description == "Heartstopper and Nick Nelson.")
        let found = SearchDocuments(site: site).all(threads: 1).filter { ["A", "One", "P"].contains($0.title) }
        #expect(Set(found.map(\.excerpt)) == [beginning, "Heartstopper and Nick Nelson."])
        #expect(found.flatMap(\.headings).map(\.text).sorted() == ["Heat", "Of Heartstopper and Heat"])
    }

    @Test func nothingGuardedIsRevealedElsewhere() throws {
        let text = """
            ||Nick dies at once.||

            The story ends, ||Nick dies||.

            # The end, where ||Nick dies||

            :::spoiler
            # How Nick dies
            :::
            """
        let site = try site(files(text))
        let article = try #require(site.content.articles.first { $0.slug == "a" })
        #expect(article.body.excerpt.withoutValues == "The story ends, ….")
        #expect(article.body.headings.map(\.text) == ["The end, where …"])
        for route in site.routes where route != .article(slug: "a") {
            let text = site.bytes(of: route).map { String(decoding: $0, as: UTF8.self) } ?? ""
            #expect(!text.contains("dies"), "\(route.path)")
        }
    }
}

extension TextTests {
    fileprivate static let files = [
        "images/leaf.svg": "<svg/>",
        "sources.yaml": "imdb: { name: IMDb }\n",
        "people.yaml": "kit: { name: Kit Connor, aliases: [Kit] }\n",
        "shows/h/show.yaml": "title: Heartstopper\nkind: series\nstatus: ended\n",
        "shows/h/season-2.yaml": "number: 2\npremiere: 2023-08-03\nepisodes: [{ number: 5, title: Heat }]\n",
        "shows/h/characters.yaml": "nick: { name: Nick Nelson, aliases: [Nicholas] }\nsam: { name: Sam }\n",
        "shows/h/books.yaml": "volumes: { v4: { title: Volume 4, number: 4 } }\n",
        "shows/o/show.yaml": "title: Other <show>\nkind: series\nstatus: ended\n",
        "shows/o/characters.yaml": "sam: { name: Sam }\n",
        "articles/kit.md": article("Kit"),
        "pages/about/team.md": "---\ntitle: The Team\n---\n# Team\n",
    ]

    private func files(_ markdown: String, show: String? = "h") -> [String: String] {
        Self.files.merging(["articles/a.md": text(markdown, show: show)]) { $1 }
    }

    /// An article whose text begins in line 5.
    private func text(_ markdown: String, show: String? = nil) -> String {
        "---\n{ title: A, date: 2025-01-01\(show.map { ", show: \($0)" } ?? "") }\n\n---\n\(markdown)\n"
    }

    /// The HTML of an article with the text.
    private func body(of markdown: String, show: String? = "h") throws -> String {
        let page = try site(files(markdown, show: show)).text(.article(slug: "a"))
        #expect(page.hasPrefix("A: "))
        return String(page.dropFirst(3))
    }

    private func problems(_ markdown: String, show: String? = "h") throws -> [Diagnostic] {
        try planningDiagnostics(files(markdown, show: show))
    }
}
