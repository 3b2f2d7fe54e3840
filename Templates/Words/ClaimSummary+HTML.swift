import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// How certain a claim was, and whether its day has passed without more.
func statusMark(_ claim: ClaimEntry, phrases: Phrases) -> HTML {
    let status = claim.summary.status
    return "<span class=\"status \(status.rawValue)\">\(phrases.text(for: status, claim.outcome))</span>"
}

extension ClaimLedger.Outcome {
    /// The class of an element with a claim; `nil` for one that stands.
    var styleClass: String? {
        switch self {
        case .stands, .overdue: nil
        case .confirmed, .cameTrue: "came-true"
        case .superseded: "superseded"
        }
    }
}

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
