/// The name of an element or attribute, as written.
struct XMLName: Hashable, CustomStringConvertible {
    /// The part before the colon.
    let prefix: String?
    let local: String

    var description: String { prefix.map { "\($0):\(local)" } ?? local }

    /// Whether it declares a namespace.
    var isDeclaration: Bool { prefix == "xmlns" || prefix == nil && local == "xmlns" }
}
