import Diagnostics

/// A construct of the dialect, as found by the scan in the source.
///
/// In the text that libcmark parses, a token is an image: `![`, a mark with the token's number, the content of the token, and a destination
/// with the number again. So libcmark determines what belongs to it, with the precedence that brackets have in CommonMark, and a token that
/// turns out to be in code or in an address can be restored as it was written.
struct Token {
    enum Meaning {
        case wikiLink(target: Range<Int>)
        case value(path: Range<Int>)
        /// An inline or a leaf directive, or the first line of a container.
        case directive(DirectiveSource)
        /// The last line of a container.
        case containerEnd(colons: Int)
        case spoiler(until: Range<Int>?)
        case strikethrough
        /// `==words==`.
        case highlight
        /// `H~2~O` or `x^2^`.
        case script(isRaised: Bool)
        /// `{#name}` at the end of a heading.
        case headingID(name: Range<Int>)
        /// `[!NOTE]` at the start of a quotation.
        case callout(kind: Range<Int>)
        /// A bare link, whose address is the written text after a prefix.
        case bareLink(prefix: StaticString)
        case footnoteReference(label: Range<Int>)
        /// For libcmark, the content is on a line of its own after `linePrefix`.
        case footnoteDefinition(label: Range<Int>, linePrefix: [UInt8])
        case task(isDone: Bool)
        /// The end of a cell's content.
        case cell(table: Int, row: Int, column: Int)
    }

    let meaning: Meaning
    /// The source before the content.
    let opening: Range<Int>
    /// The source after the content, or `nil` for a token without content.
    let closing: Range<Int>?

    var range: Range<Int> { opening.lowerBound..<(closing ?? opening).upperBound }

    /// Whether it is alone on its line: libcmark then sees a heading.
    var isBlock: Bool {
        switch meaning {
        case .directive(let directive): directive.form != .inline
        case .containerEnd, .footnoteDefinition: true
        default: false
        }
    }
}

/// Where the parts of a directive are written.
struct DirectiveSource {
    let form: Directive.Form
    /// How many colons it starts with.
    let colons: Int
    let name: Range<Int>
    /// The offset of the brace before the attributes, which are known to be well-formed.
    var brace: Int?
}

/// Where the attributes of a directive are written.
struct AttributeSource {
    struct Pair {
        let name: Range<Int>
        let value: Range<Int>?
    }

    var id: Range<Int>?
    var classes: [Range<Int>] = []
    var pairs: [Pair] = []
}

/// A mistake in the dialect's syntax, and its offset in the source.
struct ScanProblem {
    let offset: Int
    let message: String
    let help: String?
    var severity = Diagnostic.Severity.error
}
