import Diagnostics
import TestSupport
import Testing

/// Files with another name, in another format or in another folder than they should be, and the advice about each.
@Suite struct MisplacedFileTests {
    private static let unknown = "Marquee does not recognise this file, and leaves it out"
    private static let tower = "shows/the-tower/"
    private static let copies = "files to copy belong in 'images' or 'files'"
    private static let pictures = "pictures belong in the folder 'images': move it there"
    private static let texts = "texts about a show belong in its folders 'episodes' and 'characters'"

    @Test(arguments: [
        ("Season 3.yaml", "name it shows/the-tower/season-3.yaml"),
        ("Season-2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("season 2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("season_2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("season2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("season-2.yml", "name it shows/the-tower/season-2.yaml"),
        ("season-2.yaml.txt", "name it shows/the-tower/season-2.yaml"),
        ("season two.yaml", "name it shows/the-tower/season-2.yaml"),
        ("s02.yaml", "name it shows/the-tower/season-2.yaml"),
        ("series-2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("2.yaml", "name it shows/the-tower/season-2.yaml"),
        ("Season 2/season.yaml", "move it to shows/the-tower/season-2.yaml"),
        ("season-2/season-2.yaml", "move it to shows/the-tower/season-2.yaml"),
        ("season-2/info.yml", "move it to shows/the-tower/season-2.yaml"),
        ("seasons/2.yaml", "move it to shows/the-tower/season-2.yaml"),
        ("seasons/season-2.yaml", "move it to shows/the-tower/season-2.yaml"),
        ("seasons.yaml", "each season has a file of its own, such as shows/the-tower/season-1.yaml"),
        ("episodes.yaml", "episodes belong in the file of their season: shows/the-tower/season-1.yaml, below 'episodes:'"),
        ("season-2/episodes.yaml", "episodes belong in the file of their season: shows/the-tower/season-2.yaml, below 'episodes:'"),
        ("season-2/episode-1.yaml", "episodes belong in the file of their season: shows/the-tower/season-2.yaml, below 'episodes:'"),
        ("cast.yaml", "people belong in people.yaml next to site.yaml, and who plays whom in shows/the-tower/characters.yaml"),
        ("actors.yml", "people belong in people.yaml next to site.yaml, and who plays whom in shows/the-tower/characters.yaml"),
        ("characters.yml", "name it shows/the-tower/characters.yaml"),
        ("Characters.yaml", "name it shows/the-tower/characters.yaml"),
        ("characters.txt", "name it shows/the-tower/characters.yaml"),
        ("charcters.yaml", "did you mean 'characters.yaml'?"),
        ("character.yaml", "did you mean 'characters.yaml'?"),
        ("books copy.yaml", "if it is a copy of books.yaml, delete it; otherwise name it books.yaml"),
        ("data/characters.yaml", "move it to shows/the-tower/characters.yaml"),
    ])
    func dataOfAShowIsSentToItsFile(_ name: String, _ help: String) throws {
        #expect(try advice(Self.tower + name) == ["warning: \(Self.unknown) → \(help)"])
    }

    @Test(arguments: [
        ("people.yml", "name it people.yaml"), ("People.yaml", "name it people.yaml"), ("people.txt", "name it people.yaml"),
        ("people.yaml.txt", "name it people.yaml"), ("sources.yml", "name it sources.yaml"),
        ("people.json", "write the same in YAML, in a file people.yaml"),
        ("people copy.yaml", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("Copy of people.yaml", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("people (1).yaml", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("people-old.yaml", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("people.yaml.bak", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("people.yaml.old", "if it is a copy of people.yaml, delete it; otherwise name it people.yaml"),
        ("peple.yaml", "did you mean 'people.yaml'?"),
        ("characters.yaml", "move it to shows/<show>/characters.yaml"), ("season-1.yaml", "move it to shows/<show>/season-1.yaml"),
        ("show.yaml", "move it to shows/<show>/show.yaml"), ("shows/show.yaml", "move it to shows/<show>/show.yaml"),
        ("shows/season-1.yaml", "move it to shows/<show>/season-1.yaml"), ("shows/dune.yaml", "move it to shows/dune/show.yaml"),
        (
            "shows/the-tower/people.yaml",
            "people.yaml is about the whole site: move it next to site.yaml, or move its entries to the one that is there"
        ),
        (
            "shows/the-tower/authors.yaml",
            "authors.yaml is about the whole site: move it next to site.yaml, or move its entries to the one that is there"
        ),
        (
            "shows/the-tower/sources.yml",
            "sources.yaml is about the whole site: move it next to site.yaml, or move its entries to the one that is there"
        ),
        (
            "data/people.yaml",
            "people.yaml is about the whole site: move it next to site.yaml, or move its entries to the one that is there"
        ),
        (
            "shows/the-tower/site.yaml",
            "a site has one site.yaml, at the top of its folder: move its lines there"
        ),
        ("robots.txt", "delete it: every site gets its own from its content"),
        ("style.css", "move it to theme/custom.css, which is read after all other styles"),
        ("photo.jpg", pictures), ("pages/photo.PNG", pictures), ("articles/2024/photo.heic", pictures),
        ("shows/the-tower/poster.jpg", pictures), ("shows/the-tower/images/a.webp", pictures),
        ("notes.zip", copies), ("shows/the-tower/x.zip", copies), ("shows/the-tower/data.csv", copies),
        ("shows/the-tower/mia-fox.md", texts), ("shows/the-tower/show.md", texts),
        ("shows/the-tower/s1e1.md", "move it to shows/the-tower/episodes/s1e1.md"),
        ("shows/the-tower/S01E02.md", "move it to shows/the-tower/episodes/s1e2.md"),
        ("shows/the-tower/episode-1.md", "move it to shows/the-tower/episodes/s1e1.md"),
        ("shows/the-tower/season-2/episode-3.md", "move it to shows/the-tower/episodes/s2e3.md"),
        ("shows/the-tower/Season 1 Episode 2.md", "move it to shows/the-tower/episodes/s1e2.md"),
        (
            "shows/the-tower/articles/b.md",
            "articles belong in the folder 'articles' next to 'shows', each with a line 'show: the-tower'"
        ),
        ("shows/the-tower/news/b.md", "articles belong in the folder 'articles' next to 'shows', each with a line 'show: the-tower'"),
        ("index.md", "articles belong in 'articles', and pages in 'pages'"),
    ])
    func otherFilesAreSentToTheirFolder(_ path: String, _ help: String) throws {
        #expect(try advice(path) == ["warning: \(Self.unknown) → \(help)"])
    }

    @Test(arguments: [
        ("images/b.md", "articles belong in 'articles', and pages in 'pages'; files to copy belong in 'files'"),
        ("images/people.yaml", "files to copy belong in 'files', and data next to site.yaml or in the folder of its show"),
        ("images/2024/notes.txt", "write texts in Markdown, in 'articles' or 'pages'; files to copy belong in 'files'"),
        ("images/b.docx", "write texts in Markdown, in 'articles' or 'pages'; files to copy belong in 'files'"),
        ("images/font.woff2", nil), ("files/b.md", nil), ("files/people.yaml", nil),
    ])
    func textsAmongPicturesAreNamed(_ path: String, _ help: String?) throws {
        #expect(try advice(path) == help.map { ["warning: this is not a picture, and visitors can download it as it is → \($0)"] } ?? [])
    }

    @Test func aFolderWithAnotherNameIsNamed() throws {
        #expect(
            try advice("article/f.md") == [
                "warning: Marquee does not recognise the folder 'article', and leaves this file out → move it to 'articles'"
            ])
    }

    private static let asItIs = "to publish the file as it is, move it to 'files', and write 'activeFiles: allowed' in site.yaml"

    @Test(arguments: [
        ("pages/i.html", "this page is not read: texts are written in Markdown, not in HTML", "write it as 'i.md'; \(asItIs)"),
        ("pages/x.htm", "this page is not read: texts are written in Markdown, not in HTML", "write it as 'x.md'; \(asItIs)"),
        ("articles/2024/b.html", "this page is not read: texts are written in Markdown, not in HTML", "write it as 'b.md'; \(asItIs)"),
        ("articles/b.php", "this page is not read: texts are written in Markdown, not in HTML", "write it as 'b.md'; \(asItIs)"),
        (
            "shows/the-tower/episodes/s1e1.html", "this page is not read: texts are written in Markdown, not in HTML",
            "write it as 's1e1.md'; \(asItIs)"
        ),
        ("pages/x.pdf", "this text is not read: texts are written in Markdown", "write it as 'x.md'; \(asItIs)"),
        (
            "articles/c.docx", "this text is not read, because it is a document of a word processor",
            "copy its words into a text file 'c.md'"
        ),
        ("pages/c.odt", "this text is not read, because it is a document of a word processor", "copy its words into a text file 'c.md'"),
        ("pages/c.rtf", "this text is not read, because it is a document of a word processor", "copy its words into a text file 'c.md'"),
        ("pages/c.pages", "this text is not read, because it is a document of a word processor", "copy its words into a text file 'c.md'"),
        ("articles/d", "this text is not read, because its name does not end in '.md'", "rename it to 'd.md'"),
        ("articles/d.txt", "this text is not read, because its name does not end in '.md'", "rename it to 'd.md'"),
        ("articles/d.md.txt", "this text is not read, because its name does not end in '.md'", "rename it to 'd.md'"),
    ])
    func textsInAnotherFormatAreErrors(_ path: String, _ message: String, _ help: String) throws {
        #expect(try advice(path) == ["error: \(message) → \(help)"])
    }

    @Test(arguments: [
        ("site.yml", "name 'site.yml' site.yaml"), ("Site.yaml", "name 'Site.yaml' site.yaml"),
        ("site.yaml.txt", "name 'site.yaml.txt' site.yaml"),
        ("Content/site.yaml", "there is one in 'Content': name that folder with --site, or move its files here"),
        ("fans/Content/site.yaml", "there is one in 'fans/Content': name that folder with --site, or move its files here"),
        ("notes.txt", "write one with the lines 'title: …' and 'baseURL: https://…'"),
    ])
    func settingsInAnotherFileAreFound(_ path: String, _ help: String) throws {
        let folder = try TemporaryFolder([path: "title: T\nbaseURL: https://tower.example/\n"])
        let found = try reading(folder).diagnostics.filter { $0.severity == .error }
        #expect(found == [.error(at: "site.yaml", 1, 1, "there is no site.yaml", help: help)])
    }

    @Test(arguments: [
        ("lamp.png", "/images/lamp.svg"), ("/images/lamp.png", "/images/lamp.svg"), ("../images/lamp.jpg", "/images/lamp.svg"),
        ("lamp", "/images/lamp.svg"), ("pictures/Lamp.PNG", "/images/lamp.svg"), ("sea.png", "/images/2024/sea.jpg"),
        ("images/sea.webp", "/images/2024/sea.jpg"), ("moon.gif", nil), ("unknown-thing.png", nil),
    ])
    func aPictureIsFoundByItsNameAlone(_ written: String, _ meant: String?) throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        let files = [
            "images/lamp.svg": svg, "images/2024/sea.jpg": "x", "images/moon.svg": svg, "images/2024/moon.svg": svg,
            "articles/a.md": article("title: A", "date: 2025-01-01", body: "![x](\(written))"),
        ]
        let help = meant.map { "did you mean '\($0)'?" } ?? "pictures belong in the folder 'images'"
        let found = try diagnostics(files).filter { $0.location.file == "articles/a.md" }
        #expect(found.map { "\($0.message) → \($0.help ?? "")" } == ["there is no picture '\(written)' → \(help)"])
    }

    /// A file is not sent to the place of another one.
    @Test(arguments: [
        ("Site.yaml.txt", "site.yaml"), ("people.yml", "people.yaml"),
        ("shows/the-tower/characters.txt", "shows/the-tower/characters.yaml"),
        ("shows/the-tower/seasons/2.yaml", "shows/the-tower/season-2.yaml"), ("articles/A b.markdown", "articles/a-b.md"),
        ("shows/the-tower/s1e1.md", "shows/the-tower/episodes/s1e1.md"),
    ])
    func theFileThatThereIsIsNamed(_ path: String, _ other: String) throws {
        let help = "there is a \(other) already: move what is new into it, and delete this file"
        let found = try advice(path, beside: [other: "---\ntitle: A\n---\n"])
        #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(" → \(help)") }, "\(found)")
    }

    /// The name that would be refused next is not advised.
    @Test(arguments: [
        ("articles/Küche 17.markdown", "küche-17.md"), ("pages/Über uns.txt", "über-uns.md"), ("pages/About Us.de.txt", "about-us.de.md"),
        ("articles/2024/Part 1.md.txt", "part-1.md"),
    ])
    func aTextIsGivenANameForAnAddress(_ path: String, _ name: String) throws {
        #expect(
            try advice(path) == ["error: this text is not read, because its name does not end in '.md' → rename it to '\(name)'"])
    }

    /// What is said about the file at `path` in a site with the files `others`.
    private func advice(_ path: String, beside others: [String: String] = [:]) throws -> [String] {
        let text = article("title: A", "date: 2025-01-01")
        let settings = ["site.yaml": Mistake.site["site.yaml", default: ""]]
        return try diagnostics(settings.merging(others) { own, _ in own }.merging([path: text]) { $1 }).filter { $0.location.file == path }
            .map {
                "\($0.severity.rawValue): \($0.message)\($0.help.map { " → \($0)" } ?? "")"
            }
    }
}
