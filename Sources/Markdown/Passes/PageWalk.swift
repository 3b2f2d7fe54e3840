import CCMark

/// The last walk over a tree before it is rendered: for every pass that looks at each node once, or changes at most one node at a time.
///
/// A pass that adds structure to the text (a block or an inline construct that CommonMark does not know) has its own walk before this one,
/// so that its results are counted, resolved and given ids like the rest.
struct PageWalk {
    private(set) var prose: ProsePass
    private(set) var headings: HeadingPass
    private(set) var destinations: DestinationPass
    private(set) var rawHTML: RawHTMLPass

    /// - Parameters:
    ///   - outlines: the segments of the text without content, by number.
    ///   - hasNotes: whether an earlier pass has noted the numbers of links and images on them.
    init(_ options: MarkdownOptions, outlines: [RichText.Segment?] = [], headingNames: [HeadingPass.Name], hasNotes: Bool) {
        prose = ProsePass(outlines)
        headings = HeadingPass(topLevel: options.topHeadingLevel, givesIDs: options.headingIDs, names: headingNames)
        destinations = DestinationPass(schemes: options.schemes, hasNotes: hasNotes)
        rawHTML = RawHTMLPass(policy: options.rawHTML)
    }

    /// The problems that the passes found, in no particular order.
    var problems: [Problem] { headings.problems + destinations.problems + rawHTML.problems }

    mutating func visit(_ step: SyntaxTree.Step, resolve: (Destination) -> Destination.Resolution) {
        prose.visit(step)
        headings.visit(step, prose)
        destinations.visit(step, isGuarded: prose.isGuarded, resolve)
        rawHTML.visit(step)
    }
}
