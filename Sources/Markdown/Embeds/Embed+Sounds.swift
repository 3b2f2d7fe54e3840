import Hypertext

/// Music and podcasts.
extension Embed {
    init?(spotify source: EmbedSource) {
        var path = source.path[...]
        if let first = path.first, first.hasPrefix("intl-") || first == "embed" || first == "embed-podcast" { path = path.dropFirst() }
        if path.count == 4, path.first == "user" { path = path.dropFirst(2) }
        guard path.count == 2, let kind = path.first, let id = path.last?.asID(22...22) else { return nil }
        switch kind {
        case "track", "episode", "album", "playlist", "artist", "show":
            let page = "\(kind)/\(id)"
            self.init(
                .spotify, .sound, kind == "track" || kind == "episode" ? .bar : .list, page: "https://open.spotify.com/\(page)",
                frame: "https://open.spotify.com/embed/\(page)")
        default: return nil
        }
    }

    /// A song or a set by its page, perhaps with the key of one that is not listed, or the address of the player.
    init?(soundCloud source: EmbedSource) {
        if source.host == "w.soundcloud.com" {
            guard source.path == ["player"], let address = source["url"].map({ String($0).percentDecoded }),
                let inner = EmbedSource(address)
            else { return nil }
            if inner.host == "api.soundcloud.com", inner.path.count == 2, ["tracks", "playlists"].contains(inner.path[0]),
                let number = inner.number(at: 1)
            {
                // The page cannot be told from the number.
                let player = Self.soundCloudPlayer("https://api.soundcloud.com/\(inner.path[0])/\(number)")
                self.init(.soundCloud, .sound, inner.path[0] == "tracks" ? .bar : .list, page: player, frame: player)
                return
            }
            guard inner.host != "w.soundcloud.com", inner.host == "soundcloud.com" || inner.host.hasSuffix(".soundcloud.com") else {
                return nil
            }
            self.init(soundCloud: inner)
            return
        }
        let path = source.path
        let isSet = path.count > 2 && path[1] == "sets"
        let isKeyed = path.count == (isSet ? 4 : 3) && path.last?.hasPrefix("s-") == true
        guard path.count == (isSet ? 3 : 2) + (isKeyed ? 1 : 0), path.allSatisfy({ $0.asID(1...255) != nil }),
            !["discover", "search", "stream", "you", "charts", "pages", "tags", "upload"].contains(path[0]),
            !["sets", "tracks", "albums", "likes", "reposts", "followers", "following"].contains(path.last ?? "")
        else { return nil }
        let page = "https://soundcloud.com/\(path.joined(separator: "/"))"
        self.init(.soundCloud, .sound, isSet ? .list : .bar, page: page, frame: Self.soundCloudPlayer(page))
    }

    private static func soundCloudPlayer(_ address: String) -> String {
        let encoded = address.replacing(":", with: "%3A").replacing("/", with: "%2F")
        return "https://w.soundcloud.com/player/?url=\(encoded)&auto_play=true&show_teaser=false"
    }

    /// - Parameter page: the page of the song or the album; `nil` if only its player is known.
    init?(bandcamp source: EmbedSource, page: String?) {
        guard source.host == "bandcamp.com", source.path.first == "EmbeddedPlayer" else { return nil }
        func number(_ name: String) -> Substring? {
            let pair = source.path.dropFirst().lazy.map { $0.split(separator: "=", maxSplits: 1) }.first { $0.count == 2 && $0[0] == name }
            return pair?[1].asID(1...20).flatMap { $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? $0 : nil }
        }
        let (album, track) = (number("album"), number("track"))
        let ids = [album.map { "album=\($0)" }, track.map { "track=\($0)" }].compactMap { $0 }.joined(separator: "/")
        guard !ids.isEmpty else { return nil }
        let frame = "https://bandcamp.com/EmbeddedPlayer/\(ids)/size=large/artwork=small/tracklist=\(track == nil)/"
        self.init(.bandcamp, .sound, track == nil ? .list : .bar, page: page ?? frame, frame: frame)
    }
}

extension EmbedSource {
    /// The address of a song or an album of Bandcamp.
    var bandcampPage: String? {
        guard host.hasSuffix(".bandcamp.com"), path.count == 2, ["album", "track"].contains(path[0]), path[1].asID(1...200) != nil else {
            return nil
        }
        return "https://\(host)/\(path[0])/\(path[1])"
    }
}
