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

/// The namespaces that are declared at a place in a picture.
struct SVGNamespaces {
    /// The most that are in scope in one place.
    static let most = 64

    private var declared: [(prefix: String, meaning: SVGNamespace)] = []

    /// How many are in scope.
    var count: Int { declared.count }

    /// Adds those that the attributes of an element declare.
    mutating func declare(_ attributes: [XMLReader.Attribute]) throws(SVGProblem) {
        for attribute in attributes where attribute.name.isDeclaration {
            let prefix = attribute.name.prefix == nil ? "" : attribute.name.local
            guard prefix != "xmlns", prefix != "xml" else {
                throw .malformed("'\(attribute.name)' cannot be declared", at: attribute.offset)
            }
            declared.append((prefix, SVGNamespace(String(decoding: attribute.value, as: UTF8.self))))
            guard declared.count <= Self.most else { throw .malformed("there are too many namespaces", at: attribute.offset) }
        }
    }

    /// Removes all but the outermost `count`.
    mutating func leave(backTo count: Int) { declared.removeLast(declared.count - count) }

    /// What the prefix means here; the empty prefix for names without one.
    func meaning(of prefix: String, at offset: Int) throws(SVGProblem) -> SVGNamespace {
        if prefix == "xml" { return .xml }
        if let declared = declared.last(where: { $0.prefix == prefix }) { return declared.meaning }
        guard prefix.isEmpty else { throw .malformed("the prefix '\(prefix):' is not declared", at: offset) }
        return .svg
    }
}
