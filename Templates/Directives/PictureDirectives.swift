import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Directives for pictures and video.
extension DirectiveDefinition {
    /// `::figure[caption]{src= alt= width= credit= licence= wide}`: a picture with its caption; `wide` lets it leave the column of the text
    /// where there is room.
    static let figure = DirectiveDefinition(
        "figure", forms: [.leaf],
        attributes: [
            .required("src", .picture), .required("alt", .text), .optional("width", .pixels), .optional("credit", .text),
            .optional("licence", .text), .optional("wide", .flag),
        ],
        feedForm: .own { call in
            call.picture("src").map { "<figure>\(plain($0))\(caption(of: $0, in: call))</figure>\n" } ?? HTML()
        }
    ) { call in
        guard let picture = call.picture("src") else { return HTML() }
        return Parts.shot(
            picture, width: call.pixels("width"), id: call.idAttribute, isWide: call.has("wide"), caption: caption(of: picture, in: call))
    }

    private static func caption(of picture: PageImage, in call: DirectiveCall) -> HTML? {
        let credit = [picture.credit, picture.licence].compactMap { $0 }.joined(separator: ", ")
        let words: [HTML] = [call.label, credit.isEmpty ? nil : "<small>\(credit)</small>"].compactMap { $0 }
        return words.isEmpty ? nil : "<figcaption>\(words.joined(separator: " "))</figcaption>\n"
    }

    /// One size of a picture, for feed readers.
    private static func plain(_ picture: PageImage) -> HTML { "<img src=\"\(picture.path)\" alt=\"\(picture.alt)\">" }

    /// `:::gallery`: pictures side by side.
    static let gallery = DirectiveDefinition(
        "gallery", forms: [.container], takesLabel: false, feedForm: .own { $0.content(showingPictures: plain) }
    ) { call in
        """
        <div class="gallery"\(call.idAttribute)>
        \(call.content(
            showingPictures: { Parts.shot($0, isInGallery: true, link: $1, caption: Parts.caption($0)) },
            others: { "<figure class=\"shot\">\n\($0)\n</figure>\n" }))</div>

        """
    }

    /// `::video[title]{url= thumbnail= uploaded= description= embed=}`: a still, drawn where there is no `thumbnail`, that leads to the
    /// video. Nothing is loaded from other sites until it is followed. With both a thumbnail and an upload date, the video and the address
    /// of its player (`embed`) are described to search engines.
    static let video = DirectiveDefinition(
        "video", forms: [.leaf],
        attributes: [
            .required("url", .webAddress), .optional("thumbnail", .picture), .optional("uploaded", .date), .optional("description", .text),
            .optional("embed", .webAddress),
        ], needsLabel: true,
        feedForm: .own { call in
            guard let address = call.address("url") else { return HTML() }
            let link: HTML = "<a href=\"\(address)\">\(call.label)</a>"
            return "<p>\(call.phrases.labelled(address.host ?? address.description, link))</p>\n"
        }
    ) { call in
        guard let address = call.address("url") else { return HTML() }
        let place = Phrases.fill(call.phrases.watch, ["name": address.host ?? address.description])
        let still: HTML =
            call.picture("thumbnail").map { $0.html(in: .column) }
            ?? Poster(.article, name: address.description).html
        return """
            <figure class="video"\(call.idAttribute)>
            <a href="\(address)" rel="external">\(still)
            <span class="play" aria-hidden="true">▶</span> <span>\(call.label) <small>\(place)</small></span></a>
            \(call.text("description").map { "<figcaption>\($0)</figcaption>\n" })</figure>

            """
    }
}
