import Hypertext
import ShowData
import ThemeKit

/// The people and the sources that the rest of the file refers to.
extension DataFile {
    func person(_ person: Person) -> JSON {
        .object([
            "id": .string(person.id.rawValue),
            "page": .string(address(.person(person.id))),
            "name": .string(person.name),
            "aliases": .strings(person.aliases),
            "pronouns": optional(person.pronouns),
            "occupation": optional(person.occupation),
            "bio": optional(person.bio),
            "born": optional(person.born),
            "birthplace": optional(person.birthplace),
            "died": optional(person.died),
            "facts": .list(person.facts.map { .object(["label": .string($0.label), "value": .string($0.value)]) }),
            "awards": awards(person.awards),
            "ids": identifiers(person.identifiers),
            "links": links(person.links),
            "image": person.image.flatMap { isWithdrawn($0) ? nil : image($0, until: nil) },
            "sources": ids(person.sources),
        ])
    }

    func source(_ source: Source) -> JSON {
        .object([
            "id": .string(source.id.rawValue),
            "page": .string(siteLinks.address(of: siteLinks.path(to: source.id))),
            "name": .string(source.name),
            "address": optional(source.address?.description),
            "title": optional(source.title),
            "author": optional(source.author),
            "authorAliases": .strings(source.authorAliases),
            "date": optional(source.date),
            "note": optional(source.note),
        ])
    }
}
