import Hypertext
import Markdown

/// A directive that writers may use in Markdown: its name, its attributes and its HTML.
///
///     DirectiveDefinition("aside", forms: [.container], attributes: [.optional("mood", .text)]) { call in
///         "<aside class=\"\(call.text("mood") ?? "calm")\">\(call.content)</aside>"
///     }
public struct DirectiveDefinition: Sendable {
    public let name: String
    /// The forms in which it may be written.
    public let forms: Set<Directive.Form>
    public let attributes: [DirectiveAttribute]
    /// Whether it requires a text in square brackets.
    public let needsLabel: Bool
    /// Whether it shows a text in square brackets. If not, one is an error.
    public let takesLabel: Bool
    /// Whether it shows the data of a show, so that it must be clear which one.
    public let needsShow: Bool
    public let idMeaning: IDMeaning
    package let feedForm: FeedForm
    package let render: @Sendable (DirectiveCall) -> HTML

    /// Whether it shows something that is embedded from another site.
    package var takesEmbed: Bool { attributes.contains { if case .embed = $0.format { true } else { false } } }

    /// Whether it shows a list of things of the site, such as its articles.
    package var isList: Bool { attributes.contains { $0.format == .listSubject } }

    /// What feed readers are shown, which have neither the site's styles nor its scripts.
    public enum FeedForm: Sendable {
        /// The same HTML as on the page.
        case same
        /// A link to the page.
        case link
        /// HTML of its own.
        case own(@Sendable (DirectiveCall) -> HTML)
    }

    /// What the `#id` between the braces names.
    public enum IDMeaning: Sendable {
        /// The element that the directive makes, so that links can lead to it.
        case element
        /// A claim of the show that the text is about. It must exist, unless a source is named instead.
        case claim
    }

    /// A directive that `render` makes into HTML. It is called only if the use of the directive is valid. Its result is inline
    /// markup for the inline form, and blocks for the others.
    ///
    /// Without a `feedForm`, feed readers are shown a link to the page if the directive shows the data of a show, and otherwise the same.
    public init(
        _ name: String, forms: Set<Directive.Form>, attributes: [DirectiveAttribute] = [], needsLabel: Bool = false,
        takesLabel: Bool = true, needsShow: Bool = false, idMeaning: IDMeaning = .element, feedForm: FeedForm? = nil,
        render: @escaping @Sendable (DirectiveCall) -> HTML
    ) {
        self.name = name
        self.forms = forms
        self.attributes = attributes
        self.needsLabel = needsLabel
        self.takesLabel = takesLabel
        self.needsShow = needsShow
        self.idMeaning = idMeaning
        self.feedForm = feedForm ?? (needsShow ? .link : .same)
        self.render = render
    }
}

/// An optional or required attribute in the braces of a directive.
public struct DirectiveAttribute: Sendable {
    /// How its value is written, and what it means.
    public enum Format: Hashable, Sendable {
        case text
        /// One of these words.
        case word([String])
        /// A number, from 1.
        case count
        /// A picture in the content folder.
        case picture
        /// An address on the web.
        case webAddress
        /// An address on the web of something that can be embedded. The `player` is the attribute with the address of the frame, which the
        /// pages of some sites do not tell.
        case embed(player: String)
        /// The number of one of the show's seasons.
        case season
        /// A path to a date in the data, or a date.
        case date
        /// A number of pixels.
        case pixels
        /// A point in the story such as `s2e8` or `v4`, or one for each track.
        case storyPoints
        /// It is present or not, and has no value.
        case flag
        /// The id of one of the site's sources. A page whose text names one is listed among the pages that cite it.
        case source
        /// What a list is of: `characters`, `episodes` and so on.
        case listSubject
        /// What the things of a list have in common: `season = 2`.
        case listConditions
        /// The names of facts about the things of a list, with commas.
        case listColumns
    }

    public let name: String
    public let format: Format
    public let isRequired: Bool

    /// A required attribute.
    public static func required(_ name: String, _ format: Format) -> DirectiveAttribute {
        DirectiveAttribute(name: name, format: format, isRequired: true)
    }

    /// An optional attribute.
    public static func optional(_ name: String, _ format: Format) -> DirectiveAttribute {
        DirectiveAttribute(name: name, format: format, isRequired: false)
    }
}
