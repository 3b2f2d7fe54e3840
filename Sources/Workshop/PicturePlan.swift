import ContentReader
import Pictures

/// The versions of one picture: what is made, from what, and under which names it is kept and published.
struct PicturePlan: Sendable {
    /// A format in which versions are made.
    enum Format: Hashable, Sendable {
        case avif, webp, jpeg, png, gif

        var ending: String {
            switch self {
            case .avif: "avif"
            case .webp: "webp"
            case .jpeg: "jpg"
            case .png: "png"
            case .gif: "gif"
            }
        }

        var mediaType: String { self == .jpeg ? "image/jpeg" : "image/\(ending)" }

        /// How libvips writes it.
        fileprivate var options: String {
            switch self {
            case .avif: "Q=55,effort=4,compression=av1,strip"
            case .webp: "Q=78,effort=4,smart_subsample,strip"
            case .jpeg: "Q=80,optimize_coding,interlace,strip,background=255"
            case .png: "compression=9,bitdepth=8,strip"
            case .gif: "strip"
            }
        }
    }

    struct Step: Sendable {
        let format: Format
        let width: Int
        /// Where the result is kept.
        let name: String

        /// The file that libvips writes, and how.
        var result: String { "\(width).\(format.ending)[\(format.options)]" }
        var file: String { "\(width).\(format.ending)" }
    }

    /// For a face in a list, a card, a column, and a screen.
    private static let widths = [160, 480, 960, 1600]

    let asset: Asset
    let facts: PictureFacts
    /// In the order in which a browser chooses.
    let steps: [Step]
    /// Where the mean of the colours is kept; `nil` for a picture that one can see through.
    let colorName: String?
    /// The largest width, to which the picture is unpacked once.
    let width: Int

    init(_ asset: Asset, _ picture: PublishedPicture, _ facts: PictureFacts, tool: String, makesAVIF: Bool) {
        self.asset = asset
        self.facts = facts
        let own = Self.format(of: facts.header)
        let largest = min(picture.width, Self.widths.last ?? 0)
        width = largest
        let smaller = Self.widths.filter { $0 < largest }
        func steps(_ format: Format, _ widths: [Int]) -> [Step] {
            widths.map { width in
                let arguments = ["\(width)", format.ending, format.options, facts.header.frames > 1 ? "all pictures" : "one picture"]
                let rights = [facts.header.rights.artist ?? "", facts.header.rights.copyright ?? ""]
                return Step(
                    format: format, width: width,
                    name: ResultCache.name(of: facts.digest, Self.recipe + arguments + rights, tool: tool, ending: format.ending))
            }
        }
        let formats: [Format] = (makesAVIF && facts.header.frames == 1 ? [.avif] : []) + (own == .webp ? [] : [.webp])
        self.steps =
            formats.flatMap { steps($0, smaller + [largest]) }
            + steps(own, (own == .webp ? smaller : smaller.filter { $0 > 160 }) + [largest])
        colorName =
            facts.header.hasTransparency
            ? nil : ResultCache.name(of: facts.digest, Self.recipe + ["mean colour"], tool: tool, ending: "txt")
    }

    /// Changes whenever the same arguments would give other bytes.
    private static let recipe = ["1"]

    /// The format that stands for the picture's own.
    private static func format(of header: PictureHeader) -> Format {
        switch header.kind {
        case .jpeg: .jpeg
        case .png: .png
        case .gif: .gif
        case .webp: .webp
        case .avif: .avif
        case .heic: header.hasTransparency ? .png : .jpeg
        }
    }

    /// What is published at the picture's own address.
    var main: Step? { steps.last }

    /// Whether the picture's own address shows what browsers do not know.
    var isConverted: Bool { facts.header.kind == .heic }

    /// The published address of a version: that of the original for the largest one in its format. Others have the whole name of the
    /// original in them, so that a guarded picture is recognised in them.
    func path(of step: Step) -> String {
        if step.name == main?.name, !isConverted { return asset.path }
        return "assets/\(asset.path)-\(step.width)-\(step.name.prefix(10)).\(step.format.ending)"
    }

    /// The picture as it is published.
    func published(_ picture: PublishedPicture) -> PublishedPicture {
        var picture = picture
        picture.versions = steps.map {
            PublishedPicture.Version(mediaType: $0.format.mediaType, width: $0.width, path: path(of: $0), file: $0.name)
        }
        if isConverted { picture.path = main.map(path) } else { picture.cleaned = main?.name }
        return picture
    }
}
