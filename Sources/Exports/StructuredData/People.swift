import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A real person as a `Person` (schema.org/Person).
    package func person(_ person: Person) -> GraphNode {
        let id = nodeID(of: person.id)
        let page = links.address(of: .person(person.id))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "Person",
                "@id": .string(id),
                "name": .string(person.name),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "alternateName": .strings(person.aliases),
                "jobTitle": person.occupation.map(JSON.string),
                "description": person.bio.map(JSON.string),
                "image": imageObject(person.image),
                "birthDate": person.born?.reduced.map(JSON.string),
                "birthPlace": person.birthplace.map { .object(["@type": "Place", "name": .string($0)]) },
                "deathDate": person.died?.reduced.map(JSON.string),
                "award": .strings(person.awards.filter { $0.result == .won }.map(\.inWords)),
                "identifier": identifiers(person.identifiers),
                "sameAs": .strings(
                    (person.identifiers.compactMap(\.addressOfPerson) + person.links.map(\.address)).map(\.description)),
            ])
        )
    }

    /// A character as a `Person`, which is the type that the vocabulary uses for a work's `character`.
    package func person(_ character: Character, in show: Show) -> GraphNode {
        let id = nodeID(of: character, in: show)
        let page = links.address(of: .character(show.id, character.id))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "Person",
                "@id": .string(id),
                "name": .string(character.name.safe),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "alternateName": .strings(character.aliases.compactMap(\.open)),
                "description": character.summary?.open.map(JSON.string),
                "image": imageObject(character.image?.open),
            ])
        )
    }

    /// An author of the site as a `Person`.
    package func person(_ author: Author) -> GraphNode {
        let id = nodeID(of: author.id)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "Person",
                "@id": .string(id),
                "name": .string(author.name),
                "url": .string(links.address(of: .author(author.id, page: 1))),
                "alternateName": .strings(author.aliases),
                "jobTitle": author.role.map(JSON.string),
                "description": author.bio.map(JSON.string),
                "image": imageObject(author.image),
                "sameAs": .strings(author.links.map(\.address.description)),
            ])
        )
    }

    /// Each person once, in their order.
    package func references(to people: [Person.ID]) -> [JSON] {
        people.withoutRepetitions().map(reference)
    }

    package func reference(to person: Person.ID) -> JSON {
        let name = names[person] ?? person.rawValue
        return GraphNode.reference("Person", nodeID(of: person), name: name, page: links.address(of: .person(person)))
    }

    package func reference(to character: Character, in show: Show) -> JSON {
        GraphNode.reference(
            "Person", nodeID(of: character, in: show), name: character.name.safe, page: links.address(of: .character(show.id, character.id))
        )
    }
}
