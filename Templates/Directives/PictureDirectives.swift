import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Directives for pictures and video.
extension DirectiveDefinition {
    /// `::figure[caption]{src= alt= credit= licence=}`: a picture with its caption.
    static let figure = DirectiveDefinition(
        "figure", forms: [.leaf],
        attributes: [.required("src", .picture), .required("alt", .text), .optional("credit", .text), .optional("licence", .text)]
    ) { call in
        let picture = call.picture("src")
        let credit = [picture?.credit, picture?.licence].compactMap { $0 }.joined(separator: ", ")
        let words: [HTML] = [call.label, credit.isEmpty ? nil : "<small>\(credit)</small>"].compactMap { $0 }
        return """
            <figure\(call.idAttribute)>
            \(picture.map { "<img src=\"\($0.path)\" alt=\"\($0.alt)\" loading=\"lazy\">" })
            \(words.isEmpty ? nil : "<figcaption>\(words.joined(separator: " "))</figcaption>\n")</figure>

            """
    }

    /// `:::gallery`: pictures side by side.
    static let gallery = DirectiveDefinition("gallery", forms: [.container], takesLabel: false) { call in
        """
        <div class="gallery"\(call.idAttribute)>
        \(call.content)</div>

        """
    }

    /// `::video[title]{url= thumbnail= uploaded= description= embed=}`: a still, drawn where there is no `thumbnail`, that leads to the video.
    /// Nothing is loaded from other sites until it is followed. With both a thumbnail and an upload date, the video and the address of its
    /// player (`embed`) are described to search engines.
    static let video = DirectiveDefinition(
        "video", forms: [.leaf],
        attributes: [
            .required("url", .webAddress), .optional("thumbnail", .picture), .optional("uploaded", .date), .optional("description", .text),
            .optional("embed", .webAddress),
        ], needsLabel: true
    ) { call in
        guard let address = call.address("url") else { return HTML() }
        let place = Phrases.fill(call.phrases.watch, ["name": address.host ?? address.description])
        let still: HTML =
            call.picture("thumbnail").map { "<img src=\"\($0.path)\" alt=\"\" loading=\"lazy\">" }
            ?? Poster(.article, name: address.description).html
        return """
            <figure class="video"\(call.idAttribute)>
            <a href="\(address)" rel="external">\(still)
            <span class="play" aria-hidden="true">▶</span> <span>\(call.label) <small>\(place)</small></span></a>
            \(call.text("description").map { "<figcaption>\($0)</figcaption>\n" })</figure>

            """
    }
}
