import Hypertext
import ThemeKit

extension Theme {
    /// The owner's picture; without one, the first letter of the site's title in lights.
    public func icon(_ icon: SiteIcon) -> HTML { icon.html }
}

extension SiteIcon {
    private static let side = 640
    private static let letterSize = 460
    /// The fifth around the middle of a maskable icon may be cut off.
    private static let inset = 76

    fileprivate var html: HTML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.side) \(Self.side)">\(picture.map(pictured) ?? lit)</svg>

        """
    }

    private func pictured(_ picture: HTML) -> HTML {
        let (inset, size) = isMaskable ? (Self.inset, Self.side - 2 * Self.inset) : (0, Self.side)
        let ground: HTML? = isMaskable ? "<path fill=\"#fff\" d=\"M0 0h\(Self.side)v\(Self.side)H0z\"/>" : nil
        return "\(ground)<image href=\"\(picture)\" x=\"\(inset)\" y=\"\(inset)\" width=\"\(size)\" height=\"\(size)\"/>"
    }

    /// A letter between two rows of lights.
    private var lit: HTML {
        let palette = AccentPalette.mixed(from: site.accent ?? AccentPalette.curtain, on: site)
        let rows = [84, 556].map { y -> HTML in
            "<path d=\"M120 \(y)H524\" stroke=\"#ffd469\" stroke-width=\"56\" stroke-linecap=\"round\" stroke-dasharray=\"0 100\"/>"
        }
        return """
            <rect width="\(Self.side)" height="\(Self.side)" rx="\(isMaskable ? 0 : 140)" fill="\(palette.deep.description)"/>\
            <g\(isMaskable ? " transform=\"translate(83 83) scale(.74)\"" : nil)>\(rows)\
            <g fill="#fff7df">\(letter ?? "<path d=\"M150 190H490v70H150zM150 290H490v70H150zM150 390H380v70H150z\"/>")</g></g>
            """
    }

    /// `nil` if the title begins with a letter of another script than the display font has.
    private var letter: HTML? {
        let (font, letter) = (DisplayFont.shared, Initials(site.title).first)
        guard font.canWrite(letter) else { return nil }
        let width = max(font.width(of: letter), 1)
        let size = min(Self.letterSize, 520_000 / width)
        return font.line(
            letter, size: size, x: (Self.side - width * size / 1_000) / 2, y: (Self.side + DisplayFont.capHeight * size / 1_000) / 2)
    }
}
