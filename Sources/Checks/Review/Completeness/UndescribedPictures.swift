import ContentReader
import Diagnostics

extension SiteContent {
    /// Pictures in texts without a description for screen readers: one note for each file, at its first picture.
    var undescribedPictures: [Diagnostic] {
        let articles = articles.map { ($0.body, $0.location.file) } + pages.map { ($0.body, $0.location.file) }
        let texts = articles + prose.map { ($0.value, $0.key.file) }
        return texts.compactMap { body, file in
            let undescribed = body.text.links(in: file).filter(\.isUndescribed)
            guard let first = undescribed.map(\.location).min() else { return nil }
            let subject = undescribed.count == 1 ? "this picture has" : "\(undescribed.count) pictures in this text have"
            return .note(
                at: first, "\(subject) no description for people who cannot see", help: "write what it shows between the brackets: ![…](…)")
        }
    }
}
