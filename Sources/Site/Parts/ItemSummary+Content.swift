import ContentReader
import ShowData
import ThemeKit

extension ItemSummary {
    /// How much a list shows of an item without a description, in UTF-8 bytes.
    private static let summaryLength = 240

    init(_ item: CollectionItem, of collection: ContentCollection, from texts: Texts) {
        let catalogue = texts.catalogue
        let show = item.show.flatMap(catalogue.show)
        let credits = zip(collection.keys, item.values).first { $0.0.kind == .text && !$0.1.isEmpty }?.1 ?? []
        self.init(
            title: item.title,
            path: catalogue.links.path(to: ItemPlan.route(of: item)),
            date: item.date,
            isDraft: item.isDraft || item.date.map { $0.date > catalogue.content.date } ?? false,
            summary: item.description
                ?? (item.spoils == nil ? texts.words(of: item.body.excerpt, about: show).shortened(to: Self.summaryLength) : ""),
            image: catalogue.image(item.image),
            show: show.map(catalogue.link),
            accent: show?.accent,
            credits: credits.compactMap { if case .text(let text) = $0 { text } else { nil } })
    }
}
