import Drawings
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// Who plays whom, like the last page of a programme.
    public func cast(_ page: CastPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.joined([page.phrases.cast, page.season?.title].compactMap(\.self)))</h1>
        </header>
        \(Parts.stretches(page.seasonPages, current: page.stretch, label: page.phrases.whoIsSeenWhere))\
        \(page.matrix.map { matrix($0, about: [(page.season ?? page.show).title, page.stretch?.title], id: "drawing-cast", frame: page.frame) })
        \(Parts.narrowing(
            page.roles.count + page.others.count, by: [.name] + (page.matrix == nil ? [] : [.first, .episodes]), group: .kind, on: page.pagination, frame: page.frame))\
        \(Role.Kind.allCases.compactMap { group($0, of: page) })
        \(unbilled(page))
        \(page.others.isEmpty ? nil : group(page.phrases.alsoInTheCast, page.others, frame: page.frame))
        \(seasons(page))\
        \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
        """
    }
}

/// Who is seen where in a show, a season or some of its episodes.
private func matrix(_ matrix: Spoilable<CastMatrix>, about subject: [String?], id: String, frame: Frame) -> HTML {
    let title = frame.phrases.labelled(frame.phrases.whoIsSeenWhere, frame.phrases.joined(subject.compactMap(\.self)))
    return """
        <section class="seen">
        <h2>\(title)</h2>
        \(frame.spoiler(matrix) { frame.drawing(of: $0, id: id, title: title) })
        </section>

        """
}

/// Who is seen in which episode, season by season.
private func seasons(_ page: CastPage) -> HTML? {
    let (frame, name) = (page.frame, page.phrases.whoIsSeenWhere)
    guard !page.seasons.isEmpty else { return nil }
    return """
        <section class="seen">
        <h2>\(page.phrases.labelled(name, page.phrases.episodes))</h2>
        \(page.seasons.enumerated().map { position, matrix in
            frame.spoiler(matrix) { matrix in
                """
                <h3>\(matrix.subject.title)</h3>
                \(frame.drawing(of: matrix, id: "drawing-cast-\(position + 1)", title: page.phrases.labelled(name, matrix.subject.title)))

                """
            }
        })</section>

        """
}

private func group(_ kind: Role.Kind, of page: CastPage) -> HTML? {
    let roles = page.roles.filter { $0.kind == kind }
    return roles.isEmpty ? nil : group(page.phrases.text(for: kind), roles, frame: page.frame)
}

/// The parts whose size no source gives. If that is all of them, the page's title says enough.
private func unbilled(_ page: CastPage) -> HTML? {
    let roles = page.roles.filter { $0.kind == nil }
    switch roles.count {
    case 0: return nil
    case page.roles.count: return Parts.castList(roles, list: page.phrases.cast, frame: page.frame)
    default: return group(page.phrases.characters, roles, frame: page.frame)
    }
}

private func group(_ heading: String, _ roles: [RoleEntry], frame: Frame) -> HTML {
    """
    <section class="cast-group">
    <h2>\(heading)</h2>
    \(Parts.castList(roles, list: heading, frame: frame))
    </section>

    """
}
