import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The whole document: the head, the masthead, the page itself, the footer.
    public func document(_ frame: Frame, content: HTML) -> HTML {
        let features = PageFeatures(of: content)
        let isOutlined = frame.site.look.name == .wiki && features.contains(.cover)
        let shown = isOutlined ? Parts.outlined(content, phrases: frame.phrases) : content
        // What the top of the page makes room for, so that nothing moves when the rest arrives.
        let rooms = isOutlined ? [features.contains(.infobox) ? "boxed" : nil, shown == content ? nil : "outlined"].compactMap(\.self) : []
        return """
            <!DOCTYPE html>
            <html \(Parts.rootAttributes(frame))>
            <head>
            \(Parts.head(frame, for: content, with: features))
            \(Parts.homeStyle(frame, features).map { "\($0)\n" })\
            \(Parts.searchScript(frame))\
            \(Parts.progressScript(frame, features))\
            \(Parts.narrowingScript(frame, features))\
            \(Parts.tonesStyle(frame, features).map { "\($0)\n" })\
            \(Parts.picturesStyle(frame, features).map { "\($0)\n" })\
            \(Parts.articleStyle(frame, features).map { "\($0)\n" })\
            \(Parts.articleScript(frame, features).map { "\($0)\n" })\
            \(Parts.picturesScript(frame, features).map { "\($0)\n" })\
            \(Parts.blocksStyle(frame, features).map { "\($0)\n" })\
            \(Parts.embedsScript(frame, features).map { "\($0)\n" })\
            \(Parts.styleSheet(ThemeAsset.siteStyleSheetName, frame).map { "\($0)\n" })\
            \(frame.assets["print.css"].map { "<link rel=\"stylesheet\" media=\"print\" href=\"\($0)\">\n" })\
            \(Parts.commentsScript(frame, features).map { "\($0)\n" })\
            \(Parts.menuScript(frame).map { "\($0)\n" })\
            \(Parts.statisticsScript(frame).map { "\($0)\n" })\
            \(headExtras(frame).map { "\($0)\n" })\
            \(Parts.styleSheet(ThemeAsset.ownStyleSheetName, frame).map { "\($0)\n" })\
            \(frame.ownHTML[.head].map { "\($0)\n" })\
            </head>
            <body\(frame.isHome ? " class=\"home\"" : nil)>
            <a class="skip" href="#content">\(frame.phrases.skipToContent)</a>
            \(masthead(frame))
            \(breadcrumbs(frame))
            <main id="content" tabindex="-1"\(rooms.isEmpty ? nil : " class=\"\(rooms.joined(separator: " "))\"")>
            \(shown)
            \(Parts.itemReferences(frame) { itemCard($0, level: 3, frame: frame) })\
            \(Parts.mentions(frame, cards: frame.articles.map { articleCard($0, level: 3, frame: frame) }))
            \(frame.ownHTML[.sidebar].map { "<aside class=\"own\">\n\($0)\n</aside>\n" })\
            </main>
            \(footer(frame))
            \(frame.ownHTML[.bodyEnd].map { "\($0)\n" })\
            </body>
            </html>

            """
    }
}

extension AccentPalette {
    /// The palette of the page.
    init(on frame: Frame) { self = .mixed(from: frame.accent ?? AccentPalette.curtain, on: frame.site) }

    /// The classes, each after a space, for something with another accent than the page around it; nothing if they are the same.
    static func classes(_ accent: Color?, on frame: Frame) -> HTML? {
        guard let accent, accent != frame.accent ?? curtain else { return nil }
        return " hue \(className(of: accent))"
    }
}
