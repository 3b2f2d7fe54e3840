extension String {
    /// The text without the part between `//` and `@` of a web address, which may be a name and a password, and without queries, which
    /// may be signed.
    ///
    /// Marquee itself knows no passwords, but another program may quote one from its own configuration when it fails.
    var withoutPasswords: String {
        var rest = self[...]
        var text = ""
        while let start = rest.firstRange(of: "://") {
            text += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            let address = rest.prefix { !$0.isWhitespace }
            let authority = address.prefix { !"/?#".contains($0) }
            if let at = authority.lastIndex(of: "@") {
                text += "…"
                rest = rest[at...]
            }
            let path = rest[..<address.endIndex].prefix { $0 != "?" }
            text += path
            rest = rest[path.endIndex...]
            if rest.first == "?" {
                text += "?…"
                rest = rest.drop { !$0.isWhitespace && !"'\"".contains($0) }
            }
        }
        return text + rest
    }
}
