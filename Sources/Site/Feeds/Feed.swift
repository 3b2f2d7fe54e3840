import ShowData

/// What is new on the site or on a part of it, the newest first, for feed readers.
struct Feed {
    /// The most entries that a feed has.
    static let length = 20

    let title: String
    let language: String
    /// The full address of the page that the feed follows.
    let page: String
    /// The full address of the feed itself, by format.
    let addresses: [FeedFormat: String]
    let description: String?
    let entries: [Entry]

    struct Entry {
        let title: String
        /// Full, and the same as long as there is the entry.
        let address: String
        let published: Timestamp
        /// Not before it was published.
        let updated: Timestamp
        var authors: [(name: String, address: String)] = []
        var tags: [String] = []
        let summary: String
    }

    /// When the newest entry was changed; the epoch for a feed without entries, so that it does not depend on the clock.
    var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(CalendarDate(daysSince1970: 0)) }

    func bytes(in format: FeedFormat) -> [UInt8] {
        switch format {
        case .atom: atom.bytes
        case .json: json.bytes
        }
    }
}
