/// The pixels of a PNG as programs write them that draw: eight bits per colour, no palette, not interlaced.
struct PNGPixels {
    let width: Int
    /// Row by row, each as red, green, blue and opacity, from the highest byte down.
    let values: [UInt32]

    /// A larger picture is not unpacked.
    private static let most = 2_000_000

    /// - Returns: `nil` for a PNG of another kind, and for one that is too large or damaged.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: PNGChunks.signature) else { return nil }
        let chunks = PNGChunks(bytes).chunks
        guard let head = chunks.first, head.name == "IHDR", head.contents.count == 13, !chunks.contains(where: { $0.name == "tRNS" }),
            let width = bytes.number32(at: head.contents.lowerBound), let height = bytes.number32(at: head.contents.lowerBound + 4),
            1...Self.most ~= width, 1...Self.most ~= height, width * height <= Self.most
        else { return nil }
        let samples: Int
        switch Array(bytes[head.contents].suffix(5)) {
        case [8, 2, 0, 0, 0]: samples = 3
        case [8, 6, 0, 0, 0]: samples = 4
        default: return nil
        }
        let stream = chunks.filter { $0.name == "IDAT" }.flatMap { bytes[$0.contents] }
        guard var rows = ZlibStream.unpacked(stream, count: height * (1 + width * samples)),
            Self.undoFilters(of: &rows, size: width * samples, samples: samples)
        else { return nil }
        self.width = width
        values = Self.values(in: rows.span, width: width, samples: samples)
    }

    /// Makes differences into samples (section 9 of the standard). Before each row is the number of its filter.
    ///
    /// - Parameter size: of a row without that number.
    /// - Returns: whether there are only filters that the standard knows.
    private static func undoFilters(of rows: inout [UInt8], size: Int, samples: Int) -> Bool {
        var rows = rows.mutableSpan
        var start = 1
        while start < rows.count {
            let (filter, isFirst) = (rows[start - 1], start == 1)
            guard filter <= 4 else { return false }
            var place = filter == 0 ? start + size : start
            while place < start + size {
                let hasLeft = place - start >= samples
                let left = hasLeft ? rows[place - samples] : 0
                let above = isFirst ? 0 : rows[place - size - 1]
                switch filter {
                case 1: rows[place] &+= left
                case 2: rows[place] &+= above
                case 3: rows[place] &+= UInt8((Int(left) + Int(above)) / 2)
                default: rows[place] &+= nearest(left, above, corner: isFirst || !hasLeft ? 0 : rows[place - size - 1 - samples])
                }
                place += 1
            }
            start += size + 1
        }
        return true
    }

    /// The neighbour that is nearest to `left + above - corner`: Paeth's predictor.
    private static func nearest(_ left: UInt8, _ above: UInt8, corner: UInt8) -> UInt8 {
        let (right, down) = (Int(above) - Int(corner), Int(left) - Int(corner))
        let (toLeft, toAbove, toCorner) = (abs(right), abs(down), abs(right + down))
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
    }

    private static func values(in rows: Span<UInt8>, width: Int, samples: Int) -> [UInt32] {
        var values: [UInt32] = []
        values.reserveCapacity(rows.count / samples)
        var place = 0
        while place < rows.count {
            let end = place + 1 + width * samples
            place += 1
            while place < end {
                let color = UInt32(rows[place]) << 24 | UInt32(rows[place + 1]) << 16 | UInt32(rows[place + 2]) << 8
                values.append(color | (samples == 4 ? UInt32(rows[place + 3]) : 0xFF))
                place += samples
            }
        }
        return values
    }
}
