import ContentReader
import Files
import Hypertext
import ShowData
import ThemeKit

/// The files that the theme brings along, and those that it makes for the story of each show.
struct SiteAssets {
    let stories: [Show.ID: Story]
    /// Each file with its route, which has its fingerprint.
    let files: [(asset: ThemeAsset, route: Route)]

    init(_ content: SiteContent, _ theme: some Theme) {
        let stories = Story.all(in: content.shows, on: content.date)
        let points = content.shows.compactMap { stories[$0.id] }.compactMap { theme.pointsAsset(of: $0, phrases: content.settings.phrases) }
        self.stories = stories
        let icon = SiteIcon(site: content.settings, picture: content.icon, isMaskable: false)
        let drawn = theme.assets.contains { $0.name == "icon.svg" } ? [] : theme.icon(icon).bytes
        let icons = drawn.isEmpty ? [] : [ThemeAsset(name: "icon.svg", bytes: drawn)]
        let drawing = ThemeAsset(name: "withdrawn.svg", bytes: Array(WithdrawnPicture.drawing.utf8))
        let withdrawn = (asset: drawing, route: Route.asset(path: WithdrawnPicture.path))
        let fonts = content.theme.fonts.map { font in
            (path: font.path, asset: ThemeAsset(name: String(font.path.dropFirst("theme/".count)), bytes: font.bytes))
        }
        let own = Self.styles(of: content, theme, fonts: Dictionary(fonts.map { ($0.path, $0.asset.fileName) }) { first, _ in first })
        let assets = theme.assets + icons + fonts.map(\.asset) + own + points
        files =
            assets.map { (asset: $0, route: Route.asset(path: $0.publishedPath)) }
            + (content.settings.withdrawnPictures.isEmpty ? [] : [withdrawn])
    }

    /// The style sheet that the theme makes for the site, and the owner's.
    ///
    /// - Parameter fonts: the names of the published fonts, which are in the same folder, by path.
    private static func styles(of content: SiteContent, _ theme: some Theme, fonts: [String: String]) -> [ThemeAsset] {
        let accents = Set(content.shows.compactMap(\.accent)).subtracting([content.settings.accent].compactMap { $0 })
        let look = SiteLook(
            settings: content.settings, accents: accents.sorted { $0.description.precedesInBytes($1.description) }, fonts: fonts)
        let copied = Set(content.assets.map(\.path))
        let own = content.theme.styles.map { styles in
            styles.bytes { paths in
                let path = paths.first { fonts[$0] != nil || copied.contains($0) } ?? paths[0]
                return fonts[path] ?? "../\((content.pictures[path]?.path ?? path).percentEncodedPath)"
            }
        }
        return [theme.siteStyleSheet(look), own.map { ThemeAsset(name: ThemeAsset.ownStyleSheetName, bytes: $0) }].compactMap { $0 }
    }

    var routes: [Route] { files.map(\.route) }
}
