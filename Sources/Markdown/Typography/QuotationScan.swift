/// Finds out what the straight quotation marks in a stretch of words are. The words may come in pieces, with markup between them.
///
/// Everything is decided by what is next to a mark, by a few words that begin with an apostrophe, and by which marks pair with each other.
/// Each mark is looked at a constant number of times.
struct QuotationScan {
    enum Role {
        case apostrophe, openDouble, closeDouble, openSingle, closeSingle
        /// The signs of Hebrew abbreviations.
        case geresh, gershayim
    }

    private struct Sign {
        let isDouble: Bool
        var before: Neighbour
        var after = Neighbour.space
        /// Whether markup starts right before it, or ends right after it.
        let isAfterStart: Bool
        var isBeforeEnd = false
        let elision: Elision
        /// Whether the word before it may end in an apostrophe, as in `Smiths'`, `po'` and `goin'`.
        let endsWord: Bool
        /// Whether a space and then a letter come after it, so that the sentence goes on.
        let goesOn: Bool
        var role = Role.apostrophe
    }

    private var signs: [Sign] = []
    /// What the last character was.
    private var before = Neighbour.space
    /// Whether markup has started since the last character.
    private var isAfterStart = false

    mutating func reset() {
        signs.removeAll(keepingCapacity: true)
        before = .space
        isAfterStart = false
    }

    /// Markup such as emphasis or a link starts here.
    mutating func startMarkup() { isAfterStart = true }

    mutating func endMarkup() {
        if before == .sign, !isAfterStart, let last = signs.indices.last { signs[last].isBeforeEnd = true }
        isAfterStart = false
    }

    /// Something comes here that is not a text: a space, a picture, a piece of code.
    mutating func read(_ neighbour: Neighbour) {
        follow(neighbour)
        before = neighbour
        isAfterStart = false
    }

    /// A stretch of `text` without marks.
    mutating func read(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
        guard !range.isEmpty else { return }
        if before == .sign { follow(Self.neighbour(text.scalar(at: range.lowerBound).0)) }
        before = Self.neighbour(text.scalar(before: range.upperBound))
        isAfterStart = false
    }

    /// A mark at `index` of `text`.
    mutating func readSign(at index: Int, of text: UnsafeBufferPointer<UInt8>) {
        follow(.sign)
        let isDouble = text[index] == UInt8(ascii: "\"")
        signs.append(
            Sign(
                isDouble: isDouble, before: before, isAfterStart: isAfterStart,
                elision: isDouble ? .none : Elision(wordAt: index + 1, in: text),
                endsWord: !isDouble && Self.mayEndInApostrophe(index, text), goesOn: !isDouble && Self.goesOn(index + 1, text)))
        before = .sign
        isAfterStart = false
    }

    /// A mark that is to stay straight is like any other punctuation.
    private static func neighbour(_ scalar: Unicode.Scalar) -> Neighbour {
        let neighbour = Neighbour(scalar)
        return neighbour == .sign ? .closing : neighbour
    }

    private mutating func follow(_ neighbour: Neighbour) {
        if before == .sign, let last = signs.indices.last { signs[last].after = neighbour }
    }

    private static func goesOn(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.byte(index) == UInt8(ascii: " ") && (text.byte(index + 1).isLetterOrDigit || text.byte(index + 1) >= 0x80)
    }

    private static func mayEndInApostrophe(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = index
        while start > 0, index - start < 4, text[start - 1].isLetter || text[start - 1] >= 0x80 { start -= 1 }
        guard let last = text[start..<index].last else { return false }
        if "sxzSXZ".utf8.contains(last) || text.starts(with: "ß", at: index - 2) || text.starts(with: "in", at: index - 2) { return true }
        return index - start <= 2 && truncated.contains(text.string(start..<index).lowercased())
    }

    /// Italian words that are written with an apostrophe at their end; `ol'` and `th'`.
    private static let truncated: Set<String> = ["po", "mo", "di", "da", "fa", "va", "sta", "be", "to", "de", "ca", "ol", "th", "an", "o"]
}

extension QuotationScan {
    /// What the marks are, in the order of the text. To be called at the end of the words.
    mutating func roles() -> [Role] {
        lookThroughSigns()
        let candidates = decideDoubles()
        pairSingles(candidates)
        return signs.map(\.role)
    }

