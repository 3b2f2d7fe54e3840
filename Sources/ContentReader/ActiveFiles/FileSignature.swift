import Pictures

/// How a file starts, regardless of its name: browsers go by that if a host does not tell them the type.
struct FileSignature {
    /// How many bytes are examined: more than browsers examine (WHATWG, "MIME Sniffing", section 5.2).
    static let length = 2048

    private let start: ArraySlice<UInt8>

    /// - Parameter bytes: the start of the file.
    init(_ bytes: [UInt8]) { start = bytes.prefix(Self.length) }

    /// What the file starts like, if browsers or hosts may run that; otherwise `nil`.
    var active: String? {
        // Without zeros, UTF-16 reads like ASCII; a byte order mark and white space may come before a tag.
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        let text = start.filter { $0 != 0 }.drop { marks.contains($0) || $0 <= 0x20 }
        if text.first == UInt8(ascii: "<"), let next = text.dropFirst().first, next.isLetter || "!?/%".utf8.contains(next) {
            return "HTML or XML"
        }
        if text.starts(with: "%PDF-".utf8) { return "PDF" }
        if text.starts(with: "#!".utf8) { return "a script" }
        if start.starts(with: [0x00, 0x61, 0x73, 0x6D]) { return "WebAssembly" }
        if isFlash { return "Flash" }
        return nil
    }

    /// Whether it starts like a raster image of any kind that browsers support; they do not mind if the extension belongs to another kind.
    var isRaster: Bool {
        let text = { (offset: Int, word: String) in start.dropFirst(offset).starts(with: word.utf8) }
        let raw: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [0x00, 0x00, 0x01, 0x00], [0x00, 0x00, 0x02, 0x00],
            [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0xFF, 0x0A], [0x00, 0x00, 0x00, 0x0C, 0x4A, 0x58, 0x4C, 0x20],
        ]
        return raw.contains { start.starts(with: $0) } || text(0, "GIF87a") || text(0, "GIF89a") || text(0, "RIFF") && text(8, "WEBP")
            || text(4, "ftyp") || text(0, "BM") && start.dropFirst(6).starts(with: [0, 0, 0, 0])
    }

    /// The format of a raster image, if its size can be read.
    var kind: PictureKind? { PictureKind(Array(start)) }

    /// The extensions of raster images.
    static let rasterEndings = words("png apng jpg jpeg jpe jfif pjpeg gif webp avif heic heif bmp dib ico cur tif tiff jxl")

    /// `FWS`, `CWS` or `ZWS`, a version, and further on a byte that no text contains.
    private var isFlash: Bool {
        start.count >= 8 && "FCZ".utf8.contains(start[0]) && start[1] == UInt8(ascii: "W") && start[2] == UInt8(ascii: "S")
            && 1...60 ~= start[3] && start.contains { $0 < 0x09 || 0x0E..<0x20 ~= $0 }
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter.
    var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
    /// Whether it is an ASCII digit.
    var isDigit: Bool { 0x30...0x39 ~= self }
}
