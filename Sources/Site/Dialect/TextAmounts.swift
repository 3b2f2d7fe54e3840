import Diagnostics
import Markdown
import ShowData
import ThemeKit

/// How much a text may bring in from elsewhere. A few letters can bring in a lot, and without a limit a short text could make a huge page.
extension TextCheck {
    /// Lists of a show's data. One for each season of a show with thirty seasons fits on one page.
    static let mostLists = 30
    /// Spoilers with their own pages.
    static let mostSpoilerPages = 100
    /// Directives of any kind.
    static let mostDirectives = 2_000
    /// The bytes of names and values from the data.
    static let mostFilledBytes = 5_000_000

    /// The first place in the text that goes beyond each of these limits.
    func amountProblems(in text: SiteText) -> [Diagnostic] {
        let references = text.body.text.references
        let directives = references.compactMap { if case .directive(let directive) = $0.segment { directive } else { nil } }
        let lists = directives.filter { $0.form != .inline && self.directives.definitions[$0.name]?.showsList == true }
        let spoilers = directives.filter(\.isHardSpoiler)
        func first(_ found: [Directive], _ limit: Int, _ what: String) -> Diagnostic? {
            guard found.count > limit else { return nil }
            return .error(
                at: found[limit].location, "the text has \(found.count) \(what), and at most \(limit) are allowed",
                help: "take some out, or split the text")
        }
        return [
            first(lists, Self.mostLists, "directives that show a list"), first(spoilers, Self.mostSpoilerPages, "hard spoilers"),
            first(directives, Self.mostDirectives, "directives"), fillingProblem(references, about: text.show),
        ].compactMap(\.self)
    }

    private func fillingProblem(_ references: [RichText.Reference], about show: Show?) -> Diagnostic? {
        // Fewer cannot be too long, because no name or value is longer than a text in YAML may be.
        guard references.count > Self.mostFilledBytes / 10_000 else { return nil }
        var rest = Self.mostFilledBytes
        for reference in references {
            guard let (location, length) = filling(reference.segment, about: show) else { continue }
            rest -= length
            guard rest < 0 else { continue }
            return .error(
                at: location, "with the names and values up to here, the page would be larger than \(Self.mostFilledBytes / 1_000_000) MB",
                help: "split the text into several")
        }
        return nil
    }

    /// The place of a name or a value in a text, and how many bytes it brings in from the data.
    private func filling(_ segment: RichText.Segment, about show: Show?) -> (location: SourceLocation, length: Int)? {
        switch segment {
        case .wikiLink(let link):
            guard case .entry(let entry) = lexicon.resolve(link.target, about: show?.id) else { return nil }
            let label = link.label == nil ? entry.label(for: link.target).utf8.count : 0
            return (link.location, catalogue.links.path(to: entry).text.utf8.count + label)
        case .value(let path): return catalogue.value(at: path.description, about: show).map { (path.location, $0.utf8.count) }
        case .html, .directive, .spoiler: return nil
        }
    }
}

extension DirectiveDefinition {
    /// Whether it shows as much as the data has.
    fileprivate var showsList: Bool { needsShow || attributes.contains { $0.format == .listSubject } }
}