    /// The neighbour after several marks counts for each of them.
    private mutating func lookThroughSigns() {
        for index in signs.indices.reversed() where signs[index].after == .sign && index + 1 < signs.count {
            signs[index].after = signs[index + 1].after
        }
    }

    private enum Candidate { case none, opener, closer }

    /// Decides all double marks, and what the single ones may be.
    private mutating func decideDoubles() -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(signs.count)
        /// How many double quotations are open.
        var depth = 0
        /// What the previous mark counts as for the next one.
        var acts = Neighbour.space
        var openSingles = 0
        for index in signs.indices {
            if signs[index].before == .sign { signs[index].before = acts }
            if signs[index].isDouble {
                let opens = opensDouble(signs[index], depth: depth)
                if let opens {
                    depth = opens ? depth + 1 : max(0, depth - 1)
                    signs[index].role = opens ? .openDouble : .closeDouble
                } else {
                    signs[index].role = .gershayim
                }
                acts = opens ?? false ? .opening : .closing
                candidates.append(.none)
            } else {
                let candidate = candidate(signs[index], isOneOpen: openSingles > 0)
                candidates.append(candidate)
                if candidate == .opener { openSingles += 1 }
                if candidate == .closer { openSingles = max(0, openSingles - 1) }
                acts = candidate == .opener ? .opening : .closing
            }
        }
        return candidates
    }

    /// Whether a double mark opens a quotation; `nil` for the sign of a Hebrew abbreviation.
    private func opensDouble(_ sign: Sign, depth: Int) -> Bool? {
        if sign.before == .hebrew, sign.after == .hebrew, !sign.isAfterStart, !sign.isBeforeEnd { return nil }
        let admitsOpening = sign.before.admitsOpening || sign.isAfterStart
        let admitsClosing = sign.after.admitsClosing || sign.isBeforeEnd
        if admitsOpening != admitsClosing { return admitsOpening }
        // After a number, it stands for inches.
        return depth == 0 && !(sign.before == .digit && !admitsOpening)
    }

    private func candidate(_ sign: Sign, isOneOpen: Bool) -> Candidate {
        if sign.before == .hebrew, sign.after == .hebrew || !isOneOpen { return .none }
        if sign.elision == .certain, !sign.before.isWord || sign.before == .unspaced { return .none }
        let admitsOpening = sign.before.admitsOpening || sign.isAfterStart
        if sign.elision == .suffix, sign.before != .opening, !(sign.before == .separator && sign.after == .unspaced) { return .none }
        if sign.after.isWord || sign.after == .opening, !sign.isBeforeEnd {
            if admitsOpening { return .opener }
            if sign.before == .unspaced || sign.after == .unspaced { return isOneOpen ? .closer : .opener }
            return .none
        }
        if admitsOpening, sign.after != .space, !sign.isBeforeEnd, !isOneOpen { return .opener }
        return sign.before == .space && !sign.isBeforeEnd ? .none : .closer
    }

    /// Pairs single marks. What pairs with nothing is an apostrophe.
    private mutating func pairSingles(_ candidates: [Candidate]) {
        // Whether another mark that may close something comes before the next that may open something.
        var isCloserNext = [Bool](repeating: false, count: signs.count)
        var next = Candidate.none
        for index in signs.indices.reversed() {
            isCloserNext[index] = next == .closer
            if candidates[index] != .none { next = candidates[index] }
        }
        var open: [Int] = []
        for index in signs.indices where !signs[index].isDouble {
            let sign = signs[index]
            if candidates[index] != .closer, sign.before == .hebrew { signs[index].role = .geresh }
            switch candidates[index] {
            case .none: break
            case .opener: open.append(index)
            case .closer:
                guard let opener = open.last else { break }
                let isPossessive = sign.endsWord && sign.goesOn
                if isPossessive, isCloserNext[index] || signs[opener].elision == .likely { break }
                // `in '07 he was 5' tall`.
                if sign.before == .digit, sign.goesOn, signs[opener].elision == .likely { break }
                open.removeLast()
                signs[opener].role = .openSingle
                signs[index].role = .closeSingle
            }
        }
    }
}
