import ShowData

/// How the owner changes the look of the default theme in `site.yaml`.
public struct LookSettings: Sendable {
    public var name = Name.marquee
    /// The accent is also ``SiteSettings/accent``.
    public var palette = Palette()
    public var fonts: [FontSetting] = []
    public var corners: Corners?
    public var density: Density?

    package init() {}

    /// The looks of the default theme: a lit sign, a printed magazine, a dense wiki.
    public enum Name: String, CaseIterable, Sendable { case marquee, magazine, wiki }

    /// How round the corners of pictures, buttons and frames are.
    public enum Corners: String, CaseIterable, Sendable { case square, soft, round }

    /// How much space is around things.
    public enum Density: String, CaseIterable, Sendable { case compact, normal, roomy }
}

/// The font of one kind of text.
public struct FontSetting: Sendable {
    public enum Role: String, CaseIterable, Sendable { case text, headings, labels }

    /// Fonts that most systems have, by how they look.
    public enum Stack: String, CaseIterable, Sendable { case serif, sans, slab, condensed, rounded, handwritten, mono }

    public let role: Role
    /// The paths of the owner's files; empty for a stack.
    public let files: [Located<String>]
    /// What is shown without the files, and until they are there.
    public let stack: Stack
}

/// The colours that an owner has chosen, as they are used: mended where text would be hard to read.
public struct Palette: Hashable, Sendable {
    public var accent: Color?
    public var second: Color?
    public var paper: Color?

    package init(accent: Color? = nil, second: Color? = nil, paper: Color? = nil) {
        self.accent = accent
        self.second = second
        self.paper = paper
    }

    /// The ink of small text.
    package static let smallInk = Color(red: 0x54, green: 0x51, blue: 0x5A)

    /// A light page in that colour on which small text has the contrast of 5.
    package static func readable(paper: Color) -> Color { paper.mixed(with: .white, untilContrast: 5, with: smallInk) }

    /// That colour, light enough for black text on it.
    package static func readable(second: Color) -> Color { second.mixed(with: .white, untilContrast: 7, with: .black) }
}
