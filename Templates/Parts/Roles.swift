import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Who plays whom, as in a programme: the part, a row of dots, the player.
    ///
    /// A player whose part is not known is alone on the line.
    ///
    /// - Parameter list: what the parts have in common, in a list that visitors can narrow and sort.
    public static func castList(_ roles: [RoleEntry], list: String? = nil, frame: Frame) -> HTML {
        """
        <ul class="cast"\(list.map { " data-list=\"\($0)\"" })>
        \(roles.map { role in
            """
            <li\(AccentPalette.classes(role.accent, on: frame).map { " class=\"\($0)\"" })\(ListMarks(place: role.place).attributes)>\(portrait(role.portrait, of: role.person.title))
            \(part(role).map { "<span class=\"part\">\($0)</span> <span class=\"leader\" aria-hidden=\"true\"></span>\n" })\
            <span class="player">\(role.person.html)</span>
            \(roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })</li>

            """
        })</ul>
        """
    }

    /// The character, with a link if it has a page; nothing if it is not known.
    private static func part(_ role: RoleEntry) -> HTML? { role.character?.html ?? role.part.map { HTML(text: $0) } }

    /// Who plays whom, under its own heading; nothing if no one is known.
    ///
    /// - Parameter whole: the page with the whole cast, if there may be more of it.
    static func castSection(_ roles: [RoleEntry], whole: SitePath? = nil, frame: Frame) -> HTML? {
        guard !roles.isEmpty else { return nil }
        return """
            <section class="cast-group">
            <h2>\(frame.phrases.cast)</h2>
            \(castList(roles, frame: frame))
            \(whole.map { "<p class=\"more\"><a href=\"\($0)\">\(frame.phrases.cast)</a></p>\n" })</section>
            """
    }

    /// A part that the person of the page plays, or the show if the part is not known.
    public static func partBill(_ role: RoleEntry, frame: Frame) -> HTML {
        let name = role.character?.title ?? role.part
        // Without a name, the card is titled with the show.
        let details = [role.kind.map { HTML(text: frame.phrases.text(for: $0)) }, name == nil ? nil : role.show.html].compactMap(\.self)
        let poster = name.map { Poster(.character, name: $0) } ?? Poster(.show, name: role.show.title)
        let part = role.character?.html ?? role.part.map { HTML(text: $0) } ?? role.show.html
        return """
            <article class="bill\(AccentPalette.classes(role.accent, on: frame))">
            \(picture(role.image, or: poster))
            <h3>\(part)</h3>
            \(details.isEmpty ? nil : "<p class=\"meta\">\(details.map { "<span>\($0)</span>" as HTML }.joined(separator: " "))</p>\n")\
            \(roleDetails(role).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })\(places(of: role, frame: frame))</article>

            """
    }

    /// A note and its sources.
    static func roleDetails(_ role: RoleEntry) -> HTML {
        "\(role.note.map { "<span>\($0)</span>" })\(references(role.sources))"
    }

    /// Where a part is seen; nothing if no source says.
    static func places(of role: RoleEntry, frame: Frame) -> HTML? {
        role.episodeCount.map { count in frame.spoiler(count) { "<p class=\"meta\">\(frame.phrases.count(episodes: $0))</p>\n" } }
            ?? places(role.spans, frame: frame)
    }

    /// Seasons and episodes, guarded; nothing if there are none.
    static func places(_ spans: Spoilable<[TitledLink]>, frame: Frame) -> HTML? {
        if let known = spans.open, known.isEmpty { return nil }
        return frame.spoiler(spans) { "<p class=\"meta seasons\">\($0.map { "<span>\($0.html)</span> " })</p>\n" }
    }
}
