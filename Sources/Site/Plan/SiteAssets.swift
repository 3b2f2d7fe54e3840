import ContentReader
import ShowData
import ThemeKit

/// The files that the theme brings along, and those that it makes for the story of each show.
struct SiteAssets {
    let stories: [Show.ID: Story]
    /// Each file with its route, which has its fingerprint.
    let files: [(asset: ThemeAsset, route: Route)]

    init(_ content: SiteContent, _ theme: some Theme) {
        let stories = Story.all(in: content.shows)
        let points = content.shows.compactMap { stories[$0.id] }.compactMap { theme.pointsAsset(of: $0, phrases: content.settings.phrases) }
        self.stories = stories
        files = (theme.assets + points).map { (asset: $0, route: Route.asset(path: $0.publishedPath)) }
    }

    var routes: [Route] { files.map(\.route) }
}
