import Diagnostics
import Hypertext
import Markdown
import Testing

/// The addresses of each service in the forms that people copy, and what is made of them without asking the service.
@Suite struct EmbedTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let address: String
        let player: String?
        let what: String
        let page: String
        let frame: String

        init(_ address: String, player: String? = nil, _ what: String, page: String, frame: String) {
            (self.address, self.player, self.what, self.page, self.frame) = (address, player, what, page, frame)
        }

        var testDescription: String { address }
    }

    @Test(arguments: youTube + vimeo + peerTube + sounds + posts)
    func addressesBecomePageAndFrame(_ row: Row) throws {
        let embed = try Embed(row.address, player: row.player)
        #expect("\(embed.service.name) \(embed.kind) \(embed.shape)" == row.what)
        #expect(embed.page == row.page)
        #expect(embed.frame == row.frame)
        #expect(embed.frame.hasPrefix("https://\(embed.host)/"))
        // What a page has can be copied from it.
        if row.player == nil { #expect(try Embed(embed.page).frame == embed.frame) }
    }

    private static let video = "https://www.youtube.com/watch?v=FrOAv5mSzVw"
    private static let nocookie = "https://www.youtube-nocookie.com/embed/FrOAv5mSzVw?autoplay=1"
    private static let list = "PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf"

    static let youTube = [
        Row(video, "YouTube video wide", page: video, frame: nocookie),
        Row("http://m.youtube.com/watch?app=desktop&v=FrOAv5mSzVw&feature=share", "YouTube video wide", page: video, frame: nocookie),
        Row("https://music.youtube.com/watch?v=FrOAv5mSzVw&list=RDAMVM", "YouTube video wide", page: video, frame: nocookie),
        Row("https://youtu.be/FrOAv5mSzVw?si=TrackingMe", "YouTube video wide", page: video, frame: nocookie),
        Row("HTTPS://YouTu.be/FrOAv5mSzVw", "YouTube video wide", page: video, frame: nocookie),
        Row("https://www.youtube.com/live/FrOAv5mSzVw?feature=shared", "YouTube video wide", page: video, frame: nocookie),
        Row("https://www.youtube.com/v/FrOAv5mSzVw", "YouTube video wide", page: video, frame: nocookie),
        Row("https://www.youtube-nocookie.com/embed/FrOAv5mSzVw?rel=0", "YouTube video wide", page: video, frame: nocookie),
        Row("https://youtu.be/FrOAv5mSzVw?t=90", "YouTube video wide", page: "\(video)&t=90s", frame: "\(nocookie)&start=90"),
        Row("\(video)&t=1h2m3s", "YouTube video wide", page: "\(video)&t=3723s", frame: "\(nocookie)&start=3723"),
        Row("\(video)&t=soon", "YouTube video wide", page: video, frame: nocookie),
        Row(
            "https://youtube.com/shorts/FrOAv5mSzVw?feature=share", "YouTube video tall",
            page: "https://www.youtube.com/shorts/FrOAv5mSzVw",
            frame: nocookie),
        Row(
            "https://www.youtube.com/playlist?list=\(list)", "YouTube video wide", page: "https://www.youtube.com/playlist?list=\(list)",
            frame: "https://www.youtube-nocookie.com/embed/videoseries?list=\(list)&autoplay=1"),
        Row(
            "https://www.youtube.com/embed/videoseries?list=\(list)", "YouTube video wide",
            page: "https://www.youtube.com/playlist?list=\(list)",
            frame: "https://www.youtube-nocookie.com/embed/videoseries?list=\(list)&autoplay=1"),
    ]

    private static let vimeoFrame = "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"

    static let vimeo = [
        Row("https://vimeo.com/76979871?share=copy", "Vimeo video wide", page: "https://vimeo.com/76979871", frame: vimeoFrame),
        Row("https://vimeo.com/channels/staffpicks/76979871", "Vimeo video wide", page: "https://vimeo.com/76979871", frame: vimeoFrame),
        Row("https://vimeo.com/groups/a/videos/76979871", "Vimeo video wide", page: "https://vimeo.com/76979871", frame: vimeoFrame),
        Row("https://vimeo.com/showcase/12/video/76979871", "Vimeo video wide", page: "https://vimeo.com/76979871", frame: vimeoFrame),
        Row("https://player.vimeo.com/video/76979871?color=f00", "Vimeo video wide", page: "https://vimeo.com/76979871", frame: vimeoFrame),
        Row(
            "https://vimeo.com/76979871/8272103f6e", "Vimeo video wide", page: "https://vimeo.com/76979871/8272103f6e",
            frame: "\(vimeoFrame)&h=8272103f6e"),
        Row(
            "https://player.vimeo.com/video/76979871?h=8272103f6e&title=0", "Vimeo video wide",
            page: "https://vimeo.com/76979871/8272103f6e", frame: "\(vimeoFrame)&h=8272103f6e"),
    ]

    private static let long = "9c9de5e8-0a1e-484a-b099-e80766180a6d"

    static let peerTube = [
        Row(
            "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m", "PeerTube video wide",
            page: "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
            frame: "https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&autoplay=1"),
        Row(
            "https://framatube.org/videos/watch/\(long)", "PeerTube video wide", page: "https://framatube.org/w/\(long)",
            frame: "https://framatube.org/videos/embed/\(long)?p2p=0&autoplay=1"),
        Row(
            "https://framatube.org/videos/embed/\(long)?title=0", "PeerTube video wide", page: "https://framatube.org/w/\(long)",
            frame: "https://framatube.org/videos/embed/\(long)?p2p=0&autoplay=1"),
        Row(
            "https://tube.fans.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv", "PeerTube video wide",
            page: "https://tube.fans.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
            frame: "https://tube.fans.example/video-playlists/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&autoplay=1"),
    ]

    private static let song = "4uLU6hMCjMI75M1A2tKUQC"
    private static func soundCloud(_ path: String) -> String {
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F\(path)&auto_play=true&show_teaser=false"
    }

    static let sounds = [
        Row(
            "https://open.spotify.com/track/\(song)?si=abc", "Spotify sound bar", page: "https://open.spotify.com/track/\(song)",
            frame: "https://open.spotify.com/embed/track/\(song)"),
        Row(
            "https://open.spotify.com/intl-de/album/\(song)", "Spotify sound list", page: "https://open.spotify.com/album/\(song)",
            frame: "https://open.spotify.com/embed/album/\(song)"),
        Row(
            "https://open.spotify.com/embed/playlist/\(song)?theme=0", "Spotify sound list",
            page: "https://open.spotify.com/playlist/\(song)", frame: "https://open.spotify.com/embed/playlist/\(song)"),
        Row(
            "https://open.spotify.com/user/kit/playlist/\(song)", "Spotify sound list", page: "https://open.spotify.com/playlist/\(song)",
            frame: "https://open.spotify.com/embed/playlist/\(song)"),
        Row(
            "https://open.spotify.com/embed-podcast/episode/\(song)", "Spotify sound bar", page: "https://open.spotify.com/episode/\(song)",
            frame: "https://open.spotify.com/embed/episode/\(song)"),
        Row(
            "https://soundcloud.com/a-b/a-song?utm_source=x", "SoundCloud sound bar", page: "https://soundcloud.com/a-b/a-song",
            frame: soundCloud("a-b%2Fa-song")),
        Row(
            "https://m.soundcloud.com/a/b/s-AbC1", "SoundCloud sound bar", page: "https://soundcloud.com/a/b/s-AbC1",
            frame: soundCloud("a%2Fb%2Fs-AbC1")),
        Row(
            "https://soundcloud.com/a/sets/b", "SoundCloud sound list", page: "https://soundcloud.com/a/sets/b",
            frame: soundCloud("a%2Fsets%2Fb")),
        Row(
            "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=%23f00", "SoundCloud sound bar",
            page: "https://soundcloud.com/a/b", frame: soundCloud("a%2Fb")),
        Row(
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123", "SoundCloud sound bar",
            page: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123&auto_play=true&show_teaser=false",
            frame: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123&auto_play=true&show_teaser=false"),
        Row(
            "https://bandcamp.com/EmbeddedPlayer/v=2/album=3471/size=large/bgcol=fff/track=99/", "Bandcamp sound bar",
            page: "https://bandcamp.com/EmbeddedPlayer/album=3471/track=99/size=large/artwork=small/tracklist=false/",
            frame: "https://bandcamp.com/EmbeddedPlayer/album=3471/track=99/size=large/artwork=small/tracklist=false/"),
        Row(
            "https://a.bandcamp.com/album/leaves", player: "https://bandcamp.com/EmbeddedPlayer/album=3471/size=small/",
            "Bandcamp sound list", page: "https://a.bandcamp.com/album/leaves",
            frame: "https://bandcamp.com/EmbeddedPlayer/album=3471/size=large/artwork=small/tracklist=true/"),
    ]

    private static let blogFrame = "https://embed.tumblr.com/embed/post/t:9NYQ_utKOEXi/144854447139/v2"

    static let posts = [
        Row(
            "https://bsky.app/profile/alice.bsky.social/post/3l6oveex3ii2l", "Bluesky post post",
            page: "https://bsky.app/profile/alice.bsky.social/post/3l6oveex3ii2l",
            frame: "https://embed.bsky.app/embed/alice.bsky.social/app.bsky.feed.post/3l6oveex3ii2l?colorMode=system"),
        Row(
            "https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l?id=1", "Bluesky post post",
            page: "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
            frame: "https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l?colorMode=system"),
        Row(
            "https://mastodon.social/@alice/109501234567890123", "Mastodon post post",
            page: "https://mastodon.social/@alice/109501234567890123", frame: "https://mastodon.social/@alice/109501234567890123/embed"),
        Row(
            "https://fans.example/web/@a.b_c/109501234567890123", "Mastodon post post",
            page: "https://fans.example/@a.b_c/109501234567890123",
            frame: "https://fans.example/@a.b_c/109501234567890123/embed"),
        Row(
            "https://fans.example/users/alice/statuses/109501234567890123", "Mastodon post post",
            page: "https://fans.example/@alice/109501234567890123", frame: "https://fans.example/@alice/109501234567890123/embed"),
        Row(
            "https://www.instagram.com/p/CxYz_1-a/?igsh=me&img_index=2", "Instagram post post",
            page: "https://www.instagram.com/p/CxYz_1-a/",
            frame: "https://www.instagram.com/p/CxYz_1-a/embed/"),
        Row(
            "https://instagram.com/kit/reel/CxYz_1-a/", "Instagram video post", page: "https://www.instagram.com/reel/CxYz_1-a/",
            frame: "https://www.instagram.com/reel/CxYz_1-a/embed/"),
        Row(
            "https://www.instagram.com/p/CxYz_1-a/embed/captioned/", "Instagram post post", page: "https://www.instagram.com/p/CxYz_1-a/",
            frame: "https://www.instagram.com/p/CxYz_1-a/embed/"),
        Row(
            "https://www.tumblr.com/blog/view/leaves/144854447139", player: blogFrame, "Tumblr post post",
            page: "https://www.tumblr.com/leaves/144854447139", frame: blogFrame),
        Row(
            "http://leaves.tumblr.com/post/144854447139/a-slug", player: "\(blogFrame)?width=5", "Tumblr post post",
            page: "https://www.tumblr.com/leaves/144854447139", frame: blogFrame),
        Row(blogFrame, "Tumblr post post", page: blogFrame, frame: blogFrame),
        Row(
            "https://www.tiktok.com/@kit.c_1/video/7106594312292453675?is_from_webapp=1", "TikTok video tall",
            page: "https://www.tiktok.com/@kit.c_1/video/7106594312292453675",
            frame: "https://www.tiktok.com/player/v1/7106594312292453675?autoplay=1"),
        Row(
            "https://www.tiktok.com/embed/v2/7106594312292453675", "TikTok video tall",
            page: "https://www.tiktok.com/@_/video/7106594312292453675",
            frame: "https://www.tiktok.com/player/v1/7106594312292453675?autoplay=1"),
    ]

    /// Addresses of nothing that can be embedded, and hostile ones.
    @Test(arguments: [
        ("javascript:alert(1)//youtu.be/FrOAv5mSzVw", "'javascript:alert(1)//youtu.be/FrOAv5mSzVw' cannot be embedded"),
        ("data:text/html,x", "'data:text/html,x' cannot be embedded"),
        ("//youtu.be/FrOAv5mSzVw", "'//youtu.be/FrOAv5mSzVw' cannot be embedded"),
        ("FrOAv5mSzVw", "'FrOAv5mSzVw' cannot be embedded"), ("https://youtu.be\\@evil.example/FrOAv5mSzVw", "cannot be embedded"),
        ("https://youtu.be@evil.example/FrOAv5mSzVw", "cannot be embedded"), ("https://youtu.be:8443/FrOAv5mSzVw", "cannot be embedded"),
        ("https://127.0.0.1/@a/109501234567890123", "cannot be embedded"), ("https://[::1]/@a/109501234567890123", "cannot be embedded"),
        ("https://0x7f.1/@a/109501234567890123", "cannot be embedded"), ("https://localhost/@a/109501234567890123", "cannot be embedded"),
        ("https://router.local/@a/109501234567890123", "cannot be embedded"),
        ("https://2130706433/@a/109501234567890123", "cannot be embedded"),
        ("https://youtube.com.evil.example/watch?v=FrOAv5mSzVw", "nothing from 'youtube.com.evil.example' can be embedded"),
        ("https://evilyoutube.com/watch?v=FrOAv5mSzVw", "nothing from 'evilyoutube.com' can be embedded"),
        ("https://x.example/?https://youtu.be/FrOAv5mSzVw", "nothing from 'x.example' can be embedded"),
        ("https://x.example/w/../../kkGMgK9ZtnKfYAgnEtQxbv", "nothing from 'x.example' can be embedded"),
        ("https://x.example/@a/12345\u{202E}", "cannot be embedded"), ("https://x.example/@a/1234?/embed", "nothing from"),
        ("https://x.example/@a;b/109501234567890123", "nothing from"),
        ("https://vimeo.com/1\"onclick=\"x", "is not the address of a video on Vimeo"),
        ("https://www.youtube.com/watch?v=short", "is not the address of a video on YouTube"),
        ("https://www.youtube.com/watch?v=FrOAv5mSzVw%22", "is not the address of a video on YouTube"),
        ("https://www.youtube.com/embed/videoseries", "is not the address of a video on YouTube"),
        ("https://www.youtube.com/@netflix", "is not the address of a video on YouTube"),
        ("https://vimeo.com/about", "is not the address of a video on Vimeo"),
        ("https://open.spotify.com/user/kit", "is not the address of a song, an album, a playlist or an episode on Spotify"),
        ("https://open.spotify.com/track/../album", "is not the address of a song"),
        ("https://soundcloud.com/a", "is not the address of a song or a set on SoundCloud"),
        ("https://soundcloud.com/discover/sets/x", "is not the address of a song or a set on SoundCloud"),
        ("https://w.soundcloud.com/player/?url=https%3A//evil.example/a/b", "is not the address of a song or a set on SoundCloud"),
        ("https://w.soundcloud.com/player/?url=https%3A//w.soundcloud.com/player/", "is not the address of a song or a set on SoundCloud"),
        ("https://a.bandcamp.com/album/leaves", "the page of Bandcamp does not tell the address of its player"),
        ("https://bandcamp.com/EmbeddedPlayer/album=x/", "is not the address of a song or an album on Bandcamp"),
        ("https://www.tumblr.com/leaves/144854447139", "the page of Tumblr does not tell the address of its player"),
        ("https://embed.tumblr.com/embed/post/a/../../x", "is not the address of a post on Tumblr"),
        ("https://fans.example/@a@other.example/109501234567890123", "is a copy of a post from another server"),
        ("https://bsky.app/profile/alice.bsky.social", "is not the address of a post on Bluesky"),
        ("https://bsky.app/profile/<b>/post/3l6oveex3ii2l", "is not the address of a post on Bluesky"),
        ("https://www.instagram.com/kit/", "is not the address of a post on Instagram"),
        ("https://www.tiktok.com/@kit", "is not the address of a video on TikTok"),
        ("https://vm.tiktok.com/ZMabc/", "is a short address, and only TikTok knows where it leads"),
        ("https://on.soundcloud.com/abc", "is a short address, and only SoundCloud knows where it leads"),
        ("https://spotify.link/abc", "is a short address, and only Spotify knows where it leads"),
        ("https://x.example/\(String(repeating: "a", count: 2_000))", "cannot be embedded"),
    ])
    func othersAreRefused(_ address: String, _ message: String) {
        #expect { try Embed(address) } throws: { error in
            guard let problem = error as? EmbedProblem else { return false }
            return problem.message.contains(message) && problem.help.utf8.count > 20 && problem.message.utf8.count < 250
        }
    }

    @Test(arguments: [
        ("https://vimeo.com/76979871", "https://vimeo.com/76979871", "what is from Vimeo needs no 'player'"),
        ("https://a.bandcamp.com/album/b", "https://evil.example/EmbeddedPlayer/album=1/", "is not the player of Bandcamp for this page"),
        ("https://a.bandcamp.com/", "https://bandcamp.com/EmbeddedPlayer/album=1/", "is not the player of Bandcamp for this page"),
        ("https://www.tumblr.com/leaves/1", "https://embed.tumblr.com/embed/post/t:x/2/v2", "is not the player of Tumblr for this page"),
        ("https://www.tumblr.com/leaves/1", "javascript:alert(1)", "is not the player of Tumblr for this page"),
    ])
    func playersThatDoNotFitAreRefused(_ address: String, _ player: String, _ message: String) {
        #expect { try Embed(address, player: player) } throws: { error in
            guard let problem = error as? EmbedProblem else { return false }
            return problem.message.contains(message) && problem.isAboutPlayer
        }
    }

    /// What becomes a directive, and what stays a link.
    @Test(arguments: [
        ("https://vimeo.com/76979871", ["embed https://vimeo.com/76979871 1:1"]),
        (
            "a\n\nhttps://youtu.be/FrOAv5mSzVw?a=1&amp;t=9\n\nb",
            ["<p>a</p>\n", "embed https://youtu.be/FrOAv5mSzVw?a=1&t=9 3:1", "<p>b</p>\n"]
        ),
        ("www.youtube.com/watch?v=FrOAv5mSzVw", ["embed http://www.youtube.com/watch?v=FrOAv5mSzVw 1:1"]),
        (":::note\nhttps://vimeo.com/76979871\n:::", ["note[embed https://vimeo.com/76979871 2:1]"]),
        (":::spoiler\nhttps://vimeo.com/76979871\n:::", ["spoiler[embed https://vimeo.com/76979871 2:1]"]),
        ("> https://vimeo.com/76979871", ["<blockquote>\n", "embed https://vimeo.com/76979871 1:3", "</blockquote>\n"]),
        ("see https://vimeo.com/76979871", ["<p>see <a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a></p>\n"]),
        ("https://vimeo.com/76979871.", ["<p><a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a>.</p>\n"]),
        ("- https://vimeo.com/76979871", ["<ul>\n<li><a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a></li>\n</ul>\n"]),
        ("<https://vimeo.com/76979871>", ["<p><a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a></p>\n"]),
        ("[a](https://vimeo.com/76979871)", ["<p><a href=\"https://vimeo.com/76979871\">a</a></p>\n"]),
        ("https://x.example/a", ["<p><a href=\"https://x.example/a\">https://x.example/a</a></p>\n"]),
        ("https://a.bandcamp.com/album/b", ["<p><a href=\"https://a.bandcamp.com/album/b\">https://a.bandcamp.com/album/b</a></p>\n"]),
    ])
    func bareLinksAloneInAParagraphAreEmbedded(_ text: String, _ segments: [String]) {
        var options = MarkdownOptions(closesVoidElements: false)
        options.embedsBareLinks = true
        #expect(Self.outline(of: text, options) == segments)
        let links = Self.outline(of: text, MarkdownOptions(closesVoidElements: false))
        #expect(!links.joined().contains("embed "))
    }

    private static func outline(of text: String, _ options: MarkdownOptions) -> [String] {
        let bytes = Array(text.utf8)
        return outline(of: MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "a.md"), options: options).richText())
    }

    private static func outline(of text: RichText) -> [String] {
        text.segments.compactMap { segment in
            switch segment {
            case .html(let html):
                // Where the paragraph was.
                html.description.drop { $0 == "\n" }.isEmpty ? nil : String(html.description.drop { $0 == "\n" })
            case .directive(let directive) where directive.name == "embed":
                "embed \(directive["url"]?.text ?? "") \(directive.location.line):\(directive.location.column)"
            case .directive(let directive): "\(directive.name)[\(directive.body.map(outline)?.joined(separator: "|") ?? "")]"
            default: "?"
            }
        }
    }
}
