import Hypertext

/// Finds what its writer took for a spoiler and what guards nothing here: the syntax of forums, chat programs, wikis and other generators,
/// bars of the wrong number or the wrong kind, and points of a story that no spoiler ends before.
///
/// It reads the stretches of words after `InlineScan`, skipping what that has recognised, code spans, and the addresses of links. At most
/// one attempt is reported in each stretch, and none where something else is wrong already. Linear in the text.
struct SpoilerAttempts {
    let text: UnsafeBufferPointer<UInt8>
    private(set) var problems: [ScanProblem] = []
    /// How many bytes were read, to test how the number grows.
    private(set) var steps = 0

    /// What the tokens are written with, without their contents, in text order.
    private let markup: [Range<Int>]
    /// Where spoilers end.
    private let spoilerEnds: Set<Int>
    /// The offsets of other problems, ascending.
    private let known: [Int]
    /// Whether `[spoiler]` alone is a label, as in a title.
    private let allowsLabels: Bool
    private var nextMarkup = 0

    init(_ text: UnsafeBufferPointer<UInt8>, tokens: [Token], known: [ScanProblem], allowsLabels: Bool) {
        self.text = text
        self.known = known.map(\.offset).sorted()
        self.allowsLabels = allowsLabels
        var markup: [Range<Int>] = []
        var spoilerEnds: Set<Int> = []
        for token in tokens where !token.opening.isEmpty {
            markup.append(token.opening)
            if let closing = token.closing { markup.append(closing) }
            switch token.meaning {
            case .spoiler: spoilerEnds.insert(token.range.upperBound)
            case .directive(let source) where source.form == .inline && text.string(source.name) == Directive.spoilerName:
                spoilerEnds.insert(token.range.upperBound)
            default: break
            }
        }
        self.markup = markup.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        self.spoilerEnds = spoilerEnds
        attributeBars(of: tokens)
    }

    mutating func read(_ regions: [BlockScan.Region]) {
        for region in regions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where !isKnown(in: region.range) {
            var scan = RegionScan(text, region, allowsLabels: allowsLabels)
            if let problem = scan.firstAttempt(markup, &nextMarkup, spoilerEnds) { problems.append(problem) }
            steps += scan.steps
        }
    }

    /// Bars in the attributes of directives, where they are only characters.
    private mutating func attributeBars(of tokens: [Token]) {
        for token in tokens {
            guard case .directive(let source) = token.meaning, let brace = source.brace else { continue }
            let end = token.closing?.upperBound ?? token.opening.upperBound
            guard brace < end, let bars = BarUnits(text).pair(in: brace..<end) else { continue }
            problems.append(
                ScanProblem(
                    offset: bars, message: "these bars guard nothing, because an attribute is shown as it is written",
                    help: "leave the words out, or put ':::spoiler' and ':::' around the whole directive"))
        }
    }

    private func isKnown(in range: Range<Int>) -> Bool {
        let next = known.firstPosition { $0 >= range.lowerBound }
        return next < known.count && known[next] <= range.upperBound
    }
}
