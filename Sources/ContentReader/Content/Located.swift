import Diagnostics

/// A value and the place in the content that it was read from.
public struct Located<Value: Sendable>: Sendable {
    public let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
