import ContentReader
import Markdown
import ShowData
import ThemeKit

/// Which pages mention which: the links between the texts of the site, from the side of the page that is linked to.
struct Mentions: Sendable {
    /// The pages whose texts link to a page, each once, in the order of the content. Links inside spoilers do not count.
    let sources: [Route: [Route]]

    /// - Parameter links: the links of `texts`, in the same order.
    init(_ texts: [SiteText], _ links: [TextLinks], lexicon: Lexicon, threads: Int) {
        let targets = texts.indices.parallelMap(threads: threads) { Self.targets(of: texts[$0], links[$0], lexicon: lexicon) }
        var found: [Route: [Route]] = [:]
        found.reserveCapacity(texts.count)
        for position in texts.indices {
            for target in targets[position] { found[target, default: []].append(texts[position].route) }
        }
        sources = found
    }

    /// The other pages that a text leads to outside spoilers.
    private static func targets(of text: SiteText, _ links: TextLinks, lexicon: Lexicon) -> Set<Route> {
        guard text.guardedUntil == nil else { return [] }
        var targets = links.targets
        for reference in text.body.text.references {
            guard !reference.isGuarded, case .wikiLink(let link) = reference.segment,
                case .entry(let entry) = lexicon.resolve(link.target, about: text.show?.id)
            else { continue }
            targets.insert(entry.route)
        }
        targets.remove(text.route)
        return targets
    }
}
