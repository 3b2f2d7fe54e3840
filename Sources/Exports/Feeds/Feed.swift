import Hypertext
import ShowData
import ThemeKit

/// What is new on the site or on a part of it, newest first, for feed readers.
package struct Feed {
    /// The most entries that a feed has.
    package static let length = 20

    let title: String
    let language: String
    /// The full address of the page that the feed belongs to.
    let page: String
    /// The full address of the feed itself, by format.
    let addresses: [FeedFormat: String]
    let description: String?
    /// The address of the WebSub hub that tells readers of changes; `nil` if there is none.
    let hub: String?
    package let entries: [Entry]

    package init(
        title: String, language: String, page: String, addresses: [FeedFormat: String], description: String?, hub: String? = nil,
        entries: [Entry]
    ) {
        self.title = title
        self.language = language
        self.page = page
        self.addresses = addresses
        self.description = description
        self.hub = hub
        self.entries = entries
    }

    package struct Entry {
        package let title: String
        /// Full, and the same for as long as the entry exists.
        package let address: String
        package let published: Timestamp
        /// Not earlier than it was published.
        package let updated: Timestamp
        package var authors: [(name: String, address: String)] = []
        package var tags: [String] = []
        package let summary: String
        /// The whole text, with whole addresses and without what is guarded; `nil` if the feed has only summaries.
        package var content: HTML?
        /// Something to listen to.
        package var enclosure: Enclosure?

        package init(
            title: String, address: String, published: Timestamp, updated: Timestamp, authors: [(name: String, address: String)] = [],
            tags: [String] = [], summary: String, content: HTML? = nil, enclosure: Enclosure? = nil
        ) {
            self.title = title
            self.address = address
            self.published = published
            self.updated = updated
            self.authors = authors
            self.tags = tags
            self.summary = summary
            self.content = content
            self.enclosure = enclosure
        }
    }

    /// A file that belongs to an entry.
    package struct Enclosure {
        /// Full.
        let address: String
        /// Its media type.
        let type: String
        /// `nil` if its size is not known.
        let bytes: Int?

        package init(address: String, type: String, bytes: Int?) {
            self.address = address
            self.type = type
            self.bytes = bytes
        }
    }

    /// When the newest entry changed; the epoch for a feed without entries, so that it does not depend on the clock.
    var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(CalendarDate(daysSince1970: 0)) }

    package func bytes(in format: FeedFormat) -> [UInt8] {
        switch format {
        case .atom: atom.bytes
        case .json: json.bytes
        }
    }
}
