import ContentReader
import Exports
import Files
import ShowData

/// A file with the data of the search.
struct SearchDataFile: PlannedFile {
    static let isLoaded = true

    let file: SearchFile

    var bytes: [UInt8]? { file.bytes }

    /// Words that are fetched only from their point of the story on are spoilers for whoever opens the file.
    var holdsSpoiler: Bool { file.isGuarded }

    var contentFiles: [String] { [] }
}

extension SearchDataFile {
    /// `nil` if the search has no such file.
    init?(_ path: String, on site: Site) {
        guard let file = site.search.file(at: path) else { return nil }
        self.init(file: file)
    }
}

extension SearchIndex {
    init(of site: Site, knowing known: inout KnownWords?, threads: Int = Processors.active) {
        let phrases = site.phrases
        let interface = Interface(
            words: [
                ("search", phrases.search), ("label", phrases.searchFor), ("results", phrases.searchResults),
                ("nothing", phrases.noResults), ("more", phrases.moreResults), ("close", phrases.closeSearch),
                ("kind", phrases.kind), ("everything", phrases.everything), ("show", phrases.show), ("allShows", phrases.everyShow),
            ] + phrases.forms(of: \.resultCount).map { ("found-\($0.category.rawValue)", $0.text) },
            kinds: SearchDocument.Kind.allCases.map(phrases.text), shows: site.content.shows.map(\.title))
        self.init(of: SearchDocuments(site: site).all(threads: threads), interface, knowing: &known, threads: threads)
    }
}

extension Phrases {
    func text(for kind: SearchDocument.Kind) -> String {
        switch kind {
        case .show: self.show
        case .character: self.character
        case .person: self.person
        case .episode: self.episode
        case .season: self.season
        case .book: self.book
        case .page: self.page
        case .author: self.author
        case .tag: self.tag
        case .article: self.article
        }
    }
}
