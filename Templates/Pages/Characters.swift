import Drawings
import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all characters of a show, and their relationships.
    public func characters(_ page: CharactersPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.characters)</h1>
        </header>
        \(page.relationships.map { relationships($0, all: page.allRelationships, frame: page.frame) })
        \(Parts.bills("characters", page.phrases.allCharacters, page.characters.map { characterCard($0, frame: page.frame) }))
        \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
        """
    }
}

private func relationships(_ map: RelationshipMap, all: ListLink?, frame: Frame) -> HTML {
    let title = frame.phrases.relationships
    return """
        <section class="relationships">
        <h2>\(title)</h2>
        \(frame.drawing(of: map, id: "drawing-relationships", title: title))\
        \(Parts.more(all, frame.phrases.allOfRelationships))\
        </section>
        """
}
