import Diagnostics
import ShowData

/// Something with a page and an entry in a data file.
package enum ContentSubject: Hashable, Sendable {
    case person(Person.ID)
    case show(Show.ID)
    case season(show: Show.ID, Int)
    case episode(show: Show.ID, season: Int, EpisodeCode)
    case character(show: Show.ID, Character.ID)
}

/// Where the keys of an entry are written. Noted only for a site whose readers send corrections.
package struct KeyPlaces: Sendable {
    package struct Key: Sendable {
        /// A fact of the entry's `facts` is `facts/School`.
        package let name: String
        package let line: Int
        /// The value as it is written, if it is one short text that everybody may read.
        package let words: String?
    }

    let subject: ContentSubject
    package let file: String
    /// Of the entry.
    package let line: Int
    package let keys: [Key]

    /// The key with that name.
    package func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    /// Longer texts are read on the page.
    fileprivate static let longestWords = 300
}

extension FileReport {
    /// Notes where the keys of an entry are, if that is wanted.
    ///
    /// - Parameter subject: `nil` if it cannot be told.
    func noteKeys(of subject: ContentSubject?, _ fields: Fields) {
        guard notesKeys, let subject else { return }
        let keys = fields.entries().flatMap { name, key, value in
            [place(of: name, key, value)] + (name == "facts" ? facts(in: value) : [])
        }
        note(KeyPlaces(subject: subject, file: file, line: location(of: fields.node).line, keys: keys))
    }

    private func place(of name: String, _ key: YAMLNode, _ value: YAMLNode) -> KeyPlaces.Key {
        let text = value.isNothing ? nil : value.text
        return KeyPlaces.Key(
            name: name, line: location(of: key).line, words: text.flatMap { $0.utf8.count > KeyPlaces.longestWords ? nil : $0 })
    }

    /// The lines `label: value`, or the items with a label and a value. Those that are guarded have no words.
    private func facts(in value: YAMLNode) -> [KeyPlaces.Key] {
        switch value.content {
        case .mapping(let pairs): pairs.compactMap { key, value in key.text.map { place(of: "facts/\($0)", key, value) } }
        case .sequence(let items):
            items.compactMap { item in
                guard case .mapping(let pairs) = item.content, let label = pairs.first(where: { $0.key.text == "label" })?.value.text,
                    let answer = pairs.first(where: { $0.key.text == "value" })
                else { return nil }
                let place = place(of: "facts/\(label)", answer.key, answer.value)
                let isOpen = pairs.allSatisfy { ["label", "value", "sources"].contains($0.key.text) }
                return isOpen ? place : KeyPlaces.Key(name: place.name, line: place.line, words: nil)
            }
        case .scalar: []
        }
    }
}
