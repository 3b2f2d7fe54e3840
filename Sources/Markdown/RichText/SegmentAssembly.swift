import CCMark
import Hypertext

/// Assembles a rich text from rendered HTML with marks in it, and from the marked segments.
struct SegmentAssembly {
    /// The segments without content, by number.
    private let outlines: [RichText.Segment?]
    private let linkPlaces: [LinkSpan.Place]
    /// The open segments, starting with the text itself.
    private var frames = [Frame(number: -1)]

    private struct Frame {
        let number: Int
        var label: RichText?
        var segments: [RichText.Segment] = []
        var links: [LinkSpan] = []
        /// The links that have started but not ended, as indices of `links`.
        var openLinks: [Int] = []
        /// The parts of the rendered text that will form the next piece of HTML: only marks of links are between them.
        var pending: [Range<Int>] = []
        var pendingCount = 0

        var text: RichText { RichText(segments, links: links) }

        /// Where the next byte will be in the text that has been read so far.
        var position: LinkSpan.Position { LinkSpan.Position(segment: UInt32(segments.count), offset: UInt32(pendingCount)) }
    }

    init(_ outlines: [RichText.Segment?], linkPlaces: [LinkSpan.Place]) {
        self.outlines = outlines
        self.linkPlaces = linkPlaces
        if outlines.isEmpty { frames[0].links.reserveCapacity(linkPlaces.count) }
    }

    /// The text in `rendered`, in which every mark has its counterpart.
    mutating func text(of rendered: [UInt8]) -> RichText {
        rendered.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            var copied = 0
            while let mark = memchr(start + copied, Int32(SegmentMark.byte), bytes.count - copied) {
                let index = UnsafeRawPointer(mark) - start
                add(copied..<index)
                copied = read(bytes, at: index + 1)
            }
            add(copied..<bytes.count)
            endPiece(bytes)
        }
        return frames.last?.text ?? RichText()
    }

    /// Reads the mark after whose first byte `index` is, and returns the offset after it.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        var end = index + 1
        var number = 0
        while bytes[end] != UInt8(ascii: ";") {
            number = 10 * number + Int(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        end += 1
        switch bytes[index] {
        case SegmentMark.Meaning.linkStart:
            beginLink(number)
            return end
        case SegmentMark.Meaning.linkEnd:
            endLink()
            return end
        default: endPiece(bytes)
        }
        switch bytes[index] {
        case SegmentMark.Meaning.begin: frames.append(Frame(number: number))
        case SegmentMark.Meaning.label:
            let last = frames.count - 1
            frames[last].label = frames[last].text
            frames[last].segments = []
            frames[last].links = []
        default: endSegment()
        }
        // libcmark puts blocks on lines of their own.
        let endsBlock = bytes[index] == SegmentMark.Meaning.end
        return !endsBlock && end < bytes.count && bytes[end] == UInt8(ascii: "\n") ? end + 1 : end
    }

    private mutating func endSegment() {
        guard let frame = frames.popLast(), !frames.isEmpty, let outline = outlines[frame.number] else { return }
        frames[frames.count - 1].segments.append(outline.filled(label: frame.label, content: frame.text))
    }

    private mutating func beginLink(_ number: Int) {
        let last = frames.count - 1
        let position = frames[last].position
        frames[last].openLinks.append(frames[last].links.count)
        frames[last].links.append(LinkSpan(start: position, end: position, place: linkPlaces[number]))
    }

    private mutating func endLink() {
        let last = frames.count - 1
        guard let index = frames[last].openLinks.popLast() else { return }
        frames[last].links[index].end = frames[last].position
    }

    private mutating func add(_ part: Range<Int>) {
        guard !part.isEmpty else { return }
        frames[frames.count - 1].pending.append(part)
        frames[frames.count - 1].pendingCount += part.count
    }

    /// Turns the pending parts into a piece of HTML.
    private mutating func endPiece(_ bytes: UnsafeRawBufferPointer) {
        let last = frames.count - 1
        guard frames[last].pendingCount > 0 else { return }
        let html = [UInt8](unsafeUninitializedCapacity: frames[last].pendingCount) { copy, count in
            for part in frames[last].pending {
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(copy)[count...])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[part]))
                count += part.count
            }
        }
        frames[last].segments.append(.html(HTML(trusted: html)))
        frames[last].pending.removeAll(keepingCapacity: true)
        frames[last].pendingCount = 0
    }
}

extension RichText.Segment {
    /// The segment with its contents. If it has no content of its own, its only content is its label.
    fileprivate func filled(label: RichText?, content: RichText) -> RichText.Segment {
        switch self {
        case .html, .value:
            return self
        case .wikiLink(let link):
            return .wikiLink(
                WikiLink(target: link.target, label: link.label == nil || content.isBlank ? nil : content, location: link.location))
        case .spoiler(let spoiler):
            return .spoiler(Spoiler(until: spoiler.until, form: spoiler.form, content: content, location: spoiler.location))
        case .directive(let directive):
            let isInline = directive.form == .inline
            return .directive(
                directive.with(
                    label: directive.label == nil ? nil : isInline ? content : label, body: directive.body == nil ? nil : content))
        }
    }
}

extension RichText {
    /// Whether it shows nothing, as the label in `[[Nick Nelson|]]`, so that a link with it could not be seen.
    fileprivate var isBlank: Bool {
        segments.allSatisfy { segment in
            if case .html(let html) = segment { html.description.allSatisfy(\.isWhitespace) } else { false }
        }
    }
}
