import Diagnostics

/// A problem with one construct of a tree, whose place in the file is not known yet.
struct Problem {
    /// What is wrong there.
    let construct: Construct
    /// Where the enclosing block starts, in libcmark's numbering: the line, and the byte in it, both from 1.
    let block: (line: Int, column: Int)
    let severity: Diagnostic.Severity
    let message: String
    let help: String?
    /// Whether the line contains a secret.
    var hidesLine = false

    init(construct: Construct, block: (line: Int, column: Int), severity: Diagnostic.Severity, message: String, help: String?) {
        self.construct = construct
        self.block = block
        self.severity = severity
        self.message = message
        self.help = help
    }

    /// A problem at a known offset of the source.
    init(_ severity: Diagnostic.Severity = .error, at offset: Int, message: String, help: String?) {
        self.init(construct: .source(offset), block: (1, 1), severity: severity, message: message, help: help)
    }
}

/// A construct whose place in the source can be looked up, with its number within its kind, from 0, in the order in which a walk leaves the
/// nodes.
enum Construct {
    /// The destination of a link or an image, wherever it is written, and its address in the tree.
    case destination(Int, address: String)
    /// A piece of raw HTML, block or inline.
    case rawHTML(Int)
    /// Whatever is at an offset of the source.
    case source(Int)
    /// The block itself.
    case block
}
