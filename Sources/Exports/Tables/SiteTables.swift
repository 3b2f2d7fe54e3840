import ContentReader
import ShowData

/// What belongs to no show, as tables.
struct SiteTables {
    let texts: WholeTexts
    let content: SiteContent

    var people: Sheet {
        let rows = content.people.map { person -> [Sheet.Cell] in
            [
                .text(person.id.rawValue), .text(person.name), .list(person.aliases), .text(person.pronouns), .text(person.occupation),
                .text(person.bio), .list(person.links.map(\.address.description)), .list(person.sources.map(\.rawValue)),
            ]
        }
        return Sheet("people", ["id", "name", "aliases", "pronouns", "occupation", "bio", "links", "sources"], rows)
    }

    var all: [Sheet] { ([shows, people, authors, sources, articles, pages] + collections).filter { !$0.rows.isEmpty } }

    private var shows: Sheet {
        let rows = content.shows.map { show -> [Sheet.Cell] in
            [
                .text(show.id.rawValue), .text(show.name), .text(show.kind.rawValue), .text(show.status?.rawValue), .text(show.tagline),
                .text(show.summary?.open), .list(show.networks), .list(show.countries), .list(show.genres),
                .text(show.premiere.map { "\($0)" }), .text(show.runningTime?.description), .text(show.basedOn),
                .text(show.follows?.rawValue),
                .text(show.adapts?.rawValue), .list(show.identifiers.map { "\($0.database.rawValue) \($0.value)" }),
                .list(show.creators.map(\.rawValue)), .list(show.writers.map(\.rawValue)), .list(show.directors.map(\.rawValue)),
                .list(show.links.map(\.address.description)), .list(show.sources.map(\.rawValue)),
            ]
        }
        let columns = [
            "id", "title", "kind", "status", "tagline", "summary", "network", "country", "genres", "premiere", "minutes", "basedOn",
            "follows",
            "adapts", "ids", "creators", "writers", "directors", "links", "sources",
        ]
        return Sheet("shows", columns, rows)
    }

    private var authors: Sheet {
        let rows = content.authors.map { author -> [Sheet.Cell] in
            [
                .text(author.id.rawValue), .text(author.name), .list(author.aliases), .text(author.role), .text(author.bio),
                .list(author.links.map(\.address.description)),
            ]
        }
        return Sheet("authors", ["id", "name", "aliases", "role", "bio", "links"], rows)
    }

    private var sources: Sheet {
        let rows = content.sources.map { source -> [Sheet.Cell] in
            [
                .text(source.id.rawValue), .text(source.name), .text(source.address?.description), .text(source.title),
                .text(source.author),
                .text(source.date.map { "\($0)" }), .text(source.note),
            ]
        }
        return Sheet("sources", ["id", "name", "address", "title", "author", "date", "note"], rows)
    }

    private var articles: Sheet {
        let rows = texts.articles.map { article -> [Sheet.Cell] in
            [
                .text(article.location.file), .text(article.slug), .text(article.title), .text(article.date.rfc3339),
                .text(article.updated?.rfc3339), .list(article.authors.map(\.rawValue)), .list(article.tags.map(\.name)),
                .text(article.show?.rawValue), .text(article.description), .text(article.isDraft ? "true" : nil),
                .text(article.spoils.map { "\($0.value)" }), .list(article.sources.map(\.rawValue)),
            ]
        }
        let columns = [
            "file", "slug", "title", "date", "updated", "authors", "tags", "show", "description", "draft", "spoils", "sources",
        ]
        return Sheet("articles", columns, rows)
    }

    private var pages: Sheet {
        let rows = texts.pages.map { page -> [Sheet.Cell] in
            [
                .text(page.location.file), .text(page.path), .text(page.title), .text(page.description),
                .text(page.isDraft ? "true" : nil),
            ]
        }
        return Sheet("pages", ["file", "path", "title", "description", "draft"], rows)
    }

    /// A table for each collection, with a column for each key of its own.
    private var collections: [Sheet] {
        content.settings.collections.map { collection in
            let rows = texts.items.filter { $0.collection == collection.id }.map { item -> [Sheet.Cell] in
                [
                    .text(item.location.file), .text(item.slug), .text(item.title), .text(item.date?.rfc3339), .text(item.show?.rawValue),
                    .text(item.description), .text(item.isDraft ? "true" : nil), .text(item.spoils.map { "\($0.value)" }),
                ] + item.values.map { .list($0.map(\.written)) }
            }
            let columns = ["file", "slug", "title", "date", "show", "description", "draft", "spoils"] + collection.keys.map(\.name)
            return Sheet("collections-\(collection.id)", columns, rows)
        }
    }
}
