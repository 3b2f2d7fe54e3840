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
    let stories: [Show.ID: Story]
    /// The answers to questions that many texts ask.
    private let lists = Memo<ListQuestion, Spoilable<DirectiveList>>(most: 200)

    init(definitions: [String: DirectiveDefinition], catalogue: Catalogue, assets: [String: SitePath], stories: [Show.ID: Story]) {
        self.definitions = definitions
        self.catalogue = catalogue
        self.assets = assets
        self.stories = stories
    }

    /// The HTML of a directive in a text about `show`; nothing if the theme has no such directive.
    func html(of directive: Directive, _ inside: RichText.Inside, about show: Show?) -> HTML {
        guard let (definition, call) = call(of: directive, inside, about: show) else { return HTML() }
        return definition.render(call)
    }

    /// The HTML of a directive for feed readers: a link to the page, where only the page can show it.
    func feedHTML(of directive: Directive, _ inside: RichText.Inside, about show: Show?, on page: SitePath) -> HTML {
        guard let (definition, call) = call(of: directive, inside, about: show) else { return HTML() }
        switch definition.feedForm {
        case .same: return definition.render(call)
        case .own(let render): return render(call)
        case .link where directive.form == .inline: return inside.label ?? HTML()
        case .link:
            let words = Phrases.fill(catalogue.phrases.seeOnSite, ["name": catalogue.content.settings.title])
            return "<p><a href=\"\(page)\">\(words)</a></p>\n"
        }
    }

    private func call(
        of directive: Directive, _ inside: RichText.Inside, about show: Show?
    ) -> (definition: DirectiveDefinition, call: DirectiveCall)? {
        let reading = DirectiveReading(directive, among: self, about: show)
        guard let definition = reading.definition else { return nil }
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
        return (definition, call)
    }

    private func data(for show: Show?) -> DirectiveData {
        let catalogue = catalogue
        return DirectiveData(
            date: catalogue.content.date,
            phrases: catalogue.phrases,
            links: catalogue.links,
            pictures: catalogue.content.pictures,
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
            timeline: { show.map { TimelineEntry.all(of: $0, from: catalogue) } ?? [] },
            list: { [lists] values in
                ListReading(values).map { reading in
                    lists.result(for: reading.question(about: show)) { reading.list(about: show, from: catalogue) }
                }
            },
            spoilers: SpoilerMarkup(phrases: catalogue.phrases, story: show.flatMap { stories[$0.id] })
        )
    }
}
