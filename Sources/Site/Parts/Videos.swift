import ContentReader
import Exports
import Markdown
import ShowData

extension Texts {
    /// The videos that a text shows outside spoilers; `nil` in place of a video that lacks something search engines need.
    func videos(in body: Body, about show: Show?) -> [Video?] {
        body.text.references.compactMap { reference -> Directive? in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment, directive.name == "video" else { return nil }
            return directive
        }.map { video($0, about: show) }
    }

    private func video(_ directive: Directive, about show: Show?) -> Video? {
        let values = DirectiveReading(directive, among: directives, about: show).values
        guard let name = directive.label?.plainText, case .address(let address)? = values["url"],
            case .picture(let thumbnail)? = values["thumbnail"], case .date(let date)? = values["uploaded"], let uploaded = date.date.exact
        else { return nil }
        let embedding: WebAddress? = if case .address(let address)? = values["embed"] { address } else { nil }
        return Video(
            name: name, address: address, embedding: embedding, thumbnail: thumbnail, uploaded: uploaded,
            description: directive["description"]?.text)
    }
}
