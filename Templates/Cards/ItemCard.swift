import Hypertext
import ThemeKit

extension Theme {
    /// A page of a collection in a list.
    public func itemCard(_ item: ItemSummary, level: Int, frame: Frame) -> HTML {
        let details = [
            item.credits.isEmpty ? nil : frame.phrases.list(item.credits.map { HTML(text: $0) }), item.date.map { frame.phrases.time($0) },
        ]
        .compactMap(\.self)
        return """
            <article class="clipping\(AccentPalette.classes(item.accent, on: frame))">
            \(Parts.picture(item.image, or: Poster(.article, name: item.title)))
            <div class="words">
            \(item.show.map { "<p class=\"kicker\">\($0.title)</p>\n" })\
            <h\(level)><a href="\(item.path)">\(item.title)</a>\(Parts.draftMark(if: item.isDraft, frame: frame))</h\(level)>
            \(item.summary.isEmpty ? nil : "<p class=\"summary\">\(item.summary)</p>\n")\
            \(details.isEmpty ? nil : "<p class=\"meta\">\(details.map { "<span>\($0)</span> " })</p>\n")\
            </div>
            </article>

            """
    }
}
