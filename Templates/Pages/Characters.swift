import ContentReader
import Drawings
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A page of the list of all characters of a show, and their relationships.
    public func characters(_ page: CharactersPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.characters)</h1>
        \(mapLink(page))</header>
        \(Parts.narrowing(
            page.characters.count, by: [.name] + (page.seasons.isEmpty ? [] : [.first, .episodes]), on: page.pagination, frame: page.frame))\
        \(Parts.bills("characters", page.phrases.allCharacters, page.characters.map { characterCard($0, frame: page.frame) }, isSortable: true))
        \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame).map { "\($0)\n" })\
        \(Parts.relationships(page.relationships, later: page.laterRelationships, all: page.allRelationships, frame: page.frame))
        \(Parts.appearances(page.seasons, frame: page.frame))
        """
    }
}

/// To the map of relationships, which is below the list.
private func mapLink(_ page: CharactersPage) -> HTML? {
    guard page.relationships != nil || !page.laterRelationships.isEmpty else { return nil }
    return "<p class=\"meta\"><a href=\"#relationships\">\(page.phrases.relationships)</a></p>\n"
}

extension Parts {
    /// Who is what to whom, as a map under a heading: the one that everybody may see, and those that replace it for visitors who are
    /// further.
    static func relationships(
        _ map: RelationshipMap?, later: [Spoilable<RelationshipMap>] = [], all: ListLink?, frame: Frame
    ) -> HTML? {
        guard map != nil || !later.isEmpty else { return nil }
        let title = frame.phrases.relationships
        return """
            <section class="relationships" id="relationships">
            <h2>\(title)</h2>
            \(map.map { frame.drawing(of: $0, id: "drawing-relationships", title: title) })\
            \(later.enumerated().map { number, map in
                frame.spoiler(map) { frame.drawing(of: $0, id: "drawing-relationships-\(number + 1)", title: title) }
            })\
            \(more(all, \.allOfRelationships, frame.phrases))\
            </section>
            """
    }

    /// Which of the characters of a list are in which season.
    static func appearances(_ seasons: [Spoilable<SeasonAppearances>], frame: Frame) -> HTML? {
        guard !seasons.isEmpty else { return nil }
        return """
            <section class="by-season">
            <h2>\(frame.phrases.whoIsSeenWhere)</h2>
            \(seasons.map { season in
                frame.spoiler(season) { season in
                    """
                    <h3>\(season.season.html)</h3>
                    <ul class="index" data-season="\(season.season.title)">
                    \(season.characters.map { "<li data-first=\"\($0.first)\" data-count=\"\($0.episodes)\">\($0.character.html)</li>\n" })</ul>

                    """
                }
            })</section>

            """
    }
}
