import Hypertext

extension Feed {
    /// The feed in JSON Feed 1.1 (jsonfeed.org).
    var json: JSON {
        .object([
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(title),
            "home_page_url": .string(page),
            "feed_url": addresses[.json].map(JSON.string),
            "description": description.map(JSON.string),
            "language": .string(language),
            "items": .array(entries.map(\.json)),
        ])
    }
}

extension Feed.Entry {
    fileprivate var json: JSON {
        .object([
            "id": .string(address),
            "url": .string(address),
            "title": .string(title),
            "content_text": .string(summary),
            "date_published": .string(published.rfc3339),
            "date_modified": .string(updated.rfc3339),
            "authors": .list(authors.map { .object(["name": .string($0.name), "url": .string($0.address)]) }),
            "tags": .list(tags.map(JSON.string)),
        ])
    }
}
