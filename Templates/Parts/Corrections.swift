import ContentReader
import Hypertext
import ThemeKit

/// The links with which readers suggest corrections.
extension Parts {
    /// For the bottom of a page: the ways to suggest a correction of it; nothing on a site that does not ask for any.
    static func corrections(_ frame: Frame) -> HTML? {
        guard let links = frame.corrections?.links, !links.isEmpty else { return nil }
        let phrases = frame.phrases
        if links.count == 1 {
            return "<li><a href=\"\(links[0].address)\" rel=\"nofollow\">\(phrases.suggestCorrection)</a></li>\n"
        }
        let ways = links.map { link -> HTML in
            let name =
                switch link.way {
                case .mail: phrases.suggestByMail
                case .issue: phrases.suggestInForm
                case .edit: phrases.suggestInEditor
                }
            return "<a href=\"\(link.address)\" rel=\"nofollow\">\(name)</a>"
        }
        return "<li>\(phrases.labelled(phrases.suggestCorrection, phrases.joined(ways)))</li>\n"
    }

    /// After a fact: a pencil that leads to where it can be corrected.
    static func correction(of label: String, _ frame: Frame) -> HTML? {
        frame.corrections?.address(ofFact: frame.phrases.keys(answering: label)).map { address in
            let name = frame.phrases.labelled(frame.phrases.suggestCorrection, label)
            return " <small class=\"references\"><a href=\"\(address)\" rel=\"nofollow\" aria-label=\"\(name)\">✎</a></small>"
        }
    }
}

extension Phrases {
    /// The keys in the data that may answer a question, as it is asked in panels of facts.
    fileprivate func keys(answering label: String) -> [String] {
        let known: [(label: String, keys: [String])] = [
            (self.continuedIn, []), (self.adaptedAs, []), (self.firstAppearance, ["roles"]), (self.lastAppearance, ["roles"]),
            (self.alsoKnownAs, ["aliases"]), (self.born, ["born", "birthplace"]), (self.died, ["died"]), (self.status, ["status"]),
            (self.premiere, ["premiere", "date"]), (self.network, ["network"]), (self.country, ["country"]), (self.language, ["language"]),
            (self.fieldMinutes, ["minutes"]), (self.otherTitles, ["titles"]), (self.createdBy, ["creators"]), (self.writtenBy, ["writers"]),
            (self.directedBy, ["directors"]), (self.basedOn, ["basedOn", "adapts"]), (self.genres, ["genres"]),
            (self.continues, ["follows"]),
            (self.elsewhere, ["links", "ids"]), (self.absoluteNumber, ["absolute"]), (self.productionCode, ["production"]),
            (self.viewers, ["viewers"]),
            (self.whereToWatch, ["watch"]),
        ]
        return ["facts/\(label)"] + (known.first { $0.label == label }?.keys ?? ["crew"])
    }
}
