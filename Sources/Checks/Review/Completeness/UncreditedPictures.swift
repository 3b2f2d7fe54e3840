import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Pictures without a credit or a licence, by the file that shows them. Crediting a picture in one place is enough.
    var uncreditedPictures: [Diagnostic] {
        let data = places.pictures.map { ShownPicture(image: $0, isFigure: false) }
        let pictures = (data + figures).sorted { $0.image.location < $1.image.location }
        return missing("credit", \.credit, in: pictures) + missing("licence", \.licence, in: pictures)
    }

    private func missing(_ key: String, _ value: (Image) -> String?, in pictures: [ShownPicture]) -> [Diagnostic] {
        let credited = Set(pictures.filter { value($0.image.value) != nil }.map(\.image.value.file))
        let lacking = pictures.filter { !credited.contains($0.image.value.file) }
        return Dictionary(grouping: lacking, by: \.image.location.file).values.compactMap { pictures in
            guard let first = pictures.first else { return nil }
            let names = Set(pictures.map(\.image.value.file)).sorted()
            let subject = names.count == 1 ? "the picture \(names[0]) has" : "\(names.count) pictures have"
            let list = names.count == 1 ? "" : ": \(names.shortList)"
            let help = first.isFigure ? "write \(key)=\"…\" next to 'src'" : "write '\(key): …' next to 'file'"
            return .note(at: first.image.location, "\(subject) no '\(key)'\(list)", help: help)
        }
    }

    /// The pictures that texts show with `::figure`.
    private var figures: [ShownPicture] {
        (articles.map(\.body) + pages.map(\.body) + prose.values).flatMap { body in
            body.text.references.compactMap { reference in
                guard case .directive(let directive) = reference.segment, directive.name == "figure", let file = directive["src"] else {
                    return nil
                }
                var image = Image(file: String(file.text.trimmingPrefix("/")), alt: directive["alt"]?.text ?? "")
                image.credit = directive["credit"]?.text
                image.licence = directive["licence"]?.text
                return ShownPicture(image: Located(image, at: directive.location), isFigure: true)
            }
        }
    }
}

private struct ShownPicture {
    let image: Located<Image>
    /// Whether a text shows it, and not data or front matter.
    let isFigure: Bool
}
