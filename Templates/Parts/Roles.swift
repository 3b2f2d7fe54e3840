import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Who plays whom, as in a programme: the part, a row of dots, the player.
    ///
    /// A player whose part is not known is alone on the line.
    public static func castList(_ roles: [RoleEntry], frame: Frame) -> HTML {
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

    /// Who plays whom, under its own heading; nothing if no one is known.
    static func castSection(_ roles: [RoleEntry], frame: Frame) -> HTML? {
        guard !roles.isEmpty else { return nil }
        return """
            <section class="cast-group">
            <h2>\(frame.phrases.cast)</h2>
            \(castList(roles, frame: frame))
            </section>
            """
    }

    /// A part that the person of the page plays, or the show if the part is not known.
    public static func partBill(_ role: RoleEntry, frame: Frame) -> HTML {
        let part = role.character ?? role.show
        return """
            <article class="bill"\(AccentPalette.attribute(role.accent, on: frame))>
            \(picture(role.image, or: Poster(.character, name: part.title)))
            <h3>\(part.html)</h3>
            <p class="meta">\(role.kind.map { "<span>\(frame.phrases.text(for: $0))</span> " })<span>\(role.show.html)</span></p>
            \(roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })\(places(of: role, frame: frame))</article>

            """
    }

    /// A note and its sources.
    static func roleDetails(_ role: RoleEntry) -> HTML {
        "\(role.note.map { "<span>\($0)</span>" })\(references(role.sources))"
    }

    /// Where a part is seen; nothing if no source says.
    static func places(of role: RoleEntry, frame: Frame) -> HTML? { places(role.spans, frame: frame) }

    /// Seasons and episodes, guarded; nothing if there are none.
    static func places(_ spans: Spoilable<[TitledLink]>, frame: Frame) -> HTML? {
        if let known = spans.open, known.isEmpty { return nil }
        return frame.spoiler(spans) { "<p class=\"meta seasons\">\($0.map(\.html).joined(separator: ", "))</p>\n" }
    }
}
