import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A lit sign with the name of the page, before the drawing of its poster.
    public func sharePicture(_ card: ShareCard) -> HTML { SharePicture(card).html }
}

/// The picture that stands for a page where its link is shared.
///
/// Its letters are paths, so that it looks the same on every machine. A name in another script than the display font has is left out: the
/// programs that show such pictures write it next to them.
private struct SharePicture {
    private static let canvas = Canvas(width: 324, height: 170)
    /// The lights around the board.
    private static let frame = 34
    private static let padding = 38
    private static let kickerSize = 42
    private static let siteSize = 34
    private static let badge = 92

    private let card: ShareCard
    private let palette: AccentPalette
    private let font = DisplayFont.shared
    private let layout: Layout

    /// Where the photo is.
    private enum Layout {
        case nowhere
        /// Everywhere behind the sign.
        case behind
        /// A tall one, which would lose most of its height, beside the sign.
        case beside

        /// Of a photo beside the sign.
        static let column = 460

        // With these numbers the lights of two sides meet at the corners of the sign.

        /// Between the sides of the sign and of the picture.
        var margin: Int { self == .behind ? 39 : 56 }
        /// The right side of the sign.
        var right: Int { self == .beside ? ShareCard.width - Self.column - 38 : ShareCard.width - margin }
        var sizes: [TitleLines.Size] { self == .behind ? TitleLines.small : TitleLines.large }
    }

    init(_ card: ShareCard) {
        self.card = card
        palette = .mixed(from: card.accent ?? AccentPalette.curtain, on: card.site)
        layout = card.photo.map { ($0.ratio ?? 1) < 1.2 ? .beside : .behind } ?? .nowhere
    }

