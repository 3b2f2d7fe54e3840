/// Finds lines that warn of spoilers and hide nothing, as in forums: `SPOILERS BELOW`, often with lines of dots between it and the secret.
///
/// With such lines, they are an attempt to hide what follows, and errors. Without them, a writer may only have wanted to be polite.
struct SpoilerWarnings {
    private let text: UnsafeBufferPointer<UInt8>
    private let tokens: [Token]
    private(set) var problems: [ScanProblem] = []

    init(_ text: UnsafeBufferPointer<UInt8>, tokens: [Token], regions: [BlockScan.Region]) {
        self.text = text
        self.tokens = tokens
        var ordered: [Range<Int>]?
        for region in regions where !region.isCell && text.hasSpoil(in: region.range.prefix(Self.longest)) {
            let all = ordered ?? regions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
            ordered = all
            read(region.range, all)
        }
    }

    private static let longest = 120

    private mutating func read(_ region: Range<Int>, _ regions: [Range<Int>]) {
        let lineEnd = region.first { text[$0].isLineEnd } ?? region.upperBound
        let line = text.trimmed(region.lowerBound..<lineEnd)
        guard line.count <= Self.longest, text.hasSpoil(in: line), !"#:".utf8.contains(text[line.lowerBound]) else { return }
        guard let (next, fillers) = openText(after: lineEnd, in: region, regions), !isGuarded(line.lowerBound, next) else { return }
        let isAttempt = fillers > 0
        guard isAttempt || Self.isWarning(text.string(line)) else { return }
        problems.append(
            ScanProblem(
                offset: line.lowerBound, message: "this hides nothing, because everybody can read what follows",
                help: "put a line ':::spoiler{until=s2e8}', with the point of the story, before what follows, and a line ':::' after it"
                    + (isAttempt ? "" : "; if it may be read, leave the warning out"),
                severity: isAttempt ? .error : .warning))
    }

    /// The words that follow, and the number of empty lines, such as those of one dot, before them.
    private func openText(after lineEnd: Int, in region: Range<Int>, _ regions: [Range<Int>]) -> (offset: Int, fillers: Int)? {
        var fillers = 0
        let first = regions.firstPosition { $0.lowerBound >= region.lowerBound }
        for stretch in [lineEnd..<region.upperBound] + regions[first...].dropFirst().prefix(Self.mostFillers) {
            for line in text[stretch].split(whereSeparator: \.isLineEnd) {
                let words = text.trimmed(line.startIndex..<line.endIndex)
                if words.isEmpty { continue }
                guard words.count <= Self.longestFiller, Self.isFiller(text.string(words)) else { return (words.lowerBound, fillers) }
                fillers += 1
            }
        }
        return nil
    }

    private static let mostFillers = 60
    private static let longestFiller = 24

    private static func isFiller(_ line: String) -> Bool {
        let rest = line.replacing("&nbsp;", with: "").replacing("<br>", with: "").replacing("<br/>", with: "")
        return rest.unicodeScalars.allSatisfy {
            ".,·•*_-~|/\\v^↓⬇:!+".unicodeScalars.contains($0) || $0.properties.isWhitespace || $0 == "\u{200B}"
        }
    }

    /// Whether one of two places is in a spoiler.
    private func isGuarded(_ warning: Int, _ next: Int) -> Bool {
        var open: [Bool] = []
        var wasGuarded = false
        for token in tokens where token.opening.lowerBound <= next {
            if !wasGuarded, token.opening.lowerBound > warning { wasGuarded = open.contains(true) }
            switch token.meaning {
            case .spoiler where token.range.contains(next): return true
            case .directive(let source):
                let isSpoiler = text.string(source.name) == Directive.spoilerName
                if source.form == .container { open.append(isSpoiler) }
                if source.form == .inline, isSpoiler, token.range.contains(next) { return true }
            case .containerEnd: _ = open.popLast()
            default: break
            }
        }
        return wasGuarded || open.contains(true)
    }

    /// Whether a line has no other words than those of a warning.
    private static func isWarning(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        return !line.hasSuffix("?") && (words.count > 1 || line.contains("!")) && words.allSatisfy(vocabulary.contains)
            && words.contains { $0.hasPrefix("spoil") }
    }

    private static let vocabulary: Set = [
        "spoiler", "spoilers", "spoilery", "warning", "warnings", "alert", "ahead", "below", "follow", "following", "inside", "space",
        "major",
        "minor", "big", "huge", "massive", "heavy", "beware", "careful", "caution", "attention", "of", "for", "the", "this", "in", "from",
        "here", "on", "now", "after", "under", "cut", "contains", "contain", "start", "starts", "begin", "begins", "season", "seasons",
        "series", "episode", "episodes", "show", "film", "movie", "finale", "book", "books", "comic", "volume", "post", "article", "s", "e",
        "achtung", "vorsicht", "warnung", "spoilerwarnung", "spoileralarm", "attenzione", "atención", "alerte", "alerta",
    ]
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether "spoil" is in the range, in any case.
    fileprivate func hasSpoil(in range: Range<Int>) -> Bool {
        range.dropLast(4).contains { start in
            self[start] | 0x20 == UInt8(ascii: "s") && self[start..<start + 5].elementsEqual("spoil".utf8) { $0 | 0x20 == $1 }
        }
    }
}
