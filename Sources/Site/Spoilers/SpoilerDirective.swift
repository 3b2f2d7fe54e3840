import Markdown
import ThemeKit

extension DirectiveDefinition {
    /// `:::spoiler[title]{until=s2e8}`, `:spoiler[words]`: shown only to those who want to read it. With `hard` the blocks move to a page
    /// of their own, for text that must not be on the page even when something shows all of it, as reader modes do.
    ///
    /// The site renders it itself, so that no theme can leave a spoiler open by mistake.
    static let spoiler = DirectiveDefinition(
        "spoiler", forms: [.container, .inline], attributes: [.optional("until", .storyPoints), .optional("hard", .flag)]
    ) { $0.content }
}

extension Directive {
    /// Whether it is a spoiler with its own page.
    var isHardSpoiler: Bool { isSpoiler && form == .container && attributes.contains { $0.name.text == "hard" } }
}

extension RichText {
    /// The spoilers of the text that have their own pages, in the order of the text.
    var hardSpoilers: [Directive] {
        references.compactMap { if case .directive(let directive) = $0.segment, directive.isHardSpoiler { directive } else { nil } }
    }
}
