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
            "hubs": hub.map { .array([.object(["type": "WebSub", "url": .string($0)])]) },
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
            "summary": content.map { _ in .string(summary) },
            "content_html": content.map { .string($0.description) },
            "content_text": content == nil ? .string(summary) : nil,
            "date_published": .string(published.rfc3339),
            "date_modified": .string(updated.rfc3339),
            "authors": .list(authors.map { .object(["name": .string($0.name), "url": .string($0.address)]) }),
            "tags": .list(tags.map(JSON.string)),
            "attachments": enclosure.map { file in
                .array([
                    .object([
                        "url": .string(file.address), "mime_type": .string(file.type), "size_in_bytes": file.bytes.map { .number($0) },
                    ])
                ])
            },
        ])
    }
}
