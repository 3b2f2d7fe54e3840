import ContentReader
import Markdown
import ShowData
import ThemeKit

/// Which pages mention which: the links between the texts of the site, from the side of the page that is linked to.
struct Mentions: Sendable {
    /// The pages whose texts link to a page, each once, in the order of the content. Links inside spoilers do not count.
    let sources: [Route: [Route]]

    /// - Parameter links: the links of `texts`, in the same order.
    init(_ texts: [SiteText], _ links: [TextLinks], lexicon: Lexicon) {
        var found: [Route: [Route]] = [:]
        for (text, links) in zip(texts, links) {
            if text.guardedUntil != nil { continue }
            let wikiLinks = text.body.text.references.compactMap { reference -> Route? in
                guard !reference.isGuarded, case .wikiLink(let link) = reference.segment,
                    case .entry(let entry) = lexicon.resolve(link.target, about: text.show?.id)
                else { return nil }
                return entry.route
            }
            for target in links.targets.union(wikiLinks) where target != text.route { found[target, default: []].append(text.route) }
        }
        sources = found
    }
}
