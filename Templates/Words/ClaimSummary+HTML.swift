import ContentReader
import Hypertext
import ThemeKit

extension ClaimSummary {
    /// The claim in its own words, or as an announcement if they are a spoiler, linked to its entry; and its date.
    ///
    /// - Parameter sources: shown after the date.
    func reference(_ phrases: Phrases, sources: HTML? = nil) -> HTML {
        "<a href=\"\(path)\">\(statement.open ?? phrases.announcements)</a> (\(phrases.time(date))\(sources.map { ", \($0)" }))"
    }

    /// Who said it, and where.
    func origin(_ phrases: Phrases) -> HTML {
        let speaker: HTML? =
            switch speaker {
            case .person(let link): Phrases.fill(phrases.saidBy, "name", with: link.html)
            case .named(let name): Phrases.fill(phrases.saidBy, "name", with: HTML(text: name))
            case nil: nil
            }
        return [speaker, sources.links].compactMap { $0 }.joined(separator: " · ")
    }
}
