import Diagnostics
import Testing

/// A mistake of somebody who is new to the content's files, or something that only looks like one, and all that is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    /// Where it is made.
    enum Place: Sendable {
        /// In the front matter of an article, below `title` and `date`.
        case article
        /// In the files of the only show; in `show` and `character` at the end.
        case show, season, episode, character, characters
        case people
        /// In `site.yaml`, at the end.
        case site
        /// In a file that has only this text.
        case file(String)
    }

    let place: Place
    let text: String
    /// `line:column severity: message → help`; with the file, if it is another one.
    let sayings: [String]

    init(in place: Place, _ text: String, _ sayings: String...) {
        self.place = place
        self.text = text
        self.sayings = sayings
    }

    var testDescription: String { text.split(separator: "\n").joined(separator: "⏎") }

    /// The path of its file, and the whole of that.
    var file: (path: String, text: String) {
        let show = "shows/the-tower/"
        return switch place {
        case .article: ("articles/a.md", "---\ntitle: T\ndate: 2024-02-03\n\(text)---\nText.\n")
        case .show: (show + "show.yaml", Self.site[show + "show.yaml", default: ""] + text)
        case .season: (show + "season-1.yaml", text)
        case .episode: (show + "season-1.yaml", "number: 1\nepisodes:\n  - \(text)\n")
        case .character: (show + "characters.yaml", "mia-fox:\n  name: Mia Fox\n\(text)")
        case .characters: (show + "characters.yaml", text)
        case .people: ("people.yaml", text)
        case .site: ("site.yaml", Self.site["site.yaml", default: ""] + text)
        case .file(let path): (path, text)
        }
    }

    /// A site without a mistake.
    static let site = [
        "site.yaml": "title: Tower Fans\nbaseURL: https://tower.example/\n",
        "authors.yaml": "desk: { name: The Desk }\n",
        "people.yaml": "ann-lee: { name: Ann Lee }\nbo-day: { name: Bo Day }\n",
        "sources.yaml": "imdb: { name: IMDb }\n",
        "shows/the-tower/show.yaml": "title: The Tower\nkind: series\nstatus: running\n",
        "shows/the-tower/season-1.yaml": """
        number: 1
        premiere: 2020-05-01
        episodes:
          - { number: 1, title: The Lamp }
          - { number: 2, title: The Storm }
          - { number: 3, title: The Boat }

        """,
        "shows/the-tower/characters.yaml": "mia-fox: { name: Mia Fox }\n",
        "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
}

@Suite struct MistakeTests {
    @Test(
        arguments: Mistake.comments + Mistake.braces + Mistake.lines + Mistake.shapes + Mistake.words + Mistake.dates + Mistake.plainText
            + Mistake.signs + Mistake.lineEnds + Mistake.recordShapes + Mistake.lists + Mistake.values + Mistake.frontMatter
            + Mistake.otherPrograms + Mistake.meanings)
    func isExplainedWithWhatToWrite(_ mistake: Mistake) throws {
        let (path, text) = mistake.file
        let found = try diagnostics(Mistake.site.merging([path: text]) { $1 })
        let sayings = found.map { diagnostic in
            let place = diagnostic.location.file == path ? "" : diagnostic.location.file + ":"
            let help = diagnostic.help.map { " → \($0)" } ?? ""
            return
                "\(place)\(diagnostic.location.line):\(diagnostic.location.column) \(diagnostic.severity.rawValue): \(diagnostic.message)\(help)"
        }
        #expect(sayings == mistake.sayings)
    }
}
