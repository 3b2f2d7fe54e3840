import Diagnostics

/// `{{ratings.imdb.value}}`: a fact from the data of the site.
public struct ValuePath: Hashable, Sendable {
    /// The names between the dots, at least one, none of them empty.
    public let names: [String]
    /// Where the first name is written.
    package let location: SourceLocation

    package init(names: [String], location: SourceLocation) {
        self.names = names
        self.location = location
    }
}

extension ValuePath: CustomStringConvertible {
    /// The path as written: the names separated by dots.
    public var description: String { names.joined(separator: ".") }
}
