import Hypertext
import ThemeKit
import ThemeAssets

/// The default look of every site: a printed programme, with a lit sign above the door.
///
/// It has no members. Each function of `Theme` has its default in an extension in this module, so a theme that overrides
/// only one function is complete.
public struct DefaultTheme: Theme {
    /// The default theme, as it is.
    public init() {}
}

extension Theme {
    /// The files of the default theme: its style sheet, the icon of the browser's tab, and two scripts, which only pages with a
    /// countdown or with spoilers load.
    public var assets: [ThemeAsset] { [.marqueeStyleSheet, .dataStyleSheet, .marqueeIcon, .countdownScript, .spoilersScript] }
}

extension ThemeAsset {
    /// `marquee.css`, which styles everything that the templates of this module make.
    public static let marqueeStyleSheet = ThemeAsset(
        name: "marquee.css",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_css(), count: marquee_css_length))
    )

    /// `data.css`, which styles the logs, tables and drawings of a show's data. Only pages that have some load it.
    public static let dataStyleSheet = ThemeAsset(
        name: "data.css",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_data_css(), count: marquee_data_css_length))
    )

    /// `spoilers.js`: opens what a visitor has reached. Only pages with spoilers load it.
    public static let spoilersScript = ThemeAsset(
        name: "spoilers.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_spoilers(), count: marquee_spoilers_length))
    )

    /// `countdown.js`: keeps a countdown up to date after the day of the build.
    public static let countdownScript = ThemeAsset(
        name: "countdown.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_countdown(), count: marquee_countdown_length))
    )

    /// `icon.svg`: a letter-board with its lights.
    public static let marqueeIcon = ThemeAsset(
        name: "icon.svg",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_icon(), count: marquee_icon_length))
    )
}
