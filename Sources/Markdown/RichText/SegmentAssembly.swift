import CCMark
import Hypertext

/// Puts a rich text together from rendered HTML with marks in it, and from what the marked segments say.
struct SegmentAssembly {
    /// The segments without content, by their numbers.
    private let outlines: [RichText.Segment?]
    /// The segments that are open, the text itself first.
    private var frames = [Frame(number: -1)]

    private struct Frame {
        let number: Int
        var label: RichText?
        var segments: [RichText.Segment] = []
    }

    init(_ outlines: [RichText.Segment?]) { self.outlines = outlines }

    /// The text that `rendered` is, where every mark has its counterpart.
    mutating func text(of rendered: [UInt8]) -> RichText {
        rendered.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            var copied = 0
            while let mark = memchr(start + copied, Int32(SegmentMark.byte), bytes.count - copied) {
                let index = UnsafeRawPointer(mark) - start
                add(bytes[copied..<index])
                copied = read(bytes, at: index + 1)
            }
            add(bytes[copied...])
        }
        return RichText(frames.last?.segments ?? [])
    }

    /// Reads the mark behind whose first byte `index` is, and returns the offset behind it.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        var end = index + 1
        var number = 0
        while bytes[end] != UInt8(ascii: ";") {
            number = 10 * number + Int(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        end += 1
        switch bytes[index] {
        case SegmentMark.Meaning.begin: frames.append(Frame(number: number))
        case SegmentMark.Meaning.label:
            let last = frames.count - 1
            frames[last].label = RichText(frames[last].segments)
            frames[last].segments = []
        default: endSegment()
        }
        // libcmark puts blocks on lines of their own.
        let endsBlock = bytes[index] == SegmentMark.Meaning.end
        return !endsBlock && end < bytes.count && bytes[end] == UInt8(ascii: "\n") ? end + 1 : end
    }

    private mutating func endSegment() {
        guard let frame = frames.popLast(), !frames.isEmpty, let outline = outlines[frame.number] else { return }
        frames[frames.count - 1].segments.append(outline.filled(label: frame.label, content: RichText(frame.segments)))
    }

    private mutating func add(_ html: Slice<UnsafeRawBufferPointer>) {
        if !html.isEmpty { frames[frames.count - 1].segments.append(.html(HTML(trusted: Array(html)))) }
    }
}

extension RichText.Segment {
    /// The segment with what is in it. What has no content of its own has its only content as its label.
    fileprivate func filled(label: RichText?, content: RichText) -> RichText.Segment {
        switch self {
        case .html, .value:
            return self
        case .wikiLink(let link):
            return .wikiLink(WikiLink(target: link.target, label: link.label == nil ? nil : content, location: link.location))
        case .spoiler(let spoiler):
            return .spoiler(Spoiler(until: spoiler.until, form: spoiler.form, content: content, location: spoiler.location))
        case .directive(let directive):
            let isInline = directive.form == .inline
            return .directive(
                Directive(
                    name: directive.name, form: directive.form, id: directive.id, classes: directive.classes,
                    attributes: directive.attributes,
                    label: directive.label == nil ? nil : isInline ? content : label, body: directive.body == nil ? nil : content,
                    location: directive.location
                )
            )
        }
    }
}
