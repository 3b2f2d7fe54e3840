import ContentReader
import Markdown
import ShowData

/// Whom a site has to thank for its pictures.
struct PictureCredits {
    let site: Site

    /// Every picture outside spoilers that has a credit, each file once, sorted by file.
    var images: [Image] {
        let all = imagesOfShows + site.content.people.map(\.image) + site.content.authors.map(\.image) + imagesOfTexts
        let credited = all.compactMap { $0 }.filter { $0.credit != nil || $0.licence != nil || $0.source != nil }
        return Dictionary(credited.map { ($0.file, $0) }) { first, _ in first }.values.sorted { $0.file < $1.file }
    }

    private var imagesOfShows: [Image?] {
        site.content.shows.flatMap { show in
            let seasons = show.seasons.flatMap { [$0.image] + $0.episodes.map(\.image) }
            return [show.image] + show.characters.map(\.image) + seasons + show.volumes.map(\.image) + show.places.map(\.image)
        }.map { $0?.open }
    }

    /// The pictures at the top of texts, then those within them.
    private var imagesOfTexts: [Image?] {
        let within = SiteText.all(in: site.content).filter { $0.guardedUntil == nil }.flatMap { images(in: $0.body, about: $0.show) }
        return site.content.articles.map(\.image) + site.content.pages.map(\.image) + within
    }

    private func images(in body: Body, about show: Show?) -> [Image] {
        body.text.references.flatMap { reference -> [Image] in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment else { return [] }
            let reading = DirectiveReading(directive, among: site.directives, about: show)
            return reading.definition?.attributes.compactMap { reading.values.image($0.name) } ?? []
        }
    }
}
