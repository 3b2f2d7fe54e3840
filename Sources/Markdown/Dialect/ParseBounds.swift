/// How much a text has of what libcmark takes more than linear time for. Whatever it is to parse is looked at for that first.
struct ParseBounds {
    /// How deep quotations and list items stand in each other.
    let depth: Int
    /// How many bytes the longest paragraph has.
    let longestParagraph: Int
    /// Why libcmark is not to parse the text, if it is not.
    let refusal: ScanProblem?

    /// - Parameter blocks: a scan that has come to its end.
    init(of blocks: BlockScan) {
        depth = blocks.depth
        longestParagraph = blocks.regions.reduce(0) { max($0, $1.range.count) }
        refusal = blocks.refusal ?? blocks.regions.lazy.compactMap { ParagraphLimit.problem(in: $0.range, of: blocks.text) }.first
    }

    /// - Parameter text: in which all of the dialect has been made CommonMark.
    init(ofCommonMark text: UnsafeBufferPointer<UInt8>) {
        var blocks = BlockScan(text, knowsDialect: false)
        blocks.scan()
        self.init(of: blocks)
    }
}
