@testable import Checks
import ContentReader
import Diagnostics
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// A site in English and German: which pages each language has, what is in them, and where they lead.
@Suite struct TranslatedSiteTests {
    private static let settings = "title: { en: Leaves, de: Blätter }\nbaseURL: https://leaves.example/fans/\n"
    private static let files = [
        "site.yaml": settings
            + "languages: [en, de]\nfooter: Made by fans.\nnavigation:\n  - { title: { en: About, de: Über uns }, to: about }\n"
            + "  - { title: Rules, to: rules }\nphrases: { latestNews: From the notebook }\n",
        "people.yaml": "kit: { name: Kit Connor, bio: { en: Acts., de: Spielt. } }\n",
        "shows/h/show.yaml": "title: Hearts\nkind: series\nstatus: ended\nsummary: { en: Two boys., de: Zwei Jungen. }\n",
        "shows/h/season-1.yaml":
            "number: 1\nepisodes: [{ number: 1, title: { en: Meet, de: Treffen }, date: 2022-04-22, summary: They meet. }]\n",
        "shows/h/characters.yaml":
            "nick: { name: Nick, summary: { spoiler: { en: Nick tells his mother, de: Nick sagt es seiner Mutter }, until: s1 } }\n",
        "shows/h/characters/nick.md": "He plays rugby.\n",
        "articles/renewed.md":
            "---\ntitle: Renewed\ndate: 2025-01-01\nupdated: 2025-03-01\ndescription: More.\n---\nSee [rules](/rules/), [us](../pages/about.md) and ![](/images/a.svg).\n",
        "articles/renewed.de.md":
            "---\ntitle: Verlängert\nupdated: 2025-02-01\n---\n„Ja“ sagt [[Nick]]. [Regeln](/rules/), [wir](../pages/about.md), [da](/news/renewed/), [[Only English]] ![](/images/a.svg) ||Nick sagt alles seiner Mutter||.\n",
        "articles/only.md": "---\ntitle: Only English\ndate: 2025-01-02\n---\nText.\n",
        "pages/about.md": "---\ntitle: About\n---\nText.\n",
        "pages/about.de.md": "---\ntitle: Über uns\n---\nText.\n",
        "pages/rules.md": "---\ntitle: Rules\n---\nText.\n",
        "images/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"></svg>",
    ]

