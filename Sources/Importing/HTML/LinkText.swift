/// Texts in Markdown and the destinations of links.
extension String {
    func longestRun(of sign: Swift.Character) -> Int {
        var (longest, current) = (0, 0)
        for character in self {
            current = character == sign ? current + 1 : 0
            longest = Swift.max(longest, current)
        }
        return longest
    }

    /// The sign of an item at the beginning of a line, by another.
    func replacingSign(_ sign: Swift.Character, with other: Swift.Character) -> String {
        if sign == "-" { return hasPrefix("- ") ? "\(other) " + dropFirst(2) : self }
        let digits = prefix(while: \.isNumber)
        let rest = dropFirst(digits.count)
        return !digits.isEmpty && rest.hasPrefix("\(sign) ") ? "\(digits)\(other) " + rest.dropFirst(2) : self
    }

    /// An address in words is not a link.
    var withoutAutolinks: String { replacing("://", with: "\\://").replacing("www.", with: "www\\.") }

    var isPictureName: Bool {
        let path = prefix { $0 != "?" && $0 != "#" }.lowercased()
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains { path.hasSuffix($0) }
    }

    /// As the destination of a link, with what would end it encoded.
    var escapedDestination: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case " ": text += "%20"
            case "(": text += "%28"
            case ")": text += "%29"
            case "<": text += "%3C"
            case ">": text += "%3E"
            case "\\": text += "%5C"
            case "`": text += "%60"
            case "|": text += "%7C"
            case "{": text += "%7B"
            case "}": text += "%7D"
            case "&": text += "&amp;"
            case "*": text += "%2A"
            case "_": text += "\\_"
            case "[": text += "%5B"
            case "]": text += "%5D"
            case "\"": text += "%22"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// A text in Markdown with other destinations of some links.
    func replacingDestinations(_ destinations: [Substring: String]) -> String {
        var replaced = ""
        var rest = self[...]
        while let start = rest.firstRange(of: "](") {
            replaced += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            let destination = rest.prefix { $0 != ")" && !$0.isNewline }
            replaced += destinations[destination] ?? String(destination)
            rest = rest[destination.endIndex...]
        }
        return replaced + rest
    }
}
