/// How a text is read, and what it may contain.
public struct MarkdownOptions: Hashable, Sendable {
    /// What becomes of raw HTML.
    public enum RawHTML: Sendable {
        /// It is shown as text, with a warning.
        case escaped
        /// It becomes part of the page as it stands: only for texts whose authors may run scripts on it.
        case allowed
    }

    /// Where links and images may lead.
    public enum Schemes: Sendable {
        /// To `http`, `https` and `mailto` addresses, and to paths. Others are errors, and not links.
        case web
        /// To any address, as CommonMark permits: only for texts whose authors may run scripts on the page.
        case any
    }

    /// Whether straight quotes become curly, `--` and `---` dashes, and `...` an ellipsis.
    public var smartPunctuation: Bool
    public var rawHTML: RawHTML
    public var schemes: Schemes
    /// Whether void elements end in a slash, as in `<br />`: for XHTML, and as the CommonMark specification writes its examples. Where raw
    /// HTML is allowed they always do.
    public var closesVoidElements: Bool
    /// Whether headings get an `id`.
    public var headingIDs: Bool
    /// How many levels every heading is moved down: with 1, `#` becomes an `<h2>`, below the page's own title. None goes below `<h6>`.
    public var headingLevelShift: Int

    public init(
        smartPunctuation: Bool = false,
        rawHTML: RawHTML = .escaped,
        schemes: Schemes = .web,
        closesVoidElements: Bool = true,
        headingIDs: Bool = true,
        headingLevelShift: Int = 0
    ) {
        self.smartPunctuation = smartPunctuation
        self.rawHTML = rawHTML
        self.schemes = schemes
        self.closesVoidElements = closesVoidElements
        self.headingIDs = headingIDs
        self.headingLevelShift = headingLevelShift
    }
}
