import ContentReader
import Markdown
import ShowData

/// Which pages speak of which: the links between the texts of the site, seen from where they lead.
struct Mentions: Sendable {
    /// The pages whose texts link to a page, each once, in the order of the content. What is guarded by a spoiler does not count.
    let sources: [Route: [Route]]

    init(_ texts: [SiteText], lexicon: Lexicon, pages: PageDirectory) {
        var found: [Route: [Route]] = [:]
        for text in texts {
            if text.guardedUntil != nil { continue }
            let links = text.body.links.compactMap { $0.isGuarded ? nil : pages.route(of: $0.address, on: text.route) }
            let wikiLinks = text.body.text.references.compactMap { reference -> Route? in
                guard !reference.isGuarded, case .wikiLink(let link) = reference.segment,
                    case .entry(let entry) = lexicon.resolve(link.target, about: text.show?.id)
                else { return nil }
                return entry.route
            }
            for target in Set(links + wikiLinks) where target != text.route { found[target, default: []].append(text.route) }
        }
        sources = found
    }
}
