/// A page that took so long to make that whoever writes it notices.
package struct SlowPage: Hashable, Sendable {
    /// How long a page may take.
    package static let patience = Duration.milliseconds(50)

    /// As it was asked for, without the query.
    package let path: String
    package let duration: Duration

    /// - Parameter duration: how long the answer took.
    /// - Returns: `nil` for a page that was quick, and for anything but a page.
    package init?(_ request: Request, _ response: Response, after duration: Duration) {
        let isPage = response.fields.contains { $0.0 == "Content-Type" && $0.1.hasPrefix("text/html") }
        guard duration > Self.patience, response.status == .ok, isPage, let path = RequestTarget(request.target)?.path else { return nil }
        self.path = path
        self.duration = duration
    }
}
