import ContentReader
import ThemeKit

/// The picture that stands for a page where its link is shared.
struct SharePictureFile: PlannedFile {
    static let isDrawn = true
    static let isLoaded = true
    static let isForHosts = true
    /// A site with more pages of one kind is not given a picture for each of them unless its owner asks for that: they would be most of its
    /// files.
    static let mostUnasked = 1_000

    /// - Parameter routes: the pages of the site.
    /// - Returns: none if no program can make them.
    static func routes(for routes: [Route], in content: SiteContent) -> [Route] {
        guard content.drawingTool != nil else { return [] }
        var pages: [ShareImageKind: [Route]] = [:]
        for route in routes where !route.isContinued {
            if let kind = route.shareKind { pages[kind, default: []].append(route) }
        }
        let own = ShareImageKind.allCases.flatMap { kind -> [Route] in
            let pages = pages[kind] ?? []
            let isWanted = content.settings.shareImages?.contains(kind) ?? (pages.count <= mostUnasked)
            return isWanted ? pages : []
        }
        return ([.home] + own).map { .sharePicture(of: $0) }
    }

    let page: any PlannedPage

    var drawing: DrawnPicture? { page.site.content.drawingTool.map { page.sharePicture(tool: $0) } }

    var bytes: [UInt8]? { nil }

    var contentFiles: [String] { page.contentFiles }
}

extension SharePictureFile {
    /// `nil` if the site has no such page.
    init?(of page: Route, on site: Site) {
        guard let page = page.kind.plan(site) as? any PlannedPage else { return nil }
        self.init(page: page)
    }
}

extension Route {
    /// Whether it is a later page of a list.
    fileprivate var isContinued: Bool {
        let path = path
        // The address of a page ends with a slash.
        let number = path.utf8.dropLast().reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let before = path.utf8.dropLast(number.count + 1)
        return !number.isEmpty && (before.elementsEqual("page/".utf8) || before.suffix(6).elementsEqual("/page/".utf8))
    }
}
