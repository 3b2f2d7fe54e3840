import Hypertext
import ThemeKit

extension Theme {
    /// Someone who plays the character of the page.
    public func personCard(_ role: RoleEntry, frame: Frame) -> HTML {
        """
        <article class="bill\(AccentPalette.classes(role.accent, on: frame))">
        \(Parts.picture(role.portrait, or: Poster(.person, name: role.person.title)))
        <h3>\(role.person.html)</h3>
        \(role.kind.map { "<p class=\"meta\">\(frame.phrases.text(for: $0))</p>\n" })\
        \(Parts.roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })\(Parts.places(of: role, frame: frame))</article>

        """
    }
}
