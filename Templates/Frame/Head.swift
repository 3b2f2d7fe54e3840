import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// Nothing: the head already has all that the default theme needs.
    public func headExtras(_ frame: Frame) -> HTML? { nil }
}

extension Parts {
    /// The contents of `<head>`: for browsers, search engines, link previews and feed readers.
    public static func head(_ frame: Frame) -> HTML {
        let palette = AccentPalette(on: frame)
        return """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(documentTitle(frame))</title>
            \(frame.description.map { "<meta name=\"description\" content=\"\($0)\">\n" })\
            \(frame.canonical.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? "<meta name=\"robots\" content=\"noindex\">" as HTML)
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="\(palette.dayPaper.description)">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="\(palette.nightPaper.description)">
            \(frame.assets["marquee.css"].map { "<link rel=\"stylesheet\" href=\"\($0)\">" })
            \(frame.showsData ? frame.assets["data.css"].map { "<link rel=\"stylesheet\" href=\"\($0)\">\n" } : nil)\
            \(frame.assets["icon.svg"].map { "<link rel=\"icon\" type=\"image/svg+xml\" href=\"\($0)\">" })
            \(frame.alternates.map { alternate in
                """
                <link rel="alternate" type="\(alternate.kind.mediaType)" title="\(alternate.title)" href="\(alternate.path)">

                """
            })\
            \(openGraph(frame))\
            \(frame.structuredData.map { "\n<script type=\"application/ld+json\">\($0)</script>" })
            """
    }

    /// The titles of the page and the site.
    static func documentTitle(_ frame: Frame) -> HTML {
        frame.isHome || frame.title == frame.site.title
            ? "\(frame.site.title)\(frame.site.tagline.map { " · \($0)" })"
            : "\(frame.title) · \(frame.site.title)"
    }

    /// The attributes of `<html>`: the language and its direction, and the colours that the style sheet uses.
    public static func rootAttributes(_ frame: Frame) -> HTML {
        "\(languageAttributes(of: frame.site)) style=\"\(AccentPalette(on: frame).style)\""
    }

    /// The `lang` attribute, and `dir` for languages that are written right to left.
    static func languageAttributes(of site: SiteSettings) -> HTML {
        let direction: HTML? = site.isRightToLeft ? " dir=\"rtl\"" : nil
        return "lang=\"\(site.language)\"\(direction)"
    }

    /// For link previews: the Open Graph protocol, which Twitter cards fall back to.
    private static func openGraph(_ frame: Frame) -> HTML {
        """
        <meta property="og:title" content="\(frame.title)">
        <meta property="og:type" content="\(frame.openGraph.type)">
        <meta property="og:site_name" content="\(frame.site.title)">
        \(frame.canonical.map { "<meta property=\"og:url\" content=\"\($0)\">\n" })\
        \(frame.description.map { "<meta property=\"og:description\" content=\"\($0)\">\n" })\
        \(frame.image.map { image in
            """
            <meta property="og:image" content="\(image.address)">
            <meta property="og:image:alt" content="\(image.alt)">

            """
        })\
        \(frame.openGraph.properties.map { "<meta property=\"\($0.name)\" content=\"\($0.content)\">\n" })\
        <meta name="twitter:card" content="\(frame.image == nil ? "summary" : "summary_large_image")">
        """
    }
}

extension AlternateLink.Kind {
    /// The media type as IANA has it.
    var mediaType: String {
        switch self {
        case .feed(.atom): "application/atom+xml"
        case .feed(.json): "application/feed+json"
        case .calendar: "text/calendar"
        case .data: "application/json"
        }
    }
}
