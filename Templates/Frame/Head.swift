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
    public static func head(_ frame: Frame, for content: HTML) -> HTML { head(frame, for: content, with: PageFeatures(of: content)) }

    /// - Parameter features: those of the content.
    static func head(_ frame: Frame, for content: HTML, with features: PageFeatures) -> HTML {
        let palette = AccentPalette(on: frame)
        return """
            <meta charset="utf-8">
            \(policy(frame.policy, framesOf: features.contains(.embeds) ? content : nil))
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(documentTitle(frame))</title>
            \(frame.description.map { "<meta name=\"description\" content=\"\($0)\">\n" })\
            \((frame.isHome ? frame.site.me : []).map { "<link rel=\"me\" href=\"\($0)\">\n" })\
            \(frame.canonical.map { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
            \(translations(frame))\
            \(robots(frame).map { "<meta name=\"robots\" content=\"\($0)\">\n" })\
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="\(palette.dayPaper.description)">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="\(palette.nightPaper.description)">
            \(coloursScript(frame).map { "\($0)\n" })\
            \(lettering(frame))\
            \(styleSheet("marquee.css", frame))
            \(frame.showsData ? styleSheet("data.css", frame).map { "\($0)\n" } : nil)\
            \(icons(frame))
            \(frame.alternates.map { alternate in
                """
                <link rel="alternate" type="\(alternate.kind.mediaType)" title="\(alternate.title)" href="\(alternate.path)">

                """
            })\
            \(openGraph(frame))\
            \(frame.structuredData.map { "\n<script type=\"application/ld+json\">\($0)</script>" })
            """
    }

    /// The link to a style sheet of the theme; `nil` if the site does not have it.
    static func styleSheet(_ name: String, _ frame: Frame) -> HTML? {
        frame.assets[name].map { "<link rel=\"stylesheet\" href=\"\($0)\">" }
    }

    /// The display font, so that it arrives with the style sheet; not on a page whose title has none of its letters, and not where headings
    /// have another font.
    private static func lettering(_ frame: Frame) -> HTML? {
        let look = frame.site.look
        guard look.name == .marquee, !look.fonts.contains(where: { $0.role == .headings }), DisplayFont.shared.hasAny(of: frame.title)
        else {
            return nil
        }
        return frame.assets["lettering.woff2"].map {
            "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"\($0)\">\n"
        }
    }

    /// The drawing last, which browsers take that know it.
    private static func icons(_ frame: Frame) -> HTML {
        """
        \(frame.assets[IconFile.small.rawValue].map { "<link rel=\"icon\" sizes=\"32x32\" type=\"image/png\" href=\"\($0)\">\n" })\
        \(frame.assets["icon.svg"].map { "<link rel=\"icon\" sizes=\"any\" type=\"image/svg+xml\" href=\"\($0)\">" })
        \(frame.assets[IconFile.apple.rawValue].map { "<link rel=\"apple-touch-icon\" href=\"\($0)\">\n" })\
        \(frame.assets["site.webmanifest"].map { "<link rel=\"manifest\" href=\"\($0)\">" })
        """
    }

    /// What browsers may load and run on a page. It has to come before everything that loads something.
    ///
    /// - Parameter content: what has cards for frames of other sites; `nil` for nothing.
    static func policy(_ policy: ContentPolicy, framesOf content: HTML? = nil) -> HTML {
        var policy = policy
        for origin in content.map(frameOrigins) ?? [] { policy.allow(origin, for: .frames) }
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy.text)\">"
    }

    /// The page in each language that has it, for search engines; for readers of other languages, the original.
    private static func translations(_ frame: Frame) -> HTML? {
        guard frame.canonical != nil else { return nil }
        let pages = frame.languages.compactMap { language in language.path.map { (language.tag, frame.links.address(of: $0)) } }
        guard pages.count > 1, let original = pages.first else { return nil }
        return "\((pages + [("x-default", original.1)]).map { "<link rel=\"alternate\" hreflang=\"\($0)\" href=\"\($1)\">\n" as HTML })"
    }

    /// What the page asks of crawlers; `nil` if nothing.
    private static func robots(_ frame: Frame) -> String? {
        let rules = frame.site.crawlers.pageRules(isListed: frame.canonical != nil)
        return rules.isEmpty ? nil : rules.joined(separator: ", ")
    }

    /// The titles of the page and the site.
    static func documentTitle(_ frame: Frame) -> HTML {
        frame.isHome || frame.title == frame.site.title
            ? "\(frame.site.title)\(frame.site.tagline.map { " · \($0)" })"
            : "\(frame.title) · \(frame.site.title)"
    }

    /// The attributes of `<html>`: the language and its direction, and the class of the page's colours if they are not those of the site.
    public static func rootAttributes(_ frame: Frame) -> HTML {
        let accent = frame.accent == frame.site.accent ? nil : frame.accent
        return "\(languageAttributes(of: frame.site))\(accent.map { " class=\"\(AccentPalette.className(of: $0))\"" as HTML })"
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
            \(image.width.map { "<meta property=\"og:image:width\" content=\"\($0)\">\n" })\
            \(image.height.map { "<meta property=\"og:image:height\" content=\"\($0)\">\n" })\

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
