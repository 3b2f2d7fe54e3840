import CCMark

/// Turns quotations that start with `[!NOTE]` into boxes.
struct CalloutPass {
    private struct Callout {
        let number: Int
        let kind: String
        let mark: Node
    }

    private var callouts: [Callout] = []

    /// - Parameter mark: the first node of the first paragraph of a quotation.
    mutating func begin(_ number: Int, _ kind: String, _ mark: Node) {
        callouts.append(Callout(number: number, kind: kind, mark: mark))
    }

    /// To be called when the walk is over.
    func build() {
        for callout in callouts {
            guard let paragraph = callout.mark.parent, let quotation = paragraph.parent else { continue }
            let label = SegmentMark.label(callout.number)
            // The rest of the line is the title.
            while let next = callout.mark.next, next.kind != CMARK_NODE_SOFTBREAK, next.kind != CMARK_NODE_LINEBREAK { label.append(next) }
            callout.mark.next?.unlink()
            callout.mark.unlink()
            if paragraph.firstChild == nil { paragraph.unlink() }
            let box = SegmentMark.node(CMARK_NODE_CUSTOM_BLOCK, callout.number)
            quotation.become(box)
            // The theme has words for the kinds.
            if label.firstChild == nil, CalloutKind(word: callout.kind) == nil { label.append(.text(callout.kind.capitalized)) }
            if label.firstChild != nil { box.prepend(label) }
        }
    }
}

extension String {
    /// The word with its first letter in upper case and the others in lower case.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
