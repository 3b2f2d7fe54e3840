import Hypertext
import ShowData

/// A source as a reference to it shows it.
public struct SourceEntry: Sendable {
    public let source: Source
    /// Its entry on the sources page.
    public let path: SitePath
    /// The id of that entry in the page.
    public let anchor: String

    package init(source: Source, path: SitePath, anchor: String) {
        self.source = source
        self.path = path
        self.anchor = anchor
    }

    /// The source's name, linked to its entry on the sources page.
    public var link: HTML { "<a href=\"\(path)\">\(source.name)</a>" }
}

extension [SourceEntry] {
    /// The sources' names, each once and linked to its entry on the sources page; nothing if no source is named. After a name that several
    /// have is what tells them apart.
    public var links: HTML? {
        guard count > 1 else { return first?.link }
        let sources = withoutRepetitions(by: \.source.id)
        let namesakes = Dictionary(grouping: sources, by: \.source.name).filter { $1.count > 1 }.mapValues(\.marks)
        return sources.map { entry in
            guard let mark = namesakes[entry.source.name]?[entry.source.id] else { return entry.link }
            return "<a href=\"\(entry.path)\">\(entry.source.name) (\(mark))</a>"
        }.joined(separator: ", ")
    }

    /// What tells the sources apart: their years, or otherwise their titles, one of which may be missing, or otherwise numbers.
    private var marks: [Source.ID: String] {
        let (years, titles) = (map { $0.source.date?.year.map(String.init) }, map(\.source.title))
        let marks = [years, titles].first { Set($0).count == count } ?? indices.map { String($0 + 1) }
        return Dictionary(uniqueKeysWithValues: zip(self, marks).compactMap { entry, mark in mark.map { (entry.source.id, $0) } })
    }
}
