import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The whole document: the head, the sign above the door, the page itself, the foot.
    public func document(_ frame: Frame, content: HTML) -> HTML {
        let story = content.hasSpoilers ? frame.story : nil
        return """
            <!DOCTYPE html>
            <html \(languageAttributes(of: frame.site)) style="\(AccentPalette(on: frame).style)">
            <head>
            \(head(frame))
            \(story == nil ? nil : progressScript(frame))\
            </head>
            <body\(frame.isHome ? " class=\"home\"" : nil)>
            <a class="skip" href="#content">\(frame.phrases.skipToContent)</a>
            \(masthead(frame))
            \(breadcrumbs(frame))
            \(story.map { progress(frame, $0) })
            <main id="content" tabindex="-1">
            \(content)
            \(mentions(frame))
            </main>
            \(footer(frame))
            </body>
            </html>

            """
    }

    /// The `lang` attribute, and `dir` for languages that are written from right to left.
    func languageAttributes(of site: SiteSettings) -> HTML {
        let direction: HTML? = site.isRightToLeft ? " dir=\"rtl\"" : nil
        return "lang=\"\(site.language)\"\(direction)"
    }
}

extension AccentPalette {
    /// The palette of the page.
    init(on frame: Frame) { self.init(frame.accent ?? AccentPalette.curtain) }

    /// The `style` attribute for something with another accent than the page around it; nothing where they are the same.
    static func attribute(_ accent: Color?, on frame: Frame) -> HTML? {
        guard let accent, accent != frame.accent ?? curtain else { return nil }
        return " style=\"\(AccentPalette(accent).drawingStyle)\""
    }
}
