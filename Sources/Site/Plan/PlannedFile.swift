import ContentReader
import ShowData
import ThemeKit

/// The file at one address of the site, planned but not rendered.
///
/// Each kind of page or file is a type, and the source file of that type has everything about it: its addresses, what it shows, what it
/// tells programs, and the content files that it is made of. `Route.kind` picks the type.
protocol PlannedFile: Sendable {
    /// Whether it is a page that people read or are redirected by.
    static var isPage: Bool { get }
    /// Whether visitors and search engines should find it on their own.
    static var isListed: Bool { get }
    /// Whether it links to what is new, so that it is published after the pages that it links to.
    static var isIndex: Bool { get }
    /// Whether it shows nothing but a spoiler, to visitors who asked for it.
    static var isSpoiler: Bool { get }
    /// Whether pages load it as a part of themselves, such as a picture or a style sheet.
    static var isLoaded: Bool { get }
    /// Whether only a host needs it: a folder on a disk works without.
    static var isForHosts: Bool { get }
    /// Whether it is a drawing that another program makes into pixels.
    static var isDrawn: Bool { get }
    /// Whether the articles of which it shows anything are those that it lists or names in its text, and those that mention it, so that no
    /// other one can change it.
    static var showsOnlyListedArticles: Bool { get }
    /// What an owner can do if one of these files cannot have its address.
    static var renaming: String { get }

    /// `nil` for a file that is not a drawing.
    var drawing: DrawnPicture? { get }
    /// `nil` for a file that is copied from the content, for a drawing, and for a file that would be empty.
    var bytes: [UInt8]? { get }
    /// The content files that it is made of, most important first. Some of them may not exist.
    var contentFiles: [String] { get }
    /// The articles that it lists itself. Its page does not repeat them among those that mention it.
    var listedArticles: [Route] { get }
    /// The files for programs that belong to it, besides the feeds of the whole site.
    var alternates: [AlternateLink] { get }
    /// The text of the content that it shows, in whole or in part.
    var text: SiteText? { get }
    /// The day of its last change, if its writer gave one.
    var lastChange: CalendarDate? { get }
    var visibility: PageVisibility { get }
    /// The link to it, with its name; `nil` if it is not a page of its own.
    var link: TitledLink? { get }
    /// Whether it is there to show spoilers: a page to visitors who asked for one, or data that is published with them.
    var holdsSpoiler: Bool { get }
    /// The path in the content folder of the file that it copies.
    var original: String? { get }
}

/// Whether visitors see a page once the site is published.
package enum PageVisibility: Hashable, Sendable {
    case everybody
    case draft
    /// It is only on a site that is built for that day or a later one.
    case from(CalendarDate)
}

extension PlannedFile {
    static var isPage: Bool { false }
    static var isListed: Bool { false }
    static var isIndex: Bool { false }
    static var isSpoiler: Bool { false }
    static var renaming: String { "choose another name" }
    static var isLoaded: Bool { false }
    static var isForHosts: Bool { false }
    static var isDrawn: Bool { false }
    static var showsOnlyListedArticles: Bool { false }

    var listedArticles: [Route] { [] }
    var alternates: [AlternateLink] { [] }
    var holdsSpoiler: Bool { Self.isSpoiler }
    var text: SiteText? { nil }
    var lastChange: CalendarDate? { nil }
    var visibility: PageVisibility { .everybody }
    var link: TitledLink? { nil }
    var original: String? { nil }
    var drawing: DrawnPicture? { nil }
}

extension EntityID<Show> {
    /// The path in the content folder of a file of the show.
    func file(_ name: String) -> String { "shows/\(self)/\(name)" }
}
