import Diagnostics
import ShowData

/// A character that is one of another show.
struct SharedCharacter: Sendable {
    let character: CharacterReference
    let original: CharacterReference
    let location: SourceLocation

    /// What is wrong if the original is not a character with a page of its own; `nil` if it is, or does not exist.
    func problem(among shared: [CharacterReference: CharacterReference]) -> Diagnostic? {
        if original == character {
            return .error(at: location, "a character cannot be the same as itself", help: "name the character of another show")
        }
        guard let further = shared[original] else { return nil }
        let name = "\(original.show)/\(original.character)"
        return .error(
            at: location, "'\(name)' is itself the same as another character",
            help: further == character ? "delete 'sameAs' from one of the two" : "write \(further.show)/\(further.character)")
    }
}
