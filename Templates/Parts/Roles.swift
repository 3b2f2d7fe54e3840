import Hypertext
import ShowData
import Site

extension Theme {
    /// Who plays whom, as a programme prints it: the part, a row of dots, the player.
    public func castList(_ roles: [RoleEntry], frame: Frame) -> HTML {
        """
        <dl class="cast">
        \(roles.map { role in
            """
            <div\(AccentPalette.attribute(role.accent, on: frame))>
            \(role.character.map { "<dt>\($0.html)</dt>\n" })\
            <dd>\(role.person.html)\(roleDetails(role))</dd>
            </div>

            """
        })</dl>
        """
    }

    /// The parts of one person, or the players of one part, as bills.
    ///
    /// - Parameter title: which side of the role the bill names.
    func roleBills(_ roles: [RoleEntry], naming title: (RoleEntry) -> TitledLink, poster: Poster.Subject, frame: Frame) -> HTML {
        """
        <div class="bills">
        \(roles.map { role in
            """
            <article class="bill"\(AccentPalette.attribute(role.accent, on: frame))>
            <div class="picture">\(picture(role.image, or: Poster(poster, name: title(role).title)))</div>
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
            \(seasons.map { " <span class=\"seasons\">\($0)</span>" })\(role.note.map { " <span class=\"note\">\($0)</span>" })\
            \(references(role.sources))
            """
    }
}
