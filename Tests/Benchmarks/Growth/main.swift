import Foundation

/// Searches for texts on which Markdown takes more than linear time or memory: made of repeated fragments, each measured at growing sizes.
///
///     swift run -c release MarkdownGrowth              all pairs of fragments, and all pairs one after the other
///     swift run -c release MarkdownGrowth --triples    also every three of them
///     swift run -c release MarkdownGrowth --text '![[]()' 'a*'   one text: the first so many times, then the second
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--text" {
    let shape = Shape(
        parts: arguments.dropFirst().map { $0.replacing("\\n", with: "\n").replacing("\\t", with: "\t") }, isInterleaved: false)
    for size in [1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20] {
        print(size, Measurement(of: shape.text(size)))
        fflush(nil)
    }
} else {
    var search = Search()
    for shape in Shape.all(withTriples: arguments.contains("--triples")) { search.look(at: shape) }
    search.printFindings()
}
