import ContentReader
import ShowData

/// What the sample files of a site are about.
struct Sample {
    let title: String
    /// The title of the show.
    let show: String
    /// The id of the show.
    let id: String
    let kind: Show.Kind
    let language: String
    let date: CalendarDate

    /// The languages in which there are sample texts.
    static let languages: Set = ["en", "de"]

    /// `pt` for `pt-BR`.
    static func mainPart(of language: String) -> String { language.prefix { $0 != "-" }.lowercased() }

    private var isGerman: Bool { Self.mainPart(of: language) == "de" }

    /// Everything but the show.
    var siteFiles: [NewFile] {
        let texts = isGerman ? germanSite : englishSite
        return [
            .data("site.yaml", .site, texts.settings),
            .data("authors.yaml", .authors, texts.authors),
            NewFile("articles/\(date.description.prefix(4))/\(texts.articleName).md", texts.article),
            NewFile("pages/\(texts.pageName).md", texts.page),
            NewFile("images/README.md", texts.images),
            NewFile("README.md", texts.readme),
            NewFile(".gitignore", "# Marquee makes these itself.\npublic/\n.marquee/\n.DS_Store\n"),
        ]
    }

    var showFiles: [NewFile] {
        let texts = isGerman ? germanShow : englishShow
        let folder = "shows/\(id)"
        let show = NewFile.data("\(folder)/show.yaml", .show, texts.show)
        return switch kind.form {
        case .series: [show, seasonFile(1, texts.episodes)]
        case .film, .game: [show]
        case .books: [show, .data("\(folder)/books.yaml", .books, texts.books)]
        }
    }

    /// A season that is still to come.
    ///
    /// - Parameter episodes: the titles.
    static func season(_ number: Int, _ episodes: [(title: String, summary: String?)]) -> String {
        let lines = episodes.enumerated().map { index, episode in
            let summary = episode.summary.map { ", summary: \(YAMLScalar.oneLine($0))" } ?? ""
            return "  - { number: \(index + 1), title: \(YAMLScalar.oneLine(episode.title))\(summary) }\n"
        }
        let list = lines.isEmpty ? "" : "episodes:\n\(lines.joined())"
        return "number: \(number)\npremiere: tba\n\(list)"
    }

    private func seasonFile(_ number: Int, _ episodes: [(title: String, summary: String?)]) -> NewFile {
        .data("shows/\(id)/season-\(number).yaml", .season, Self.season(number, episodes))
    }
}

/// The texts of a sample site in one language.
struct SampleSite {
    let settings: String
    let authors: String
    /// The end of its address.
    let articleName: String
    let article: String
    let pageName: String
    let page: String
    /// What belongs in the folder of pictures.
    let images: String
    let readme: String
}

/// The texts of a sample show in one language.
struct SampleShow {
    let show: String
    let episodes: [(title: String, summary: String?)]
    let books: String
}
