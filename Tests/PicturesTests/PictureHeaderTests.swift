import Files
import Pictures
import Testing

@Suite struct PictureHeaderTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// Kind, width, height, and whether the file is whole; `nil` if nothing can be read.
        let found: String?

        var testDescription: String { name }
    }

    static let examples = [
        Example(name: "JPEG", bytes: Sample.jpeg(), found: "jpeg 3 × 2"),
        Example(name: "JPEG that lies on its side", bytes: Sample.jpeg(exif: Sample.exif(orientation: 6)), found: "jpeg 2 × 3"),
        Example(name: "JPEG with an unknown orientation", bytes: Sample.jpeg(exif: Sample.exif(orientation: 9)), found: "jpeg 3 × 2"),
        Example(name: "JPEG with filled markers", bytes: Sample.jpeg(filling: [0xFF, 0xFF]), found: "jpeg 3 × 2"),
        Example(name: "JPEG cut off in its scan", bytes: Array(Sample.jpeg().dropLast(2)), found: "jpeg 3 × 2, cut off"),
        Example(name: "JPEG cut off before its size", bytes: Array(Sample.jpeg().prefix(12)), found: nil),
        Example(name: "JPEG with a segment of impossible length", bytes: [0xFF, 0xD8, 0xFF, 0xC0, 0, 1, 8], found: nil),
        Example(name: "JPEG without a pixel", bytes: Sample.jpeg(width: 0), found: nil),
        Example(name: "PNG", bytes: Sample.png(width: 7, height: 5), found: "png 7 × 5"),
        Example(name: "PNG cut off", bytes: Array(Sample.png(width: 7, height: 5).dropLast(12)), found: "png 7 × 5, cut off"),
        Example(
            name: "PNG of the largest size there is", bytes: Sample.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF),
            found: "png 4294967295 × 4294967295"),
        Example(
            name: "PNG whose first chunk is endless",
            bytes: Array(Sample.png(width: 1, height: 1).prefix(8)) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IHDR".utf8), found: nil),
        Example(name: "GIF with two pictures", bytes: Sample.gif(), found: "gif 4 × 3 of 2"),
        Example(name: "GIF cut off", bytes: Array(Sample.gif().dropLast(1)), found: "gif 4 × 3 of 2, cut off"),
        Example(name: "WebP, lossless", bytes: Sample.webp(), found: "webp 9 × 6"),
        Example(name: "WebP that announces more than there is", bytes: Sample.webp(announcing: 999), found: "webp 9 × 6, cut off"),
        Example(name: "WebP cut off in its only chunk", bytes: Array(Sample.webp().dropLast(1)), found: "webp 9 × 6, cut off"),
        Example(name: "AVIF", bytes: Sample.avif(), found: "avif 640 × 480"),
        Example(name: "AVIF turned by a quarter", bytes: Sample.avif(turned: true), found: "avif 480 × 640"),
        Example(name: "AVIF whose boxes contain themselves", bytes: Array("\0\0\0\u{10}ftypavif\0\0\0\0\0\0\0\0meta".utf8), found: nil),
        Example(name: "nothing", bytes: [], found: nil),
        Example(name: "text", bytes: Array("<svg>".utf8), found: nil),
    ]

    @Test(arguments: examples)
    func readsSizeAndState(example: Example) {
        let header = PictureHeader(of: example.bytes)
        let found = header.map {
            "\($0.kind.rawValue) \($0.width) × \($0.height)\($0.frames > 1 ? " of \($0.frames)" : "")\($0.isWhole ? "" : ", cut off")"
        }
        #expect(found == example.found)
    }

    /// Every beginning of every example, and each with one byte changed, is read without a crash, and what is cleaned can be read again.
    @Test(arguments: examples)
    func withstandsAnyBytes(example: Example) {
        for count in 0...example.bytes.count {
            _ = PictureHeader(of: Array(example.bytes.prefix(count)))
            _ = CleanedPicture.bytes(of: Array(example.bytes.prefix(count)))
        }
        for index in example.bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var bytes = example.bytes
                bytes[index] = value
                if let cleaned = CleanedPicture.bytes(of: bytes) { #expect(PictureHeader(of: cleaned)?.isWhole == true) }
            }
        }
    }

    @Test func largestSizesDoNotOverflow() {
        #expect(PictureHeader(of: Sample.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF))?.area == .max)
    }

    @Test func packingKeepsEverything() throws {
        let header = try #require(PictureHeader(of: Sample.jpeg(exif: Sample.exif(orientation: 6, copyright: "© Ada"))))
        var bytes = PackedBytes()
        header.pack(into: &bytes)
        var reader = PackedBytes.Reader(bytes.bytes[...])
        #expect(try PictureHeader(from: &reader) == header)
        #expect(header.rights == PictureRights(copyright: "© Ada"))
    }
}

@Suite struct CleanedPictureTests {
    @Test func jpegKeepsOnlyHowItIsTurnedAndWhoseItIs() throws {
        let exif = Sample.exif(orientation: 6, copyright: "© Ada", camera: "SECRETCAM 5")
        let dirty = Sample.jpeg(exif: exif, comment: "SECRET PLACE") + Array("a second picture, SECRET".utf8)
        let cleaned = try #require(CleanedPicture.bytes(of: dirty))
        let header = try #require(PictureHeader(of: cleaned))
        #expect(header.orientation == 6)
        #expect(header.rights == PictureRights(copyright: "© Ada"))
        #expect(header.isWhole)
        #expect(!String(decoding: cleaned, as: UTF8.self).contains("SECRET"))
        #expect(CleanedPicture.bytes(of: cleaned) == cleaned)
    }

    @Test func pngAndGIFAndWebPLoseRemarks() throws {
        let files = [
            Sample.png(width: 2, height: 2, text: "SECRET"), Sample.gif(comment: "SECRET"), Sample.webp(extra: ("XMP ", "SECRET")),
        ]
        for file in files {
            let cleaned = try #require(CleanedPicture.bytes(of: file))
            #expect(!String(decoding: cleaned, as: UTF8.self).contains("SECRET"))
            let (before, after) = (PictureHeader(of: file), PictureHeader(of: cleaned))
            #expect(before == after)
        }
    }
}

@Suite struct SVGSizeTests {
    @Test(arguments: [
        ("<svg width=\"30\" height=\"20\"/>", "30 × 20"),
        ("<?xml version=\"1.0\"?><!-- <svg width='1' height='1'> --><svg viewBox='0 0 40 10'>", "40 × 10"),
        ("<svg viewBox=\"0,0,40,10\" width=\"80px\">", "80 × 20"),
        ("<svg viewBox=\"0 0 40 10\" width=\"100%\" height=\"100%\">", "40 × 10"),
        ("<svg width=\"1in\" height=\"72pt\">", "96 × 96"),
        ("<svg width=\"1e99\" height=\"5\">", nil), ("<svg width=\"-4\" height=\"5\">", nil), ("<svg viewBox='0 0 0 0'>", nil),
        ("<svg", nil), ("<svg width=", nil), ("<!-- <svg>", nil), ("", nil),
    ])
    func readsSize(text: String, size: String?) {
        #expect(SVGSize.size(in: Array(text.utf8)).map { "\($0.width) × \($0.height)" } == size)
    }
}
