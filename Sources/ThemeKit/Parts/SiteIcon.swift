import ContentReader
import Hypertext

/// What an icon of the site shows, in the browser's tab or on the screen of a phone.
public struct SiteIcon: Sendable {
    public let site: SiteSettings
    /// The owner's picture, as an address with all of its bytes, for the attribute `href`; `nil` if there is none.
    public let picture: HTML?
    /// Whether devices cut their own shape out of it. Then its colour reaches all edges, and everything else is in the middle four fifths.
    public let isMaskable: Bool

    /// - Parameter picture: a `data:` address in base 64.
    package init(site: SiteSettings, picture: String?, isMaskable: Bool) {
        self.site = site
        // Other addresses with this scheme could run code, but not in a picture inside a picture.
        self.picture = picture.map { HTML(trusted: Array($0.utf8)) }
        self.isMaskable = isMaskable
    }
}

/// The files with the icon of the site in pixels, for browsers and devices that do not take the drawing.
public enum IconFile: String, CaseIterable, Sendable {
    /// What programs ask for that do not read the page.
    case old = "favicon.ico"
    case small = "icon-32.png"
    case apple = "apple-touch-icon.png"
    case medium = "icon-192.png"
    case large = "icon-512.png"
    case maskable = "icon-maskable-512.png"

    /// In pixels, in both directions.
    public var size: Int {
        switch self {
        case .old, .small: 32
        case .apple: 180
        case .medium: 192
        case .large, .maskable: 512
        }
    }

    /// Whether devices cut their own shape out of it.
    package var isMaskable: Bool { self == .apple || self == .maskable }
}
