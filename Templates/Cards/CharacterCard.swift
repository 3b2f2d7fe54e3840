import Hypertext
import ThemeKit

extension Theme {
    /// A character among the characters.
    public func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML {
        let marks = character.place.map { ListMarks(kinds: character.kind.map { [frame.phrases.text(for: $0)] } ?? [], place: $0) }
        return """
            <article class="bill\(AccentPalette.classes(character.accent, on: frame))"\(marks?.attributes)>
            \(Parts.picture(character.image, or: Poster(.character, name: character.name)))
            <h3><a href="\(character.path)">\(character.name)</a></h3>
            \(character.actors.isEmpty ? nil : "<p class=\"meta\">\(frame.phrases.list(character.actors))</p>\n")\
            </article>

            """
    }
}
