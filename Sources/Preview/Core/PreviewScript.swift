import PreviewAssets

/// The script that keeps pages up to date. It is in what the preview serves, and never in what a build writes.
enum PreviewScript {
    static let bytes = [UInt8](UnsafeBufferPointer(start: marquee_preview_script(), count: marquee_preview_script_length))

    private static let element = Array("<script src=\"\(OwnAddress.script)\" defer></script>\n".utf8)

    /// The page with the script at the end of its body, or at the very end if it has no body.
    static func added(to page: [UInt8]) -> [UInt8] {
        let end = Array("</body>".utf8)
        var position = page.count
        for start in stride(from: page.count - end.count, through: 0, by: -1) where page[start] == end[0] {
            guard page[start...].starts(with: end) else { continue }
            position = start
            break
        }
        return page[..<position] + element + page[position...]
    }
}
