import ContentReader
import ShowData
import ThemeAssets
import ThemeKit

extension ThemeAsset {
    /// The style sheet that is made for each site.
    static let siteStyleSheetName = "site.css"
}

extension Theme {
    /// `site.css`: the colours of the site for all pages, and those of each show as a class; the look, if it is not the usual one; then
    /// what `site.yaml` says about fonts, corners and density. Pages load it after all other styles of the theme for the screen.
    public func siteStyleSheet(_ look: SiteLook) -> ThemeAsset? {
        let own = look.settings.accent ?? AccentPalette.curtain
        let palette = { (accent: Color) in AccentPalette.mixed(from: accent, on: look.settings).style }
        let rules =
            [":root,.\(AccentPalette.className(of: own)){\(palette(own))}"]
            + look.accents.map { ".\(AccentPalette.className(of: $0)){\(palette($0))}" }
        let menus = (look.settings.hasMenus ? menuRules : []) + (look.settings.social.isEmpty ? [] : socialRules)
        let bytes = [rules, menus + look.settings.look.rules(fonts: look.fonts)].map { Array($0.map { "\($0)\n" }.joined().utf8) }
        return ThemeAsset(name: ThemeAsset.siteStyleSheetName, bytes: bytes[0] + look.settings.look.name.rules + bytes[1])
    }
}

extension LookSettings.Name {
    /// What it changes in the styles of the theme.
    package var rules: [UInt8] {
        switch self {
        case .marquee: []
        case .magazine: CompactStyle.compact(UnsafeBufferPointer(start: marquee_magazine_css(), count: marquee_magazine_css_length))
        case .wiki: CompactStyle.compact(UnsafeBufferPointer(start: marquee_wiki_css(), count: marquee_wiki_css_length))
        }
    }
}

/// The menus of the navigation, which only some sites have: in a narrow window below their names, in a wide one below the top of the page,
/// from one edge of the window to the other, so that they are as readable as the top and never outside the window.
private let menuRules = [
    ".masthead nav{overflow:visible;background-color:inherit}",
    ".masthead nav>ul{flex-wrap:wrap;inline-size:auto;background-color:inherit}",
    ".menu,.menu details{background-color:inherit}",
    ".menu details::details-content{background-color:inherit}",
    ".menu details{border:0;padding:0;margin:0}",
    ".menu summary{display:flex;align-items:center;gap:.4em;min-block-size:2.5rem;font:inherit;color:inherit;cursor:pointer;list-style:none;text-underline-offset:.4em;text-decoration-thickness:.16em}",
    ".menu summary::-webkit-details-marker{display:none}",
    ".menu summary::after{content:\"\";border:.3em solid transparent;border-block:.35em solid currentColor;border-block-end:0}",
    ".menu [open] summary::after{rotate:.5turn}",
    ".menu summary:hover{text-decoration-line:underline}",
    ".menu:has([open]){flex-basis:100%}",
    ".menu ul{display:grid;inline-size:auto;padding:0 0 .4rem 1.2rem}",
    ".menu li a{line-height:1.25;padding-block:.3rem}",
    "@media not all and (min-width:80rem){.masthead nav{flex-basis:100%!important;margin-inline:0}.masthead nav>ul{flex:1}"
        + ".masthead nav::before,.masthead nav::after,.masthead nav ul::before,.masthead nav ul::after{content:none}}",
    "@media (min-width:80rem){.masthead{position:relative}.menu:has([open]){flex-basis:auto}"
        + ".menu ul{position:absolute;z-index:8;inset-block-start:100%;inset-inline:0;display:flex;gap:0 1.5rem;padding:.5rem var(--side);"
        + "background-color:inherit;box-shadow:0 .8rem .8rem -.4rem rgba(0,0,0,.4)}"
        + ".menu ul:has(:nth-child(7)){display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}}",
]

/// The places where people are elsewhere, at the bottom of the page.
private let socialRules = [".foot .social a{display:inline-flex;align-items:center;gap:.4em;min-block-size:2.5rem}"]

extension LookSettings {
    /// The rules that come after those of the theme.
    ///
    /// - Parameter addresses: of the fonts, by path.
    fileprivate func rules(fonts addresses: [String: String]) -> [String] {
        let lights = palette.second.map { [":root{--bulb:\($0)}"] } ?? []
        return lights + fonts.flatMap { $0.rules(addresses) } + (corners?.rules ?? []) + (density?.rules ?? [])
    }
}

extension FontSetting {
    fileprivate func rules(_ addresses: [String: String]) -> [String] {
        let name = "Own \(role.rawValue)"
        let faces = files.compactMap { file in
            addresses[file.value].map { address in
                let style = ThemeFont.style(ofFileNamed: file.value)
                return """
                    @font-face{font-family:"\(name)";src:url("\(address)") format("woff2");font-weight:\(style.weight);\
                    font-style:\(style.isItalic ? "italic" : "normal");font-display:swap}
                    """
            }
        }
        let families = (files.isEmpty ? "" : "\"\(name)\",") + stack.families
        return faces + [":root{--\(role.property):\(families)}"]
    }
}

extension FontSetting.Role {
    /// Of the style sheet.
    fileprivate var property: String {
        switch self {
        case .text: "text"
        case .headings: "display"
        case .labels: "letter"
        }
    }
}

extension FontSetting.Stack {
    /// Fonts that look alike on the systems that people have.
    fileprivate var families: String {
        switch self {
        case .serif: #"Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Liberation Serif",Georgia,serif"#
        case .sans: #"system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif"#
        case .slab: #"Superclarendon,"Bookman Old Style","URW Bookman",Rockwell,"Roboto Slab","DejaVu Serif",Georgia,serif"#
        case .condensed:
            #""DIN Condensed","Avenir Next Condensed",Bahnschrift,"Roboto Condensed","Liberation Sans Narrow","Arial Narrow",sans-serif-condensed,sans-serif"#
        case .rounded: #"ui-rounded,"SF Pro Rounded","Arial Rounded MT Bold",Nunito,Quicksand,Manjari,Calibri,sans-serif"#
        case .handwritten: #""Segoe Print","Bradley Hand",Chilanka,"Comic Neue",TSCu_Comic,casual,cursive"#
        case .mono: #"ui-monospace,"Cascadia Code","Source Code Pro",Menlo,Consolas,"DejaVu Sans Mono",monospace"#
        }
    }
}

extension LookSettings.Corners {
    fileprivate var rules: [String] {
        let radius =
            switch self {
            case .square: "0"
            case .soft: ".5rem"
            case .round: "1.2rem"
            }
        return [
            ":where(main) :is(.picture,.shot img,.video,.poster,.ticket,.board,pre,blockquote,.spoiler,.note),dialog,:is(button,select,input):not([type=checkbox],.enlarge)"
                + "{border-radius:\(radius)}",
            ".picture{overflow:clip}",
        ]
    }
}

extension LookSettings.Density {
    fileprivate var rules: [String] {
        switch self {
        case .compact:
            [
                ":root{--gap:clamp(1rem,3vw,2rem);font-size:clamp(1rem,.95rem + .2vw,1.0625rem);line-height:1.5}",
                "main{row-gap:clamp(1.5rem,4vw,2.75rem);padding-block-end:clamp(2rem,5vw,3.5rem)}",
            ]
        case .normal: []
        case .roomy:
            [
                ":root{--gap:clamp(1.5rem,5vw,4rem);font-size:clamp(1.125rem,1.05rem + .4vw,1.3125rem);line-height:1.7}",
                "main{row-gap:clamp(3.5rem,8vw,6.5rem)}",
            ]
        }
    }
}
