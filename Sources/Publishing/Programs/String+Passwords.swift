extension String {
    /// The text without what stands between `//` and `@` in a web address, where a name and a password may be.
    ///
    /// Marquee itself knows no password. Another program may quote one, from its own configuration, when it fails.
    var withoutPasswords: String {
        var rest = self[...]
        var text = ""
        while let start = rest.firstRange(of: "://") {
            text += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            let authority = rest.prefix { !$0.isWhitespace && $0 != "/" && $0 != "'" && $0 != "\"" }
            guard let at = authority.lastIndex(of: "@") else { continue }
            text += "…"
            rest = rest[at...]
        }
        return text + rest
    }
}
