import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Where the makers of the site are elsewhere, each with a drawn sign; nothing if the site names no such places.
    public static func socialLinks(_ frame: Frame) -> HTML? {
        guard !frame.site.social.isEmpty else { return nil }
        return """
            <ul class="social">
            \(frame.site.social.map { link in
                let sign = SocialSign(of: link.address)
                let rel: HTML = link.address.host == nil ? "" : " rel=\"me external\""
                return """
                    <li><a href="\(link.address)"\(rel)><svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" \
                    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="\(HTML(stringLiteral: sign.drawing))"/></svg> \
                    \(link.title ?? sign.name ?? link.address.host ?? link.address.mailbox)</a></li>

                    """
            })</ul>

            """
    }
}

/// The sign of a place where people are, drawn in lines for this theme.
private enum SocialSign: String, CaseIterable {
    case bluesky, instagram, youtube, tiktok, tumblr, discord, reddit, x, facebook, github, codeberg, gitlab, spotify
    /// A profile on a host of the fediverse.
    case profile
    case mail, other

    init(of address: WebAddress) {
        guard let host = address.host?.lowercased() else {
            self = .mail
            return
        }
        let hosts: [(String, SocialSign)] = [
            ("bsky.app", .bluesky), ("instagram.com", .instagram), ("youtube.com", .youtube), ("youtu.be", .youtube),
            ("tiktok.com", .tiktok),
            ("tumblr.com", .tumblr), ("discord.gg", .discord), ("discord.com", .discord), ("reddit.com", .reddit), ("x.com", .x),
            ("twitter.com", .x), ("facebook.com", .facebook), ("github.com", .github), ("codeberg.org", .codeberg), ("gitlab.com", .gitlab),
            ("spotify.com", .spotify),
        ]
        if let known = hosts.first(where: { host == $0.0 || host.hasSuffix(".\($0.0)") }) {
            self = known.1
        } else {
            // Mastodon and what is like it may have any host, and has such addresses.
            self = address.description.contains("/@") ? .profile : .other
        }
    }

    /// `nil` for what is named by its host.
    var name: String? {
        switch self {
        case .youtube: "YouTube"
        case .tiktok: "TikTok"
        case .github: "GitHub"
        case .gitlab: "GitLab"
        case .profile, .mail, .other: nil
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// In a square of 24 by 24.
    var drawing: StaticString {
        switch self {
        case .bluesky:
            "M12 11C10 7 6.5 4.5 4.5 4.5c-1.5 0-1 5 .5 7 1 1.3 2.5 1.5 4 1.3-3 .4-5 2.2-3 4.7 2 2.4 5 1 6-2.5 1 3.5 4 4.9 6 2.5 2-2.5 0-4.3-3-4.7 1.5.2 3 0 4-1.3 1.5-2 2-7 .5-7-2 0-5.5 2.5-7.5 6.5z"
        case .instagram: "M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM17 7h.01"
        case .youtube: "M6 5h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM10 9l5 3-5 3z"
        case .tiktok: "M14 3v12a4 4 0 1 1-4-4M14 3a5 5 0 0 0 5 5"
        case .tumblr: "M9 3v5H6v3h3v6a4 4 0 0 0 4 4h4v-3h-3a2 2 0 0 1-2-2v-5h5V8h-5V3z"
        case .discord: "M8 6a14 14 0 0 1 8 0l3 2c2 4 2 7 2 9l-4 2-2-2a10 10 0 0 1-6 0l-2 2-4-2c0-2 0-5 2-9zM9 13h.01M15 13h.01"
        case .reddit: "M12 9c5 0 9 2.5 9 6s-4 6-9 6-9-2.5-9-6 4-6 9-6zM12 9l1-5 4 1M9 14h.01M15 14h.01M9 17a5 5 0 0 0 6 0"
        case .x: "M5 4l14 16M19 4L5 20"
        case .facebook: "M15 3h-1a4 4 0 0 0-4 4v3H7v4h3v7h4v-7h3l1-4h-4V8a1 1 0 0 1 1-1h2V3z"
        case .github, .codeberg, .gitlab: "M8 6l-6 6 6 6M16 6l6 6-6 6M14 4l-4 16"
        case .spotify: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM7 9a13 13 0 0 1 10 1M8 12.5a11 11 0 0 1 8 1M9 16a9 9 0 0 1 6 .5"
        case .profile:
            "M5 3h14a2 2 0 0 1 2 2v9a4 4 0 0 1-4 4H9l-4 3v-3a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 14V9a2 2 0 0 1 4 0v3-3a2 2 0 0 1 4 0v5"
        case .mail: "M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3 7l9 6 9-6"
        case .other: "M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1"
        }
    }
}

extension WebAddress {
    /// The mailbox without the scheme and the fields of a mail.
    fileprivate var mailbox: String { String(description.drop { $0 != ":" }.dropFirst().prefix { $0 != "?" }).percentDecoded }
}
