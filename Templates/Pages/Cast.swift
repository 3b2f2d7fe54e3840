import Hypertext
import ShowData
import Site

extension Theme {
    /// Who plays whom, as the last page of a programme has it.
    public func cast(_ page: CastPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.cast)</h1>
        </header>
        \(Role.Kind.allCases.compactMap { group($0, of: page) })
        \(page.others.isEmpty ? nil : group(page.phrases.alsoInTheCast, page.others, frame: page.frame))
        """
    }

    private func group(_ kind: Role.Kind, of page: CastPage) -> HTML? {
        let roles = page.roles.filter { $0.kind == kind }
        return roles.isEmpty ? nil : group(page.phrases.text(for: kind), roles, frame: page.frame)
    }

    private func group(_ heading: String, _ roles: [RoleEntry], frame: Frame) -> HTML {
        """
        <section class="cast-group">
        <h2>\(heading)</h2>
        \(castList(roles, frame: frame))
        </section>

        """
    }
}
