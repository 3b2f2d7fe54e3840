import ContentReader
import Hypertext
import ThemeKit

/// What an article has besides its text.
extension Parts {
    /// The address of the page as a link, which the script of articles makes a button that shares it. Nothing for a page without an
    /// address.
    static func share(_ frame: Frame) -> HTML? {
        frame.canonical.map { address in
            """
            <p class="share"><a href="\(address)" data-copied="\(frame.phrases.linkCopied)">\(frame.phrases.share)</a> <span role="status"></span></p>

            """
        }
    }

    /// Which part of a series an article is.
    static func placeInSeries(_ series: SeriesEntry, phrases: Phrases) -> HTML {
        let place = Phrases.fill(phrases.partOfSeries, ["number": String(series.number), "count": String(series.count)])
        return "<p class=\"meta\"><span>\(series.name)</span> <span>\(place)</span></p>\n"
    }

    /// The parts of a series, this one without a link.
    static func series(_ series: SeriesEntry, phrases: Phrases) -> HTML {
        """
        <nav class="series" aria-label="\(series.name)">
        <p class="label">\(series.name)</p>
        <ol\(series.parts.first.flatMap { $0.number > 1 ? " start=\"\($0.number)\"" as HTML : nil })>
        \(series.parts.map { part in
            part.number == series.number
                ? "<li aria-current=\"page\">\(part.article.title)</li>\n" : "<li>\(part.article.html)</li>\n"
        })</ol>
        </nav>

        """
    }

    /// The style sheet of articles, for a page that is one; nothing for others.
    static func articleStyle(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.article) else { return nil }
        return styleSheet("article.css", frame)
    }

    /// The script of articles: notes in the margin, contents that follow, sharing.
    static func articleScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.wholeArticle) else { return nil }
        return frame.assets["article.js"].map { "<script type=\"module\" src=\"\($0)\"></script>" }
    }
}
