import Diagnostics
import ShowData

/// A page of a collection.
public struct CollectionItem: Sendable {
    /// A value of a key that the collection declares.
    public enum Value: Sendable {
        case text(String)
        case date(PartialDate)
        case number(Double)
        case link(Link)
        /// The name of something on the site, as a link by name would write it.
        case reference(Located<String>)
    }

    /// Something to listen to.
    public enum Audio: Sendable {
        /// A file in the content folder.
        case file(String)
        case address(WebAddress)
    }

    /// Of the collection.
    public let collection: String
    /// The end of its address.
    public let slug: String
    public var title: String
    public var date: Timestamp?
    public var description: String?
    public var image: Image?
    public var audio: Audio?
    public var show: Show.ID?
    /// The point of the story from which its text is no longer a spoiler; `nil` if everybody may read it.
    public var spoils: Located<SpoilerGuard>?
    public var isDraft = false
    package var formerAddresses = FormerAddresses()
    /// The values of each key that the collection declares, at the key's position.
    public var values: [[Value]] = []
    public var body = Body.empty
    /// Where it starts in the content.
    package internal(set) var location: SourceLocation

    /// Its collection and the end of its address, the same in every language.
    package var path: String { "\(collection)/\(slug)" }

    /// Whether it is not on the site yet on that day.
    package func isToCome(after date: CalendarDate) -> Bool { isDraft || self.date.map { $0.date > date } ?? false }

    /// The names of what it refers to.
    package var references: [Located<String>] {
        values.flatMap(\.self).compactMap { if case .reference(let name) = $0 { name } else { nil } }
    }
}
