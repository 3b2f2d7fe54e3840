import CYAML
import Hypertext

/// Why a text is not YAML, or not in the subset of YAML that content uses.
struct YAMLProblem: Error {
    let mark: Mark
    let message: String
    let help: String?

    init(at mark: Mark, _ message: String, help: String? = nil) {
        self.mark = mark
        self.message = message
        self.help = help
    }

    static let tooDeep = "lists and 'key: value' lines are nested more than \(NodeComposer.depthLimit) levels deep"
    static let closeBrackets = "close the brackets"

    /// Explains in plain words why libyaml stopped in `text`.
    init(_ parser: yaml_parser_t, in text: ArraySlice<UInt8>) {
        let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
        let (stop, start) = (Mark(parser.problem_mark), Mark(parser.context_mark))
        if parser.error != YAML_READER_ERROR,
            let explanation = YAMLCause(stop: stop, start: start, in: text).explanation(of: problem)
        {
            self = explanation
            return
        }
        let wording = Wording.all.first { problem.contains($0.problem) }
        if parser.error == YAML_READER_ERROR {
            mark = Mark(at: parser.problem_offset, in: text)
        } else {
            mark = wording?.isAboutItsBeginning == true ? start : stop
        }
        message = wording?.message ?? problem
        // libyaml stops before the character that it does not understand.
        let isTab = parser.error == YAML_SCANNER_ERROR && parser.buffer.pointer?.pointee == UInt8(ascii: "\t")
        help = isTab ? Wording.noTabs : wording?.help
    }

    /// The same problem, with the finished line if it is a text that needs quotes.
    func finished(in text: ArraySlice<UInt8>) -> YAMLProblem {
        guard let help, help.hasSuffix(Self.quoteIt), let line = YAMLCause(stop: mark, start: mark, in: text).quotedLine else {
            return self
        }
        return YAMLProblem(at: mark, message, help: "\(help): \(line)")
    }

    static let quoteIt = "put the text in quotes"

    /// A character in a scalar that changes the direction of text, at its place, or at the start of the scalar if it is escaped.
    init(_ finding: DirectionScan.Finding, inScalarFrom start: Mark, to end: Mark, of source: UnsafeBufferPointer<UInt8>) {
        var cursor = MarkCursor()
        var written: [Mark] = []
        for index in source.indices {
            let mark = cursor.mark
            if mark >= end { break }
            if mark >= start, DirectionScan.control(at: index, of: source) != nil { written.append(mark) }
            cursor.move(over: source[index])
        }
        let place = written.indices.contains(finding.offset) ? written[finding.offset] : start
        self.init(at: place, finding.message ?? "", help: finding.help)
    }

    /// - Returns: a problem if `text` contains U+2028, U+2029 or U+0085, which are line breaks only to libyaml, so that all places after
    ///   them would be wrong.
    static func lineSeparator(in text: ArraySlice<UInt8>) -> YAMLProblem? {
        let offset = text.indices.first { index in
            switch text[index] {
            case 0xC2: text[index...].starts(with: [0xC2, 0x85])
            case 0xE2: text[index...].starts(with: [0xE2, 0x80, 0xA8]) || text[index...].starts(with: [0xE2, 0x80, 0xA9])
            default: false
            }
        }
        guard let offset else { return nil }
        return YAMLProblem(
            at: Mark(at: offset - text.startIndex, in: text), "an invisible line separator", help: "delete it, or begin a new line there"
        )
    }
}

/// A message of libyaml, and its plain wording.
private struct Wording {
    /// Part of libyaml's message.
    let problem: String
    let message: String
    let help: String
    /// Whether people look for the mistake at the start of the broken construct, not where libyaml gave up.
    let isAboutItsBeginning: Bool

    init(_ problem: String, _ message: String, help: String, isAboutItsBeginning: Bool = false) {
        self.problem = problem
        self.message = message
        self.help = help
        self.isAboutItsBeginning = isAboutItsBeginning
    }

    static let noTabs = "indent with spaces, not with tabs"
    private static let quoteIt = YAMLProblem.quoteIt

    static let all = [
        Wording(
            "unexpected end of stream", "this quote is never closed",
            help: "close it on the line where it begins", isAboutItsBeginning: true
        ),
        Wording(
            "unexpected document indicator", "this quote is never closed",
            help: "close it on the line where it begins", isAboutItsBeginning: true
        ),
        Wording("mapping values are not allowed", "a second ': ' on one line", help: "put the text in quotes: \"…: …\""),
        Wording(
            "could not find expected ':'", "a line without a colon",
            help: "write 'key: value', or indent the line if it continues the one above", isAboutItsBeginning: true
        ),
        Wording(
            "expected ',' or ']'", "this list is never closed, or a comma is missing", help: "write [one, two]", isAboutItsBeginning: true),
        Wording(
            "expected ',' or '}'", "this '{' is never closed, or a comma is missing",
            help: "write { key: value, key: value }", isAboutItsBeginning: true
        ),
        Wording(
            "expected key", "this line does not fit the lines above it",
            help: "check the indentation, and that quotes and brackets are closed"
        ),
        Wording(
            "expected '-' indicator", "this line does not fit the list above it",
            help: "begin every item with '- ', at the same depth"
        ),
        Wording(
            "block sequence entries are not allowed", "a list cannot begin here",
            help: "write its items on the lines below, each with '- '"
        ),
        Wording("expected node content", "a value is missing here", help: quoteIt),
        Wording("expected <document start>", "this line does not fit the lines above it", help: "check the indentation"),
        Wording("tab character", "a tab", help: noTabs),
        Wording("cannot start any token", "a character that YAML does not allow here", help: quoteIt),
        Wording("alphabetic or numeric character", "a text cannot begin with this character", help: quoteIt),
        Wording("directive", "a text cannot begin with '%'", help: quoteIt),
        Wording("tag", "a text cannot begin with '!'", help: quoteIt),
        Wording(
            "unknown escape character", "a backslash without a meaning here", help: "write two of them, or put the text in single quotes"),
        Wording("hexdecimal number", "a backslash without a meaning here", help: "write two of them, or put the text in single quotes"),
        Wording("control characters are not allowed", "an invisible control character", help: "delete the invisible character"),
    ]
}
