import ContentReader
import Diagnostics
import ThemeKit

/// A picture or another file of the content, or a file of the theme.
struct AssetFile: PlannedFile {
    static let renaming = "rename the file, and change everything that shows it or links to it"
    static let isLoaded = true

    static func routes(in content: SiteContent) -> [(Route, from: SourceLocation)] {
        content.assets.flatMap { asset -> [(Route, from: SourceLocation)] in
            let picture = content.pictures[asset.path]
            let own = picture?.path == nil ? [asset.path] : []
            let versions = picture?.versions.map(\.path).filter { $0 != asset.path } ?? []
            return (own + versions).map { (Route.asset(path: $0), SourceLocation(file: asset.file)) }
        }
    }

    let path: String
    let site: Site

    var bytes: [UInt8]? { site.assetRoutes[path]?.bytes }

    var contentFiles: [String] { original.map { [$0] } ?? [] }

    var original: String? { site.index.assets[path] }
}
