import Diagnostics
import ShowData

extension LookSettings {
    /// - Parameter accent: what the key `accent` says.
    init(_ fields: inout Fields, accent: Color?) {
        name =
            fields.optional(
                "look", .word(Name.self),
                "the look of all pages: `marquee` (the default) has a lit sign and drawn tickets; `magazine` has large serifs and white space; `wiki` is dense, with the facts first and the contents of a page beside it"
            )
            ?? name
        if let palette = fields.optional(
            "palette", .palette,
            "the colours: `{ accent: \"#1f6f63\", second: \"#ffb020\", paper: \"#fbf7ee\" }`; what would be hard to read is made lighter or darker, and a note says how"
        ) {
            self.palette = palette
            if let own = palette.accent, let accent, own != accent {
                fields.report.error(
                    at: fields.location(of: "palette"), "'accent' is also written outside of 'palette', with another colour",
                    help: "delete one of them")
            }
        }
        if let accent, palette.accent == nil { fields.note(accent, on: palette.paper, at: fields.location(of: "accent")) }
        fonts =
            fields.optional(
                "fonts", .fonts,
                "the fonts: `{ text: serif, headings: theme/abril.woff2 }`, each a kind of font (serif, sans, slab, condensed, rounded, handwritten, mono) or your own WOFF2 files in `theme`"
            )
            ?? []
        corners = fields.optional(
            "corners", .word(Corners.self), "how round the corners of pictures and frames are; each part has its own by default")
        density = fields.optional("density", .word(Density.self), "how much space is around things; `normal` by default")
    }
}

extension Form {
    /// A palette of one colour, in whatever way it is written.
    fileprivate static let palette = Form.ofText { text in
        let color = Color.named(text) ?? Color(short: text) ?? Color(text)
        return "{ accent: \(color.map { "\"\($0)\"" } ?? "\"#d6336c\"") }"
    }
}

extension Format<Palette> {
    fileprivate static let palette = Format.record("a palette, with 'accent', 'second' and 'paper'", form: .palette) {
        fields in
        var palette = Palette()
        palette.accent = fields.optional("accent", .color, "the site’s colour, as in the key `accent`")
        palette.second = fields.optional("second", .color, "the colour of lights and of the second ink of drawings")
        palette.paper = fields.optional("paper", .color, "the light page; the dark one is made from the accent")
        if let paper = palette.paper {
            palette.paper = Palette.readable(paper: paper)
            fields.note("paper", paper, palette.paper, against: Palette.smallInk, "small text on it")
        }
        if let second = palette.second {
            palette.second = Palette.readable(second: second)
            fields.note("second", second, palette.second, against: .black, "black text on it")
        }
        if let accent = palette.accent { fields.note(accent, on: palette.paper, at: fields.location(of: "accent")) }
        return palette
    }
}

extension Fields {
    /// A note about a colour that was mended.
    fileprivate func note(_ key: String, _ color: Color, _ mended: Color?, against text: Color, _ what: String) {
        guard let mended, mended != color else { return }
        report.add([
            .note(
                at: location(of: key),
                "\(what) would have a contrast of only \(color.contrast(with: text).inTenths) with \(color), so \(mended) is used, with \(mended.contrast(with: text).inTenths)",
                help: "to choose yourself, write a lighter colour")
        ])
    }

    /// Notes about an accent that is another colour where it is text.
    ///
    /// - Parameter paper: the light page, if the owner has chosen it.
    fileprivate func note(_ accent: Color, on paper: Color?, at location: SourceLocation) {
        report.add(
            AccentText(accent, on: paper).mendings.map { mending in
                .note(
                    at: location,
                    "text in \(accent) would have a contrast of only \(mending.contrast.inTenths) on the \(mending.page) page, so it is \(mending.color) there, with \(mending.newContrast.inTenths)",
                    help:
                        "areas keep your colour; to choose that of the text yourself, write a \(mending.page == "light" ? "darker" : "lighter") one"
                )
            })
    }
}

extension Double {
    /// With one decimal, rounded down.
    fileprivate var inTenths: String {
        let tenths = Int(self * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Format<[FontSetting]> {
    fileprivate static let fonts = Format.record("fonts, with 'text', 'headings' and 'labels'", form: Form("{ text: %, headings: % }")) {
        fields in
        let settings = FontSetting.Role.allCases.map { role in
            (role, fields.list(role.rawValue, of: .font, atMost: 12, role.meaning), fields.location(of: role.rawValue))
        }
        return settings.compactMap { role, choices, place in
            let stacks = choices.compactMap { if case .stack(let stack) = $0.value { stack } else { nil } }
            let files = choices.compactMap { choice -> Located<String>? in
                if case .file(let path) = choice.value { Located(path, at: choice.location) } else { nil }
            }
            guard !choices.isEmpty else { return nil }
            if stacks.count > 1 {
                fields.report.error(
                    at: place, "'\(role.rawValue)' has two kinds of fonts",
                    help: "keep one of them, for systems that do not load your own files")
            }
            return FontSetting(role: role, files: files, stack: stacks.first ?? role.usualStack)
        }
    }
}

extension FontSetting.Role {
    fileprivate var meaning: String {
        switch self {
        case .text: "of the texts"
        case .headings: "of titles and headings"
        case .labels: "of navigation, dates and other small words"
        }
    }

    fileprivate var usualStack: FontSetting.Stack {
        switch self {
        case .text: .serif
        case .headings: .slab
        case .labels: .condensed
        }
    }
}

private enum FontChoice: Sendable {
    case stack(FontSetting.Stack)
    case file(String)
}

extension Format<Located<FontChoice>> {
    fileprivate static let font = Format(name: choice.name, schema: choice.schema) { node, report in
        choice.decode(node, report).map { Located($0, at: report.location(of: node)) }
    }

    private static let choice = Format<FontChoice>.scalar(
        "a kind of font such as serif, or a file such as theme/abril.woff2",
        .either([.words(FontSetting.Stack.allCases.map(\.rawValue)), .pattern(Pattern.ownFont)]),
        advice: { text in
            if text.contains("://") || text.hasPrefix("//") { return "download the font as WOFF2, and put it into the folder 'theme'" }
            if text.hasSuffix(".woff2") {
                return "put the font into the folder 'theme', and write 'theme/\(text.split(separator: "/").last ?? "")'"
            }
            if [".ttf", ".otf", ".woff"].contains(where: text.lowercased().hasSuffix) { return "convert the font to WOFF2" }
            let words = FontSetting.Stack.allCases.map(\.rawValue)
            return (Synonyms.word(for: text, among: words) ?? words.nearest(to: text.lowercased())).map { "did you mean '\($0)'?" }
                ?? "write one of \(words.joined(separator: ", "))"
        }
    ) { text in
        if let stack = FontSetting.Stack(rawValue: text) { return .stack(stack) }
        let name = text.split(separator: "/", omittingEmptySubsequences: false)
        return name.count == 2 && name[0] == "theme" && text.hasSuffix(".woff2") ? .file(text) : nil
    }
}
