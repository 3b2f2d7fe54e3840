import Markdown
import ShowData
import ThemeKit

extension DirectiveDefinition {
    /// `:::spoiler[title]{until=s2e8}`, `:spoiler[words]`: what is read only by those who want to. With `hard` the blocks stand on a page of
    /// their own, for what must not be on the page even where something shows all of it, as a reader mode does.
    ///
    /// The site renders it itself, so that no theme can leave a spoiler open by mistake.
    static let spoiler = DirectiveDefinition(
        "spoiler", forms: [.container, .inline], attributes: [.optional("until", .storyPoints), .optional("hard", .flag)]
    ) { $0.content }
}

extension Directive {
    /// Whether it is a spoiler that stands on a page of its own.
    var isHardSpoiler: Bool { isSpoiler && form == .container && attributes.contains { $0.name.text == "hard" } }
}

extension RichText {
    /// The spoilers of the text that stand on pages of their own, in the order of the text.
    var hardSpoilers: [Directive] {
        references.compactMap { if case .directive(let directive) = $0.segment, directive.isHardSpoiler { directive } else { nil } }
    }
}
