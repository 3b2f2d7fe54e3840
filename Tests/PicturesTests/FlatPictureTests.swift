import Testing

@testable import Pictures

/// Drawings in flat colours, as the programs write them that draw, and with a palette.
@Suite struct FlatPictureTests {
    /// A PNG of eight bits per colour.
    ///
    /// - Parameters:
    ///   - filter: of row number `$0`.
    ///   - head: the rest of its first chunk: bits, kind, and three zeros.
    private static func png(
        _ pixels: [UInt32], width: Int, head: [UInt8] = [8, 6, 0, 0, 0], filter: (Int) -> UInt8 = { _ in 0 },
        packing: ([UInt8]) -> [UInt8] = { ZlibStream.packed($0) ?? [] }
    ) -> [UInt8] {
        let samples = head[1] == 6 ? 4 : 3
        let rows = stride(from: 0, to: pixels.count, by: width).map { start in
            pixels[start..<start + width].flatMap { pixel in
                [24, 16, 8, 0].prefix(samples).map { UInt8(truncatingIfNeeded: pixel >> $0) }
            }
        }
        let filtered = rows.enumerated().flatMap { number, row in
            [filter(number)]
                + row.indices.map { place in
                    let left = place < samples ? 0 : row[place - samples]
                    let above = number == 0 ? 0 : rows[number - 1][place]
                    let corner = place < samples || number == 0 ? 0 : rows[number - 1][place - samples]
                    return row[place] &- guess(filter(number), Int(left), Int(above), Int(corner))
                }
        }
        var size: [UInt8] = []
        size.append(number32: width)
        size.append(number32: rows.count)
        return PNGChunks.signature + PNGChunks.chunk("IHDR", size + head) + PNGChunks.chunk("IDAT", packing(filtered))
            + PNGChunks.chunk("IEND", [])
    }

    /// As table 9.1 of the standard has it.
    private static func guess(_ filter: UInt8, _ a: Int, _ b: Int, _ c: Int) -> UInt8 {
        switch filter {
        case 0: return 0
        case 1: return UInt8(a)
        case 2: return UInt8(b)
        case 3: return UInt8((a + b) / 2)
        default:
            let p = a + b - c
            let (pa, pb, pc) = (abs(p - a), abs(p - b), abs(p - c))
            return UInt8(pa <= pb && pa <= pc ? a : pb <= pc ? b : c)
        }
    }

