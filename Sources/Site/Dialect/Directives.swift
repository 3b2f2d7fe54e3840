import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// The directives that texts can use, and what those that show a show's data are given.
struct Directives: Sendable {
    /// By name.
    let definitions: [String: DirectiveDefinition]
    let catalogue: Catalogue
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]

    /// The HTML of a directive in a text about `show`; nothing if the theme has no such directive.
    func html(of directive: Directive, _ inside: RichText.Inside, about show: Show?) -> HTML {
        let reading = DirectiveReading(directive, among: self, about: show)
        guard let definition = reading.definition else { return HTML() }
        let call = DirectiveCall(
            form: directive.form,
            id: definition.idMeaning == .element ? directive.id?.text : nil,
            claim: reading.claim.flatMap { claim in show.map { ClaimEntry(claim, of: $0, from: catalogue) } },
            classes: directive.classes.map(\.text),
            label: inside.label,
            content: inside.content,
            values: reading.values,
            data: data(for: show)
        )
        return definition.render(call)
    }

    private func data(for show: Show?) -> DirectiveData {
        let catalogue = catalogue
        return DirectiveData(
            date: catalogue.content.date,
            phrases: catalogue.phrases,
            links: catalogue.links,
            assets: assets,
            cast: { show.map { RoleEntry.all(of: $0, from: catalogue) } ?? [] },
            seasons: { number in
                show.map { show in
                    show.seasons.filter { number == nil || $0.number == number }.map { season in
                        let episodes = season.episodes.map { EpisodeSummary($0, in: season, of: show, from: catalogue) }
                        return (SeasonSummary(season, of: show, from: catalogue), episodes)
                    }
                } ?? []
            },
            adaptations: { show.map { show in show.adaptations.compactMap { AdaptationEntry($0, of: show, from: catalogue) } } ?? [] },
            timeline: { show.map { TimelineEntry.all(of: $0, from: catalogue) } ?? [] }
        )
    }
}
