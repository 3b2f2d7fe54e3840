/// The name of an element or an attribute, as it is written.
struct SVGName: Hashable, CustomStringConvertible {
    /// Before the colon.
    let prefix: String?
    let local: String

    var description: String { prefix.map { "\($0):\(local)" } ?? local }

    /// Whether it says what a prefix means.
    var isDeclaration: Bool { prefix == "xmlns" || prefix == nil && local == "xmlns" }
}

/// What the names of a namespace mean to a browser.
enum SVGNamespace: Hashable {
    /// Drawing. Names that are in no namespace count as well, so that nothing depends on it.
    case svg
    case xlink
    case xml
    /// What drawing programs keep in a file for themselves. Browsers pass it over.
    case metadata
    /// Anything else, such as HTML.
    case other

    /// - Parameter name: as it is declared.
    init(_ name: String) {
        switch name {
        case "", "http://www.w3.org/2000/svg": self = .svg
        case "http://www.w3.org/1999/xlink": self = .xlink
        case _ where SVGVocabulary.metadata.contains(name) || name.hasPrefix("http://ns.adobe.com/"): self = .metadata
        default: self = .other
        }
    }
}
