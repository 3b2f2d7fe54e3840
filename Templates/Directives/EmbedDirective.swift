import ContentReader
import Hypertext
import Markdown
import ThemeKit

extension DirectiveDefinition {
    /// `::embed[title]{url= player=}`: a card for a video, some music or a post on another site. Its frame is loaded only when a visitor
    /// follows the card; without scripts, and on paper, the card is a link.
    static let embed = DirectiveDefinition(
        "embed", forms: [.leaf], attributes: [.required("url", .embed(player: "player")), .optional("player", .webAddress)],
        feedForm: .own { call in
            guard let embed = call.embed("url") else { return HTML() }
            let link: HTML = "<a href=\"\(embed.page)\">\(title(of: embed, in: call))</a>"
            return "<p>\(call.phrases.labelled(embed.service.name, link))</p>\n"
        }
    ) { call in
        guard let embed = call.embed("url") else { return HTML() }
        let phrases = call.phrases
        let notice = Phrases.fill(phrases.embedNotice, ["name": embed.host])
        let address = embed.page.drop { $0 != "/" }.drop { $0 == "/" }
        let source: HTML = "<a href=\"\(embed.page)\" rel=\"external\" dir=\"ltr\">\(String(address))</a>"
        return """
            <figure class="embed \(embed.shape.rawValue)"\(call.idAttribute)>
            <a class="embed-card" href="\(embed.page)" rel="external" data-frame="\(embed.frame)">\
            \(embed.kind == .video && embed.shape != .post ? Poster(.article, name: embed.page).html : nil)\
            <span class="play" aria-hidden="true">\(embed.kind == .post ? "+" : "▶")</span> \
            <span><span class="embed-title">\(title(of: embed, in: call))</span> <small>\(notice)</small></span></a>
            <figcaption>\(phrases.labelled(embed.service.name, source))</figcaption>
            </figure>

            """
    }

    private static func title(of embed: Embed, in call: DirectiveCall) -> HTML {
        call.label ?? HTML(text: Phrases.fill(embed.kind.phrase(in: call.phrases), ["name": embed.service.name]))
    }
}

extension Embed.Kind {
    /// Words for something without a title.
    fileprivate func phrase(in phrases: Phrases) -> String {
        switch self {
        case .video: phrases.embedVideo
        case .sound: phrases.embedSound
        case .post: phrases.embedPost
        }
    }
}

extension Parts {
    /// The style sheet of boxes and of what is embedded, for a page that has some; nothing for others.
    static func blocksStyle(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard !features.isDisjoint(with: [.embeds, .colouredBoxes]) else { return nil }
        return styleSheet("blocks.css", frame)
    }

    /// The script that loads what is embedded, for a page that has some; nothing for others.
    static func embedsScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.embeds) else { return nil }
        return frame.assets["embeds.js"].map { "<script defer src=\"\($0)\"></script>" }
    }

    /// The origins, such as `https://player.vimeo.com`, of the frames that the content may load once a visitor asks for them: each once,
    /// sorted. For the `frame-src` of a page's policy; ``Site`` has those of the whole site.
    static func frameOrigins(in content: HTML) -> [String] {
        let starts = content.description.split(separator: " data-frame=\"https://").dropFirst()
        return Set(starts.map { "https://\($0.prefix { $0 != "/" && $0 != "\"" })" }).sorted()
    }
}