    /// The pixels of a picture with a palette.
    private func pixels(of file: [UInt8]) throws -> [UInt32] {
        let chunks = Dictionary(uniqueKeysWithValues: PNGChunks(file).chunks.map { ($0.name, Array(file[$0.contents])) })
        let (head, colors, stream) = (try #require(chunks["IHDR"]), try #require(chunks["PLTE"]), try #require(chunks["IDAT"]))
        let (width, height) = (try #require(head.number32(at: 0)), try #require(head.number32(at: 4)))
        #expect(head.suffix(5) == [8, 3, 0, 0, 0])
        let rows = try #require(ZlibStream.unpacked(stream, count: height * (1 + width)))
        return rows.indices.filter { $0 % (width + 1) > 0 }.map { place in
            let entry = Int(rows[place])
            let color = colors[3 * entry..<3 * entry + 3].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
            return color << 8 | UInt32(chunks["tRNS"]?[entry] ?? 0xFF)
        }
    }

    /// So many pixels as `side` squared, all of `ground` but the first ones.
    private static func square(_ side: Int, _ ground: UInt32, _ first: [UInt32] = []) -> [UInt32] {
        first + [UInt32](repeating: ground, count: side * side - first.count)
    }

    @Test(arguments: [UInt8](0...4)) func everyFilterIsUndone(filter: UInt8) throws {
        // No two neighbours are alike, and differences go below 0 and above 255.
        let pixels = (0..<9 * 7).map { UInt32($0 % 31) &* 0x0B17_2D43 }
        let png = Self.png(pixels, width: 9, filter: { $0 == 0 ? filter : 4 - filter })
        #expect(PNGPixels(png)?.values == pixels)
        let flat = try #require(FlatPicture.bytes(of: png))
        #expect(try self.pixels(of: flat) == pixels)
    }

    @Test func aPictureWithoutOpacityIsOpaque() throws {
        let pixels: [UInt32] = [0x1020_30FF, 0x4050_60FF, 0x1020_30FF, 0x4050_60FF]
        let flat = try #require(FlatPicture.bytes(of: Self.png(pixels, width: 2, head: [8, 2, 0, 0, 0], filter: { _ in 1 })))
        #expect(try self.pixels(of: flat) == pixels)
        #expect(PNGChunks(flat).chunks.map(\.name) == ["IHDR", "PLTE", "IDAT", "IEND"])
    }

    @Test func edgesLoseShadesAndAreasKeepTheirs() throws {
        // Two areas that differ by a little, and an edge between them and a third with all shades of grey.
        let (one, other): ([UInt32], [UInt32]) = (.init(repeating: 0x7630_43FF, count: 6_000), .init(repeating: 0x6D2D_3EFF, count: 3_744))
        let edge = (0..<256).map { UInt32($0) &* 0x0101_0100 | 0xFF }
        let before = edge + one + other
        let flat = try #require(FlatPicture.bytes(of: Self.png(before, width: 100)))
        let after = try pixels(of: flat)
        #expect(after.suffix(9_744) == before.suffix(9_744))
        let differences = zip(before, after).map { abs(Int($0 >> 24) - Int($1 >> 24)) }
        #expect(differences.max().map { 0 < $0 && $0 <= 12 } == true)
        #expect(Set(after).count < 40)
    }

    @Test func anEdgeThatFadesStaysAsOpaqueAsItIs() throws {
        let before = Self.square(100, 0, (0..<256).map { 0xFF00_0000 | UInt32($0) })
        let flat = try #require(FlatPicture.bytes(of: Self.png(before, width: 100)))
        let after = try pixels(of: flat)
        #expect(after.last == 0)
        #expect(zip(before, after).allSatisfy { abs(Int($0 & 0xFF) - Int($1 & 0xFF)) <= 12 })
    }

    @Test func theSamePixelsMakeTheSameFile() {
        // Each shade is there once, so that only their order tells which of them stay.
        let png = Self.png(Self.square(60, 0xFF, (0..<300).map { UInt32($0 % 7) << 24 | UInt32($0) << 12 | 0xFF }), width: 60)
        #expect(Set((0..<20).map { _ in FlatPicture.bytes(of: png) }).count == 1)
    }

    struct Other: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
    }

    static let others = [
        Other(
            testDescription: "a gradient",
            bytes: png((0..<10_000).map { UInt32($0 / 40) << 24 | UInt32($0 / 10 % 4) << 16 | 0xFF }, width: 100)),
        Other(
            testDescription: "a photo",
            bytes: png((0..<40_000).map { UInt32($0) &* 0x9E37_79B1 | 0xFF }, width: 200)),
        Other(
            testDescription: "areas of more colours than a palette has",
            bytes: png((0..<30_000).map { UInt32($0 / 100) << 16 | 0xFF }, width: 100)),
        Other(testDescription: "sixteen bits", bytes: png(square(4, 0xFF), width: 4, head: [16, 6, 0, 0, 0])),
        Other(testDescription: "grey", bytes: png(square(4, 0xFF), width: 4, head: [8, 0, 0, 0, 0])),
        Other(testDescription: "a palette", bytes: png(square(4, 0xFF), width: 4, head: [8, 3, 0, 0, 0])),
        Other(testDescription: "interlaced", bytes: png(square(4, 0xFF), width: 4, head: [8, 6, 0, 0, 1])),
        Other(testDescription: "a filter that does not exist", bytes: png(square(4, 0xFF), width: 4, filter: { _ in 5 })),
        Other(testDescription: "a stream that is damaged", bytes: png(square(4, 0xFF), width: 4, packing: { [0] + $0 })),
        Other(
            testDescription: "a row too few",
            bytes: png(square(4, 0xFF), width: 4, packing: { ZlibStream.packed($0.dropLast(17)) ?? [] })),
        Other(testDescription: "a row too many", bytes: png(square(4, 0xFF), width: 4, packing: { ZlibStream.packed($0 + [0]) ?? [] })),
        Other(
            testDescription: "without an end to its stream",
            bytes: png(square(4, 0xFF), width: 4, packing: { (ZlibStream.packed($0) ?? []).dropLast() })),
        Other(testDescription: "without pixels", bytes: Sample.png(width: 0, height: 0)),
        Other(testDescription: "the largest there is", bytes: Sample.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)),
        Other(testDescription: "more pixels than are unpacked", bytes: Sample.png(width: 2_000, height: 1_001)),
        Other(testDescription: "an SVG", bytes: Array("<svg/>".utf8)),
        Other(testDescription: "nothing", bytes: []),
    ]

    @Test(arguments: others) func anythingElseStaysAsItIs(other: Other) {
        #expect(FlatPicture.bytes(of: other.bytes) == nil)
    }
}
