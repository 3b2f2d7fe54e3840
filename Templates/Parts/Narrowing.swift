import ContentReader
import Hypertext
import ThemeKit

/// What a script needs to narrow and sort a list.
///
/// The fields are made by the script, in the place that `Parts.narrowing` leaves for them. A list has the attribute `data-list`, whose
/// value is what all of its items have in common, and each item the attributes of ``ListMarks``.
struct ListMarks {
    /// An order in which a visitor can have a list.
    enum Order: String {
        case name, first, episodes, articles, newest
    }

    /// What the value of `data-list` is.
    enum Group: String {
        case season, kind, none
    }

    var kinds: [String] = []
    var seasons: [String] = []
    var shows: [String] = []
    /// The position by name, after the rules of the site's language.
    var place: Int?

    /// The attributes of an item.
    var attributes: HTML {
        """
        \(kinds.isEmpty ? nil : " data-kind=\"\(kinds.joined(separator: "\n"))\"")\
        \(seasons.isEmpty ? nil : " data-seasons=\"\(seasons.joined(separator: "\n"))\"")\
        \(shows.isEmpty ? nil : " data-show=\"\(shows.joined(separator: "\n"))\"")\
        \(place.map { " data-place=\"\($0)\"" })
        """
    }
}

extension ListMarks {
    /// An article's: the seasons are those that tags name, as in "season 2".
    init(ofTags tags: [String], _ phrases: Phrases) {
        for tag in tags {
            let season = Phrases.fill(phrases.seasonNumber, ["number": tag.filter(\.isNumber)])
            let words = tag.lowercased().replacing("-", with: " ").replacing("_", with: " ")
            if season.lowercased() == words { seasons.append(season) } else { kinds.append(tag) }
        }
    }
}

extension Parts {
    /// A shorter list needs no fields.
    private static let leastItems = 8

    /// The script loads the other pages of a list for somebody who uses a field. For more of them than this, there is the search.
    private static let mostPages = 40

    /// The place of the fields with which visitors narrow and sort the lists of the page; nothing for few items. For a list of very many
    /// pages, a link to the search, if the site has one.
    ///
    /// - Parameters:
    ///   - count: of the items on the page.
    ///   - group: what the items of a list have in common, if the page has several.
    ///   - kind: what their kinds are called.
    ///   - pages: of the list, if it is divided.
    static func narrowing(
        _ count: Int, by orders: [ListMarks.Order] = [], group: ListMarks.Group = .none, kind: String? = nil, on pages: Pagination? = nil,
        frame: Frame
    ) -> HTML? {
        let pageCount = pages?.count ?? 1
        guard pageCount <= mostPages else { return searchForMore(frame) }
        guard count >= leastItems || pageCount > 1, frame.assets["lists.js"] != nil else { return nil }
        let phrases = frame.phrases
        let forms = phrases.forms(of: \.resultCount).map { (key: $0.category.rawValue, value: Optional(JSON.string($0.text))) }
        let words = JSON.object([
            "label": .string(phrases.narrowList), "text": .string(phrases.nameContains), "kind": .string(kind ?? phrases.kind),
            "season": .string(phrases.season), "show": .string(phrases.show), "everyKind": .string(phrases.everything),
            "everySeason": .string(phrases.everySeason), "everyShow": .string(phrases.everyShow), "order": .string(phrases.listOrder),
            "none": .string(phrases.noResults), "shown": .object(joining: [forms]),
            "orders": .array(([nil] + orders).map { .array([.string($0?.rawValue ?? ""), .string(name(of: $0, phrases))]) }),
        ])
        return "<div class=\"list-tools\" data-group=\"\(group.rawValue)\" data-words=\"\(words.description)\"></div>\n"
    }

    private static func searchForMore(_ frame: Frame) -> HTML? {
        guard frame.assets["search.js"] != nil else { return nil }
        return "<p class=\"more\"><a href=\"\(frame.links.path(to: .search()))\">\(frame.phrases.searchFor)</a></p>\n"
    }

    private static func name(of order: ListMarks.Order?, _ phrases: Phrases) -> String {
        switch order {
        case nil: phrases.orderAsListed
        case .name: phrases.orderByName
        case .first: phrases.orderByFirstAppearance
        case .episodes: phrases.orderByEpisodes
        case .articles: phrases.orderByArticles
        case .newest: phrases.orderNewestFirst
        }
    }

    /// The script and the style sheet for the fields, for a page that has some.
    static func narrowingScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.narrowedLists), let script = frame.assets["lists.js"] else { return nil }
        return """
            \(styleSheet("lists.css", frame).map { "\($0)\n" })<script defer src="\(script)"></script>

            """
    }
}
