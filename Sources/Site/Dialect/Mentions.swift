import ContentReader
import Markdown
import ShowData
import ThemeKit

/// Which pages speak of which: the links between the texts of the site, seen from where they lead.
struct Mentions: Sendable {
    /// The pages whose texts link to a page, each once, in the order of the content. What is guarded by a spoiler does not count.
    let sources: [Route: [Route]]

    /// - Parameter links: those of `texts`, in their order.
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
