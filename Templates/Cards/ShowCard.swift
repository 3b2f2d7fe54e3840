import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A show, with its kind and size.
    public func showCard(_ summary: ShowSummary, frame: Frame) -> HTML {
        let show = summary.show
        return """
            <article class="show-bill\(AccentPalette.classes(show.accent, on: frame))">
            \(Parts.picture(summary.image, or: Poster(show)))
            <div class="words">
            <h3><a href="\(summary.path)">\(show.title)</a></h3>
            \(show.tagline.map { "<p class=\"tagline\">\($0)</p>\n" })\
            \(summary.summary.map { "<p class=\"summary\">\($0)</p>\n" })\
            <p class="meta">\(Parts.showOutline(summary, frame: frame))</p>
            \(summary.seasons.isEmpty ? nil : "<p class=\"meta seasons\">\(summary.seasons.map { "<span>\($0.html)</span> " })</p>\n")\
            </div>
            </article>

            """
    }
}