    private func reading(_ files: [String: String]) throws -> (ContentReading, TemporaryFolder) {
        let folder = try TemporaryFolder(files)
        return (try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01")))), folder)
    }

    private func site(_ changes: [String: String] = [:]) throws -> Site {
        let (reading, _) = try reading(Self.files.merging(changes) { $1 })
        try #require(reading.diagnostics == [])
        return try Site(planning: reading.content, theme: DefaultTheme())
    }

    private func page(_ path: String, of site: Site) throws -> String {
        let route = try #require(site.route(at: path), "\(path)")
        return String(decoding: try #require(site.bytes(of: route)), as: UTF8.self)
    }

    @Test func eachLanguageHasItsPages() throws {
        let site = try site()
        let paths = Set(site.routes.map(\.outputPath))
        #expect(paths.count == site.routes.count)
        for path in [
            "index.html", "de/index.html", "news/renewed/index.html", "de/news/renewed/index.html", "news/only/index.html",
            "about/index.html",
            "de/about/index.html", "rules/index.html", "h/characters/nick/index.html", "de/h/characters/nick/index.html",
            "h/season-1/episode-1/index.html", "de/h/season-1/episode-1/index.html", "feed.xml", "de/feed.xml", "sitemap.xml",
            "de/sitemap.xml", "404.html", "de/404.html", "robots.txt", "images/a.svg",
        ] { #expect(paths.contains(path), "\(path)") }
        for path in ["de/news/only/index.html", "de/rules/index.html", "de/robots.txt", "de/images/a.svg", "de/site.webmanifest"] {
            #expect(!paths.contains(path), "\(path)")
        }
        #expect(!paths.contains { $0.hasPrefix("de/assets/") && !$0.hasPrefix("de/assets/search/") })
    }

    /// A special without a number has the same address in all languages.
    @Test func aSpecialIsNamedAfterItsTitleInTheOriginal() throws {
        let site = try site([
            "shows/h/season-0.yaml": """
            number: 0
            episodes:
              - { title: { en: Summer festival, de: Sommerfest } }
              - { title: { de: Sommerfest, en: Summer festival } }
              - { title: { safe: { de: Nacht, en: Night }, spoiler: { de: Nachtende, en: Night ends }, until: s1 } }
              - { title: Plain }
            """,
            "shows/h/season-2.yaml": "number: 2\nepisodes: [{ title: { en: Christmas, de: Weihnachten }, special: true }]\n",
        ])
        let paths = Set(site.routes.map(\.outputPath))
        for path in ["season-0/summer-festival", "season-0/summer-festival-2", "season-0/night", "season-0/plain", "season-2/christmas"] {
            #expect(paths.contains("h/\(path)/index.html") && paths.contains("de/h/\(path)/index.html"), "\(path)")
        }
        #expect(site.content.shows[0].seasons.map(\.episodeCount) == [4, 1, 1])
    }

    @Test func pagesAreWrittenInTheirLanguage() throws {
        let site = try site()
        let article = try page("de/news/renewed/", of: site)
        #expect(article.contains("<html lang=\"de\""))
        #expect(article.contains("<title>Verlängert · Blätter</title>"))
        #expect(article.contains("<a href=\"/fans/de/h/characters/nick/\">Nick</a>"))
        #expect(article.contains(">Über uns</a>"))
        #expect(!article.contains("From the notebook"))
        let episode = try page("de/h/season-1/episode-1/", of: site)
        #expect(episode.contains("Treffen") && !episode.contains("Meet"))
        #expect(episode.contains(/<p[^>]* lang="en"[^>]*>They meet\.<\/p>/))
        #expect(episode.contains("22. April 2022"))
        #expect(try page("de/", of: site).contains("Zwei Jungen.") && page("", of: site).contains("Two boys."))
        // A text in English is not a German one.
        #expect(try !page("de/h/characters/nick/", of: site).contains("He plays rugby"))
        #expect(try page("h/characters/nick/", of: site).contains("He plays rugby"))
    }

    @Test func linksLeadToTheLanguageThatHasThePage() throws {
        let site = try site()
        let article = try page("de/news/renewed/", of: site)
        for link in [
            "<a href=\"/fans/rules/\">Regeln</a>", "<a href=\"/fans/de/about/\">wir</a>", "<a href=\"/fans/de/news/renewed/\">da</a>",
            "src=\"/fans/images/a.svg\"", "<a href=\"/fans/news/only/\">Only English</a>",
        ] { #expect(article.contains(link), "\(link)") }
        let links = LinkCheck(of: site, contentFolder: "/nowhere")
        #expect(links.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func thePairsOfTranslationsNameEachOther() throws {
        let site = try site()
        var pages: [String: [String]] = [:]
        for route in site.routes where route.isPage {
            let html = try page(route.path, of: site)
            let found = html.matches(of: /<link rel="alternate" hreflang="([^"]*)" href="https:\/\/leaves\.example\/fans\/([^"]*)">/)
            pages[route.path] = found.map { "\($0.output.1) \($0.output.2)" }
        }
        for (path, links) in pages where !links.isEmpty {
            #expect(links.count == 3 && links[2] == links[0].replacing("en ", with: "x-default "), "\(path): \(links)")
            for link in links {
                let other = link.split(separator: " ", omittingEmptySubsequences: false).last.map { String($0) } ?? ""
                #expect(pages[other] == links, "\(path) and \(other)")
            }
            #expect(links.contains { $0 == "en \(path)" || $0 == "de \(path)" })
        }
        #expect(pages["news/only/"] == [] && pages["rules/"] == [] && pages["404.html"] == [])
        #expect(pages["de/news/renewed/"] == ["en news/renewed/", "de de/news/renewed/", "x-default news/renewed/"])
        let sitemap = try page("de/sitemap.xml", of: site)
        #expect(
            sitemap.contains(
                "<loc>https://leaves.example/fans/de/about/</loc><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://leaves.example/fans/about/\"/>"
            ))
        #expect(!sitemap.contains("<loc>https://leaves.example/fans/about/"))
        #expect(
            try page("robots.txt", of: site).hasSuffix(
                "Sitemap: https://leaves.example/fans/sitemap.xml\nSitemap: https://leaves.example/fans/de/sitemap.xml\n"))
    }

    @Test func theSwitchLeadsToThePageOrSaysThatItIsNotTranslated() throws {
        let site = try site()
        let name = "<span lang=\"de\" dir=\"ltr\">Deutsch</span>"
        #expect(try page("about/", of: site).contains("<a href=\"/fans/de/about/\" hreflang=\"de\" data-tag=\"de\">\(name)</a>"))
        #expect(
            try page("rules/", of: site).contains(
                "<span data-tag=\"de\" dir=\"ltr\" title=\"not translated yet\">\(name) <small>not translated yet</small></span>"))
        #expect(
            try page("de/about/", of: site).contains(
                "<a href=\"/fans/about/\" hreflang=\"en\" data-tag=\"en\"><span lang=\"en\" dir=\"ltr\">English</span></a>"))
    }

