import ContentReader
import Hypertext
import ThemeKit

extension Parts {
    /// Which part of the story on screen adapts which books, as a table.
    public static func adaptationTable(_ adaptations: [AdaptationEntry], title: String? = nil, frame: Frame) -> HTML? {
        guard !adaptations.isEmpty else { return nil }
        let phrases = frame.phrases
        return """
            <section class="adaptations" id="on-screen">
            <h2>\(title ?? phrases.bookToScreen)</h2>
            <table>
            <thead><tr><th scope="col">\(phrases.onScreen)</th><th scope="col">\(phrases.inPrint)</th><td></td></tr></thead>
            <tbody>
            \(adaptations.map { entry in
                """
                <tr><th scope="row">\(entry.screen.html)</th><td>\(phrases.list(entry.volumes))\
                \(entry.note.map { "<p class=\"note\">\($0)</p>" })\(references(entry.sources))</td>\
                <td><span class="extent \(entry.extent.rawValue)">\(phrases.text(for: entry.extent))</span></td></tr>

                """
            })</tbody>
            </table>
            </section>
            """
    }
}
