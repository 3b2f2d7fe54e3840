import ContentReader
import ShowData

extension Season {
    /// Its title, or "Season 2".
    package func name(_ phrases: Phrases) -> String { title?.safe ?? phrases.text(forSeason: number) }

    /// A part's own title, or its number: "Part 2".
    package func name(ofPart position: Int, _ phrases: Phrases) -> String {
        parts[position].title ?? Phrases.fill(phrases.part, ["number": String(position + 1)])
    }
}
