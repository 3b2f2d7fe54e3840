/// What to write in place of an address on the web that no browser could follow.
package enum AddressAdvice {
    /// The help for a text that was meant as the address of a page or a mailbox; `nil` if nothing is known about it.
    package static func help(for text: String) -> String? {
        if let corrected = corrected(text) { return "write \(corrected)" }
        if text.hasPrefix("@") { return "write the address of the page, as the browser shows it above the page" }
        let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard text[word.endIndex...].hasPrefix(":"), !word.isEmpty else { return nil }
        if ["http", "https"].contains(word.lowercased()) { return "copy the whole address from the browser, such as https://example.org/" }
        return help(forScheme: word.lowercased())
    }

    /// The help for a scheme that pages may not link to.
    package static func help(forScheme scheme: String) -> String? {
        switch scheme {
        case "tel", "sms", "callto": "write the number as text, without a link: telephones recognise it"
        case "ftp", "sftp", "ftps": "browsers no longer open 'ftp:'; link to a page that begins with https://"
        case "data", "blob": "save the file into the folder 'images' or 'files', and write its path there, such as '/images/leaf.png'"
        case "whatsapp", "tg", "skype", "discord", "spotify", "steam", "itms", "market", "intent":
            "only the app opens it; write the address of the page, as the browser shows it"
        default: nil
        }
    }

    /// What is wrong with an address that has a path on the own computer.
    package static let ownComputer = "other people cannot open this address, because it leads to your own computer"

    /// What is wrong with the address of a picture on another site, and what to do; `nil` if nothing is known.
    ///
    /// Some addresses that people copy are those of a page around the picture, or stop working after some days.
    package static func problem(withPicture address: String) -> (message: String, help: String)? {
        guard let prefix = ["https://", "http://"].first(where: { address.hasPrefix($0) }) else { return nil }
        let rest = address.dropFirst(prefix.count)
        let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
        let path = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
        let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let save = "save the picture into the folder 'images', and write its path, such as '/images/leaf.png'"
        switch name {
        case "youtube.com", "youtu.be", "m.youtube.com", "vimeo.com", "tiktok.com":
            return ("this is the address of a video, and not of a picture", "write '::embed[title]{url=…}' on a line of its own")
        case "drive.google.com", "docs.google.com", "photos.google.com", "photos.app.goo.gl", "1drv.ms", "onedrive.live.com", "icloud.com",
            "instagram.com", "facebook.com", "pinterest.com", "pin.it", "x.com", "twitter.com", "tumblr.com", "flickr.com",
            "deviantart.com":
            return ("this is the address of a page, and not of a picture", save)
        case "dropbox.com" where !address.contains("raw=1"): return ("this is the address of a page, and not of a picture", save)
        case "imgur.com" where !path.contains("."): return ("this is the address of a page, and not of a picture", save)
        case "cdn.discordapp.com", "media.discordapp.net": return ("Discord shows this picture for a day only", save)
        case _ where name.hasSuffix(".fbcdn.net") || name.hasSuffix(".cdninstagram.com"):
            return ("'\(name)' shows this picture for some days only", save)
        default: return nil
        }
    }

    /// What is wrong with an address that only leads on to another one.
    package static func leadsOn(through service: String) -> String { "this address leads to its page through '\(service)'" }

    /// The path of an address that only a preview has, such as `/cast/` for `http://localhost:8000/cast/`; `nil` for other addresses.
    package static func pathOnOwnComputer(_ address: String) -> Substring? {
        guard let scheme = ["http://", "https://"].first(where: { address.utf8.starts(with: $0.utf8) }) else { return nil }
        let rest = address[address.utf8.index(address.startIndex, offsetBy: scheme.utf8.count)...]
        let end = rest.utf8.firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        let authority = rest[..<(end ?? rest.endIndex)]
        guard mayBeOwn(authority.utf8) else { return nil }
        let host = authority.hasPrefix("[::1]") ? "[::1]" : authority.prefix { $0 != ":" }.lowercased()
        let isOwn = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"].contains(host) || host.hasSuffix(".local") || isPrivate(host)
        return isOwn ? authority.endIndex == rest.endIndex ? "/" : rest[authority.endIndex...] : nil
    }

    /// A quick look at the first and the last letter of the host: every link of a site is asked, and nearly all lead to other computers.
    private static func mayBeOwn(_ authority: Substring.UTF8View) -> Bool {
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        guard let first = host.first, let last = host.last else { return false }
        return first == UInt8(ascii: "[") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
            || [first | 0x20, last | 0x20].contains(UInt8(ascii: "l"))
    }

    /// Whether it is an IPv4 address that networks at home use (RFC 1918).
    private static func isPrivate(_ host: String) -> Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard numbers.count == 4, !numbers.contains(nil) else { return false }
        return switch (numbers[0], numbers[1]) {
        case (10, _), (192, 168), (127, _): true
        case (172, let second?): 16...31 ~= second
        default: false
        }
    }

    /// The address as it was meant: `https://x.example/` for `htps://x.example/`, `https//x.example/`, `http:/x.example` and
    /// `www.x.example`.
    package static func corrected(_ text: String) -> String? {
        let written = text
        let text = written.trimmedOfBlanks
        let word = text.prefix { $0.isASCII && $0.isLetter }
        let rest = text[word.endIndex...]
        let separator = rest.prefix { ":;/\\ ".contains($0) }
        let place = rest[separator.endIndex...]
        if separator.count > 1 || [":", ";"].contains(separator), let scheme = scheme(meant: word.lowercased()), place.startsWithHost {
            let address = "\(scheme)://\(place)"
            return address == written ? nil : address
        }
        guard text.startsWithHost, !text.contains(" ") else { return nil }
        if text.prefix(while: { $0 != "/" }).contains("@") { return text.contains("/") ? nil : "mailto:\(text)" }
        return "https://\(text)"
    }

    /// The scheme that `word` was meant to be, letter by letter.
    private static func scheme(meant word: String) -> String? {
        let schemes = ["http", "https"]
        if schemes.contains(word) { return word }
        guard word.count > 2, let first = word.first, "ht".contains(first) else { return nil }
        return schemes.nearest(to: word).map { _ in word.contains("s") ? "https" : "http" }
    }
}

extension StringProtocol {
    fileprivate var trimmedOfBlanks: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[first...last])
    }

    /// Whether it begins with a name such as `x.example`, whose last part is a word, and not the extension of a file.
    fileprivate var startsWithHost: Bool {
        let address = prefix { !"/?#".contains($0) }
        let host = address.split(separator: "@", omittingEmptySubsequences: false).last?.prefix { $0 != ":" } ?? ""
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy({ $0.isLetter }) else { return false }
        let isFile = ["md", "html", "htm", "php", "jpg", "jpeg", "png", "svg", "gif", "webp", "pdf", "yaml", "txt", "zip"]
        if labels.count == 2, isFile.contains(last.lowercased()) { return false }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }
}

extension String {
    /// Whether somebody who copied the address of another site may have left out its scheme.
    package var beginsLikeHost: Bool {
        let host = prefix { $0 != "/" }.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard host.count > 1, let last = host.last, host.allSatisfy({ !$0.isEmpty }) else { return false }
        return host[0] == "www" || ["com", "org", "net", "example", "tv", "info", "io", "co", "uk", "de", "fr", "eu"].contains(last)
    }
}
