import ContentReader
import Diagnostics
import Files
import Pictures

/// The owner's picture for the icons of the site, as it is embedded in their drawings.
struct IconPicture {
    /// A `data:` address; `nil` if the file cannot be used.
    let address: String?
    let diagnostics: [Diagnostic]

    /// Every visitor loads the picture.
    private static let largest = SizeLimit(bytes: 200_000)

    /// - Parameter folder: of the content.
    init(of content: SiteContent, in folder: String) {
        guard let icon = content.settings.icon, let asset = content.assets.first(where: { $0.path == icon.value }) else {
            (address, diagnostics) = (nil, [])
            return
        }
        guard asset.size <= Self.largest.bytes, let bytes = try? File.read("\(folder)/\(asset.file)", atMost: Self.largest) else {
            address = nil
            diagnostics = [
                .error(
                    at: icon.location, "'\(icon.value)' has \(ByteCount(asset.size)), and an icon may have \(Self.largest)",
                    help: "save it with 512 × 512 pixels, and name that as 'icon'")
            ]
            return
        }
        let kind = content.pictures[asset.path]?.facts?.header.kind
        guard kind == nil || kind == .png || kind == .jpeg else {
            address = nil
            diagnostics = [.error(at: icon.location, "an icon can be made from SVG, PNG and JPEG", help: "save '\(icon.value)' as PNG")]
            return
        }
        address = "data:\(kind == .png ? "image/png" : kind == .jpeg ? "image/jpeg" : "image/svg+xml");base64,\(bytes.base64)"
        let shape = content.pictures[asset.path].map { ($0.width, $0.height) }
        guard let (width, height) = shape, max(width, height) > 2 * min(width, height) else {
            diagnostics = []
            return
        }
        diagnostics = [
            .note(
                at: icon.location, "'\(icon.value)' is \(width > height ? "wide" : "tall"), so that little of it can be seen in an icon",
                help: "name a square picture as 'icon'")
        ]
    }
}
