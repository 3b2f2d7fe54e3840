import ContentReader
import Diagnostics
import ShowData
import ThemeKit

/// Which items of collections refer to which pages.
struct ReferringItems: Sendable {
    /// The positions in the content of the items that refer to a page, each once.
    let positions: [Route: [Int]]
    /// An error for each name that stands for nothing, or for several things.
    let diagnostics: [Diagnostic]

    private static let mostMeaningsNamed = 5

    init(_ content: SiteContent, lexicon: Lexicon, knowing knowledge: TextKnowledge) {
        var found: [Route: [Int]] = [:]
        var problems: [Diagnostic] = []
        let onlyShow = content.onlyShow?.id
        for (position, item) in content.items.enumerated() {
            for name in item.references {
                switch lexicon.resolve(name.value, in: item, onlyShow: onlyShow) {
                case .entry(let entry):
                    if found[entry.route]?.last != position { found[entry.route, default: []].append(position) }
                case .waiting: continue
                case .ambiguous(let entries):
                    let names = entries.lazy.map { "\($0.uniqueName) (\($0.kind))" }.enumeration(mostNamed: Self.mostMeaningsNamed)
                    problems.append(.error(at: name.location, "'\(name.value)' can mean several things", help: "write one of \(names)"))
                case .unknown where knowledge.hasAllNames:
                    if let guarded = lexicon.guardedName(name.value, about: item.show ?? onlyShow) {
                        problems.append(
                            .error(
                                at: name.location, "'\(name.value)' is a spoiler, so that it cannot be named like that here",
                                help: "write '\(guarded.entry.uniqueName)'"))
                        continue
                    }
                    problems.append(
                        .error(
                            at: name.location, "nothing on the site is called '\(name.value)'",
                            help: lexicon.uniqueName(nearestTo: name.value).map { "did you mean '\($0)'?" }))
                case .unknown: continue
                }
            }
        }
        positions = found
        diagnostics = problems
    }
}

extension Lexicon {
    /// What `name` stands for in the front matter of `item`.
    fileprivate func resolve(_ name: String, in item: CollectionItem, onlyShow: Show.ID?) -> Resolution {
        resolve(name, about: item.show ?? onlyShow)
    }
}

extension Site {
    /// What a name in the front matter of an item stands for.
    func entry(named name: String, in item: CollectionItem) -> Lexicon.Entry? {
        guard case .entry(let entry) = texts.lexicon.resolve(name, in: item, onlyShow: catalogue.onlyShow?.id) else { return nil }
        return entry
    }

    /// So many of a collection's items are cards on a page that they refer to, and so many others are lines.
    private static var mostReferringItems: (cards: Int, lines: Int) { (4, 100) }

    /// The items that refer to the page, by collection.
    func itemReferences(to route: Route) -> [ItemReferences] {
        guard let positions = referringItems.positions[route] else { return [] }
        let byCollection = Dictionary(grouping: positions) { content.items[$0].collection }
        return content.settings.collections.compactMap { collection in
            guard let positions = byCollection[collection.id] else { return nil }
            let (cards, lines) = Self.mostReferringItems
            return ItemReferences(
                collection: TitledLink(title: collection.title, path: links.path(to: .collection(id: collection.id, page: 1))),
                items: positions.prefix(cards).map { ItemSummary(content.items[$0], of: collection, from: texts) },
                more: positions.dropFirst(cards).prefix(lines).map {
                    TitledLink(title: content.items[$0].title, path: links.path(to: ItemPlan.route(of: content.items[$0])))
                })
        }
    }
}
