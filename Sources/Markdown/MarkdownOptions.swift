/// How a text is read, and what it may contain.
public struct MarkdownOptions: Hashable, Sendable {
    /// What happens to raw HTML.
    public enum RawHTML: Sendable {
        /// It is shown as text, with a warning.
        case escaped
        /// It becomes part of the page, except for comments, and for the tags that GFM filters because they change how the rest of the page
        /// is read: only for texts whose authors may run scripts on the page.
        case allowed
        /// It becomes part of the page unchanged, as CommonMark says.
        case unfiltered
    }

    /// Where links and images may lead.
    public enum Schemes: Sendable {
        /// To `http`, `https`, `mailto` and `xmpp` addresses, and to paths. Others are errors, and not links.
        case web
        /// To any address, as CommonMark permits: only for texts whose authors may run scripts on the page.
        case any
    }

    /// Whether straight quotes become curly, `--` and `---` dashes, and `...` an ellipsis.
    public var smartPunctuation: Bool
    /// The forms that they get, according to the language of the text.
    package var typography = Typography(language: "en")
    public var rawHTML: RawHTML
    public var schemes: Schemes
    /// Whether void elements end in a slash, as in `<br />`: for XHTML, and as in the examples of the CommonMark specification. If raw HTML
    /// is allowed, they always do.
    public var closesVoidElements: Bool
    /// Whether headings get an `id`.
    public var headingIDs: Bool
    /// The level of the highest heading on the page, or `nil` to keep the levels as written.
    ///
    /// With 2, below the page's own title, a text that starts with `#` and one that starts with `##` get the same headings. The others keep
    /// their distance from the highest; none goes below `<h6>`.
    public var topHeadingLevel: Int?
    /// The words that a page adds to the text.
    public var phrases: Phrases
    /// Whether a container without an end is reported here, or by the site, which knows whether it is a container at all.
    package var namesUnclosedContainers = true
    /// Whether an address alone in a paragraph becomes the directive `embed`, where it is the address of something that can be embedded.
    package var embedsBareLinks = false
    /// Whether the whole text is guarded, so that it may warn of spoilers.
    package var isGuarded = false

    public struct Phrases: Hashable, Sendable {
        /// The heading of the footnotes.
        public var footnotes = "Footnotes"
        /// The name of the link that leads from a footnote back to its reference, before the reference's number.
        public var footnoteReturn = "Back to reference"
        /// The name of a table, before the words of its header.
        public var table = "Table"
        /// The name of a task's box.
        public var taskDone = "Done"
        public var taskOpen = "To do"

        package init() {}
    }

    package init(
        smartPunctuation: Bool = false,
        rawHTML: RawHTML = .escaped,
        schemes: Schemes = .web,
        closesVoidElements: Bool = true,
        headingIDs: Bool = true,
        topHeadingLevel: Int? = nil,
        phrases: Phrases = Phrases()
    ) {
        self.smartPunctuation = smartPunctuation
        self.rawHTML = rawHTML
        self.schemes = schemes
        self.closesVoidElements = closesVoidElements
        self.headingIDs = headingIDs
        self.topHeadingLevel = topHeadingLevel
        self.phrases = phrases
    }
}
