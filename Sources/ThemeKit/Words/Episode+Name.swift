import ContentReader
import ShowData

extension Episode {
    /// Its title, with the part of the story that it tells: "Daleks (Part 1 of 2)".
    package func name(_ phrases: Phrases) -> String { part.map { "\(title.safe) (\(phrases.text(for: $0)))" } ?? title.safe }

    /// Its name after its number: "Episode 5: Daleks (Part 1 of 2)"; the number alone if it has no title of its own.
    package func numberedName(_ phrases: Phrases) -> String {
        guard let number = code.number.map({ phrases.text(for: $0) }), number != title.safe else { return name(phrases) }
        return phrases.labelled(number, name(phrases))
    }
}
