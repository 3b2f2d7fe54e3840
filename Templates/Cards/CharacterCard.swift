import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A character among the characters.
    public func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML {
        """
        <article class="bill"\(AccentPalette.attribute(character.accent, on: frame))>
        \(Parts.picture(character.image, or: Poster(.character, name: character.name)))
        <h3><a href="\(character.path)">\(character.name)</a></h3>
        \(character.actors.isEmpty ? nil : "<p class=\"meta\">\(frame.phrases.list(character.actors))</p>\n")\
        </article>

        """
    }
}
