import ContentReader
import Markdown
import ShowData

/// Whom a site has to thank for its pictures.
struct PictureCredits {
    let site: Site

    /// Every picture outside spoilers that has a credit, each file once, sorted by file.
    var images: [Image] {
        var credited: [String: Image] = [:]
        forEachImage { image in
            guard image.credit != nil || image.licence != nil || image.source != nil, credited[image.file] == nil else { return }
            credited[image.file] = image
        }
        return credited.values.sorted { $0.file < $1.file }
    }

    /// One at a time, because a site may have very many, and most have no credit.
    private func forEachImage(_ body: (Image) -> Void) {
        for show in site.content.shows { imagesOfShow(show).forEach(body) }
        site.content.people.lazy.compactMap(\.image).forEach(body)
        site.content.authors.lazy.compactMap(\.image).forEach(body)
        // The pictures at the top of texts, then those within them.
        site.content.articles.lazy.compactMap(\.image).forEach(body)
        site.content.pages.lazy.compactMap(\.image).forEach(body)
        site.content.items.lazy.compactMap(\.image).forEach(body)
        for text in SiteText.all(in: site.content) where text.guardedUntil == nil { images(in: text.body, about: text.show).forEach(body) }
    }

    private func imagesOfShow(_ show: Show) -> [Image] {
        let seasons = show.seasons.flatMap { [$0.image] + $0.episodes.map(\.image) }
        let all = [show.image] + show.characters.map(\.image) + seasons + show.volumes.map(\.image) + show.places.map(\.image)
        return all.compactMap { $0?.open }
    }

    private func images(in body: Body, about show: Show?) -> [Image] {
        body.text.references.flatMap { reference -> [Image] in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment else { return [] }
            let reading = DirectiveReading(directive, among: site.directives, about: show)
            return reading.definition?.attributes.compactMap { reading.values.image($0.name) } ?? []
        }
    }
}
