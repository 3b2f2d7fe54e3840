import ContentReader
import Diagnostics
import ThemeKit

/// A picture or another file of the content, or a file of the theme.
struct AssetFile: PlannedFile {
    static let renaming = "rename the file, and change everything that shows it or links to it"
    static let isLoaded = true

    static func routes(in content: SiteContent) -> [(Route, from: SourceLocation)] {
        content.assets.map { (.asset(path: $0.path), SourceLocation(file: $0.file)) }
    }

    let path: String
    let site: Site

    var bytes: [UInt8]? { site.assetRoutes[path]?.bytes }

    var contentFiles: [String] { original.map { [$0] } ?? [] }

    var original: String? { site.index.assets[path] }
}
