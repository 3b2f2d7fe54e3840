import ShowData

/// What `comments` in `site.yaml` says.
public struct CommentSettings: Sendable {
    /// Whether the comments that came with an import are shown below articles and pages.
    public var showsArchive = false
    /// Where readers write new ones; `nil` for nowhere.
    public var service: CommentService?

    package init() {}
}

/// Where readers comment on articles. Nothing of it is loaded before they ask for it.
public enum CommentService: Sendable {
    /// The discussions of a repository on GitHub, shown by giscus.app.
    case giscus(Giscus)
    /// The address of an Isso server.
    case isso(WebAddress)
    /// The account whose posts articles name as their `discussion`; the answers are the comments.
    case mastodon(WebAddress)
    /// A mailbox, such as `fans@leaves.example`.
    case mail(String)

    public struct Giscus: Sendable {
        /// Such as `ada/leaves`.
        public let repository: String
        public let repositoryID: String
        public let category: String
        public let categoryID: String
    }

    /// The host that the comments come from; `nil` for a mailbox.
    public var host: String? {
        switch self {
        case .giscus: "giscus.app"
        case .isso(let address), .mastodon(let address): address.host
        case .mail: nil
        }
    }
}

/// What counts the visits of the site.
public enum StatisticsService: Sendable {
    /// The address of the site there, such as `https://leaves.goatcounter.com`.
    case goatcounter(WebAddress)
    /// The address of the server.
    case plausible(WebAddress)
    /// The address of the server, and the id that it gave the site.
    case umami(WebAddress, site: String)

    public var name: String {
        switch self {
        case .goatcounter: "GoatCounter"
        case .plausible: "Plausible"
        case .umami: "Umami"
        }
    }

    public var address: WebAddress {
        switch self {
        case .goatcounter(let address), .plausible(let address), .umami(let address, _): address
        }
    }

    /// The address of its script.
    package var script: String {
        switch self {
        // Its own server gives everybody the script from one host.
        case .goatcounter(let address) where address.host?.hasSuffix(".goatcounter.com") ?? false: "https://gc.zgo.at/count.js"
        case .goatcounter(let address): "\(address.origin)/count.js"
        case .plausible(let address): "\(address.origin)/js/script.js"
        case .umami(let address, _): "\(address.origin)/script.js"
        }
    }
}

extension WebAddress {
    /// The scheme and the host, as policies have them; the whole address if it has no host.
    package var origin: String { BaseURL(String(description.prefix { $0 != "?" && $0 != "#" }))?.origin ?? description }
}

extension ContentPolicy {
    mutating func allow(_ service: StatisticsService) {
        allow(WebAddress(service.script)?.origin ?? service.address.origin, for: .scripts)
        let isCloud = service.address.host.map { $0 == "umami.is" || $0.hasSuffix(".umami.is") } ?? false
        // Its cloud has often changed the host that it counts at.
        for host in isCloud ? ["https://*.umami.is", "https://*.umami.dev"] : [service.address.origin] {
            allow(host, for: .connections)
            if case .goatcounter = service { allow(host, for: .images) }
        }
    }

    mutating func allow(_ service: CommentService) {
        switch service {
        case .giscus: allow("https://giscus.app", for: .frames)
        case .isso(let address):
            for purpose in [Purpose.scripts, .styles, .connections, .images] { allow(address.origin, for: purpose) }
        case .mastodon(let address): allow(address.origin, for: .connections)
        case .mail: break
        }
    }
}
