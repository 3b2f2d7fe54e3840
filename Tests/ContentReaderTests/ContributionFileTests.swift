import ContentReader
import Diagnostics
import Hypertext
import TestSupport
import Testing

/// The files that Marquee writes for the repository of a site.
@Suite struct ContributionFileTests {
    private static func form(_ repository: String, language: String = "en") throws -> IssueForm? {
        try IssueForm(content(["site.yaml": settings(contribute: repository) + "language: \(language)\n"]).settings)
    }

    @Test func theFormOfGitHubHasAllLines() throws {
        let form = try #require(try Self.form("{ repository: https://github.com/leaves/site }"))
        #expect(form.path == ".github/ISSUE_TEMPLATE/correction.yml")
        #expect(
            form.text == """
                name: "Suggest a correction"
                description: "L"
                title: "Correction:"
                body:
                  - type: input
                    id: page
                    attributes:
                      label: "Page"
                  - type: input
                    id: file
                    attributes:
                      label: "File"
                  - type: textarea
                    id: was
                    attributes:
                      label: "It says"
                    validations:
                      required: true
                  - type: textarea
                    id: now
                    attributes:
                      label: "It should say"
                    validations:
                      required: true
                  - type: input
                    id: source
                    attributes:
                      label: "How do you know"
                  - type: input
                    id: name
                    attributes:
                      label: "Your name, if you want to be thanked"

                """)
    }

    @Test func eachForgeHasItsForm() throws {
        #expect(try Self.form("{ repository: https://codeberg.org/leaves/site }")?.path == ".forgejo/issue_template/correction.yaml")
        let text = try Self.form("{ repository: https://gitlab.com/leaves/site }", language: "de")
        #expect(text?.path == ".gitlab/issue_templates/correction.md")
        #expect(
            text?.text
                == "Seite: \n\nDatei: \n\nDa steht: \n\nDa sollte stehen: \n\nWoher weißt du das: \n\nDein Name, falls du genannt werden möchtest: \n\n"
        )
        #expect(try Self.form("{ mail: fans@l.example }") == nil)
    }

    /// A configuration has the folders of the repository, and a field for each key that a CMS can edit.
    @Test func aCMSEditsTextsAndShows() throws {
        let content = try content([
            "site.yaml": settings(contribute: "{ repository: https://codeberg.org/leaves/site, branch: pages, folder: Content }"),
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: 1\n",
        ])
        let configuration = try #require(CMSConfiguration(content))
        let document = try JSONDocument(configuration.text)
        let root = document.root
        #expect(root["backend"]?["name"]?.text == "gitea")
        #expect(root["backend"]?["repo"]?.text == "leaves/site")
        #expect(root["backend"]?["branch"]?.text == "pages")
        #expect(root["media_folder"]?.text == "Content/images")
        let collections = try #require(root["collections"]?.items)
        #expect(collections.compactMap { $0["folder"]?.text } == ["Content/articles", "Content/pages"])
        #expect(
            collections.flatMap { $0["files"]?.items ?? [] }.compactMap { $0["file"]?.text }
                == ["Content/shows/h/show.yaml", "Content/shows/h/season-1.yaml"])
        let fields = try #require(collections[0]["fields"]?.items)
        let widgets = Dictionary(fields.map { ($0["name"]?.text ?? "", $0["widget"]?.text ?? "") }) { first, _ in first }
        #expect(widgets["title"] == "string")
        #expect(widgets["date"] == "datetime")
        #expect(widgets["tags"] == "list")
        #expect(widgets["draft"] == "boolean")
        #expect(widgets["body"] == "markdown")
        #expect(configuration.leftOut.contains("season: orders"))
        #expect(root["i18n"] == nil && collections[0]["i18n"] == nil)
    }

    /// A collection has its own keys. Translations have what readers see, in files beside the originals.
    @Test func aCMSEditsCollectionsAndTranslations() throws {
        let content = try content([
            "site.yaml": settings(contribute: "{ repository: https://codeberg.org/leaves/site }")
                + "languages: [en, de]\ncollections: { art: { title: Fan art, keys: { artist: text, score: number, of: reference } } }\n"
        ])
        let text = try #require(CMSConfiguration(content)).text
        let comment = String(decoding: text.prefix(upTo: try #require(text.firstIndex(of: UInt8(ascii: "{")))), as: UTF8.self)
        #expect(
            comment == """
                # For Sveltia CMS: a text is 'name.md', and its translation 'name.de.md' beside it.
                # Decap CMS does not know 'omit_default_locale_from_file_path': it would not find 'name.md', and would write 'name.en.md',
                # which Marquee refuses.

                """)
        let root = try JSONDocument(Array(text.dropFirst(comment.utf8.count))).root
        #expect(root["i18n"]?["structure"]?.text == "multiple_files")
        #expect(root["i18n"]?["locales"]?.items?.compactMap(\.text) == ["en", "de"])
        #expect(root["i18n"]?["default_locale"]?.text == "en")
        let art = try #require(root["collections"]?.items?.first { $0["name"]?.text == "collections-art" })
        #expect(art["label"]?.text == "Fan art" && art["folder"]?.text == "collections/art")
        let fields = try #require(art["fields"]?.items)
        let widgets = Dictionary(fields.map { ($0["name"]?.text ?? "", $0["widget"]?.text ?? "") }) { first, _ in first }
        #expect(widgets["artist"] == "list" && widgets["score"] == "list" && widgets["of"] == "list" && widgets["aliases"] == "list")
        let translated = fields.filter { $0["i18n"] != nil }.compactMap { $0["name"]?.text }
        #expect(translated == ["title", "description", "body"])
    }
}
