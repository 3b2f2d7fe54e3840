import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

extension Site {
    /// The HTML of a directive in a text about `show`; nothing if the theme has no such directive.
    func html(of directive: Directive, _ inside: RichText.Inside, about show: Show?) -> HTML {
        let reading = DirectiveReading(directive, on: self, about: show)
        guard let definition = reading.definition else { return HTML() }
        let call = DirectiveCall(
            form: directive.form,
            id: definition.idMeaning == .element ? directive.id?.text : nil,
            claim: reading.claim.flatMap { claim in show.map { ClaimEntry(claim, of: $0, on: self) } },
            classes: directive.classes.map(\.text),
            label: inside.label,
            content: inside.content,
            values: reading.values,
            data: data(for: show)
        )
        return definition.render(call)
    }

    private func data(for show: Show?) -> DirectiveData {
        DirectiveData(
            date: content.date,
            phrases: phrases,
            links: links,
            assets: shared.assets,
            cast: { show.map { CastPlan(show: $0, site: self).roles } ?? [] },
            seasons: { number in
                show.map { show in
                    show.seasons.filter { number == nil || $0.number == number }.map { season in
                        let episodes = season.episodes.map { EpisodeSummary($0, in: season, of: show, on: self) }
                        return (SeasonSummary(season, of: show, on: self), episodes)
                    }
                } ?? []
            },
            adaptations: { show.map { show in show.adaptations.compactMap { AdaptationEntry($0, of: show, on: self) } } ?? [] },
            timeline: { show.map { TimelinePlan(show: $0, site: self).entries } ?? [] }
        )
    }
}
