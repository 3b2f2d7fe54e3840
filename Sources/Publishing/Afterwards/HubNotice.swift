/// Tells the site's WebSub hub which feeds have changed, so that it fetches them and passes them on at once.
///
/// The request is the one that hubs have in common (`hub.mode=publish`), because the standard leaves it to them.
struct HubNotice: Sendable {
    let hub: String
    private let curl: Program

    /// - Throws: if curl is missing.
    init(to hub: String) async throws(PublishError) {
        self.hub = hub
        curl = try await Program(.curl)
    }

    /// - Parameter feeds: their addresses.
    /// - Returns: whether the hub has accepted it. If not, readers see the feeds when they next look.
    func send(_ feeds: [String]) async -> Bool {
        let values = ["hub.mode=publish"] + feeds.map { "hub.url=\($0)" }
        let options = [
            "--disable", "--silent", "--globoff", "--proto", "=http,https", "--fail", "--max-time", "30", "--output", "/dev/null",
        ]
        return (try? await curl.succeed(options + values.flatMap { ["--data-urlencode", $0] } + ["--url", hub])) != nil
    }
}
