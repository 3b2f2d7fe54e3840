import Markdown
import ShowData

/// The parsed value of an attribute.
package enum DirectiveValue: Sendable {
    case text(String)
    case flag
    case picture(String)
    case address(WebAddress)
    case embed(Embed)
    case season(Int)
    case pixels(Int)
    case number(Int)
    case storyPoints(SpoilerGuard)
    case date(ClaimedDate)
    case source(SourceEntry)
}

extension [String: DirectiveValue] {
    /// The value of a `picture` attribute, with its alternative text (`alt`) and its credit.
    package func image(_ name: String) -> Image? {
        guard case .picture(let file)? = self[name] else { return nil }
        func text(_ name: String) -> String? { if case .text(let text)? = self[name] { text } else { nil } }
        var image = Image(file: file, alt: text("alt") ?? "")
        image.credit = text("credit")
        image.licence = text("licence")
        return image
    }
}
