import CCMark

/// The last walk over a tree before it is rendered: everything that looks at each node once, or changes no more than one node.
///
/// A pass that gives the text more structure (a block or an inline construct that CommonMark does not know) has its own walk before
/// this one, so that what it makes of the text is counted, resolved and given ids like the rest.
struct PageWalk {
    private(set) var prose = ProsePass()
    private(set) var headings: HeadingPass
    private(set) var destinations: DestinationPass
    private(set) var rawHTML: RawHTMLPass

    /// - Parameter hasNotes: whether a pass before this one has written on the links and images which of them they are.
    init(_ options: MarkdownOptions, hasNotes: Bool) {
        headings = HeadingPass(topLevel: options.topHeadingLevel, givesIDs: options.headingIDs)
        destinations = DestinationPass(schemes: options.schemes, hasNotes: hasNotes)
        rawHTML = RawHTMLPass(policy: options.rawHTML)
    }

    /// What the passes found to be wrong, in no particular order.
    var problems: [Problem] { destinations.problems + rawHTML.problems }

    mutating func visit(_ step: SyntaxTree.Step, resolve: (Destination) -> Destination.Resolution) {
        prose.visit(step)
        headings.visit(step, prose)
        destinations.visit(step, isGuarded: prose.isGuarded, resolve)
        rawHTML.visit(step)
    }
}
