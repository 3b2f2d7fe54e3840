import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The whole document: the head, the masthead, the page itself, the footer.
    public func document(_ frame: Frame, content: HTML) -> HTML {
        let story = frame.story.flatMap { content.hasSpoilers ? $0 : nil }
        return """
            <!DOCTYPE html>
            <html \(Parts.rootAttributes(frame))>
            <head>
            \(Parts.head(frame))
            \(story == nil ? nil : Parts.progressScript(frame))\
            \(headExtras(frame).map { "\($0)\n" })\
            </head>
            <body\(frame.isHome ? " class=\"home\"" : nil)>
            <a class="skip" href="#content">\(frame.phrases.skipToContent)</a>
            \(masthead(frame))
            \(breadcrumbs(frame))
            \(story.map { Parts.progress(frame, $0) })
            <main id="content" tabindex="-1">
            \(content)
            \(Parts.mentions(frame))
            </main>
            \(footer(frame))
            </body>
            </html>

            """
    }
}

extension AccentPalette {
    /// The palette of the page.
    init(on frame: Frame) { self = .mixed(from: frame.accent ?? AccentPalette.curtain) }

    /// The `style` attribute for something with another accent than the page around it; nothing if they are the same.
    static func attribute(_ accent: Color?, on frame: Frame) -> HTML? {
        guard let accent, accent != frame.accent ?? curtain else { return nil }
        return " style=\"\(AccentPalette.mixed(from: accent).drawingStyle)\""
    }
}
