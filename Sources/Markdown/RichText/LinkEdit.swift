import Hypertext

/// Changes to the links of one text, whose HTML is then rewritten.
struct LinkEdit {
    private struct Replacement {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    private let text: RichText
    /// By the segment that they are in.
    private var replacements: [Int: [Replacement]] = [:]
    /// The links that are no longer links, by index.
    private var unwrapped: Set<Int> = []

    init(of text: RichText) { self.text = text }

    var isEmpty: Bool { replacements.isEmpty }

    mutating func setAddress(_ address: String, of index: Int) {
        let span = text.links[index]
        replace(text.destination(of: span).1, of: span.start.segment, with: HTML(text: address).bytes)
    }

    /// Removes the tags of a link.
    mutating func unwrap(_ index: Int) {
        let span = text.links[index]
        let html = text.bytes(ofSegment: span.start.segment)
        // Special characters in a title are character references.
        let tagEnd = html[Int(span.start.offset)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.count
        replace(Int(span.start.offset)..<tagEnd, of: span.start.segment, with: [])
        replace(Int(span.end.offset) - "</a>".utf8.count..<Int(span.end.offset), of: span.end.segment, with: [])
        unwrapped.insert(index)
    }

    private mutating func replace(_ range: Range<Int>, of segment: UInt32, with bytes: [UInt8]) {
        replacements[Int(segment), default: []].append(Replacement(range: range, bytes: bytes))
    }

    /// - Parameter segments: the segments of the text, with the original HTML among them.
    func carriedOut(on segments: [RichText.Segment]) -> RichText {
        var segments = segments
        let sorted = replacements.mapValues { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
        for (index, replacements) in sorted {
            let html = text.bytes(ofSegment: UInt32(index))
            var changed: [UInt8] = []
            changed.reserveCapacity(html.count + replacements.reduce(0) { $0 + $1.bytes.count - $1.range.count })
            var copied = 0
            for replacement in replacements {
                changed += html[copied..<replacement.range.lowerBound]
                changed += replacement.bytes
                copied = replacement.range.upperBound
            }
            segments[index] = .html(HTML(trusted: changed + html[copied...]))
        }
        let shifts = sorted.mapValues(Shifts.init)
        let links = text.links.enumerated().filter { !unwrapped.contains($0.offset) }.map { _, span in
            LinkSpan(start: moved(span.start, by: shifts), end: moved(span.end, by: shifts), place: span.place)
        }
        return RichText(segments, links: links)
    }

    private func moved(_ position: LinkSpan.Position, by shifts: [Int: Shifts]) -> LinkSpan.Position {
        let shift = shifts[Int(position.segment)]?.shift(at: Int(position.offset)) ?? 0
        return LinkSpan.Position(segment: position.segment, offset: UInt32(Int(position.offset) + shift))
    }

    /// How far the replacements in a segment move what comes after them.
    private struct Shifts {
        private var ends: [Int] = []
        private var sums: [Int] = [0]

        /// - Parameter replacements: in the order of their ranges, which do not overlap.
        init(_ replacements: [Replacement]) {
            for replacement in replacements {
                ends.append(replacement.range.upperBound)
                sums.append(sums[sums.count - 1] + replacement.bytes.count - replacement.range.count)
            }
        }

        func shift(at offset: Int) -> Int {
            sums[ends.firstPosition { $0 > offset }]
        }
    }
}
