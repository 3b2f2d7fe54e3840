import ContentReader
import Diagnostics
import ShowData
import TestSupport
import Testing
import ThemeKit

@testable import Site

/// Links in texts, and where they lead. The article `/fans/news/a/` of `https://leaves.example/fans/` is in `articles/2025/a.md`.
@Suite struct TextLinkTests {
    @Test(arguments: [
        ("an address of the site", "/news/kit", "/fans/news/kit"),
        ("one of a file", "/files/a%20b.pdf#page=2", "/fans/files/a%20b.pdf#page=2"),
        ("the name of a page's file", "/about/team/index.html", "/fans/about/team/index.html"),
        ("next to the page", "../kit/", "/fans/news/kit/"),
        ("with a query and an element", "../../about/team/?x=../y#team", "/fans/about/team/?x=../y#team"),
        ("the page itself", ".", "/fans/news/a/"),
        ("the home page", "../..", "/fans/"),
        ("characters to escape", "../kit/?a&b='c'", "/fans/news/kit/?a&amp;b=&#39;c&#39;"),
        ("letters", "../../größe/", "/fans/gr%C3%B6%C3%9Fe/"),
        ("a file of the content", "files/a%20b.pdf", "/fans/files/a%20b.pdf"),
        ("a picture", "images/leaf.svg", "/fans/images/leaf.svg"),
        ("the host, but not the site", "../../../forum/", "/forum/"),
        ("a text", "../2024/kit.md", "/fans/news/kit/"),
        ("a text and an element of it", "../../pages/about/team.md?x#team", "/fans/about/team/?x#team"),
        ("a text, from the content folder on", "/pages/about/team.md", "/fans/about/team/"),
        ("a text about a character", "../../shows/h/characters/nick.md", "/fans/h/characters/nick/"),
        ("a file that ends like a text", "/files/notes.md", "/fans/files/notes.md"),
        ("the text itself", "a.md#here", "/fans/news/a/#here"),
        ("an element", "#here", "#here"),
        ("a query", "?x", "?x"),
        ("the site's own whole address", "https://leaves.example/fans/news/kit/?x", "https://leaves.example/fans/news/kit/?x"),
        ("a host", "//leaves.example/fans/news/kit", "//leaves.example/fans/news/kit"),
        ("the host, but not the site, as a whole address", "https://leaves.example/forum/", "https://leaves.example/forum/"),
        ("accents that another system wrote", "/gro\u{308}ße/", "/fans/gr%C3%B6%C3%9Fe/"),
        ("encoded accents that another system wrote", "/gro%CC%88%C3%9Fe?x#top", "/fans/gr%C3%B6%C3%9Fe/?x#top"),
        ("a file with accents", "/files/poste\u{301}r.zip", "/fans/files/post%C3%A9r.zip"),
        ("a file with accents that its disk wrote in another form", "files/caf%C3%A9.zip", "/fans/files/caf%C3%A9.zip"),
        ("a mailbox", "mailto:a@b.example", "mailto:a@b.example"),
    ])
    func linksLeadThere(_ name: String, _ written: String, _ address: String) throws {
        let page = try site(files("# Here\n\n[b](\(written))")).text(.article(slug: "a"))
        #expect(page.contains("<a href=\"\(address)\">b</a>"), "\(name): \(page)")
    }

