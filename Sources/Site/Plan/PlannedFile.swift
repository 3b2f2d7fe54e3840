import ShowData
import ThemeKit

/// What is at one address of the site, planned and not yet made.
///
/// Each kind of page or file is a type, and the source file of that type says everything about it: at which addresses it is, what it shows, what
/// it tells programs, and which files of the content it is made of. `Route.kind` picks the type.
protocol PlannedFile: Sendable {
    /// Whether it is a page that people read, or are sent on by.
    static var isPage: Bool { get }
    /// Whether visitors and search engines are meant to find it by itself.
    static var isListed: Bool { get }
    /// Whether it leads to whatever is new, so that it is published after the pages that it leads to.
    static var isIndex: Bool { get }
    /// Whether it shows nothing but a spoiler, to those who have asked for it.
    static var isSpoiler: Bool { get }
    /// Whether pages load it as a part of themselves, as they do with pictures and style sheets.
    static var isLoaded: Bool { get }
    /// What an owner can do where one of them cannot have its address.
    static var renaming: String { get }

    /// `nil` for a file that is copied from the content, and where there is nothing to put into it.
    var bytes: [UInt8]? { get }
    /// The files of the content that it is made of, those that say most about it first. Some of them need not exist.
    var contentFiles: [String] { get }
    /// The text of the content that it shows, or a part of which it shows.
    var text: SiteText? { get }
    /// The day of its last change, where its writer gave one.
    var lastChange: CalendarDate? { get }
    var visibility: PageVisibility { get }
    /// With its name; `nil` for what is not a page of its own.
    var link: TitledLink? { get }
    /// The path in the content folder of the file that it is a copy of.
    var original: String? { get }
}

/// Whether visitors see a page once the site is published.
package enum PageVisibility: Hashable, Sendable {
    case everybody
    case draft
    /// It is only there on a site that is built for that day or a later one.
    case from(CalendarDate)
}

extension PlannedFile {
    static var isPage: Bool { false }
    static var isListed: Bool { false }
    static var isIndex: Bool { false }
    static var isSpoiler: Bool { false }
    static var renaming: String { "choose another name" }
    static var isLoaded: Bool { false }

    var text: SiteText? { nil }
    var lastChange: CalendarDate? { nil }
    var visibility: PageVisibility { .everybody }
    var link: TitledLink? { nil }
    var original: String? { nil }
}

extension EntityID<Show> {
    /// The path in the content folder of a file of the show.
    func file(_ name: String) -> String { "shows/\(self)/\(name)" }
}
