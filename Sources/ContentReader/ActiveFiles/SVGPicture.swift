/// Checks that an SVG picture is only a picture. Opened on its own, it is a document of the site whose scripts may do anything there.
enum SVGPicture {
    /// The file extension.
    static let ending = "svg"
    /// In bytes.
    static let largest = 10_000_000

    /// Everything in a picture that could run a program or load something from elsewhere, or that is too unusual to tell: each once, at its
    /// first place. Empty for a picture that is only a picture, and for an empty file.
    ///
    /// - Parameter bytes: the whole file, or one byte more than ``largest``.
    static func problems(in bytes: [UInt8]) -> [SVGProblem] {
        guard bytes.count <= largest else {
            return [SVGProblem(at: 0, "the picture is larger than 10 MB", "make it smaller, or save it as a PNG")]
        }
        if let problem = encodingProblem(in: bytes) { return [problem] }
        if bytes.isEmpty { return [] }
        var scanner = SVGScanner(bytes)
        return scanner.problems()
    }

    /// It must be UTF-8, so that a browser reads the same bytes as the same characters.
    private static func encodingProblem(in bytes: [UInt8]) -> SVGProblem? {
        if bytes.starts(with: [0x1F, 0x8B]) {
            return SVGProblem(at: 0, "the picture is compressed", "save it as plain SVG")
        }
        let remedy = "save it again with UTF-8 encoding"
        if let offset = bytes[...].firstInvalidUTF8 { return SVGProblem(at: offset, "the picture is not UTF-8", remedy) }
        if let offset = bytes.firstIndex(of: 0) { return SVGProblem(at: offset, "the picture is not UTF-8", remedy) }
        if let offset = bytes.firstIndex(where: { $0 < 0x20 && !$0.isXMLSpace || $0 == 0x7F }) {
            return SVGProblem(at: offset, "an invisible control character", "delete the invisible character")
        }
        return nil
    }
}

/// Something that is not allowed in a copied SVG picture.
struct SVGProblem: Error, Hashable {
    /// In bytes from the start of the file.
    let offset: Int
    let message: String
    /// What to do about it.
    let remedy: String

    init(at offset: Int, _ message: String, _ remedy: String = "delete it") {
        self.offset = offset
        self.message = message
        self.remedy = remedy
    }

    /// `thing` is not on any of the lists of what pictures need.
    static func notAllowed(_ thing: String, at offset: Int, remedy: String = "delete it") -> SVGProblem {
        SVGProblem(at: offset, "\(thing) is not allowed in a copied SVG picture, which browsers may open as part of the site", remedy)
    }

    /// The rest cannot be read as XML in its plainest form.
    static func malformed(_ what: String, at offset: Int) -> SVGProblem {
        SVGProblem(at: offset, "this SVG picture cannot be checked: \(what)", "save it again as plain SVG, or as a PNG")
    }
}

extension UInt8 {
    /// White space in XML.
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
