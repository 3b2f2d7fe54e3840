/// The number of an episode within its season, or of a chapter within its volume: a whole number, one between two others, or several for an
/// episode that is shown as one.
public struct EpisodeNumber: Hashable, Sendable {
    /// From 0; of several numbers, the first.
    public let first: Int
    /// The last of several numbers; otherwise `first`.
    public let last: Int
    /// What follows the decimal point, in hundredths: 50 for 12.5; 0 for a whole number.
    private let hundredths: Int

    package init(_ number: Int) { self.init(first: number, last: number, hundredths: 0) }

    /// Reads `12`, `12.5` or `1-2`; `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        let range = text.split(separator: "-", omittingEmptySubsequences: false)
        let decimal = text.split(separator: ".", omittingEmptySubsequences: false)
        switch (range.count, decimal.count) {
        case (1, 1):
            guard let number = Self.whole(text) else { return nil }
            self.init(number)
        case (2, 1):
            guard let first = Self.whole(range[0]), let last = Self.whole(range[1]), first < last, last - first < Self.mostNumbers else {
                return nil
            }
            self.init(first: first, last: last, hundredths: 0)
        case (1, 2):
            guard let first = Self.whole(decimal[0]), let fraction = Self.fraction(decimal[1]) else { return nil }
            self.init(first: first, last: first, hundredths: fraction)
        default: return nil
        }
    }

    private init(first: Int, last: Int, hundredths: Int) {
        self.first = first
        self.last = last
        self.hundredths = hundredths
    }

    /// How many numbers one episode can have, each of which is looked up by itself.
    private static let mostNumbers = 1_000

    /// One to six digits.
    private static func whole(_ text: some StringProtocol) -> Int? {
        1...6 ~= text.utf8.count ? Int(digits: text, count: text.utf8.count) : nil
    }

    /// One or two digits, the last of which is not 0, so that a number is written in one way only.
    private static func fraction(_ text: some StringProtocol) -> Int? {
        guard 1...2 ~= text.utf8.count, text.last != "0", let digits = Int(digits: text, count: text.utf8.count) else { return nil }
        return text.utf8.count == 1 ? digits * 10 : digits
    }
}

extension EpisodeNumber {
    /// Whether it is a single whole number.
    public var isWhole: Bool { first == last && hundredths == 0 }

    /// All whole numbers that it has; none for one between two others.
    public var wholeNumbers: ClosedRange<Int>? { hundredths == 0 ? first...last : nil }

    /// Whether they have a whole number in common, or are equal.
    public func overlaps(_ other: EpisodeNumber) -> Bool {
        guard let own = wholeNumbers, let others = other.wholeNumbers else { return self == other }
        return own.overlaps(others)
    }

    /// The single number that a visitor has reached after seeing it: the last of several.
    package var end: EpisodeNumber { first == last ? self : EpisodeNumber(last) }

    /// As part of an address: `12`, `12-point-5`, `1-2`.
    package var nameInAddress: String { hundredths == 0 ? description : "\(first)-point-\(fraction)" }

    private var fraction: String { hundredths % 10 == 0 ? String(hundredths / 10) : hundredths.padded(to: 2) }
}

extension EpisodeNumber: Comparable {
    public static func < (left: EpisodeNumber, right: EpisodeNumber) -> Bool {
        (left.first, left.hundredths, left.last) < (right.first, right.hundredths, right.last)
    }
}

extension EpisodeNumber: CustomStringConvertible {
    /// As written: `12`, `12.5`, `1-2`.
    public var description: String {
        hundredths > 0 ? "\(first).\(fraction)" : first == last ? String(first) : "\(first)-\(last)"
    }
}

extension EpisodeNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self.init(number) }
}
