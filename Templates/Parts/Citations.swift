import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Where the facts of the page come from; nothing if no source is named.
    public static func sourceList(_ sources: [SourceEntry], level: Int = 2, frame: Frame) -> HTML? {
        guard !sources.isEmpty else { return nil }
        return """
            <section class="sources">
            <h\(level)>\(frame.phrases.sources)</h\(level)>
            <ul>
            \(sources.map { "<li>\(citation($0, phrases: frame.phrases))</li>\n" })</ul>
            </section>
            """
    }

    /// The source in a few words, linked to its entry on the sources page.
    static func citation(_ entry: SourceEntry, phrases: Phrases) -> HTML {
        """
        <a href="\(entry.path)">\(entry.source.name)</a>\(entry.source.title.map { ": \($0)" })\
        \(entry.source.date.map { ", \(phrases.time($0))" })
        """
    }

    /// The names of the sources, small, after a fact.
    public static func references(_ sources: [SourceEntry]) -> HTML? {
        sources.links.map { " <small class=\"references\">\($0)</small>" }
    }
}
