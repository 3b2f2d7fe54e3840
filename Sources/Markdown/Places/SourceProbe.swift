import CCMark
import Diagnostics

/// Finds where the constructs of a text are in its file.
///
/// libcmark 0.30 knows where blocks start, but inside them it loses count: on continuation lines, after reference definitions, and in links
/// that span lines. So a text that has problems, or links that the scan has not seen the way libcmark does, is parsed once more with marks
/// in it (`ProbedText`), which come out exactly where the constructs are. All other texts cost nothing.
struct SourceProbe {
    let text: UnsafeBufferPointer<UInt8>
    /// What libcmark has parsed in place of the text, if not the text itself.
    let masked: MaskedText?
    let file: SourceFile

    /// The problems as diagnostics, in the order of the file. A problem that several links share, such as the definition of their
    /// destination, is reported once.
    func diagnostics(for problems: [Problem], destinations: DestinationPlaces) -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        return withParsedText { diagnostics(for: problems, destinations: destinations, parsed: $0) }
    }

    /// For each link and image, in the order in which a walk leaves them, where in the source its destination is written, and its address.
    func destinations() -> [(offset: Int, address: String)?] {
        withParsedText { destinationOffsets(in: $0) }.map { found in
            found.map { (masked?.sourceOffset(of: $0.offset) ?? $0.offset, $0.address) }
        }
    }

    /// Where in the file each of `found` is written, or else the start of its block.
    func places(of found: [DestinationPass.Found], _ destinations: DestinationPlaces) -> [LinkSpan.Place] {
        var offsets = found.map { destinations.offset(of: $0.construct) }
        if offsets.contains(nil) {
            let lineStarts = withParsedText { LineStarts(of: $0) }
            for (index, found) in found.enumerated() where offsets[index] == nil {
                let offset = lineStarts.offset(found.block)
                offsets[index] = masked?.sourceOffset(of: offset) ?? offset
            }
        }
        var places = [LinkSpan.Place](repeating: LinkSpan.Place(line: 1, column: 1), count: found.count)
        var cursor = SourceCursor(text: text, file: file)
        for (index, offset) in offsets.enumerated().sorted(by: { ($0.element ?? 0) < ($1.element ?? 0) }) {
            let location = cursor.location(of: offset ?? 0)
            places[index] = LinkSpan.Place(line: UInt32(location.line), column: UInt32(location.column))
        }
        return places
    }

    private func withParsedText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let masked else { return body(text) }
        return masked.bytes.withUnsafeBufferPointer(body)
    }

    private func diagnostics(
        for problems: [Problem], destinations: DestinationPlaces, parsed: UnsafeBufferPointer<UInt8>
    ) -> [Diagnostic] {
        let rawHTML = problems.contains { $0.construct.isRawHTML } ? rawHTMLOffsets(in: parsed) : []
        let lineStarts = LineStarts(of: parsed)

        let placed = problems.map { problem in
            if let offset = destinations.offset(of: problem.construct) { return (offset: offset, problem: problem) }
            var offset = lineStarts.offset(problem.block)
            if case .rawHTML(let number) = problem.construct, rawHTML.indices.contains(number) { offset = rawHTML[number] ?? offset }
            return (offset: masked?.sourceOffset(of: offset) ?? offset, problem: problem)
        }
        .sorted { $0.offset < $1.offset }

        var cursor = SourceCursor(text: text, file: file)
        var seen: Set<Diagnostic> = []
        return placed.compactMap { offset, problem in
            let location = cursor.location(of: offset)
            let diagnostic = Diagnostic(
                problem.severity, at: location, problem.message, help: problem.help, hidesLine: problem.hidesLine)
            return seen.insert(diagnostic).inserted ? diagnostic : nil
        }
        .sorted()
    }

    /// For each link and image, in the order in which a walk leaves them, where its destination is written, and its address.
    private func destinationOffsets(in parsed: UnsafeBufferPointer<UInt8>) -> [(offset: Int, address: String)?] {
        var found: [(offset: Int, address: String)?] = []
        visitProbedTree(of: parsed, marking: .destination) { step, offsets in
            guard step.phase == .leave, step.kind == CMARK_NODE_LINK || step.kind == CMARK_NODE_IMAGE else { return }
            let address = step.node.destination
            // The dialect's own tokens do not count.
            if masked != nil, address.isMarked { return }
            guard let mark = ProbedText.firstMark(in: address), mark.start == 0, offsets.indices.contains(mark.number) else {
                return found.append(nil)
            }
            found.append((offsets[mark.number], String(decoding: address[mark.end...], as: UTF8.self)))
        }
        return found
    }

    /// For each piece of raw HTML, in text order, where it starts.
    private func rawHTMLOffsets(in parsed: UnsafeBufferPointer<UInt8>) -> [Int?] {
        var found: [Int?] = []
        visitProbedTree(of: parsed, marking: .rawHTML) { step, offsets in
            guard step.kind == CMARK_NODE_HTML_BLOCK || step.kind == CMARK_NODE_HTML_INLINE else { return }
            let mark = ProbedText.firstMark(in: step.node.literal)
            found.append(mark.flatMap { offsets.indices.contains($0.number) ? offsets[$0.number] : nil })
        }
        return found
    }

    private func visitProbedTree(
        of parsed: UnsafeBufferPointer<UInt8>, marking kind: ProbedText.Kind, _ visit: (SyntaxTree.Step, _ offsets: [Int]) -> Void
    ) {
        let probed = ProbedText(parsed, marking: kind)
        guard probed.bytes.withUnsafeBufferPointer(ParseBounds.init(ofCommonMark:)).refusal == nil else { return }
        let tree = SyntaxTree(parsing: probed.bytes.span)
        tree.walk { step in visit(step, probed.offsets) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it contains a token's mark.
    fileprivate var isMarked: Bool {
        indices.contains {
            self[$0] == 0xF4 && (self[$0...].starts(with: Token.openingBytes) || self[$0...].starts(with: Token.closingBytes))
        }
    }
}

extension Construct {
    fileprivate var isRawHTML: Bool {
        if case .rawHTML = self { true } else { false }
    }
}
