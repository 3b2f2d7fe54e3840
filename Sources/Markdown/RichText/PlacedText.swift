import Diagnostics

/// A word of a file, and where it stands.
public struct PlacedText: Hashable, Sendable {
    public let text: String
    public let location: SourceLocation

    public init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
