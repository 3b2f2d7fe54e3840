/// Posts.
extension Embed {
    /// The post of somebody by their name or their permanent id.
    init?(bluesky source: EmbedSource) {
        let path = source.path
        let (name, key): (Substring?, Substring?) =
            if path.count == 4, path[0] == "profile", path[2] == "post" {
                (path[1], source.id(at: 3))
            } else if source.host == "embed.bsky.app", path.count == 4, path[0] == "embed", path[2] == "app.bsky.feed.post" {
                (path[1], source.id(at: 3))
            } else {
                (nil, nil)
            }
        guard let name, let key, name.isBlueskyName else { return nil }
        self.init(
            .bluesky, .post, .post, page: "https://bsky.app/profile/\(name)/post/\(key)",
            frame: "https://embed.bsky.app/embed/\(name)/app.bsky.feed.post/\(key)?colorMode=system")
    }

    init?(mastodon source: EmbedSource) {
        guard let post = source.mastodonPost, !post.isElsewhere else { return nil }
        let page = "https://\(source.host)/@\(post.user)/\(post.number)"
        self.init(.mastodon, .post, .post, page: page, frame: "\(page)/embed")
    }

    init?(instagram source: EmbedSource) {
        var path = source.path[...]
        if path.last == "captioned" { path = path.dropLast() }
        if path.last == "embed" { path = path.dropLast() }
        if path.count == 3 { path = path.dropFirst() }
        guard path.count == 2, let kind = path.first, ["p", "reel", "reels", "tv"].contains(kind), let id = path.last?.asID(5...40) else {
            return nil
        }
        let page = "https://www.instagram.com/\(kind == "p" ? "p" : "reel")/\(id)/"
        self.init(.instagram, kind == "p" ? .post : .video, .post, page: page, frame: "\(page)embed/")
    }

    /// - Parameter page: the post; `nil` if only its frame is known.
    init?(tumblr source: EmbedSource, page: (address: String, number: Substring)?) {
        let path = source.path
        guard source.host == "embed.tumblr.com", 4...5 ~= path.count, path[0] == "embed", path[1] == "post",
            let number = source.number(at: 3), path.count == 4 || path[4] == "v2", page == nil || page?.number == number,
            (path[2].hasPrefix("t:") ? path[2].dropFirst(2) : path[2]).asID(1...64) != nil
        else { return nil }
        let frame = "https://embed.tumblr.com/\(path.joined(separator: "/"))"
        self.init(.tumblr, .post, .post, page: page?.address ?? frame, frame: frame)
    }
}

extension EmbedSource {
    /// A post of Mastodon; elsewhere, if the address is that of a copy of it on another server.
    var mastodonPost: (user: Substring, number: Substring, isElsewhere: Bool)? {
        var path = path[...]
        if path.first == "web" || path.first == "deck" { path = path.dropFirst() }
        if path.count == 3, path.last == "embed" { path = path.dropLast() }
        let parts = Array(path)
        let (name, number): (Substring, Substring)
        if parts.count == 2, parts[0].utf8.first == UInt8(ascii: "@") {
            (name, number) = (parts[0].dropFirst(), parts[1])
        } else if parts.count == 4, parts[0] == "users", parts[2] == "statuses" {
            (name, number) = (parts[1], parts[3])
        } else {
            return nil
        }
        let user = name.prefix { $0 != "@" }
        guard 5...24 ~= number.utf8.count, number.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            1...64 ~= user.utf8.count,
            user.utf8.allSatisfy({ $0.isLetterOrDigit || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0) })
        else { return nil }
        return (user, number, name.contains("@"))
    }

    /// A post of Tumblr.
    var tumblrPost: (address: String, number: Substring)? {
        let blog: Substring?
        var rest = path[...]
        if host == "tumblr.com" {
            if rest.first == "blog", rest.dropFirst().first == "view" { rest = rest.dropFirst(2) }
            blog = rest.first?.asID(1...64)
            rest = rest.dropFirst()
        } else {
            guard rest.first == "post", host.hasSuffix(".tumblr.com") else { return nil }
            blog = host.dropLast(".tumblr.com".count).asID(1...64)
            rest = rest.dropFirst()
        }
        guard let blog, let number = rest.first, 1...24 ~= number.utf8.count,
            number.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        return ("https://www.tumblr.com/\(blog)/\(number)", number)
    }
}

extension Substring {
    /// A host, or a DID such as `did:plc:z72i7hdynmk6r22z27h6tvur`.
    fileprivate var isBlueskyName: Bool {
        let name = hasPrefix("did:plc:") || hasPrefix("did:web:") ? dropFirst(8) : self
        return 3...253 ~= name.utf8.count && (name.count < utf8.count || name.contains("."))
            && name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
}
