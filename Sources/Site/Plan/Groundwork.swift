import ContentReader
import Files
import ThemeKit

/// What can be made of the content while its addresses are planned.
struct Groundwork {
    let links: Links
    let lexicon: Future<Lexicon>

    /// - Parameter original: what is only in the original, if this is a translation.
    init(_ content: SiteContent, _ index: SiteIndex, original: OriginalPages? = nil, threads: Int) {
        let links = Links(
            base: content.settings.baseURL, root: content.settings.rootURL, untranslated: Set(original?.untranslated ?? []),
            entryPages: EntryPages(content, index))
        self.links = links
        lexicon = Future(threads: threads) { Lexicon(content, links, original: original?.content) }
    }
}
