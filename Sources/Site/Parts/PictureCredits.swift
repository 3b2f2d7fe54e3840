import ContentReader
import Markdown
import ShowData

extension Site {
    /// Every picture that everybody sees and that has somebody to thank, each file once, by file.
    var creditedImages: [Image] {
        let all = imagesOfShows + content.people.map(\.image) + content.authors.map(\.image) + imagesOfTexts
        let credited = all.compactMap { $0 }.filter { $0.credit != nil || $0.licence != nil || $0.source != nil }
        return Dictionary(credited.map { ($0.file, $0) }) { first, _ in first }.values.sorted { $0.file < $1.file }
    }

    private var imagesOfShows: [Image?] {
        content.shows.flatMap { show in
            let seasons = show.seasons.flatMap { [$0.image] + $0.episodes.map(\.image) }
            return [show.image] + show.characters.map(\.image) + seasons + show.volumes.map(\.image) + show.places.map(\.image)
        }.map { $0?.open }
    }

    /// Those at the heads of texts, then those within.
    private var imagesOfTexts: [Image?] {
        let within = SiteText.all(in: content).filter { $0.guardedUntil == nil }.flatMap { images(in: $0.body, about: $0.show) }
        return content.articles.map(\.image) + content.pages.map(\.image) + within
    }

    private func images(in body: Body, about show: Show?) -> [Image] {
        body.text.references.flatMap { reference -> [Image] in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment else { return [] }
            let reading = DirectiveReading(directive, on: self, about: show)
            return reading.definition?.attributes.compactMap { reading.values.image($0.name) } ?? []
        }
    }
}
