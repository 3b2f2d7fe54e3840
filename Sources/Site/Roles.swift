import ShowData

/// Who plays whom where, as far as everybody may know.
extension Site {
    /// Who plays whom in all of an episode, as far as open roles name it or a longer span around it.
    func parts(in episode: Episode, of season: Season, in show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .episode(season: season.number, episode.code)) else { return [] }
        return details.parts.positions(touching: place).map { details.parts.all[$0] }
    }

    /// Who plays whom in a season or in some of its episodes, as far as open roles name them or a longer span around them.
    func parts(in season: Season, of show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .season(season.number)) else { return [] }
        return details.parts.positions(touching: place).map { details.parts.all[$0] }
    }

    /// The open parts of all characters, in the order of the characters.
    func parts(of show: Show) -> [Part] { details(of: show).parts.all }

    /// The open parts of a character.
    func parts(of character: Character, in show: Show) -> ArraySlice<Part> {
        guard let position = index.characters[CharacterKey(show: show.id, character: character.id)] else { return [] }
        return details(of: show).parts.parts(ofCharacter: position)
    }
}
