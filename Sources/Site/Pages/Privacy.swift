import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// What the pages load from other hosts; not on a site with a page of that name.
struct PrivacyPlan: PlannedPage {
    private static let path = "privacy"

    static func routes(in content: SiteContent) -> [Route] {
        content.pages.contains { $0.path == path } || content.draftPages.contains { $0.path == path } ? [] : [.privacy]
    }

    let site: Site

    var route: Route { .privacy }

    var name: String { phrases.privacy }

    var head: PageHead { PageHead(title: name, description: site.about(phrases.aboutPrivacy)) }

    func model(in frame: Frame) -> PrivacyPage {
        let settings = site.content.settings
        let hosts = site.content.theme.parts.values.flatMap { $0.sources.compactMap { WebAddress($0.1)?.host } }
        return PrivacyPage(
            frame: frame, statistics: settings.statistics, comments: settings.comments.service, hosts: Set(hosts).sorted(),
            hasOpenTexts: settings.allowsRawHTML)
    }

    func html(of page: PrivacyPage, by theme: any Theme) -> HTML { theme.privacy(page) }

    var contentFiles: [String] { ["site.yaml"] }
}
