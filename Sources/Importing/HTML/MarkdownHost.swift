/// What the writer of Markdown must know about the site, and tells about the source.
protocol MarkdownHost {
    /// Where a link leads in the new site; `nil` if only its words can stay.
    mutating func link(to address: String, line: Int) -> String?
    /// A picture of the site, a link to one elsewhere, or nothing.
    mutating func picture(_ address: String, line: Int) -> WrittenPicture
    /// A film or a sound: an address to link to; `nil` if there is none.
    mutating func media(_ address: String, line: Int) -> String?
    /// Notes that something has no place in the site.
    mutating func leaveOut(_ name: String, _ reason: String, line: Int)
}

enum WrittenPicture: Hashable, Sendable {
    /// In the content folder, such as `images/a.jpg`.
    case file(String)
    case link(String)
    case none
}
