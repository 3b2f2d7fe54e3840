import ContentReader
import ShowData

/// What the site has, guarded or not, so that an import does not add it again in the open. Nothing of it is written or shown.
extension Title {
    /// The keys of the safe title and of the full one.
    var names: Set<String> { [NameKey(safe).text, NameKey(full.revealed).text] }
}

extension Character {
    /// The ids of all people who play the character, also in roles that are guarded.
    var players: Set<String> { Set(roles.map(\.revealed.person.rawValue)) }
}
