import Diagnostics

/// What Discord puts between `<` and `>`.
extension InlineScan {
    /// Names `<@123>`, `<#123>`, `<:smile:123>` and `<t:123:R>`.
    mutating func nameDiscordTag(at index: Int) {
        let first = text.byte(index + 1)
        guard "@#:".utf8.contains(first) || "at".utf8.contains(first) && text.byte(index + 2) == UInt8(ascii: ":") else { return }
        var close = index + 1
        while close < end, close < index + LostLink.longestWords, text[close] != UInt8(ascii: ">"), !text[close].isWhitespace { close += 1 }
        guard close < end, text[close] == UInt8(ascii: ">"), let help = Self.adviceOnDiscordTag(text.string(index + 1..<close)) else {
            return
        }
        reportOnce(.warning, index, "the tags of Discord are shown as text", help: help)
    }

    private static func adviceOnDiscordTag(_ tag: String) -> String? {
        let parts = tag.split(separator: ":", omittingEmptySubsequences: false)
        switch (parts[0], parts.count) {
        case ("", 3) where isNumber(parts[2]), ("a", 3) where isNumber(parts[2]): return "write an emoji, such as 😄, or add a picture"
        case ("t", 2...3) where isNumber(parts[1]): return "write the date in words, such as 3 August 2023"
        case (let name, 1) where isNumber(name.drop { "@#!&".contains($0) }):
            return name.hasPrefix("#") ? "write the name of the channel" : "write the name, or a link as [name](https://…)"
        default: return nil
        }
    }

    private static func isNumber(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isDigit) }
}
