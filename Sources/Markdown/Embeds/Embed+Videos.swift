/// Videos.
extension Embed {
    /// `watch?v=`, `youtu.be/`, `shorts/`, `live/`, `embed/`, and lists.
    init?(youTube source: EmbedSource) {
        let isShort = source.path.first == "shorts"
        let video: Substring? =
            if source.host == "youtu.be" {
                source.id(at: 0, 11...11)
            } else if source.path == ["watch"] {
                source["v"]?.asID(11...11)
            } else if source.path.count == 2, ["embed", "v", "shorts", "live", "watch"].contains(source.path[0]) {
                source.id(at: 1, 11...11)
            } else {
                nil
            }
        let frames = "https://www.youtube-nocookie.com/embed/"
        // The word has as many letters as an id.
        if let video, video != "videoseries" {
            let start = (source["t"] ?? source["start"])?.seconds.flatMap { $0 > 0 ? $0 : nil }
            self.init(
                .youTube, .video, isShort ? .tall : .wide,
                page: isShort
                    ? "https://www.youtube.com/shorts/\(video)"
                    : "https://www.youtube.com/watch?v=\(video)\(start.map { "&t=\($0)s" } ?? "")",
                frame: "\(frames)\(video)?autoplay=1\(start.map { "&start=\($0)" } ?? "")")
        } else if source.path == ["playlist"] || source.path == ["embed", "videoseries"], let list = source["list"]?.asID(10...64) {
            self.init(
                .youTube, .video, .wide, page: "https://www.youtube.com/playlist?list=\(list)",
                frame: "\(frames)videoseries?list=\(list)&autoplay=1")
        } else {
            return nil
        }
    }

    /// The number, and the key of a video that is not listed.
    init?(vimeo source: EmbedSource) {
        var (number, key): (Substring?, Substring?)
        switch source.path.count {
        case 1: number = source.number(at: 0)
        case 2 where source.path[0] == "video": (number, key) = (source.number(at: 1), source["h"]?.asID(6...20))
        case 2: (number, key) = (source.number(at: 0), source.id(at: 1, 6...20))
        case 3 where source.path[0] == "channels": number = source.number(at: 2)
        case 4 where ["groups", "album", "showcase"].contains(source.path[0]): number = source.number(at: 3)
        default: break
        }
        guard let number, source.path.count != 2 || source.path[0] == "video" || key != nil else { return nil }
        self.init(
            .vimeo, .video, .wide, page: "https://vimeo.com/\(number)\(key.map { "/\($0)" } ?? "")",
            frame: "https://player.vimeo.com/video/\(number)?dnt=1&autoplay=1\(key.map { "&h=\($0)" } ?? "")")
    }

    /// Its videos usually show visitors the addresses of each other, which `p2p=0` avoids.
    init?(peerTube source: EmbedSource) {
        guard let video = source.peerTubeVideo else { return nil }
        self.init(
            .peerTube, .video, .wide, page: "https://\(source.host)/w/\(video.isList ? "p/" : "")\(video.id)",
            frame: "https://\(source.host)/\(video.isList ? "video-playlists" : "videos")/embed/\(video.id)?p2p=0&autoplay=1")
    }

    init?(tikTok source: EmbedSource) {
        let (user, video): (Substring, Substring?) =
            switch (source.path.count, source.path.first) {
            case (3, "player"), (3, "embed"): ("@_", source.number(at: 2))
            case (2, "embed"): ("@_", source.number(at: 1))
            case (2, "v"): ("@_", source.path[1].hasSuffix(".html") ? source.path[1].dropLast(5).asID(5...24) : nil)
            case (3, let name?) where name.isTikTokName && source.path[1] == "video": (name, source.number(at: 2))
            default: ("", nil)
            }
        guard let video, video.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        self.init(
            .tikTok, .video, .tall, page: "https://www.tiktok.com/\(user)/video/\(video)",
            frame: "https://www.tiktok.com/player/v1/\(video)?autoplay=1")
    }
}

extension EmbedSource {
    /// The id of a video or a list of PeerTube, in its long or its short form.
    var peerTubeVideo: (id: Substring, isList: Bool)? {
        let (place, isList): (Int, Bool) =
            switch path.count {
            case 2 where path[0] == "w": (1, false)
            case 3 where path[0] == "w" && path[1] == "p": (2, true)
            case 3 where path[0] == "videos" && ["watch", "embed"].contains(path[1]): (2, false)
            case 3 where path[0] == "video-playlists" && path[1] == "embed": (2, true)
            case 4 where path[0] == "videos" && path[1] == "watch" && path[2] == "playlist": (3, true)
            default: (-1, false)
            }
        guard let id = id(at: place, 22...36), id.utf8.count == 22 || id.utf8.count == 36 else { return nil }
        return (id, isList)
    }
}

extension Substring {
    fileprivate var isTikTokName: Bool {
        utf8.first == UInt8(ascii: "@") && 2...40 ~= utf8.count
            && utf8.dropFirst().allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    }
}
