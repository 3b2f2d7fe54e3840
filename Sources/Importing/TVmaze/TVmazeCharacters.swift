import Diagnostics

/// The characters of a show, collected from its cast and from the guests of its episodes.
struct TVmazeCharacters {
    private struct Collected {
        let name: String
        let place: SourceLocation
        var roles: [ImportedCharacter.Role] = []
        /// Whether the cast of the show names the character.
        var isInCast: Bool
        var appearances = 0
    }

    private var order: [Int] = []
    private var characters: [Int: Collected] = [:]

    /// - Parameter episode: where a guest appears; empty for a special, `nil` for the cast of the show.
    mutating func add(
        _ id: Int, _ name: String, person: String, kind: String?, guestIn episode: String?, isInCast: Bool, at place: SourceLocation
    ) {
        // Taken out, so that its roles are not copied for each episode.
        let known = characters.removeValue(forKey: id)
        if known == nil { order.append(id) }
        var character = known ?? Collected(name: name, place: place, isInCast: isInCast)
        character.isInCast = character.isInCast || isInCast
        let position = character.roles.firstIndex { $0.person == person } ?? character.roles.count
        if position == character.roles.count { character.roles.append(ImportedCharacter.Role(person: person, kind: kind)) }
        if isInCast { character.roles[position].kind = kind }
        if let episode {
            character.appearances += 1
            if !episode.isEmpty { character.roles[position].episodes.append(episode) }
        }
        characters[id] = character
    }

    /// Those of the cast, and the guests in at least so many episodes, in the order in which the source names them.
    func list(atLeast fewest: Int) -> [ImportedCharacter] {
        order.compactMap { id in
            guard let character = characters[id], character.isInCast || character.appearances >= fewest else { return nil }
            var roles = character.roles
            // Whoever is in the cast may be in other episodes too.
            for position in roles.indices where character.isInCast { roles[position].episodes = [] }
            return ImportedCharacter(
                entry: ImportedEntry(sourceID: "character \(id)", name: character.name, place: character.place), roles: roles)
        }
    }
}
