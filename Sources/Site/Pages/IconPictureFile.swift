import ContentReader
import ThemeKit

/// The icon of the site in pixels.
struct IconPictureFile: PlannedFile {
    static let isDrawn = true
    static let isLoaded = true

    /// - Returns: none if no program can make them.
    static func routes(in content: SiteContent) -> [Route] {
        guard content.drawingTool != nil else { return [] }
        // Browsers ask for the old one at the root of a host, and nowhere else.
        return IconFile.allCases.filter { $0 != .old || content.settings.baseURL.path == "/" }.map { .icon($0) }
    }

    let file: IconFile
    let site: Site

    var drawing: DrawnPicture? {
        let icon = SiteIcon(site: site.content.settings, picture: site.content.icon, isMaskable: file.isMaskable)
        return site.content.drawingTool.map { tool in
            DrawnPicture(
                site.theme.icon(icon).bytes, width: file.size, height: file.size, format: file == .old ? .ico : .png, tool: tool)
        }
    }

    var bytes: [UInt8]? { nil }

    var contentFiles: [String] { ["site.yaml"] }
}
