extension URLReference {
    /// The page that the address of a service only leads on to: `https://x.example/` for
    /// `https://www.google.com/url?q=https%3A%2F%2Fx.example%2F&sa=D`; `nil` for every other address.
    ///
    /// That is what somebody copies from a list of results, from a post or out of a document.
    package static func destinationOfRedirect(_ address: String) -> (service: String, page: String)? {
        guard address.namesSecondAddress else { return nil }
        let reference = URLReference(address)
        guard reference.webScheme == .http || reference.webScheme == .https, let authority = reference.authority,
            let query = reference.query
        else { return nil }
        let host = authority.lowercased()
        let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        guard let parameters = parameters(of: name, at: reference.path) else { return nil }
        let page: String? =
            parameters.isEmpty
            ? String(address[query.startIndex...])
            : query.split(separator: "&").lazy.compactMap { part -> String? in
                let pair = part.split(separator: "=", maxSplits: 1)
                return pair.count == 2 && parameters.contains(String(pair[0])) ? pair[1].percentDecoded : nil
            }.first
        guard let page, page.isAddressOfPage else { return nil }
        return (name, page)
    }

    /// The names of the parameters that may have the page's address; empty if the whole query is that address.
    private static func parameters(of host: String, at path: Substring) -> [String]? {
        switch (host, path) {
        case (_, "/url") where host.hasPrefix("google."): ["q", "url"]
        case ("l.facebook.com", _), ("lm.facebook.com", _), ("l.instagram.com", _), ("l.messenger.com", _), ("l.threads.net", _): ["u"]
        case ("t.umblr.com", _): ["z"]
        case ("href.li", _), ("anon.to", _), ("anonym.to", _), ("deviantart.com", "/users/outgoing"): []
        case ("youtube.com", "/redirect"): ["q"]
        case ("out.reddit.com", _), ("slack-redir.net", _): ["url"]
        case ("vk.com", "/away.php"), ("away.vk.com", _): ["to"]
        case ("steamcommunity.com", _) where path.hasPrefix("/linkfilter"): ["u", "url"]
        case ("duckduckgo.com", "/l/"): ["uddg"]
        case ("linkedin.com", "/redir/redirect"), ("linkedin.com", "/safety/go"): ["url"]
        case _ where host.hasSuffix(".safelinks.protection.outlook.com"): ["url"]
        default: nil
        }
    }
}

extension String {
    /// Whether `http` is in it after the beginning.
    fileprivate var namesSecondAddress: Bool {
        var text = self
        return text.withUTF8 { text in
            var index = 8
            while index + 4 < text.count {
                if text[index] == UInt8(ascii: "h"), text[index + 1] == UInt8(ascii: "t"), text[index + 2] == UInt8(ascii: "t"),
                    text[index + 3] == UInt8(ascii: "p")
                {
                    return true
                }
                index += 1
            }
            return false
        }
    }

    /// Whether it is the whole address of a page, without a name or a password.
    fileprivate var isAddressOfPage: Bool {
        guard utf8.count <= 500, utf8.allSatisfy({ $0 > 0x20 && !"\"<>\\^`{|}".utf8.contains($0) }) else { return false }
        let reference = URLReference(self)
        guard reference.webScheme == .http || reference.webScheme == .https, let authority = reference.authority.flatMap(URLAuthority.init)
        else { return false }
        return authority.user == nil && authority.canBeFound
    }
}