    @Test func whatIsGuardedInOneLanguageIsSearchedForInAll() throws {
        let (_, folder) = try reading(Self.files)
        let site = try site()
        #expect(Set(site.guardedTexts.map(\.text)).isSuperset(of: ["Nick tells his mother", "Nick sagt es seiner Mutter"]))
        #expect(site.guardedTexts.contains { $0.text.contains("Nick sagt alles seiner Mutter") })
        for path in ["de/h/characters/nick/", "de/news/renewed/", "de/feed.xml"] {
            let html = try page(path, of: site)
            #expect(!html.contains("<meta name=\"description\" content=\"Nick sagt"), "\(path)")
        }
        let leaky = try self.site(["pages/about.de.md": "---\ntitle: Über uns\n---\nNick sagt es seiner Mutter.\n"])
        let screen = try #require(LeakScreen(for: leaky.guardedTexts, openNames: leaky.openNames, contentFolder: folder.path))
        let leaks = screen.leaks(in: leaky.outputFiles(contentFolder: folder.path), threads: 2).diagnostics
        #expect(leaks.contains { $0.message.contains("/de/about/") }, "\(leaks)")
    }

    /// What says `spoils` or `draft` in the original is not open or published in a translation that says nothing.
    @Test func aPageOfACollectionHasTheFactsOfItsOriginal() throws {
        let files = [
            "site.yaml": Self.settings + "languages: [en, de]\ncollections: { art: { title: Art, feed: true } }\n",
            "collections/art/secret.md": "---\ntitle: Secret\ndate: 2025-01-01\nshow: h\nspoils: s1e1\n---\nThe house burns.\n",
            "collections/art/secret.de.md": "---\ntitle: Geheim\n---\nDas Haus brennt.\n",
            "collections/art/later.md": "---\ntitle: Later\ndate: 2025-01-01\ndraft: true\n---\nText.\n",
            "collections/art/later.de.md": "---\ntitle: Später\n---\nText.\n",
            "collections/art/open.md": "---\ntitle: Open\ndate: 2025-01-01\n---\nText.\n",
        ]
        let site = try site(files)
        #expect(site.guardedTexts.contains { $0.text.contains("Das Haus brennt") })
        for path in ["de/art/", "de/feed.xml"] { #expect(try !page(path, of: site).contains("Das Haus brennt"), "\(path)") }
        #expect(try page("de/art/secret/", of: site).contains(/<details[^>]*>[\s\S]*Das Haus brennt/))
        #expect(!site.routes.contains { $0.path == "de/art/later/" })
    }

    /// Of a draft, the translation is none of its own.
    @Test func draftsOfTranslationsAreNamed() throws {
        let site = try site([
            "articles/renewed.de.md": "---\ntitle: Verlängert\ndraft: true\n---\nText.\n",
            "articles/later.md": "---\ntitle: Later\ndate: 2027-01-01\n---\nText.\n",
            "articles/later.de.md": "---\ntitle: Später\n---\nText.\n",
            "articles/draft.md": "---\ntitle: Draft\ndate: 2025-01-01\ndraft: true\n---\nText.\n",
            "articles/draft.de.md": "---\ntitle: Entwurf\n---\nText.\n",
            "pages/about.de.md": "---\ntitle: Über uns\ndraft: true\n---\nText.\n",
        ])
        let unpublished = UnpublishedTexts(in: site.content)
        #expect(unpublished.waiting == ["later (2027-01-01)"])
        #expect(unpublished.drafts == ["about.de", "draft", "renewed.de"])
    }

    /// Also where one mapping is inside another.
    @Test func aTranslatedTextIsNotTakenForTheOriginal() throws {
        let site = try site()
        #expect(try !page("de/h/episodes/", of: site).contains(/lang="en"[^>]*>Treffen/))
        #expect(try !page("de/h/", of: site).contains(/lang="en"[^>]*>Zwei Jungen/))
    }

    @Test func whatIsMissingOrOlderIsNamed() throws {
        let (reading, _) = try reading(Self.files)
        let notes = try Site(planning: reading.content, theme: DefaultTheme()).reviewNotes().map { "\($0)" }.filter {
            $0.contains("translat")
        }
        let text = notes.joined(separator: "\n")
        for part in [
            "articles/only.md", "pages/rules.md", "shows/h/characters/nick.md", "shows/h/season-1.yaml",
            "the original was changed on 2025-03-01, and this translation is older",
        ] { #expect(text.contains(part), "\(part) in \(text)") }
        #expect(!text.contains("about"))
    }

    /// Labels of facts, tags, relations and jobs are typed again and again, and translated once.
    @Test func wordsThatTheDataRepeatsAreTranslatedOnce() throws {
        let site = try site([
            "site.yaml": Self.settings
                + "languages: [en, de]\ncollections: { art: { title: Art, keys: { artist: text, mood: text } } }\nwords:\n"
                + "  School: { de: Schule }\n  Mood: { de: Stimmung }\n  happy: { de: fröhlich }\n  mother: { de: Mutter }\n  son: { de: Sohn }\n"
                + "  actor: { de: Schauspieler }\n  Pet: { de: Haustier }\n  Broadcast in Rome: { de: Ausstrahlung in Rom }\n  Hurt: { de: Schmerz }\n",
            "people.yaml": "kit: { name: Kit Connor, occupation: actor, facts: { Pet: a dog } }\n",
            "shows/h/season-1.yaml":
                "number: 1\nepisodes: [{ number: 1, title: Meet, date: 2022-04-22, orders: { Broadcast in Rome: 7, dvd: 8 } }]\n",
            "shows/h/characters.yaml":
                "nick: { name: Nick, facts: { School: Truham, Pet: { spoiler: Nellie the dog, until: s1 } }, roles: [{ person: kit }] }\n"
                + "sarah: { name: Sarah, facts: [{ label: School, value: Higgs }, { label: { en: Job, de: Beruf }, value: { en: nurse, de: Pflegerin } }] }\n",
            "shows/h/relationships.yaml": "relationships: [{ between: [sarah, nick], kind: family, as: [mother, son] }]\n",
            "collections/art/a.md": "---\ntitle: Drawing\nmood: happy\n---\nText.\n",
            "collections/art/a.de.md": "---\ntitle: Zeichnung\n---\nText.\n",
            "articles/renewed.md": "---\ntitle: Renewed\ndate: 2025-01-01\ntags: [Hurt, { en: Comfort, de: Trost }, Fluff]\n---\nText.\n",
            "articles/renewed.de.md": "---\ntitle: Verlängert\n---\nText.\n",
        ])
        for (path, words) in [
            ("h/characters/nick/", [("School", "Schule"), ("mother", "Mutter")]),
            ("h/characters/sarah/", [("School", "Schule"), ("Job", "Beruf"), ("nurse", "Pflegerin"), ("son", "Sohn")]),
            ("people/kit/", [("actor", "Schauspieler"), ("Pet", "Haustier")]),
            ("h/season-1/episode-1/", [("Broadcast in Rome", "Ausstrahlung in Rom")]),
            ("art/a/", [("Mood", "Stimmung"), ("happy", "fröhlich")]),
            ("news/renewed/", [("Hurt", "Schmerz"), ("Comfort", "Trost")]),
        ] {
            let (english, german) = (try page(path, of: site), try page("de/" + path, of: site))
            for (word, translation) in words {
                #expect(english.contains(">\(word)<") && !english.contains(translation), "\(word) on \(path)")
                #expect(german.contains(">\(translation)<") && !german.contains(">\(word)<"), "\(translation) on de/\(path)")
            }
        }
        #expect(site.routes.contains { $0.path == "de/tags/schmerz/" } && site.routes.contains { $0.path == "de/tags/trost/" })
        // The answer is as secret in one language as in the other.
        #expect(Set(site.guardedTexts.map(\.text)).isSuperset(of: ["Pet: Nellie the dog", "Haustier: Nellie the dog"]))
        let untranslated = Set(try #require(site.content.translations.first).untranslated.map(\.value))
        #expect(
            untranslated.isSuperset(of: ["a dog", "Artist"]) && untranslated.isDisjoint(with: ["School", "Pet", "Mood", "dvd", "happy"]))
    }

    /// A list of sixty gaps hides everything else.
    @Test func ofATranslationThatHasJustBegunOnlyTheProgressIsSaid() throws {
        let pages = (1...60).map { ("pages/p\($0).md", "---\ntitle: P\($0)\n---\nText.\n") }
        let files = [
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nlanguages: [en, de]\n",
            "people.yaml": "kit: { name: K, bio: B }\n",
        ]
        let (reading, _) = try reading(files.merging(Dictionary(uniqueKeysWithValues: pages)) { $1 })
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        #expect(site.reviewNotes().filter { $0.message.contains("translat") } == [])
        #expect(
            site.content.translationProgress.map(\.sentence) == [
                "de: 0 of 60 texts are translated, and 2 texts in data are not (marquee check --language de)"
            ])
        let all = site.reviewNotes(for: "de").filter { $0.message.contains("translat") }
        #expect(all.count == 62)
        #expect(all.contains { "\($0)".contains("pages/p60.md") } && all.contains { "\($0)".contains("people.yaml") })
    }

    @Test func aSiteInOneLanguageKnowsNothingOfThem() throws {
        let files = [
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\n", "pages/rules.md": "---\ntitle: Rules\n---\nText.\n",
        ]
        let (reading, _) = try reading(files)
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        for route in site.routes where route.isPage || route == .sitemap || route == .robots {
            let text = try page(route.path, of: site)
            #expect(!text.contains("hreflang") && !text.contains("class=\"languages\"") && !text.contains("xhtml"), "\(route)")
        }
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let files: [String: String]
        /// The start of the first error, with its place.
        let expected: String

        var testDescription: String { name }
    }

    private static func leaves(_ rest: String) -> String { "title: Leaves\nbaseURL: https://leaves.example/\n\(rest)\n" }

    static let faults: [Fault] = [
        Fault(
            name: "a language of no country", files: ["site.yaml": leaves("languages: [en, xq]")],
            expected: "site.yaml:3:17 no language has the code 'xq'"),
        Fault(
            name: "a spoiler that is open in a translation",
            files: [
                "shows/h/show.yaml":
                    "title: H\nkind: series\nstatus: ended\nsummary: { en: { spoiler: They marry, until: s1e1 }, de: Sie heiraten }\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
            ],
            expected: "shows/h/show.yaml:4:58 this is a spoiler in 'en', and everybody could read it in 'de'"),
        Fault(
            name: "a language twice", files: ["site.yaml": leaves("languages: [en, de, DE]")],
            expected: "site.yaml:3:12 'DE' is"),
        Fault(
            name: "another original", files: ["site.yaml": leaves("language: fr\nlanguages: [en, de]")],
            expected: "site.yaml:3:11 the language is 'fr', and the first of 'languages' is 'en'"),
        Fault(
            name: "a text in a language that the site does not have", files: ["pages/about.fr.md": page("À propos")],
            expected: "pages/about.fr.md:1:1 'fr' is not one of the languages of this site: en, de"),
        Fault(
            name: "a translation of nothing", files: ["pages/abuot.de.md": page("Über uns")],
            expected: "pages/abuot.de.md:1:1 this is a translation of 'pages/abuot.md', which does not exist"),
        Fault(
            name: "the original twice", files: ["pages/about.en.md": page("About")],
            expected: "pages/about.en.md:1:1 the text in the language of the original belongs in 'pages/about.md'"),
        Fault(
            name: "a value in a language that the site does not have",
            files: ["people.yaml": "kit: { name: Kit, bio: { en: Acts., fr: Joue. } }\n"],
            expected: "people.yaml:1:37 'fr' is not one of the languages of this site: en, de"),
        Fault(
            name: "a value twice", files: ["people.yaml": "kit: { name: Kit, bio: { en: Acts., de: Spielt., DE: Spielt. } }\n"],
            expected: "people.yaml:1:50 'DE' is repeated"),
        Fault(
            name: "a value without the original", files: ["people.yaml": "kit: { name: Kit, bio: { de: Spielt. } }\n"],
            expected: "people.yaml:1:24 there is nothing in 'en', the language of the original"),
        Fault(
            name: "a word into the language of the original",
            files: ["site.yaml": leaves("languages: [en, de]\nwords: { School: { en: Academy } }")],
            expected: "site.yaml:4:20 'School' is what the data says in 'en'"),
        Fault(
            name: "a word without a language", files: ["site.yaml": leaves("languages: [en, de]\nwords: { School: Schule }")],
            expected: "site.yaml:4:18 expected the translations of 'School', found 'Schule'"),
        Fault(
            name: "a word in a language that the site does not have",
            files: ["site.yaml": leaves("languages: [en, de]\nwords: { School: { fr: École } }")],
            expected: "site.yaml:4:20 'fr' is not one of the languages of this site: en, de"),
        Fault(
            name: "a page where the translation is", files: ["pages/de.md": page("Germany"), "pages/about.de.md": page("Über uns")],
            expected: "pages/de.md:1:1 'de/index.html' cannot be an address: the pages in 'de' are the translation"),
        Fault(
            name: "facts in a translation",
            files: [
                "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
                "articles/a.de.md": "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n",
            ], expected: "articles/a.de.md:3:7 the translation takes 'date' from 'articles/a.md'"),
        Fault(
            name: "a broken link in a translation", files: ["pages/about.de.md": "---\ntitle: A\n---\n[x](/nowhere/)\n"],
            expected: "pages/about.de.md:4:5 no page has the address '/nowhere/'"),
    ]

    private static func page(_ title: String) -> String { "---\ntitle: \(title)\n---\nText.\n" }

    @Test(arguments: faults)
    func faultsAreNamed(_ fault: Fault) throws {
        let good = ["site.yaml": Self.leaves("languages: [en, de]"), "pages/about.md": Self.page("About")]
        let (reading, _) = try reading(good.merging(fault.files) { $1 })
        let plan = SitePlan(reading, theme: DefaultTheme(), threads: 1)
        let found = plan.diagnostics.map { "\($0.location) \($0.message)" }
        #expect(found.count == 1 && found.first?.hasPrefix(fault.expected) == true, "\(found)")
    }
}
