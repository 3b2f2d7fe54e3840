import Hypertext
import ShowData

extension Frame {
    /// A value that may give something away, as blocks of a page: directly as `markup` if it is not a spoiler, otherwise in an element that opens
    /// on demand, whose summary names the point of the story and nothing of the value.
    ///
    /// The only way from a guarded value to a page.
    public func spoiler<Value>(_ value: Spoilable<Value>, _ markup: (Value) -> HTML) -> HTML {
        guard let guardedUntil = value.guardedUntil else { return markup(value.revealed) }
        return SpoilerMarkup(phrases: phrases, story: story).block(guardedUntil, markup(value.revealed))
    }
}
