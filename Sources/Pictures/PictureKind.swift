/// The format of a raster picture, judging by its bytes.
package enum PictureKind: String, Hashable, Sendable, CaseIterable {
    case jpeg, png, gif, webp, avif
    /// HEIC and its relatives, which only some browsers show.
    case heic

    /// How a file of this kind begins; `nil` for anything else.
    package init?(_ bytes: [UInt8]) {
        func has(_ text: String, at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGChunks.signature) {
            self = .png
        } else if has("GIF87a", at: 0) || has("GIF89a", at: 0) {
            self = .gif
        } else if has("RIFF", at: 0), has("WEBP", at: 8) {
            self = .webp
        } else if has("ftyp", at: 4) {
            let brand = String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)
            guard brand.hasPrefix("avi") || ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains(brand) else {
                return nil
            }
            let brands = String(decoding: bytes.dropFirst(8).prefix(64), as: UTF8.self)
            self = brand.hasPrefix("avi") || !brand.hasPrefix("he") && brands.contains("avif") ? .avif : .heic
        } else {
            return nil
        }
    }

    /// Its name in messages.
    package var name: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .gif: "GIF"
        case .webp: "WebP"
        case .avif: "AVIF"
        case .heic: "HEIC"
        }
    }

    /// The usual extension, without a dot.
    package var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// All extensions, without a dot.
    package var endings: Set<String> {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp"]
        case .png: ["png", "apng"]
        case .heic: ["heic", "heif"]
        default: [rawValue]
        }
    }

    /// For the attribute `type`.
    package var mediaType: String { "image/\(rawValue)" }
}
