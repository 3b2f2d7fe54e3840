import ContentReader
import Hypertext
import Markdown
import ShowData

/// One use of a directive, checked: what was written, and the data of the site around it.
public struct DirectiveCall: Sendable {
    public let form: Directive.Form
    /// The `#id` of the element, where it has one.
    public let id: String?
    /// The claim that the `#id` names.
    public let claim: ClaimEntry?
    public let classes: [String]
    /// The text in square brackets.
    public let label: HTML?
    /// The blocks of a container.
    public let content: HTML
    public let phrases: Phrases
    private let values: [String: DirectiveValue]
    private let site: Site
    private let show: Show?

    init(_ directive: Directive, inside: RichText.Inside, reading: DirectiveReading, site: Site, show: Show?) {
        form = directive.form
        id = reading.definition?.idMeaning == .element ? directive.id?.text : nil
        claim = reading.claim.flatMap { claim in show.map { ClaimEntry(claim, of: $0, on: site) } }
        classes = directive.classes.map(\.text)
        label = inside.label
        content = inside.content
        phrases = site.phrases
        values = reading.values
        self.site = site
        self.show = show
    }

    /// Where an asset of the theme is published, by its name.
    public func asset(_ name: String) -> SitePath? { site.shared.assets[name] }

    /// The value of a `text` attribute.
    public func text(_ name: String) -> String? { if case .text(let text)? = values[name] { text } else { nil } }

    /// Whether a `flag` attribute is there.
    public func has(_ name: String) -> Bool { if case .flag? = values[name] { true } else { false } }

    /// The value of a `storyPoints` attribute.
    public func storyPoints(_ name: String) -> SpoilerGuard? { if case .storyPoints(let points)? = values[name] { points } else { nil } }

    /// The value of a `picture` attribute, with the text that stands for it in `alt`.
    public func picture(_ name: String) -> PageImage? {
        values.image(name).map { PageImage($0, links: site.links) }
    }

    /// The value of a `webAddress` attribute.
    public func address(_ name: String) -> WebAddress? { if case .address(let address)? = values[name] { address } else { nil } }

    /// The value of a `date` attribute.
    public func date(_ name: String) -> PartialDate? { if case .date(let date)? = values[name] { date } else { nil } }

    /// The value of a `source` attribute.
    public func source(_ name: String) -> SourceEntry? { if case .source(let entry)? = values[name] { entry } else { nil } }

    /// The value of a `season` attribute.
    public func season(_ name: String) -> Int? { if case .season(let number)? = values[name] { number } else { nil } }
}

/// The data that directives show. All of it is empty where the text is about no show.
extension DirectiveCall {
    /// The day that the site is built for.
    public var buildDate: CalendarDate { site.content.date }

    /// Who plays whom.
    public var cast: [RoleEntry] { show.map { CastPlan(show: $0, site: site).roles } ?? [] }

    /// The seasons, or the one with the number, with their episodes.
    public func seasons(_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])] {
        guard let show else { return [] }
        return show.seasons.filter { number == nil || $0.number == number }.map { season in
            (SeasonSummary(season, of: show, on: site), season.episodes.map { EpisodeSummary($0, in: season, of: show, on: site) })
        }
    }

    /// Which books became which part of the screen story.
    public var adaptations: [AdaptationEntry] { show.map { show in show.adaptations.compactMap { site.entry($0, of: show) } } ?? [] }

    /// What happened in the real world, in its order: books and seasons appearing.
    public var timeline: [TimelineEntry] {
        show.map { TimelinePlan(show: $0, site: site).entries }?.filter { $0.kind != .announcement && $0.date.year != nil } ?? []
    }
}

/// The value of an attribute that was understood.
enum DirectiveValue: Sendable {
    case text(String)
    case flag
    case picture(String)
    case address(WebAddress)
    case season(Int)
    case storyPoints(SpoilerGuard)
    case date(PartialDate)
    case source(SourceEntry)
}

extension [String: DirectiveValue] {
    /// The value of a `picture` attribute, with what others say about it: the text that stands for it (`alt`) and whom to thank for it.
    func image(_ name: String) -> Image? {
        guard case .picture(let file)? = self[name] else { return nil }
        func text(_ name: String) -> String? { if case .text(let text)? = self[name] { text } else { nil } }
        var image = Image(file: file, alt: text("alt") ?? "")
        image.credit = text("credit")
        image.licence = text("licence")
        return image
    }
}
