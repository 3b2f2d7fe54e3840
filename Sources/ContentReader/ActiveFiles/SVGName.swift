/// The name of an element or attribute, as written.
struct SVGName: Hashable, CustomStringConvertible {
    /// The part before the colon.
    let prefix: String?
    let local: String

    var description: String { prefix.map { "\($0):\(local)" } ?? local }

    /// Whether it declares a namespace.
    var isDeclaration: Bool { prefix == "xmlns" || prefix == nil && local == "xmlns" }
}

/// What a browser makes of the names in a namespace.
enum SVGNamespace: Hashable {
    /// Drawing. Names without a namespace count too, so that nothing depends on it.
    case svg
    case xlink
    case xml
    /// What drawing programs store in a file for their own use. Browsers ignore it.
    case metadata
    /// Anything else, such as HTML.
    case other

    /// - Parameter name: as declared.
    init(_ name: String) {
        switch name {
        case "", "http://www.w3.org/2000/svg": self = .svg
        case "http://www.w3.org/1999/xlink": self = .xlink
        case _ where SVGVocabulary.metadata.contains(name) || name.hasPrefix("http://ns.adobe.com/"): self = .metadata
        default: self = .other
        }
    }
}
