import CCMark

/// Gives the words of a text their typographic punctuation, and joins Chinese and Japanese lines without a space.
struct TypographyPass {
    private(set) var words: Stretch
    /// The alternative text of the picture that the walk is in. What is around the picture goes on after it.
    private var alternative: Stretch
    private var imageDepth = 0

    /// - Parameter typography: `nil` to keep quotation marks, hyphens and dots as they are.
    init(_ typography: Typography?) {
        words = Stretch(typography: typography)
        alternative = Stretch(typography: typography)
    }

    mutating func visit(_ step: SyntaxTree.Step) {
        if step.kind == CMARK_NODE_IMAGE {
            visitImage(step)
        } else if imageDepth > 0 {
            alternative.visit(step)
        } else if step.kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
            || step.kind == CMARK_NODE_CUSTOM_INLINE && step.node.note == SegmentMark.Note.boundary
        {
            words.finish()
        } else {
            words.visit(step)
        }
    }

    private mutating func visitImage(_ step: SyntaxTree.Step) {
        imageDepth += step.phase == .enter ? 1 : -1
        guard imageDepth == 0 else { return }
        alternative.finish()
        words.readPicture()
    }
}

extension TypographyPass {
    /// The words of one block, or of one alternative text.
    ///
    /// It grows in place: a copy for each word would make a long paragraph quadratic.
    struct Stretch {
        private let typography: Typography?
        /// Whether there is a typography: comparing it with `nil` would copy it.
        private let changesMarks: Bool
        private var scan = QuotationScan()
        /// The texts that change.
        private(set) var changed: [(node: Node, piece: TypographicPiece)] = []
        private var lastText: Node?
        /// A line break after a wide character, which vanishes if another comes next.
        private var lineBreak: Node?

        init(typography: Typography?) {
            self.typography = typography
            changesMarks = if case .some = typography { true } else { false }
        }

        mutating func visit(_ step: SyntaxTree.Step) {
            switch step.kind {
            case CMARK_NODE_TEXT: read(step.node)
            case CMARK_NODE_CODE: interrupt(with: .letter)
            case CMARK_NODE_SOFTBREAK:
                lineBreak = lastText?.literal.endsWide ?? false ? step.node : nil
                if lineBreak == nil { scan.read(.space) }
            case CMARK_NODE_LINEBREAK:
                lastText = nil
                scan.read(.space)
            case CMARK_NODE_HTML_INLINE: break
            default:
                if step.phase == .enter {
                    scan.startMarkup()
                } else if step.kind == CMARK_NODE_CUSTOM_INLINE, step.node.firstChild == nil,
                    SegmentMark.Note.numberOfGap(step.node.note) != nil
                {
                    // A value.
                    scan.read(.letter)
                } else {
                    scan.endMarkup()
                }
            }
        }

        mutating func readPicture() { interrupt(with: .closing) }

        private mutating func interrupt(with neighbour: Neighbour) {
            scan.read(neighbour)
            lineBreak = nil
            lastText = nil
        }

        private mutating func read(_ node: Node) {
            let literal = node.literal
            if let lineBreak {
                if literal.beginsWide { lineBreak.unlink() } else { scan.read(.space) }
                self.lineBreak = nil
            }
            lastText = node
            var piece = TypographicPiece()
            if changesMarks { piece.read(literal, &scan) } else { piece.readHiddenSigns(literal) }
            if piece.changes { changed.append((node, piece)) }
        }

        /// Writes the texts.
        mutating func finish() {
            if !changed.isEmpty {
                var roles = scan.roles()[...]
                let typography = typography
                for (node, piece) in changed { node.setLiteral(piece.written(node.literal, &roles, typography)) }
                changed.removeAll(keepingCapacity: true)
            }
            scan.reset()
            lastText = nil
            lineBreak = nil
        }
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