    @Test(arguments: [
        ("an address", "/nwes/", "no page has the address '/nwes/'", "did you mean '/news/'?"),
        (
            "a name", "nowhere", "'nowhere' leads to '/news/a/nowhere' from here, and no page has that address",
            "to start at the home page, begin the address with a slash, as in '/news/'"
        ),
        (
            "an address whose slash is missing", "about/team?x#y",
            "'about/team' leads to '/news/a/about/team' from here, and no page has that address",
            "did you mean '/about/team/'?"
        ),
        (
            "next to the page", "../kti/", "'../kti/' leads to '/news/kti/' from here, and no page has that address",
            "did you mean '/news/kit/'?"
        ),
        (
            "a file that is not there", "files/b.pdf",
            "'files/b.pdf' leads to '/news/a/files/b.pdf' from here, and no page has that address",
            "did you mean '/files/a b.pdf'?"
        ),
        ("a text in another folder", "team.md", "there is no text '/articles/2025/team.md'", "did you mean '/pages/about/team.md'?"),
        ("a misspelled text", "../2024/kti.md", "there is no text '/articles/2024/kti.md'", "did you mean '/articles/2024/kit.md'?"),
        ("a file that is not a text", "/README.md", "there is no text '/README.md'", nil),
        ("an element", "#hree", "this page has no heading '#hree'", "did you mean '#here'?"),
        ("an element of the text itself", "a.md#hree", "this page has no heading '#hree'", "did you mean '#here'?"),
        ("an element after a query", "?x#hree", "this page has no heading '#hree'", "did you mean '#here'?"),
        ("an element of another page", "../kit/#x", "the page '/news/kit/' has no heading '#x'", nil),
        ("an element of another text", "/articles/2024/kit.md#x", "the page '/news/kit/' has no heading '#x'", nil),
        (
            "the site's own whole address", "https://leaves.example/fans/nwes/",
            "no page has the address 'https://leaves.example/fans/nwes/'", "did you mean '/news/'?"
        ),
        ("a host and no page of it", "//leaves.example/fans/abot#y", "no page has the address '//leaves.example/fans/abot#y'", nil),
        (
            "the folder of the site", "/fans/about/team/", "no page has the address '/fans/about/team/'",
            "leave out '/fans', which is added to every link: '/about/team/'"
        ),
        (
            "a host without a scheme", "www.friend.tv/page",
            "'www.friend.tv/page' leads to '/news/a/www.friend.tv/page' from here, and no page has that address",
            "for another site, write 'https://www.friend.tv/page'"
        ),
        (
            "a host without www", "friend.com", "'friend.com' leads to '/news/a/friend.com' from here, and no page has that address",
            "for another site, write 'https://friend.com'"
        ),
        ("a file", "/files/zzzzzzzzzzzzzz.zip", "there is no file '/files/zzzzzzzzzzzzzz.zip'", "put it into the folder 'files'"),
        ("a draft", "draft.md", "the article '/news/draft/' is a draft", "remove the link until it is published"),
    ])
    func linksThatLeadNowhereStopTheBuild(_ name: String, _ written: String, _ message: String, _ help: String?) throws {
        let text = "# Here\n\n- ![](images/leaf.svg) [b][c] [d][c]\n\n[c]: \(written)"
        #expect(try planningDiagnostics(files(text)) == [.error(at: "articles/2025/a.md", 9, 6, message, help: help)], "\(name)")
    }

    @Test func linksToFutureTextsAreWordsUntilThen() throws {
        let site = try site(files("`[b](later.md)` [*b*](later.md#x 'Soon') and [c](../later)"))
        #expect(try site.text(.article(slug: "a")).contains("<p><code>[b](later.md)</code> <em>b</em> and c</p>"))
        let help = "until then the words are shown without a link"
        #expect(
            site.waitingLinks == [
                .note(at: "articles/2025/a.md", 5, 23, "the article '/news/later/' does not appear before 2026-01-02", help: help),
                .note(at: "articles/2025/a.md", 5, 50, "the article '/news/later' does not appear before 2026-01-02", help: help),
            ])
    }

    /// The page of a hard spoiler is in another folder than the text's own page.
    @Test func relativeLinksLeadToTheSamePlaceFromEveryPage() throws {
        let site = try site(files(":::spoiler[Why]{hard}\n[b](../kit/)\n:::"))
        #expect(try site.text(.spoiler(on: .article(slug: "a"), number: 1)).contains("<a href=\"/fans/news/kit/\">b</a>"))
    }

    @Test func pagesKnowTheRelativeLinksToThem() throws {
        let site = try site(files("[b](../kit/) ||[c](../../about/team/)|| [d](/pages/about/team.md)"))
        let here = Route.article(slug: "a")
        #expect(site.mentions.sources == [.article(slug: "kit"): [here], .page(path: "about/team"): [here]])
    }

    private func files(_ markdown: String) -> [String: String] {
        [
            "images/leaf.svg": "<svg/>", "files/a b.pdf": "x", "files/notes.md": "x", "README.md": "x",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/characters.yaml": "nick: { name: Nick }\n",
            "shows/h/characters/nick.md": "Text.\n",
            "articles/2024/kit.md": article("Kit"), "pages/about/team.md": "---\ntitle: The Team\n---\n# Team\n",
            "files/post\u{E9}r.zip": "x", "files/cafe\u{301}.zip": "x", "pages/größe.md": page("Size"),
            "articles/2025/draft.md": article("D", "draft: true"),
            "articles/2025/later.md": article("L", date: "2026-01-02"),
            "articles/2025/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\(markdown)\n",
        ]
    }
}
