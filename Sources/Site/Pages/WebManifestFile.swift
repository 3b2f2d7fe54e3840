import ContentReader
import Hypertext
import ThemeKit

/// The name and the icons of the site, for devices on whose screen it is put.
struct WebManifestFile: PlannedFile {
    static let isLoaded = true
    static let isForHosts = true
    /// - Returns: none if there are no icons that a device takes.
    static func routes(in content: SiteContent) -> [Route] { content.drawingTool == nil ? [] : [.webManifest] }

    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    var bytes: [UInt8]? {
        let (settings, assets) = (site.content.settings, site.shared.assets)
        let drawing = assets["icon.svg"].map { JSON.object(["src": .string($0.text), "sizes": "any", "type": "image/svg+xml"]) }
        let pictures = [IconFile.medium, .large, .maskable].compactMap { file in
            assets[file.rawValue].map { path in
                JSON.object([
                    "src": .string(path.text), "sizes": .string("\(file.size)x\(file.size)"), "type": "image/png",
                    "purpose": file.isMaskable ? "maskable" : nil,
                ])
            }
        }
        let home = site.links.path(to: .home).text
        return JSON.object(
            [
                "name": .string(settings.title), "description": (settings.description ?? settings.tagline).map { .string($0) },
                "lang": .string(settings.language), "dir": .string(settings.isRightToLeft ? "rtl" : "ltr"), "start_url": .string(home),
                "scope": .string(home), "display": "minimal-ui", "theme_color": settings.accent.map { .string($0.description) },
                "icons": .list([drawing].compactMap(\.self) + pictures),
            ], onLines: true
        ).bytes
    }
}
