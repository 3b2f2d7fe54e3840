/// A link to a place outside the site.
public struct Link: Hashable, Sendable {
    public let address: WebAddress
    public let title: String?

    package init(address: WebAddress, title: String? = nil) {
        self.address = address
        self.title = title
    }

    /// The title, or else where the link goes.
    public var label: String { title ?? address.host ?? address.description }
}
