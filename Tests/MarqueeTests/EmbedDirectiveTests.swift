import ContentReader
import Diagnostics
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// `::embed`, callouts and bare links on the pages of the default theme.
@Suite struct EmbedDirectiveTests {
    @Test func aCardIsALinkWithTitleAndSource() throws {
        let page = try page("::embed[The *trailer*]{#film url=\"https://vimeo.com/76979871?share=copy\"}")
        let card = try #require(page.split(separator: "<figure").dropFirst().first { $0.hasPrefix(" class=\"embed") })
        #expect(
            card.hasPrefix(
                " class=\"embed wide\" id=\"film\">\n<a class=\"embed-card\" href=\"https://vimeo.com/76979871\" rel=\"external\""))
        #expect(card.contains(" data-frame=\"https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1\"><svg class=\"poster"))
        #expect(
            card.contains(
                """
                <span class="embed-title">The <em>trailer</em></span> <small>Loads from player.vimeo.com only when you click</small></span></a>
                <figcaption>Vimeo: <a href="https://vimeo.com/76979871" rel="external" dir="ltr">vimeo.com/76979871</a></figcaption>
                </figure>
                """))
        #expect(page.contains("/assets/blocks-") && page.contains("/assets/embeds-"))
        for element in ["<iframe", "<object", "<embed", "src=\"https", "dns-prefetch", "preconnect"] {
            #expect(!page.contains(element), "\(element)")
        }
        #expect(!card.contains("style="))
    }

    @Test func withoutATitleItIsCalledByItsKind() throws {
        let page = try page(
            "::embed{url=https://vimeo.com/76979871}\n\n::embed{url=https://soundcloud.com/a/b}\n\n"
                + "::embed{url=https://mastodon.social/@a/109501234567890123}\n")
        for title in ["Video on Vimeo", "Listen on SoundCloud", "Post on Mastodon"] {
            #expect(page.contains("<span class=\"embed-title\">\(title)</span>"), "\(title)")
        }
    }

    @Test func aPageWithoutAnyLoadsNothingForThem() throws {
        let page = try page("https://vimeo.com/76979871\n\n:::note\nA\n:::")
        #expect(!page.contains("/assets/blocks-") && !page.contains("/assets/embeds-") && !page.contains("data-frame"))
    }

    @Test(arguments: [
        ("> [!NOTE]\n> A", "<aside class=\"note-box\">\n<p class=\"label\">Note</p>\n<p>A</p>\n</aside>"),
        ("> [!TIP]\n> A", "<aside class=\"note-box tip\">\n<p class=\"label\">Tip</p>\n<p>A</p>\n</aside>"),
        ("> [!IMPORTANT]\n> A", "<aside class=\"note-box important\">\n<p class=\"label\">Important</p>\n<p>A</p>\n</aside>"),
        ("> [!WARNING] *Mind*\n> A", "<aside class=\"note-box warning\">\n<p class=\"label\"><em>Mind</em></p>\n<p>A</p>\n</aside>"),
        ("> [!danger]- \n> A", "<aside class=\"note-box caution\">\n<p class=\"label\">Caution</p>\n<p>A</p>\n</aside>"),
        ("> [!todo]\n> A", "<aside class=\"note-box\">\n<p class=\"label\">Todo</p>\n<p>A</p>\n</aside>"),
        (":::note[A]{.warning}\nB\n:::", "<aside class=\"note-box warning\">\n<p class=\"label\">A</p>\n<p>B</p>\n</aside>"),
        (":::note{.mine}\nB\n:::", "<aside class=\"note-box\">\n<p class=\"label\">Note</p>\n<p>B</p>\n</aside>"),
    ])
    func calloutsAreBoxesOfTheirKind(_ text: String, _ html: String) throws {
        #expect(try page(text).contains("\n\(html)\n"))
    }

    @Test func calloutsSpeakTheLanguageOfTheSite() throws {
        #expect(try page("> [!WARNING]\n> A", settings: "language: de\n").contains("<p class=\"label\">Warnung</p>"))
    }

    @Test(arguments: [
        ("::embed{url=https://x.example/a}", "13: error: nothing from 'x.example' can be embedded"),
        ("::embed{url=ftp://vimeo.com/76979871}", "13: error: 'ftp://vimeo.com/76979871' is not a web address"),
        ("::embed{url=\"javascript:alert(1)\"}", "14: error: 'javascript:alert(1)' is not a web address"),
        (
            "a\n\n::embed{url=https://127.0.0.1/@a/109501234567890123}",
            "13: error: 'https://127.0.0.1/@a/109501234567890123' cannot be embedded"
        ),
        (
            "::embed{url=https://leaves.example/@a/109501234567890123}",
            "13: error: 'https://leaves.example/@a/109501234567890123' is on this site itself"
        ),
        ("::embed{player=https://x.example/}", "1: error: 'embed' needs 'url'"),
        ("::embed{url=https://vimeo.com/76979871 player=https://vimeo.com/76979871}", "47: error: what is from Vimeo needs no 'player'"),
        ("::embed{url=https://a.bandcamp.com/album/b}", "13: error: the page of Bandcamp does not tell the address of its player"),
        (":::embed{url=https://vimeo.com/76979871}\n:::", "1: error: 'embed' cannot be written as ':::embed'"),
    ])
    func whatCannotBeEmbeddedIsAnErrorAtItsPlace(_ text: String, _ message: String) throws {
        #expect { try page(text) } throws: { error in
            guard let failure = error as? PlanningFailure, let first = failure.diagnostics.first else { return false }
            let found = "\(first.location.column): \(first.severity): \(first.message)"
            return failure.diagnostics.count == 1 && found == message && first.help != nil
        }
    }

    @Test func theSettingTurnsBareLinksIntoCards() throws {
        let text = "https://vimeo.com/76979871\n\nIn words: https://vimeo.com/76979872\n\nhttps://x.example/\n"
        let cards = try page(text, settings: "embeds: bareLinks\n").ranges(of: "<a class=\"embed-card\"").count
        #expect(cards == 1)
        #expect(try page(text).ranges(of: "<a class=\"embed-card\"").isEmpty)
    }

    @Test func theSiteKnowsTheHostsOfItsFrames() throws {
        let site = try site(
            "::embed{url=https://vimeo.com/76979871}\n\n:::spoiler\n::embed{url=https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv}\n:::\n\n"
                + "::embed{url=https://vimeo.com/76979872}\n")
        #expect(site.frameOrigins == ["https://player.vimeo.com", "https://tube.example"])
        #expect(try self.site("https://vimeo.com/76979871").frameOrigins == [])
    }

    private func page(_ text: String, settings: String = "") throws -> String {
        String(decoding: try #require(site(text, settings: settings).bytes(of: .article(slug: "a"))), as: UTF8.self)
    }

    private func site(_ text: String, settings: String = "") throws -> Site {
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n\(settings)",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "articles/2025/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\n\(text)\n",
        ])
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        return try Site(planning: ContentReader.read(folder.path, options: options).content, theme: DefaultTheme())
    }
}
