import CCMark

/// Where the versions of libcmark find different blocks in a text.
struct BlockRules {
    /// Whether `<!` and a lowercase letter start an HTML block, as `<!` and an uppercase letter do.
    let knowsLowercaseDeclarations: Bool
    /// Whether a list item is empty again once its first paragraph turns out to consist of link definitions.
    let emptiesItemsOfDefinitions: Bool
    /// The elements whose tags start an HTML block (CommonMark, section 4.6, start condition 6).
    let blockElements: Set<String>

    /// The rules of the libcmark that is linked.
    static let linked = BlockRules(version: cmark_version())

    /// - Parameter version: as `cmark_version` gives it, such as 0x1E02 for 0.30.2.
    private init(version: Int32) {
        let isNew = version >= 31 << 8
        knowsLowercaseDeclarations = isNew
        emptiesItemsOfDefinitions = !isNew
        blockElements = Self.commonElements.union([isNew ? "search" : "source"])
    }

    private static let commonElements: Set = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes",
        "ol", "optgroup", "option", "p", "param", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "track", "ul",
    ]
}
