import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// The directives of the default theme: Markdown in, HTML out.
@Suite struct ThemeDirectiveTests {
    @Test(arguments: [
        (
            ":::note\nWords.\n:::",
            """
            <aside class="note-box">
            <p class="label">Note</p>
            <p>Words.</p>
            </aside>
            """
        ),
        (
            ":::note[A *title*]{#here}\nWords.\n:::",
            """
            <aside class="note-box" id="here">
            <p class="label">A <em>title</em></p>
            <p>Words.</p>
            </aside>
            """
        ),
        (
            "::figure[Leaves]{src=images/leaf.svg alt='A \"leaf\"' credit=Kit licence=CC0}",
            """
            <figure class="shot">
            <img src="/images/leaf.svg" alt="A &quot;leaf&quot;" loading="lazy" decoding="async">
            <figcaption>Leaves <small>Kit, CC0</small></figcaption>
            </figure>
            """
        ),
        (
            ":::gallery\n![a](/images/leaf.svg)\n:::",
            """
            <div class="gallery">
            <p><img src="/images/leaf.svg" alt="a"></p>
            </div>
            """
        ),
        (
            ":::quote{speaker=\"Kit Connor\" source=Radio url=https://radio.example/}\nWords.\n:::",
            """
            <figure class="quote">
            <blockquote>
            <p>Words.</p>
            </blockquote>
            <figcaption>Kit Connor, <cite><a href="https://radio.example/" rel="external">Radio</a></cite></figcaption>
            </figure>
            """
        ),
        (
            "::cast",
            """
            <ul class="cast">
            <li><span class="part"><a href="/h/characters/nick/">Nick</a></span> <span class="leader" aria-hidden="true"></span>
            <span class="player"><a href="/people/kit/">Kit Connor</a></span></li>
            </ul>
            """
        ),
        (
            "::episodes{season=2}",
            """
            <dl class="episode-list">
            <dt><a href="/h/season-2/">Season 2</a> <small><time datetime="2026-08-03">3 August 2026</time></small></dt>
            <dd><ol>
            <li value="5"><a href="/h/season-2/episode-5/">Heat</a></li>
            </ol></dd>
            </dl>
            """
        ),
        (
            "::timeline",
            """
            <ol class="timeline">
            <li><time datetime="2019">2019</time> <span><a href="/h/books/#v1">Volume 1</a></span></li>
            <li><time datetime="2026-08-03">3 August 2026</time> <span><a href="/h/season-2/">Season 2</a> <small>expected</small></span></li>
            </ol>
            """
        ),
        (
            "::adaptation",
            """
            <div class="table" role="region" tabindex="0" aria-label="From book to screen">
            <table>
            <thead><tr><th scope="col">On screen</th><th scope="col">In print</th></tr></thead>
            <tbody>
            <tr><th scope="row"><a href="/h/season-2/">Season 2</a></th><td><a href="/h/books/#v1">Volume 1</a> <small>All of it</small></td></tr>
            </tbody>
            </table>
            </div>
            """
        ),
        (
            "::countdown[Season 2]{to=seasons.2.premiere}",
            """
            <p class="countdown" data-date="2026-08-03" data-left="{&quot;one&quot;: &quot;1 day to go&quot;, &quot;other&quot;: &quot;{count} days to go&quot;}" \
            data-ago="{&quot;one&quot;: &quot;1 day ago&quot;, &quot;other&quot;: &quot;{count} days ago&quot;}" data-today="Today">Season 2: <time datetime="2026-08-03">3 August 2026</time>, \
            <span class="days">214 days to go</span></p>
            <script defer src="/assets/countdown-1rr8usoncnmb7.js"></script>
            """
        ),
        (
            ":::spoiler[The end]{until=s2e5}\nWords.\n:::",
            """
            <details class="spoiler" data-show="h" data-until="s2e5">
            <summary>The end: Spoiler for Season 2, Episode 5</summary>
            <p>Words.</p>
            </details>
            """
        ),
        (
            "He :claim[said so]{source=radio}.",
            "<p>He <span class=\"claim\">said so <small class=\"references\"><a href=\"/sources/#radio\">Radio Times</a></small></span>.</p>"
        ),
    ])
    func directivesBecomeHTML(_ markdown: String, _ html: String) throws {
        let page = try page(markdown)
        #expect(page.contains("\n\(html)\n"), "\(page.split(separator: "<div class=\"prose").last ?? "")")
    }

    @Test func aVideoIsOnlyALink() throws {
        let page = try page("::video[Trailer]{url=\"https://video.example/w?v=1&x=2\"}")
        #expect(page.contains("<a href=\"https://video.example/w?v=1&amp;x=2\" rel=\"external\">"))
        #expect(page.contains("<span>Trailer <small>"))
        for element in ["<iframe", "<video", "<object", "<embed", "src=\"https://video.example"] {
            #expect(!page.contains(element), "\(element)")
        }
        #expect(page.matches(of: /<script [^>]*src="([^"]*)"/).allSatisfy { $0.output.1.hasPrefix("/assets/") })
    }

    private func page(_ markdown: String) throws -> String {
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "images/leaf.svg": "<svg/>",
            "sources.yaml": "radio: { name: Radio Times }\n",
            "people.yaml": "kit: { name: Kit Connor }\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-2.yaml": "number: 2\npremiere: 2026-08-03\nepisodes: [{ number: 5, title: Heat }]\n",
            "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }\n",
            "shows/h/books.yaml": """
            volumes: { v1: { title: Volume 1, releases: [{ date: 2019 }] } }
            adaptations: [{ screen: s2, volumes: [v1], extent: full }]
            """,
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\(markdown)\n",
        ])
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        let site = try Site(planning: ContentReader.read(folder.path, options: options).content, theme: DefaultTheme())
        return String(decoding: try #require(site.bytes(of: .article(slug: "a"))), as: UTF8.self)
    }
}
