import Hypertext

/// How much a text contains of the things that take libcmark, or whoever compares its words, more than linear time. Everything it parses is
/// checked for that first.
struct ParseBounds {
    /// The nesting depth of quotations and list items.
    let depth: Int
    /// The number of bytes of the longest paragraph.
    let longestParagraph: Int
    /// Why libcmark must not parse the text, if so.
    let refusal: ScanProblem?

    /// - Parameter blocks: a finished scan.
    init(of blocks: BlockScan) {
        depth = blocks.containers.depth
        longestParagraph = blocks.regions.reduce(0) { max($0, $1.range.count) }
        refusal =
            blocks.refusal ?? blocks.regions.lazy.compactMap { ParagraphLimit.problem(in: $0.range, of: blocks.text) }.first
            ?? CombiningMarks.excess(in: blocks.text).map {
                ScanProblem(offset: $0, message: CombiningMarks.message, help: CombiningMarks.help)
            }
    }

    /// - Parameter text: a text whose dialect has all been turned into CommonMark.
    init(ofCommonMark text: UnsafeBufferPointer<UInt8>) {
        var blocks = BlockScan(text, knowsDialect: false)
        blocks.scan()
        self.init(of: blocks)
    }
}
