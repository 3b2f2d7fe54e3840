import Hypertext

extension Feed {
    /// The feed in Atom (RFC 4287).
    var atom: XML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
        <id>\(page)</id>
        <title>\(title)</title>
        \(description.map { "<subtitle>\($0)</subtitle>" })
        <updated>\(updated.rfc3339)</updated>
        <link rel="alternate" type="text/html" href="\(page)"/>
        \(addresses[.atom].map { "<link rel=\"self\" type=\"application/atom+xml\" href=\"\($0)\"/>" })
        \(hub.map { "<link rel=\"hub\" href=\"\($0)\"/>\n" })<generator>Marquee</generator>
        \(entries.map { entry in
            """
            <entry>
            <id>\(entry.address)</id>
            <title>\(entry.title)</title>
            <link rel="alternate" type="text/html" href="\(entry.address)"/>
            \(entry.enclosure.map { file in
                "<link rel=\"enclosure\" type=\"\(file.type)\"\(file.bytes.map { " length=\"\($0)\"" }) href=\"\(file.address)\"/>\n"
            })<published>\(entry.published.rfc3339)</published>
            <updated>\(entry.updated.rfc3339)</updated>
            \(entry.authors.isEmpty ? "<author><name>\(title)</name></author>" : nil)\(entry.authors.map { author in
                "<author><name>\(author.name)</name><uri>\(author.address)</uri></author>"
            })
            \(entry.tags.map { "<category term=\"\($0)\"/>" })
            <summary>\(entry.summary)</summary>\(entry.content.map { "\n<content type=\"html\">\($0.description)</content>" })
            </entry>

            """
        })
        </feed>

        """
    }
}
