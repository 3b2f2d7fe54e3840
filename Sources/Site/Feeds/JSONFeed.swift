import Hypertext

extension Feed {
    /// The feed in JSON Feed 1.1 (jsonfeed.org).
    var json: JSONText {
        .object([
            "version": "\"https://jsonfeed.org/version/1.1\"",
            "title": JSONText(title),
            "home_page_url": JSONText(page),
            "feed_url": addresses[.json].map(JSONText.init),
            "description": description.map(JSONText.init),
            "language": JSONText(language),
            "items": "[\(entries.map(\.json))]",
        ])
    }
}

extension Feed.Entry {
    fileprivate var json: JSONText {
        .object([
            "id": JSONText(address),
            "url": JSONText(address),
            "title": JSONText(title),
            "content_text": JSONText(summary),
            "date_published": JSONText(published.rfc3339),
            "date_modified": JSONText(updated.rfc3339),
            "authors": .list(authors.map { "{\"name\": \($0.name), \"url\": \($0.address)}" }),
            "tags": .list(tags.map(JSONText.init)),
        ])
    }
}
