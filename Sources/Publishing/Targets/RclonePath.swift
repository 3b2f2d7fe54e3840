/// A path as rclone writes it: `remote:bucket/folder`.
struct RclonePath: Hashable, Sendable, CustomStringConvertible {
    let text: String

    init(_ text: String) { self.text = text }

    var description: String { text }

    func appending(_ part: String) -> RclonePath { RclonePath(text.hasSuffix(":") ? text + part : "\(text)/\(part)") }

    func isInside(_ other: RclonePath) -> Bool { text.hasPrefix(other.text.hasSuffix(":") ? other.text : other.text + "/") }

    /// Where Marquee keeps its records: beside the site, out of sight of visitors; inside the site if it takes up a whole bucket or remote.
    func records(isBucket: Bool) -> RclonePath {
        let path = text[(text.lastIndex(of: ":").map { text.index(after: $0) } ?? text.startIndex)...]
        let parts = path.split(separator: "/").count
        return parts > (isBucket ? 1 : 0) ? RclonePath("\(text).marquee") : appending(".marquee")
    }

    /// Whether the two are the same, or one is inside the other, judging by their names. Servers differ in what a leading `/` means,
    /// so it is ignored.
    func overlaps(_ other: RclonePath) -> Bool {
        let (left, right) = (parts, other.parts)
        return left.remote == right.remote && zip(left.folders, right.folders).allSatisfy { $0 == $1 }
    }

    private var parts: (remote: Substring, folders: [Substring]) {
        let remote = text.prefix { $0 != ":" }
        return (remote, text[remote.endIndex...].dropFirst().split(separator: "/"))
    }
}
