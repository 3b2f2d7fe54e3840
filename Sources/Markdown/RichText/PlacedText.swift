import Diagnostics

/// A word of a file, and its place.
public struct PlacedText: Hashable, Sendable {
    public let text: String
    package let location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
