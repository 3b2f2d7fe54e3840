import ContentReader
import Hypertext
import Markdown
import ShowData

/// One use of a directive, checked: what was written, and the data of the site around it.
public struct DirectiveCall: Sendable {
    public let form: Directive.Form
    /// The `#id` of the element, if it has one.
    public let id: String?
    /// The claim that the `#id` names.
    public let claim: ClaimEntry?
    public let classes: [String]
    /// The text in square brackets.
    public let label: HTML?
    /// The blocks of a container.
    public let content: HTML
    private let values: [String: DirectiveValue]
    private let data: DirectiveData

    package init(
        form: Directive.Form, id: String?, claim: ClaimEntry?, classes: [String], label: HTML?, content: HTML,
        values: [String: DirectiveValue], data: DirectiveData
    ) {
        self.form = form
        self.id = id
        self.claim = claim
        self.classes = classes
        self.label = label
        self.content = content
        self.values = values
        self.data = data
    }

    /// The words of the site.
    public var phrases: Phrases { data.phrases }

    /// Where an asset of the theme is published, by its name.
    public func asset(_ name: String) -> SitePath? { data.assets[name] }

    /// The value of a `text` attribute.
    public func text(_ name: String) -> String? { if case .text(let text)? = values[name] { text } else { nil } }

    /// Whether a `flag` attribute is there.
    public func has(_ name: String) -> Bool { if case .flag? = values[name] { true } else { false } }

    /// The value of a `storyPoints` attribute.
    public func storyPoints(_ name: String) -> SpoilerGuard? { if case .storyPoints(let points)? = values[name] { points } else { nil } }

    /// The value of a `picture` attribute, with its alternative text.
    public func picture(_ name: String) -> PageImage? {
        values.image(name).map { PageImage($0, links: data.links, pictures: data.pictures) }
    }

    /// The content, with `markup` in place of each picture in a paragraph or a list of only pictures. The title of a picture in Markdown is
    /// its caption; a link around it stays around the markup.
    public func content(showingPictures markup: (PageImage) -> HTML) -> HTML {
        content(showingPictures: { picture, link in link.map { "\($0)\(markup(picture))</a>" } ?? markup(picture) }, others: { $0 })
    }

    /// The same, for markup with a place of its own for the link.
    ///
    /// - Parameters:
    ///   - markup: takes the start of the link around the picture, too, which `</a>` ends.
    ///   - others: makes markup for a picture of which nothing is known, such as one in a format that few browsers show, from its tag.
    package func content(showingPictures markup: (PageImage, _ link: HTML?) -> HTML, others: (HTML) -> HTML) -> HTML {
        content.replacingParagraphsOfPictures { pictures in
            let images = pictures.map { data.links.image($0, among: data.pictures, caption: $0.title) }
            guard images.contains(where: { $0 != nil }) else { return nil }
            return zip(images, pictures).map { image, picture in
                image.map { markup($0, picture.link) } ?? others(picture.link.map { "\($0)\(picture.html)</a>" } ?? picture.html)
            }.joined(separator: HTML())
        }
    }

    /// The value of a `webAddress` attribute.
    public func address(_ name: String) -> WebAddress? { if case .address(let address)? = values[name] { address } else { nil } }

    /// The value of an `embed` attribute.
    public func embed(_ name: String) -> Embed? { if case .embed(let embed)? = values[name] { embed } else { nil } }

    /// The value of a `date` attribute.
    public func date(_ name: String) -> PartialDate? { claimedDate(name)?.date }

    /// The value of a `date` attribute, and how certain it is. A date that the text gives itself is certain.
    public func claimedDate(_ name: String) -> ClaimedDate? { if case .date(let date)? = values[name] { date } else { nil } }

    /// The value of a `source` attribute.
    public func source(_ name: String) -> SourceEntry? { if case .source(let entry)? = values[name] { entry } else { nil } }

    /// The value of a `pixels` attribute.
    public func pixels(_ name: String) -> Int? { if case .pixels(let number)? = values[name] { number } else { nil } }

    /// The value of a `word` attribute.
    public func word(_ name: String) -> String? { text(name) }

    /// The value of a `count` attribute.
    public func count(_ name: String) -> Int? { if case .number(let number)? = values[name] { number } else { nil } }

    /// The value of a `season` attribute.
    public func season(_ name: String) -> Int? { if case .season(let number)? = values[name] { number } else { nil } }
}

/// The data for directives. All of it is empty if the text is not about a show.
extension DirectiveCall {
    /// The day that the site is built for.
    public var buildDate: CalendarDate { data.date }

    /// Who plays whom.
    public var cast: [RoleEntry] { data.cast() }

    /// The seasons, or the one with the number, with their episodes.
    public func seasons(_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])] { data.seasons(number) }

    /// Which books were adapted as which part of the story on screen.
    public var adaptations: [AdaptationEntry] { data.adaptations() }

    /// What the attributes `of`, `where`, `columns`, `order`, `reversed` and `most` ask for; `nil` if they do not say what the list is of.
    public var list: Spoilable<DirectiveList>? { data.list(values) }

    /// A value that may give something away, as blocks, like ``Frame/spoiler(_:_:)``.
    public func spoiler<Value>(_ value: Spoilable<Value>, _ markup: (Value) -> HTML) -> HTML { data.spoilers.spoiler(value, markup) }

    /// Real-world events in order: releases of books and seasons.
    public var timeline: [TimelineEntry] { data.timeline().filter { $0.kind != .announcement && $0.date.isKnown } }
}
