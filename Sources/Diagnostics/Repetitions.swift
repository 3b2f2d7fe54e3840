/// Diagnostics as a person reads them: of many that say the same, the first few, and then where the others are. Those that differ only in
/// what they quote and in their numbers are of one kind, and there are a few more of them.
package struct Repetitions {
    /// How many that say the same are shown.
    private static let mostShown = 5
    /// How many of one kind are shown.
    package static let mostOfKind = 10
    private static let mostFolders = 5
    private static let mostFiles = 1_000

    package enum Entry: Equatable {
        case diagnostic(Diagnostic)
        /// A sentence about the others that say the same as the one before, or are of its kind.
        case others(String)

        var isDiagnostic: Bool { if case .diagnostic = self { true } else { false } }
    }

    /// In the order of the diagnostics; the sentence about the others follows the last one that is shown.
    package let entries: [Entry]

    /// - Complexity: O(n log n).
    package init(in diagnostics: [Diagnostic]) {
        var kinds: [Saying: Kind] = [:]
        for (position, diagnostic) in diagnostics.enumerated() {
            let saying = Saying(diagnostic)
            kinds[saying.kind, default: Kind()].add(diagnostic, saying, at: position)
        }
        var shown: [(position: Int, entries: [Entry])] = []
        for kind in kinds.values {
            let (last, sentence) = (kind.positionOfSentence, kind.sentence)
            shown += kind.shown.map { position in
                let entry = Entry.diagnostic(diagnostics[position])
                return (position, position == last ? [entry] + (sentence.map { [.others($0)] } ?? []) : [entry])
            }
        }
        entries = shown.sorted { $0.position < $1.position }.flatMap(\.entries)
    }

    private struct Saying: Hashable {
        let severity: Diagnostic.Severity
        let message: String
        let help: String?

        init(_ diagnostic: Diagnostic) { self.init(severity: diagnostic.severity, message: diagnostic.message, help: diagnostic.help) }

        private init(severity: Diagnostic.Severity, message: String, help: String?) {
            (self.severity, self.message, self.help) = (severity, message, help)
        }

        /// What is left without quotations and numbers.
        var kind: Saying { Saying(severity: severity, message: message.withoutValues, help: help?.withoutValues) }
    }

    /// All diagnostics of one kind.
    private struct Kind {
        /// The positions of those that are shown.
        private(set) var shown: [Int] = []
        private var counts: [Saying: Int] = [:]
        private var last: [Saying: Int] = [:]
        private var hidden: [(saying: Saying, location: SourceLocation)] = []

        mutating func add(_ diagnostic: Diagnostic, _ saying: Saying, at position: Int) {
            guard shown.count < mostOfKind, counts[saying, default: 0] < mostShown else {
                return hidden.append((saying, diagnostic.location))
            }
            shown.append(position)
            counts[saying, default: 0] += 1
            last[saying] = position
        }

        /// What all hidden ones say, if they say the same as some that are shown.
        private var hiddenSaying: Saying? {
            guard let first = hidden.first?.saying, last[first] != nil else { return nil }
            return hidden.allSatisfy { $0.saying == first } ? first : nil
        }

        var positionOfSentence: Int? { hiddenSaying.flatMap { last[$0] } ?? shown.last }

        /// `nil` if none is hidden.
        var sentence: String? {
            guard let severity = hidden.first?.saying.severity else { return nil }
            let locations = hidden.map(\.location)
            if hiddenSaying != nil {
                let times = locations.count == 1 ? "once more" : "\(locations.count) more times"
                return "the same \(severity.rawValue) \(times), in \(Repetitions.folders(of: locations)); '--json' lists each place"
            }
            let others = locations.count == 1 ? "1 more \(severity.rawValue)" : "\(locations.count) more \(severity.rawValue)s"
            // Each file with an error has to be changed.
            let places = severity == .error ? Repetitions.files(of: locations) : Repetitions.folders(of: locations)
            return "\(others) of this kind, in \(places); '--json' lists each of them"
        }
    }

    private static func folders(of locations: [SourceLocation]) -> String {
        places(of: locations, listed: list(locations.map(\.folder), of: "folder", atMost: mostFolders))
    }

    private static func files(of locations: [SourceLocation]) -> String {
        places(of: locations, listed: list(locations.map(\.file), of: "file", atMost: mostFiles))
    }

    /// The only file, or how many there are, and the list.
    private static func places(of locations: [SourceLocation], listed list: @autoclosure () -> String) -> String {
        let files = Set(locations.map(\.file))
        return files.count > 1 ? "\(files.count) files: \(list())" : files.first ?? ""
    }

    /// Each place with how often it is there, the most frequent first.
    private static func list(_ places: [String], of noun: String, atMost limit: Int) -> String {
        var counts: [String: Int] = [:]
        for place in places { counts[place, default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let listed = sorted.prefix(limit).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        let others = sorted.count - limit
        return others > 0 ? "\(listed) and \(others) more \(others == 1 ? noun : "\(noun)s")" : listed
    }
}

extension SourceLocation {
    fileprivate var folder: String {
        guard let slash = file.lastIndex(of: "/") else { return file }
        return String(file[..<slash])
    }
}

extension String {
    /// The sentence with nothing between marks of quotation, and `0` for each number.
    fileprivate var withoutValues: String {
        var result: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "'"), result.last?.isInWord != true, let end = rest.endOfQuotation {
                result += "''".utf8
                rest = rest[rest.index(after: end)...]
            } else if !byte.isDigit {
                result.append(byte)
            } else if result.last != UInt8(ascii: "0") {
                result.append(UInt8(ascii: "0"))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Substring.UTF8View {
    /// The next mark of quotation that is not an apostrophe inside a word.
    fileprivate var endOfQuotation: Index? {
        indices.first { index in
            guard self[index] == UInt8(ascii: "'") else { return false }
            let next = self.index(after: index)
            return next == endIndex || !self[next].isInWord
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }

    /// Whether it is a letter, or a part of one, or a digit.
    fileprivate var isInWord: Bool { isDigit || 0x41...0x5A ~= self & 0xDF || self >= 0x80 }
}
