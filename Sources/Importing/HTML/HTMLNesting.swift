import Hypertext

/// Makes an HTML text fit for gumbo, whose work grows with the depth of a text and with the number of marks that are open at once.
enum HTMLNesting {
    /// How many elements, marks such as `<b>`, and elements that protect those around them, may be open at once.
    private static let (elements, marks, barriers) = (400, 60, 40)
    /// How many attributes a tag may have, each of which is compared with all before it.
    private static let attributes = 200

    /// Elements with parsers of their own, and whose contents are dropped or mean nothing in the middle of a text, become unknown ones.
    private static let renamed: Set = ["svg", "math", "template", "frameset", "html", "head", "body", "select", "isindex", "plaintext"]
    private static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "image", "input", "link", "meta", "param", "source", "track", "wbr", "keygen",
    ]
    /// Another of them, or the end of what is around, ends them.
    private static let selfEnding: Set = [
        "a", "nobr", "p", "li", "dd", "dt", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup",
    ]
    private static let markNames: Set = ["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"]
    private static let barrierNames: Set = ["table", "caption", "object", "applet", "marquee", "button"]

    /// - Returns: whether the nesting is within the limits.
    static func prepare(_ bytes: inout [UInt8]) -> Bool {
        var renames: [Int] = []
        var open: [String: Int] = [:]
        var (elementCount, markCount, barrierCount) = (0, 0, 0)
        let isAllowed = bytes.withUnsafeBufferPointer { text -> Bool in
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                let (range, isStart): (Range<Int>, Bool)
                switch token {
                case .startTag(let name): (range, isStart) = (name, true)
                case .endTag(let name): (range, isStart) = (name, false)
                case .text, .rawText, .comment: continue
                }
                var attributeCount = 0
                while tokenizer.nextAttribute() != nil { attributeCount += 1 }
                if attributeCount > attributes { return false }
                // No name that matters is longer.
                let name = String(decoding: text[range].prefix(40), as: UTF8.self).lowercased()
                if renamed.contains(name) { renames.append(range.lowerBound) }
                guard !void.contains(name), !selfEnding.contains(name), isStart || open[name, default: 0] > 0 else { continue }
                let change = isStart ? 1 : -1
                open[name, default: 0] += change
                elementCount += change
                if markNames.contains(name) { markCount += change }
                if barrierNames.contains(name) { barrierCount += change }
                if elementCount > elements || markCount > marks || barrierCount > barriers { return false }
            }
            return true
        }
        for index in renames { bytes[index] = UInt8(ascii: "x") }
        return isAllowed
    }
}
