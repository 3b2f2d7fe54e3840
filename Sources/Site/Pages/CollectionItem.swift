import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A page of a collection.
struct ItemPlan: PlannedPage {
    static let showsOnlyListedArticles = true

    static func route(of item: CollectionItem) -> Route { .item(collection: item.collection, slug: item.slug) }

    /// The item's position in the content.
    let position: Int
    let collection: ContentCollection
    let site: Site

    private var item: CollectionItem { site.content.items[position] }

    private var summary: ItemSummary { ItemSummary(item, of: collection, from: site.texts) }

    var route: Route { Self.route(of: item) }

    var name: String { item.title }

    var head: PageHead {
        let summary = summary
        return PageHead(
            title: item.title, description: summary.summary, image: summary.image, accent: summary.accent, parents: [list],
            show: item.show.flatMap(catalogue.show))
    }

    func model(in frame: Frame) -> ItemPage {
        let item = item
        return ItemPage(
            frame: frame, item: summary, collection: list, standfirst: item.description, facts: facts(of: item), audio: audio,
            body: body(of: item),
            neighbours: neighbours)
    }

    func html(of page: ItemPage, by theme: any Theme) -> HTML { theme.item(page) }

    var graph: PageGraph {
        let videos = item.spoils == nil ? site.texts.videos(in: item.body, about: story) : []
        return PageGraph(others: site.structuredData.videoObjects(videos, at: route))
    }

    var contentFiles: [String] { [item.location.file] }

    var listedArticles: [Route] {
        item.values.flatMap(\.self).compactMap { value in
            guard case .reference(let name) = value, let entry = site.entry(named: name.value, in: item), case .article = entry.route else {
                return nil
            }
            return entry.route
        }
    }

    var text: SiteText? { SiteText(item, show: story) }

    var lastChange: CalendarDate? { item.date?.date }

    var visibility: PageVisibility {
        if item.isDraft { return .draft }
        return item.date.flatMap { $0.date > site.content.date ? .from($0.date) : nil } ?? .everybody
    }

    /// `nil` for an item without a date.
    var feedEntry: Feed.Entry? {
        guard let date = item.date else { return nil }
        return Feed.Entry(
            title: item.title, address: links.address(of: route), published: date, updated: date, summary: summary.summary,
            enclosure: enclosure)
    }
}

extension ItemPlan {
    /// `nil` if the site has no such item.
    init?(_ collection: String, _ slug: String, on site: Site) {
        guard let position = site.index.items[ItemKey(collection: collection, slug: slug)],
            let declared = site.content.settings.collections.first(where: { $0.id == collection })
        else { return nil }
        self.init(position: position, collection: declared, site: site)
    }

    /// The show whose story the text tells.
    private var story: Show? { item.show.flatMap(catalogue.show) ?? catalogue.onlyShow }

    private var list: TitledLink { TitledLink(title: collection.title, path: links.path(to: .collection(id: collection.id, page: 1))) }

    /// The text, in a spoiler if all of it is one.
    private func body(of item: CollectionItem) -> HTML {
        let guardedUntil = item.spoils?.value
        let body = site.texts.html(of: item.body, about: story, on: route, guardedUntil: guardedUntil)
        guard let guardedUntil else { return body }
        return SpoilerMarkup(phrases: phrases, story: story.flatMap { site.stories[$0.id] }).block(guardedUntil, body)
    }

    private func facts(of item: CollectionItem) -> [ItemFact] {
        zip(collection.keys, item.values).compactMap { key, values in
            let shown = values.compactMap { value -> ItemFact.Value? in
                switch value {
                case .text(let text): .text(text)
                case .date(let date): .date(date)
                case .number(let number): .number(number.shortest)
                case .link(let link): .link(link)
                case .reference(let name):
                    site.entry(named: name.value, in: item).map { .page(TitledLink(title: $0.title, path: links.path(to: $0))) }
                }
            }
            return shown.isEmpty ? nil : ItemFact(label: key.label, values: shown)
        }
    }

    private var audio: ItemAudio? {
        guard let audio = item.audio else { return nil }
        return switch audio {
        case .file(let path): .inside(links.path(to: .asset(path: path)), type: audio.type)
        case .address(let address): .outside(address)
        }
    }

    private var enclosure: Feed.Enclosure? {
        guard let audio = item.audio else { return nil }
        return switch audio {
        case .file(let path):
            Feed.Enclosure(
                address: links.address(of: .asset(path: path)), type: audio.type, bytes: site.index.assetSizes[path])
        case .address(let address): Feed.Enclosure(address: address.description, type: audio.type, bytes: nil)
        }
    }

    /// Items of one collection are together, in its order.
    private var neighbours: Neighbours {
        let link = { (position: Int) -> TitledLink? in
            guard site.content.items.indices.contains(position), site.content.items[position].collection == collection.id else {
                return nil
            }
            let item = site.content.items[position]
            return TitledLink(title: item.title, path: links.path(to: Self.route(of: item)))
        }
        return Neighbours(previous: link(position - 1), next: link(position + 1))
    }
}
