/// A video, some music or a post on another site that a page can show in a frame.
///
/// It is read from the address that people copy, without asking the other site: ids are checked for their letters and length, and both
/// addresses below are put together anew, so that nothing else of what was written reaches the page.
public struct Embed: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case video
        case sound
        case post
    }

    /// The space that the frame takes.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        /// 16:9.
        case wide
        /// 9:16.
        case tall
        /// As wide as there is room, and as high as a player with one song.
        case bar
        /// As wide as there is room, and as high as a player with a list of songs.
        case list
        /// As wide as a post, and as high as most of them.
        case post
    }

    public let service: EmbedService
    public let kind: Kind
    public let shape: Shape
    /// The address at which people see it on the other site, without what tracks them.
    public let page: String
    /// The address that the frame loads, always `https`.
    public let frame: String

    init(_ service: EmbedService, _ kind: Kind, _ shape: Shape, page: String, frame: String) {
        self.service = service
        self.kind = kind
        self.shape = shape
        self.page = page
        self.frame = frame
    }

    /// The host that the frame is loaded from, such as `player.vimeo.com`.
    public var host: String { String(frame.dropFirst("https://".count).prefix { $0 != "/" }) }
}

/// A site whose videos, music or posts can be embedded.
public enum EmbedService: String, Hashable, Sendable, CaseIterable {
    case youTube = "YouTube"
    case vimeo = "Vimeo"
    /// On any host.
    case peerTube = "PeerTube"
    case spotify = "Spotify"
    case bandcamp = "Bandcamp"
    case soundCloud = "SoundCloud"
    case bluesky = "Bluesky"
    /// On any host.
    case mastodon = "Mastodon"
    case instagram = "Instagram"
    case tumblr = "Tumblr"
    case tikTok = "TikTok"

    public var name: String { rawValue }
}

/// Why an address cannot be embedded, and what to write.
package struct EmbedProblem: Error, Hashable {
    package let message: String
    package let help: String
    /// Whether it is wrong with the address of the player, and not with that of the page.
    package var isAboutPlayer = false
}
