import Hypertext
import ShowData

/// The characters: who plays them, how they are related, and what they say.
extension DataFile {
    func character(_ character: Character) -> JSON {
        .object([
            "id": .string(character.id.rawValue),
            "page": .string(address(.character(show.id, character.id))),
            "sameAs": optional(character.original.map { "\($0.show)/\($0.character)" }),
            "name": title(character.name),
            "aliases": .list(character.aliases.map(text)),
            "pronouns": optional(character.pronouns),
            "summary": optional(character.summary),
            "facts": .list(character.facts.map(fact)),
            "born": date(character.born),
            "died": date(character.died),
            "roles": .list(character.roles.map(role)),
            "books": .list(
                character.books.map { .object(["volume": .string($0.volume.rawValue), "chapters": optional($0.chapters)]) }),
            "image": optional(character.image),
            "sources": ids(character.sources),
        ])
    }

    private func fact(_ fact: Spoilable<Fact>) -> JSON {
        record(fact) { fact, until in
            .object(["label": .string(fact.label), "value": .string(fact.value), "sources": ids(fact.sources), "until": until])
        }
    }

    private func role(_ role: Spoilable<Role>) -> JSON {
        record(role) { role, until in
            .object([
                "person": .string(role.person.rawValue),
                "kind": optional(role.kind?.rawValue),
                "episodes": spans(role.spans),
                "count": includesSpoilers ? optional(role.episodeCount) : nil,
                "note": optional(role.note),
                "sources": ids(role.sources),
                "until": until,
            ])
        }
    }

    func relationship(_ relationship: Spoilable<Relationship>) -> JSON {
        record(relationship) { relationship, until in
            let words = [relationship.firstIs, relationship.secondIs].compactMap(\.self)
            return .object([
                "between": ids([relationship.first, relationship.second]),
                "kind": .string(relationship.kind.rawValue),
                "as": words.count == 2 ? .strings(words) : nil,
                "episodes": includesSpoilers ? optional(relationship.span?.description) : nil,
                "note": optional(relationship.note),
                "sources": ids(relationship.sources),
                "until": until,
            ])
        }
    }

    func quote(_ quote: Spoilable<Quote>) -> JSON {
        record(quote) { quote, until in
            .object([
                "text": .string(quote.text),
                "character": optional(quote.character?.rawValue),
                "in": optional(quote.place?.description),
                "note": optional(quote.note),
                "sources": ids(quote.sources),
                "until": until,
            ])
        }
    }
}
