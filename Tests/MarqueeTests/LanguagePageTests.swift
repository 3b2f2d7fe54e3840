import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Pages of the default theme with content in two directions, and the theme's words in a language that the site is not written in.
@Suite struct LanguagePageTests {
    private func page(_ route: Route, language: String, phrases: String = "") throws -> String {
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nlanguage: \(language)\n\(phrases)",
            "people.yaml": "kit: { name: קית }\nlea: { name: Lea }\n",
            "shows/g/show.yaml": "title: שמש\nkind: series\nstatus: ended\nsummary: סיפור קצר.\n",
            "shows/g/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: בוקר }, { number: 2, title: Night }]\n",
            "shows/g/characters.yaml":
                "nun: { name: נון, roles: [{ person: kit, kind: main }] }\nann: { name: Ann, roles: [{ person: lea, kind: main }] }\n",
            "articles/a.md":
                "---\ntitle: כותרת\ndate: 2025-01-01\n---\nפסקה.\n\nA paragraph.\n\n# שם\n\n- אחת\n- two\n\n| א | b |\n|---|---|\n| ג | d |\n",
        ])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(reading.diagnostics == [])
        return String(decoding: try #require(Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route)), as: UTF8.self)
    }

    @Test func hebrewOnAnEnglishSiteIsWrittenFromRightToLeft() throws {
        let article = try page(.article(slug: "a"), language: "en")
        for part in [
            "<p dir=\"rtl\">פסקה.</p>", "<p>A paragraph.</p>", "<li dir=\"rtl\">אחת</li>", "<li>two</li>",
            "<th dir=\"rtl\" scope=\"col\">א</th>",
            "<td>d</td>",
            "<td dir=\"rtl\">ג</td>",
        ] { #expect(article.contains(part), "\(part)") }
        #expect(article.contains(/<h1 dir="rtl"[^>]*>כותרת/) && article.contains(/<h2 dir="rtl" id=[^>]*>שם/))
        #expect(!article.contains("lang=\"en\">") || article.ranges(of: "lang=\"en\"").count == 1)
        #expect(try page(.home, language: "en").contains(/<h\d dir="rtl"[^>]*><a [^>]*>(כותרת|שמש)/))
        #expect(try page(.show("g"), language: "en").contains(/<h1 dir="rtl"[^>]*>שמש/))
        #expect(try page(.cast("g", page: 1), language: "en").contains(/<span class="part"( dir="rtl")?>|<span dir="rtl" class="part">/))
        #expect(try page(.season("g", number: 1), language: "en").contains(/<(li|h\d) dir="rtl"[^>]*>[^א-ת]*בוקר/))
    }

    @Test func englishOnASiteInHebrewIsWrittenFromLeftToRight() throws {
        let article = try page(.article(slug: "a"), language: "he")
        for part in [
            "<p>פסקה.</p>", "<p dir=\"ltr\">A paragraph.</p>", "<li>אחת</li>", "<li dir=\"ltr\">two</li>", "<td dir=\"ltr\">d</td>",
        ] {
            #expect(article.contains(part), "\(part)")
        }
        let cast = try page(.cast("g", page: 1), language: "he")
        #expect(cast.contains(/<h1( dir="ltr"| lang="en"){2}>Cast</) && cast.contains(/<h2( dir="ltr"| lang="en"){2}>Main/))
    }

    @Test func wordsThatTheOwnerTranslatedAreNotEnglish() throws {
        let cast = try page(.cast("g", page: 1), language: "sv", phrases: "phrases: { cast: Rollista }\n")
        #expect(cast.contains("<h1>Rollista</h1>") && cast.contains("<h2 lang=\"en\">Main"))
        #expect(try !page(.cast("g", page: 1), language: "en-GB").contains("lang=\"en\""))
        let german = try page(.cast("g", page: 1), language: "de")
        #expect(german.contains("<h1>Besetzung</h1>") && !german.contains("lang=\"en\""))
    }
}
