/// The neighbours in a sequence.
public struct Neighbours: Sendable {
    public let previous: TitledLink?
    public let next: TitledLink?
}