    var html: HTML {
        let (inks, art) = card.poster.art(on: Self.canvas)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(ShareCard.width) \(ShareCard.height)">\
            <title>\(card.kicker.map { "\($0): " as HTML })\(card.title)</title>\
            <style>\(palette.styles(ofInks: inks))</style>\
            \(layout == .behind ? nil : drawing(art, inks: inks))\(card.photo.map(shown))\
            \(font.canWrite(card.title) ? sign : lights)</svg>

            """
    }

    private func drawing(_ art: HTML, inks: Int) -> HTML {
        """
        <svg viewBox="0 0 \(Self.canvas.width) \(Self.canvas.height)" preserveAspectRatio="xMidYMid slice">\
        <path fill="\(palette.ground(ofInks: inks))" d="M0 0H\(Self.canvas.width)V\(Self.canvas.height)H0z"/>\(art)</svg>
        """
    }

    /// The photo, which fills its room and is cropped where its owner allows it.
    private func shown(_ photo: PageImage) -> HTML {
        let width = layout == .beside ? Layout.column : ShareCard.width
        let ratio = photo.ratio ?? 1
        let isWide = ratio * Double(ShareCard.height) > Double(width)
        let size = isWide ? (Int(ratio * Double(ShareCard.height)), ShareCard.height) : (width, Int(Double(width) / ratio))
        // The faces of people are in the upper part.
        let focus = photo.focus.map { ($0.x, $0.y) } ?? (50, layout == .beside ? 20 : 40)
        return """
            <svg x="\(ShareCard.width - width)" width="\(width)" height="\(ShareCard.height)" \
            viewBox="0 0 \(width) \(ShareCard.height)"><image href="\(photo.path)" preserveAspectRatio="none" \
            x="\((width - size.0) * focus.0 / 100)" y="\((ShareCard.height - size.1) * focus.1 / 100)" \
            width="\(size.0)" height="\(size.1)"/></svg>
            """
    }

    /// Lights around the whole picture.
    private var lights: HTML {
        let (right, bottom) = (ShareCard.width - 30, ShareCard.height - 30)
        return """
            <path class="k s" stroke-width="60" d="M30 30H\(right)V\(bottom)H30z"/>\
            <path class="l s" stroke-width="14" stroke-linejoin="round" stroke-dasharray="0 38" d="M30 30H\(right)V\(bottom)H30z"/>
            """
    }

    private var sign: HTML {
        let (left, right) = (layout.margin, layout.right)
        let inset = Self.frame + Self.padding
        let width = right - left - 2 * inset
        let title = TitleLines(card.title, width: width, sizes: layout.sizes, font: font)
        let isMarked = layout == .nowhere
        let kicker = kickerText.map {
            TitleLines.shortened($0, to: isMarked ? width - 2 * Self.badge : width, size: Self.kickerSize, font)
        }
        let hasFooter = layout != .behind && font.canWrite(card.footer)
        let footer = hasFooter ? TitleLines.shortened(card.footer, to: width, size: Self.siteSize, font) : ""
        let (kickerHeight, footerHeight) = (kicker == nil ? 0 : 60, footer.isEmpty ? 0 : 74)
        let needed = Self.padding + kickerHeight + title.height + Self.padding + footerHeight
        // The lights of two sides meet at the corners.
        let board = (needed + TitleLines.gap - 1) / TitleLines.gap * TitleLines.gap
        let bottom = ShareCard.height - layout.margin
        let top = bottom - 2 * Self.frame - board
        let text = left + inset
        let first = top + inset + kickerHeight + title.capHeight
        let half = Self.frame / 2
        return """
            <path class="k" d="M\(left) \(top)H\(right)V\(bottom)H\(left)z"/>\
            <path class="l s" stroke-width="13" stroke-dasharray="0 \(TitleLines.gap)" \
            d="M\(left + half) \(top + half)H\(right - half)V\(bottom - half)H\(left + half)z"/>\
            <path class="p" d="M\(left + Self.frame) \(top + Self.frame)H\(right - Self.frame)V\(bottom - Self.frame)H\(left + Self.frame)z"/>\
            \(kicker.map { "<g class=\"a\">\(font.line($0, size: Self.kickerSize, x: text, y: top + inset + 29))</g>" })\
            <g class="k">\(title.lines.enumerated().map { font.line($1, size: title.size, x: text, y: first + $0 * title.leading) })</g>\
            \(footer.isEmpty ? nil : foot(footer, x: text, to: right - inset, y: bottom - Self.frame))\
            \(isMarked && top > Self.badge + 18 ? mark(x: right - Self.badge - 40, y: top - 4) : nil)
            """
    }

    /// The line above the name. Where nothing is below the name, the site is named here too.
    private var kickerText: String? {
        let site = layout == .behind && card.footer == card.site.title ? card.site.title : nil
        let parts = [card.kicker, site].compactMap(\.self).filter(font.canWrite)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// The name of the site below a line.
    private func foot(_ name: String, x: Int, to right: Int, y: Int) -> HTML {
        """
        <path class="r s" stroke-width="3" d="M\(x) \(y - 78)H\(right)"/>\
        <g class="f">\(font.line(name, size: Self.siteSize, x: x, y: y - 28))</g>
        """
    }

    /// The number or the initials that the poster has, on a disc.
    private func mark(x: Int, y: Int) -> HTML? {
        guard let text = card.poster.mark, font.canWrite(text) else { return nil }
        let width = max(font.width(of: text), 1)
        let size = min(104, (2 * Self.badge - 44) * 1_000 / width)
        let (left, baseline) = (x - width * size / 2_000, y + DisplayFont.capHeight * size / 2_000)
        return """
            <circle class="a" cx="\(x)" cy="\(y)" r="\(Self.badge)"/>\
            <circle class="l s" stroke-width="11" stroke-dasharray="0 27" cx="\(x)" cy="\(y)" r="\(Self.badge - 13)"/>\
            <g class="w">\(font.line(text, size: size, x: left, y: baseline))</g>
            """
    }
}

extension ShareCard {
    /// What is below the name: the site, or on the picture of the site what it is about.
    fileprivate var footer: String { title == site.title && kicker == nil ? site.tagline ?? "" : site.title }
}

extension Poster {
    /// What its disc has on it; `nil` if it has none.
    fileprivate var mark: String? {
        switch subject {
        case .season(let number): String(number)
        case .episode(let number): number?.description
        case .volume(let number): number.map { String($0) }
        case .person, .character: Initials(name).both
        case .show, .article: nil
        }
    }
}

extension AccentPalette {
    private static let white = Color(red: 255, green: 255, blue: 255)

    /// The colour behind the drawing of a poster, as the style sheet has it for these inks.
    fileprivate func ground(ofInks inks: Int) -> HTML {
        let ground = [accent, deep, tint, spot, pop, accent][inks - 1]
        return "\(ground.description)"
    }

    /// The colours of a poster and of a sign.
    fileprivate func styles(ofInks inks: Int) -> HTML {
        let (b, c, d): (Color, Color, Color?) =
            switch inks {
            case 1: (tint, spot, deep)
            case 2: (accent, spot, nil)
            case 3: (Self.white, pop, accent)
            case 4: (Self.white, accent, deep)
            case 5: (spot, Self.white, deep)
            default: (deep, pop, tint)
            }
        let dark = d.map { "\($0.description)" as HTML } ?? "rgba(0,0,0,.35)"
        return """
            .b{fill:\(b.description)}.c{fill:\(c.description)}.d{fill:\(dark)}.k{fill:#17140f}.p{fill:#fff7df}.w{fill:#fff}\
            .a{fill:\(deep.description)}.f{fill:#5b5344}.s{fill:none;stroke-linecap:round}.b.s{stroke:\(b.description)}\
            .c.s{stroke:\(c.description)}.d.s{stroke:\(dark)}.k.s{stroke:#17140f}.l.s{stroke:#ffd469}.r.s{stroke:#d9cda8}
            """
    }
}
