/// A made-up article of about ten kilobytes with every kind of block, and the dialect's syntax among them.
struct Article {
    let text: [UInt8]

    init(number: Int) {
        var random = Random(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
        var blocks = ["# Everything about [[Heartstopper]] \(number)"]
        while blocks.reduce(0, { $0 + $1.utf8.count }) < 10_400 { blocks.append(Self.block(&random)) }
        blocks.append("[^s]: As [[Alice Oseman]] said at https://example.org/said.")
        text = Array(blocks.joined(separator: "\n\n").utf8) + [0x0A]
    }

    private static func block(_ random: inout Random) -> String {
        switch random.next(16) {
        case 0: "## \(words(5, &random))"
        case 1: (0..<4).map { _ in "- \(sentence(&random))" }.joined(separator: "\n")
        case 2: "- [x] \(words(6, &random))\n- [ ] \(words(6, &random))"
        case 3: "> \(sentence(&random))\n> \(sentence(&random))"
        case 4:
            "| Actor | Character | Since |\n|---|:-:|--:|\n"
                + (0..<5).map { "| \(words(2, &random)) | [[Nick Nelson|Nick]] | \($0) |" }.joined(separator: "\n")
        case 5: ":::note[\(words(3, &random))]{.aside}\n\(paragraph(&random))\n:::"
        case 6: "::figure[\(words(6, &random))]{src=\"images/a.jpg\" alt=\"Nick and Charlie\"}"
        case 7: ":::spoiler{until=s2e8}\n\(paragraph(&random))\n:::"
        case 8: "```\nlet answer = [[not]] ||this|| {{one}}\n```"
        default: paragraph(&random)
        }
    }

    private static func paragraph(_ random: inout Random) -> String { (0..<5).map { _ in sentence(&random) }.joined(separator: "\n") }

    private static func sentence(_ random: inout Random) -> String {
        let special =
            switch random.next(14) {
            case 0: "[[Charlie Spring]]"
            case 1: "[[Nick Nelson|Nick]]"
            case 2: "||he *leaves* in the end||{s2e8}"
            case 3: "{{ratings.imdb.value}}"
            case 4: ":claim[expected in 2023]{#s2-expected}"
            case 5: "~~cancelled~~"
            case 6: "https://www.netflix.com/title/81059939"
            case 7: "*\(words(2, &random))*"
            case 8: "**\(words(2, &random))**"
            case 9: "[\(words(2, &random))](/news/renewed/)"
            case 10: "`code`"
            case 11: "renewed[^s]"
            default: "\"\(words(2, &random))\" -- at 10:30"
            }
        return "\(words(6, &random)) \(special) \(words(5, &random))."
    }

    private static func words(_ count: Int, _ random: inout Random) -> String {
        (0..<count).map { _ in vocabulary[random.next(vocabulary.count)] }.joined(separator: " ")
    }

    private static let vocabulary = [
        "season", "the", "episode", "of", "Netflix", "a", "graphic", "novel", "and", "in", "Paris", "school", "which", "has", "rugby",
        "it's", "been", "Truham", "café", "with",
    ]
}

/// xorshift64: the same articles everywhere.
struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}
