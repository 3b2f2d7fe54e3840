import CCMark

/// Gives the words of a text their typographic punctuation, and joins Chinese and Japanese lines without a space.
struct TypographyPass {
    /// `nil` to keep quotation marks, hyphens and dots as they are.
    private let typography: Typography?
    private var words = Stretch()
    /// The alternative text of the picture that the walk is in. What is around the picture goes on after it.
    private var alternative = Stretch()
    private var imageDepth = 0

    /// The words of one block, or of one alternative text.
    private struct Stretch {
        var scan = QuotationScan()
        /// The texts that change.
        var changed: [(node: Node, piece: TypographicPiece)] = []
        var lastText: Node?
        /// A line break after a wide character, which vanishes if another comes next.
        var lineBreak: Node?
    }

    init(_ typography: Typography?) { self.typography = typography }

    mutating func visit(_ step: SyntaxTree.Step) {
        if step.kind == CMARK_NODE_IMAGE {
            visitImage(step)
        } else if imageDepth > 0 {
            visit(step, in: &alternative)
        } else if step.kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
            || step.kind == CMARK_NODE_CUSTOM_INLINE && step.node.note == SegmentMark.Note.boundary
        {
            finish(&words)
        } else {
            visit(step, in: &words)
        }
    }

    private mutating func visitImage(_ step: SyntaxTree.Step) {
        imageDepth += step.phase == .enter ? 1 : -1
        guard imageDepth == 0 else { return }
        finish(&alternative)
        words.scan.read(.closing)
        words.lineBreak = nil
        words.lastText = nil
    }

    private func visit(_ step: SyntaxTree.Step, in stretch: inout Stretch) {
        switch step.kind {
        case CMARK_NODE_TEXT: read(step.node, &stretch)
        case CMARK_NODE_CODE:
            stretch.scan.read(.letter)
            stretch.lineBreak = nil
            stretch.lastText = nil
        case CMARK_NODE_SOFTBREAK:
            stretch.lineBreak = stretch.lastText?.literal.endsWide ?? false ? step.node : nil
            if stretch.lineBreak == nil { stretch.scan.read(.space) }
        case CMARK_NODE_LINEBREAK:
            stretch.lastText = nil
            stretch.scan.read(.space)
        case CMARK_NODE_HTML_INLINE: break
        default:
            if step.phase == .enter {
                stretch.scan.startMarkup()
            } else if step.kind == CMARK_NODE_CUSTOM_INLINE, step.node.note == SegmentMark.Note.segment, step.node.firstChild == nil {
                // A value.
                stretch.scan.read(.letter)
            } else {
                stretch.scan.endMarkup()
            }
        }
    }

    private func read(_ node: Node, _ stretch: inout Stretch) {
        let literal = node.literal
        if let lineBreak = stretch.lineBreak {
            if literal.beginsWide { lineBreak.unlink() } else { stretch.scan.read(.space) }
            stretch.lineBreak = nil
        }
        stretch.lastText = node
        var piece = TypographicPiece()
        if typography == nil { piece.readHiddenSigns(literal) } else { piece.read(literal, &stretch.scan) }
        if piece.changes { stretch.changed.append((node, piece)) }
    }

    /// Writes the texts of a stretch.
    private func finish(_ stretch: inout Stretch) {
        if !stretch.changed.isEmpty {
            var roles = stretch.scan.roles()[...]
            for (node, piece) in stretch.changed {
                node.setLiteral(String(decoding: piece.written(node.literal, &roles, typography), as: UTF8.self))
            }
            stretch.changed.removeAll(keepingCapacity: true)
        }
        stretch.scan.reset()
        stretch.lastText = nil
        stretch.lineBreak = nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the first character belongs to a script without spaces.
    fileprivate var beginsWide: Bool {
        guard let first else { return false }
        let start = HiddenSign.end(at: 0, in: self)?.offset ?? 0
        return first >= 0xE2 && WideScript.character(at: start, in: self) != nil
    }

    /// Whether the last character belongs to a script without spaces.
    fileprivate var endsWide: Bool {
        guard let last, last >= 0x80 else { return false }
        let hasSign = HiddenSign.all.contains { starts(with: $0, at: count - $0.utf8CodeUnitCount) }
        return WideScript.character(before: hasSign ? count - 4 : count, in: self) != nil
    }
}
