import ShowData

extension DataFile {
    /// The people and sources that the data of a show refers to, in the parts that the file includes.
    struct References {
        private(set) var people: Set<Person.ID> = []
        private(set) var sources: Set<Source.ID> = []

        init(in file: DataFile) {
            add(file.show)
            for season in file.show.seasons { add(season) }
            for character in file.show.characters {
                sources.formUnion(character.sources)
                for role in character.roles.compactMap(file.published) {
                    people.insert(role.person)
                    sources.formUnion(role.sources)
                }
                for fact in character.facts.compactMap(file.published) { sources.formUnion(fact.sources) }
            }
            for relationship in file.show.relationships.compactMap(file.published) { sources.formUnion(relationship.sources) }
            for quote in file.show.quotes.compactMap(file.published) { sources.formUnion(quote.sources) }
            addBooks(of: file.show)
            addClaims(of: file.show)
            for person in people.compactMap({ file.allPeople[$0] }) { sources.formUnion(person.sources + person.awards.flatMap(\.sources)) }
        }

        private mutating func add(_ show: Show) {
            people.formUnion(show.creators + show.writers + show.directors + show.cast.map(\.person) + show.crew.map(\.person))
            sources.formUnion(show.crew.flatMap(\.sources) + show.awards.flatMap(\.sources) + show.relations.flatMap(\.sources))
            sources.formUnion(show.sources + show.ratings.map(\.source) + show.cast.flatMap(\.sources))
            sources.formUnion(show.tracks.flatMap(\.sources) + show.places.flatMap(\.sources))
        }

        private mutating func add(_ season: Season) {
            sources.formUnion(season.sources + season.ratings.map(\.source))
            for episode in season.episodes {
                people.formUnion(episode.writers + episode.directors + episode.crew.map(\.person) + episode.guests.map(\.person))
                sources.formUnion(episode.crew.flatMap(\.sources) + episode.guests.flatMap(\.sources) + episode.viewers.flatMap(\.sources))
                sources.formUnion(episode.sources + episode.ratings.map(\.source))
            }
        }

        private mutating func addBooks(of show: Show) {
            people.formUnion(show.volumes.flatMap(\.authors))
            sources.formUnion(show.volumes.flatMap(\.sources) + show.adaptations.flatMap(\.sources) + show.arcs.flatMap(\.sources))
        }

        private mutating func addClaims(of show: Show) {
            for claim in show.claims.claims {
                sources.formUnion(claim.sources)
                if case .person(let id)? = claim.speaker { people.insert(id) }
                if case .person(let id) = claim.subject { people.insert(id) }
            }
        }
    }
}
