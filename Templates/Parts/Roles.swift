import Hypertext
import ShowData
import Site

extension Theme {
    /// Who plays whom, as a programme prints it: the part, a row of dots, the player.
    ///
    /// A player whose part is not known stands alone on the line.
    public func castList(_ roles: [RoleEntry], frame: Frame) -> HTML {
        """
        <ul class="cast">
        \(roles.map { role in
            """
            <li\(AccentPalette.attribute(role.accent, on: frame))>\(picture(nil, or: Poster(.person, name: role.person.title)))
            \(role.character.map { "<span class=\"part\">\($0.html)</span> <span class=\"leader\" aria-hidden=\"true\"></span>\n" })\
            <span class="player">\(role.person.html)</span>
            \(roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })</li>

            """
        })</ul>
        """
    }

    /// The parts of one person, or the players of one part, as bills.
    ///
    /// - Parameters:
    ///   - title: which side of the role the bill names.
    ///   - subject: what the poster is for where `image` has no picture.
    func roleBills(
        _ roles: [RoleEntry], naming title: (RoleEntry) -> TitledLink, image: (RoleEntry) -> PageImage?, or subject: Poster.Subject,
        frame: Frame
    ) -> HTML {
        """
        <div class="bills">
        \(roles.map { role in
            """
            <article class="bill"\(AccentPalette.attribute(role.accent, on: frame))>
            \(picture(image(role), or: Poster(subject, name: title(role).title)))
            <h3>\(title(role).html)</h3>
            <p class="meta">\(role.kind.map { "<span>\(frame.phrases.text(for: $0))</span> " })<span>\(role.show.html)</span></p>
            \(roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })</article>

            """
        })</div>
        """
    }

    /// The seasons, a note and the sources of a part.
    private func roleDetails(_ role: RoleEntry) -> HTML {
        let seasons: HTML? = role.seasons.isEmpty ? nil : "\(role.seasons.map(\.html).joined(separator: ", "))"
        return """
            \(seasons.map { "<span class=\"seasons\">\($0)</span>" })\(role.note.map { " <span>\($0)</span>" })\
            \(references(role.sources))
            """
    }
}
