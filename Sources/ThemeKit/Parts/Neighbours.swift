/// The neighbours in a sequence.
public struct Neighbours: Sendable {
    public let previous: TitledLink?
    public let next: TitledLink?

    package init(previous: TitledLink?, next: TitledLink?) {
        self.previous = previous
        self.next = next
    }
}
