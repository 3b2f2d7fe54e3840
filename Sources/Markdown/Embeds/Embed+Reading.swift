extension Embed {
    /// Reads the address of a page, or the one that its site offers for frames.
    ///
    /// - Parameter player: the address of the frame, for sites whose pages do not tell it (Bandcamp, Tumblr).
    /// - Throws: why nothing can be embedded, in words for the writer.
    package init(_ address: String, player: String? = nil) throws(EmbedProblem) {
        guard let source = EmbedSource(address) else {
            throw EmbedProblem(
                message: "'\(address.shortened)' cannot be embedded", help: "write the public address of a page, beginning with https://")
        }
        if let service = EmbedService(shortening: source) {
            throw EmbedProblem(
                message: "'\(address.shortened)' is a short address, and only \(service.name) knows where it leads",
                help: "open it in a browser, and copy the address that it leads to")
        }
        guard let service = EmbedService(at: source) else {
            let names = EmbedService.allCases.map(\.name).joined(separator: ", ")
            throw EmbedProblem(
                message: "nothing from '\(source.host.shortened)' can be embedded",
                help: "write a link, such as [words](https://…); what can be embedded is from \(names)")
        }
        if let player {
            self = try service.embed(source, player: player)
            return
        }
        guard let embed = service.embed(source) else { throw service.problem(with: address.shortened, source) }
        self = embed
    }
}

extension EmbedService {
    /// The service whose short addresses, which tell nothing, have the form of `source`.
    fileprivate init?(shortening source: EmbedSource) {
        switch source.host {
        case "vm.tiktok.com", "vt.tiktok.com": self = .tikTok
        case "tiktok.com" where source.path.first == "t": self = .tikTok
        case "on.soundcloud.com", "soundcloud.app.goo.gl": self = .soundCloud
        case "spotify.link", "spoti.fi", "link.tospotify.com": self = .spotify
        case "instagr.am": self = .instagram
        case "instagram.com" where source.path.first == "share": self = .instagram
        case "tmblr.co": self = .tumblr
        default: return nil
        }
    }

    /// The service that the address belongs to.
    fileprivate init?(at source: EmbedSource) {
        switch source.host {
        case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be": self = .youTube
        case "vimeo.com", "player.vimeo.com": self = .vimeo
        case "open.spotify.com", "play.spotify.com": self = .spotify
        case "soundcloud.com", "m.soundcloud.com", "w.soundcloud.com": self = .soundCloud
        case "bsky.app", "embed.bsky.app": self = .bluesky
        case "instagram.com", "m.instagram.com": self = .instagram
        case "tiktok.com", "m.tiktok.com": self = .tikTok
        case let host where host == "bandcamp.com" || host.hasSuffix(".bandcamp.com"): self = .bandcamp
        case let host where host == "tumblr.com" || host.hasSuffix(".tumblr.com"): self = .tumblr
        default:
            // These two are on many hosts, and known by their paths.
            if source.peerTubeVideo != nil {
                self = .peerTube
            } else if source.mastodonPost != nil {
                self = .mastodon
            } else {
                return nil
            }
        }
    }

    fileprivate func embed(_ source: EmbedSource) -> Embed? {
        switch self {
        case .youTube: Embed(youTube: source)
        case .vimeo: Embed(vimeo: source)
        case .peerTube: Embed(peerTube: source)
        case .spotify: Embed(spotify: source)
        case .bandcamp: Embed(bandcamp: source, page: nil)
        case .soundCloud: Embed(soundCloud: source)
        case .bluesky: Embed(bluesky: source)
        case .mastodon: Embed(mastodon: source)
        case .instagram: Embed(instagram: source)
        case .tumblr: Embed(tumblr: source, page: nil)
        case .tikTok: Embed(tikTok: source)
        }
    }

    /// What is at `page`, with the address of its player.
    fileprivate func embed(_ page: EmbedSource, player: String) throws(EmbedProblem) -> Embed {
        let source = EmbedSource(player)
        let embed: Embed?
        switch self {
        case .bandcamp: embed = page.bandcampPage.flatMap { address in source.flatMap { Embed(bandcamp: $0, page: address) } }
        case .tumblr: embed = page.tumblrPost.flatMap { post in source.flatMap { Embed(tumblr: $0, page: post) } }
        default:
            throw EmbedProblem(
                message: "what is from \(name) needs no 'player'", help: "delete it; the address of the page is enough", isAboutPlayer: true
            )
        }
        guard let embed else {
            throw EmbedProblem(
                message: "'\(player.shortened)' is not the player of \(name) for this page", help: helpWithPlayer, isAboutPlayer: true)
        }
        return embed
    }

    /// Why an address at the service cannot be embedded.
    fileprivate func problem(with address: String, _ source: EmbedSource) -> EmbedProblem {
        if self == .bandcamp && source.bandcampPage != nil || self == .tumblr && source.tumblrPost != nil {
            return EmbedProblem(message: "the page of \(name) does not tell the address of its player", help: helpWithPlayer)
        }
        if self == .mastodon, source.mastodonPost?.isElsewhere == true {
            return EmbedProblem(
                message: "'\(address)' is a copy of a post from another server", help: "open the post itself, and copy its address there")
        }
        let (what, example) = example
        return EmbedProblem(
            message: "'\(address)' is not the address of \(what) on \(name)", help: "open it there, and copy an address such as \(example)")
    }

    private var helpWithPlayer: String {
        switch self {
        case .tumblr:
            "choose Share and Embed there, and copy the address after 'data-href': player=\"https://embed.tumblr.com/embed/post/…\""
        default:
            "choose Share and Embed there, and copy the address after 'src': player=\"https://bandcamp.com/EmbeddedPlayer/album=…\""
        }
    }

    private var example: (what: String, address: String) {
        switch self {
        case .youTube: ("a video", "https://www.youtube.com/watch?v=…")
        case .vimeo: ("a video", "https://vimeo.com/76979871")
        case .peerTube: ("a video", "https://tube.example/w/…")
        case .spotify: ("a song, an album, a playlist or an episode", "https://open.spotify.com/track/…")
        case .bandcamp: ("a song or an album", "https://artist.bandcamp.com/album/…")
        case .soundCloud: ("a song or a set", "https://soundcloud.com/artist/song")
        case .bluesky: ("a post", "https://bsky.app/profile/…/post/…")
        case .mastodon: ("a post", "https://social.example/@name/109…")
        case .instagram: ("a post", "https://www.instagram.com/p/…")
        case .tumblr: ("a post", "https://www.tumblr.com/blog/123456")
        case .tikTok: ("a video", "https://www.tiktok.com/@name/video/…")
        }
    }
}

extension String {
    /// For messages.
    fileprivate var shortened: String { utf8.count <= 120 ? self : "\(prefix(100))…" }
}
